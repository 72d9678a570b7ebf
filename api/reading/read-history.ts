// Reads the whole story of one figure, judged and safe to show.
import type { Members } from "#api/contract/vocabulary.ts";
import { type FigureVersionRow, figureVersions } from "#api/db/queries/figure-history.ts";
import { cellReasons } from "#api/db/queries/figure-reasons.ts";
import { type Area, type Indicator, targetInForce } from "#api/domain/catalogue.ts";
import { cutKey } from "#api/domain/cut.ts";
import type { FigureHistoryFacts, FigureVersionFacts } from "#api/domain/figure-history.ts";
import { type Period, periodKey } from "#api/domain/periods.ts";
import { readCommentary } from "./read-commentary.ts";
import { readWithheldOf } from "./read-withheld.ts";
import { safeFigure } from "./safe-figure.ts";
import { shownReasons } from "./shown-reasons.ts";
import type { Viewpoint } from "./viewpoint.ts";

export async function readHistory(
  viewpoint: Viewpoint,
  indicator: Indicator,
  { area, period, members }: { area: Area; period: Period; members: Members },
): Promise<FigureHistoryFacts> {
  const { db, version } = viewpoint;
  const cell = { indicator: indicator.id, area: area.code, cut: cutKey(members), period: periodKey(period) };
  const [rows, reasons, said] = await Promise.all([
    figureVersions(db, cell, version),
    cellReasons(db, cell),
    readCommentary(viewpoint, { indicators: [indicator], areas: [area] }),
  ]);
  const [shown, telling] = await Promise.all([
    shownReasons(viewpoint, reasons),
    readWithheldOf(viewpoint, [{ indicator, area, cut: cell.cut, period: cell.period }]),
  ]);
  return {
    indicator,
    area,
    period,
    members,
    target: targetInForce(indicator, area, period),
    versions: rows.map((row, index) => ({
      ...standing(row, rows[index - 1]),
      safe: safeFigure(viewpoint, { indicator, area, period, cut: cell.cut }, row, telling),
      ended: endOf(row),
      reasons: shown.filter(({ submission }) => submission === row.submission),
    })),
    madeFromInside: rows.length === 0 && area.children.length > 0 && indicator.levels.length > 1,
    // Words are written of the figure for everyone.
    said: cell.cut === "" ? said.filter((comment) => comment.period === cell.period) : [],
  };
}

function standing(
  row: FigureVersionRow,
  before: FigureVersionRow | undefined,
): Omit<FigureVersionFacts, "safe" | "ended" | "reasons"> {
  return {
    from: row.from,
    to: row.to,
    submission: row.submission,
    fileName: row.fileName,
    sender: { address: row.sender, name: row.senderName },
    publisher: { address: row.publisher, name: row.publisherName },
    cause: causeOf(row, before),
    beganBy: { address: row.beganBy, name: row.beganByName },
    differs: before === undefined || said(row) !== said(before),
  };
}

function causeOf(row: FigureVersionRow, before: FigureVersionRow | undefined): FigureVersionFacts["cause"] {
  if (!before) return "first";
  if (row.began === "withdraw") return row.repeated && said(row) === said(before) ? "kept" : "restored";
  return before.until === row.since ? "corrected" : "published-again";
}

function endOf({ ended, endedBy, endedByName, withdrawnReason }: FigureVersionRow) {
  if (ended === null || endedBy === null) return null;
  return {
    by: { address: endedBy, name: endedByName },
    how: ended === "publish" ? ("replaced" as const) : ("withdrawn" as const),
    reason: withdrawnReason,
  };
}

const said = ({ numerator, denominator, value, missing, flag }: FigureVersionRow): string =>
  JSON.stringify([numerator, denominator, value, missing, flag]);
