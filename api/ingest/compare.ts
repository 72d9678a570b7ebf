// Fifth step: the return as a whole, against itself and against what is published. Asks in sets; answers with findings.
import {
  correctedPeriods,
  correctionsOf,
  filledGaps,
  movedTotals,
  newPeriods,
  publishedSeries,
  repeatedRows,
  stagedIndicators,
  type Total,
  type Unusual,
} from "#api/db/queries/compare.ts";
import type { Keys } from "#api/db/queries/keys.ts";
import type { Client } from "#api/db/queries/transaction.ts";
import { type UnequalTotal, unequalTotals } from "#api/db/queries/unequal-totals.ts";
import { resultOf } from "#api/domain/aggregate.ts";
import type { Catalogue } from "#api/domain/catalogue.ts";
import { membersOf } from "#api/domain/cut.ts";
import type { IsHoliday } from "#api/domain/due-date.ts";
import { periodLabel } from "#api/domain/period-label.ts";
import { periodFromKey } from "#api/domain/periods.ts";
import { COMMENTARY_NEEDED, commentaryNeeded } from "./checks/commentary-needed.ts";
import { COMMENTARY_TOO_SHORT, commentaryTooShort } from "./checks/commentary-too-short.ts";
import { DENOMINATOR_JUMP, denominatorJump } from "./checks/denominator-jump.ts";
import { isLate, LATE_CORRECTION, lateCorrection } from "./checks/late-correction.ts";
import { areaSplits, cutSplits, PARTS_DO_NOT_ADD_UP, partsDoNotAddUp } from "./checks/parts-do-not-add-up.ts";
import { isFarFromDue, PERIOD_FAR_FROM_DUE, periodFarFromDue } from "./checks/period-far-from-due.ts";
import { REPEATED_ROW, repeatedRow } from "./checks/repeated-row.ts";
import { TOTAL_UNEXPLAINED } from "./checks/total-unexplained.ts";
import { VALUE_JUMP, valueJump } from "./checks/value-jump.ts";
import { compareMadeTotals } from "./compare-made-totals.ts";
import type { Finding } from "./finding.ts";
import { type FindingLog, KEPT_A_RULE } from "./finding-log.ts";
import { observed } from "./observed.ts";

/** Rules whose answer depends on what is published; they are asked again when that has moved. */
export const COMPARING_RULES = [
  REPEATED_ROW,
  COMMENTARY_NEEDED,
  COMMENTARY_TOO_SHORT,
  TOTAL_UNEXPLAINED,
  VALUE_JUMP,
  DENOMINATOR_JUMP,
  LATE_CORRECTION,
  PERIOD_FAR_FROM_DUE,
  PARTS_DO_NOT_ADD_UP,
] as const;

export type Comparing = {
  client: Client;
  submission: number;
  catalogue: Catalogue;
  keys: Keys;
  today: string;
  isHoliday: IsHoliday;
  log: FindingLog;
};

export async function compare(comparing: Comparing): Promise<void> {
  const { client, submission, log } = comparing;
  const repeated = await repeatedRows(client, submission, KEPT_A_RULE);
  await log.add(repeated.map(repeatedRow), repeated[0]?.all);
  await compareTotals(comparing);
  await compareMadeTotals(comparing);
  await compareCorrections(comparing);
  await compareDueDates(comparing);
  // Rows with errors were left out of the sums, so the sums would be wrong for that reason alone.
  if (log.total("error") === ofCommentary(log)) await compareParts(comparing);
}

const ofCommentary = ({ counts }: FindingLog): number =>
  [COMMENTARY_NEEDED, COMMENTARY_TOO_SHORT, TOTAL_UNEXPLAINED]
    .map((rule) => counts[rule]?.count ?? 0)
    .reduce((sum, count) => sum + count);

/** Figures for everyone, at the trust, its localities and wherever an area has a target of its own. */
async function compareTotals({ client, submission, catalogue, keys, log }: Comparing): Promise<void> {
  const ownTarget = [...catalogue.indicators.values()].flatMap(({ targets }) =>
    targets.flatMap(({ area }) => area ?? []),
  );
  const watched = [...catalogue.areas.values()].filter(
    ({ code, level }) => level === "trust" || level === "locality" || ownTarget.includes(code),
  );
  const totals = await movedTotals(
    client,
    submission,
    watched.map(({ code }) => keys.areas.id(code)),
  );
  const series = await seriesOf(client, totals);

  const findings = totals.flatMap((total): (Finding | null)[] => {
    const { indicator, area } = placeOf(total, catalogue, keys);
    if (!indicator || !area) return [];
    const period = periodFromKey(total.period);
    const result = resultOf(observed(total), indicator);
    const explained = { ...total, indicator, area, period, result };
    const missing = commentaryNeeded(explained) ?? commentaryTooShort(explained);
    if (!total.moved || (area.level !== "trust" && area.level !== "locality")) return [missing];

    const where = `${indicator.title}, ${area.name}, ${periodLabel(period)}`;
    const { row, cell } = total;
    const before = (series.get(seriesKey(total)) ?? []).filter((point) => point.period < total.period);
    const history = before.flatMap((point) => {
      const earlier = resultOf(observed(point), indicator);
      return earlier.kind === "number" ? [earlier.value] : [];
    });
    const previous = before.findLast((point) => point.period === total.period - 1);
    return [
      missing,
      result.kind === "number" ? valueJump({ row, cell, indicator, where }, result, history) : null,
      total.denominator !== null && previous?.denominator
        ? denominatorJump({ row, cell, level: area.level, where }, total.denominator, previous.denominator)
        : null,
    ];
  });
  await log.add(findings.filter((finding) => finding !== null));
}

const seriesKey = ({ indicator, area }: { indicator: number; area: number }) => `${indicator} ${area}`;

async function seriesOf(client: Client, totals: readonly Total[]) {
  const wanted = new Map(totals.map((total) => [seriesKey(total), total]));
  const points = await publishedSeries(client, [...wanted.values()]);
  return Map.groupBy(points, seriesKey);
}

async function compareCorrections({ client, submission, catalogue, keys, today, log }: Comparing) {
  const late = (await correctedPeriods(client, submission)).filter((key) =>
    isLate(periodFromKey(key), today),
  );
  if (late.length === 0) return;
  const corrections = await correctionsOf(client, submission, late, KEPT_A_RULE);
  const findings = corrections.map((correction) =>
    lateCorrection(correction, whereOf(correction, catalogue, keys)),
  );
  await log.add(findings, corrections[0]?.all);
}

async function compareDueDates({
  client,
  submission,
  catalogue,
  keys,
  today,
  isHoliday,
  log,
}: Comparing): Promise<void> {
  const far = (await newPeriods(client, submission)).filter(({ indicator, period }) => {
    const known = catalogue.indicators.get(keys.indicators.code(indicator));
    return known && isFarFromDue(known, periodFromKey(period), today, isHoliday);
  });
  if (far.length === 0) return;
  const gaps = await filledGaps(client, submission, far, KEPT_A_RULE);
  const findings = gaps.map((gap) =>
    periodFarFromDue(gap, periodFromKey(gap.period), whereOf(gap, catalogue, keys)),
  );
  await log.add(findings, gaps[0]?.all);
}

/** Assessments completed in time, Bretton, June 2026. */
function whereOf(figure: Unusual, catalogue: Catalogue, keys: Keys): string {
  const { indicator, area } = placeOf(figure, catalogue, keys);
  const place = [indicator?.title, area?.name, periodLabel(periodFromKey(figure.period))];
  return place.filter(Boolean).join(", ");
}

async function compareParts({ client, submission, catalogue, keys, log }: Comparing): Promise<void> {
  const indicators = (await stagedIndicators(client, submission)).flatMap(
    (id) => catalogue.indicators.get(keys.indicators.code(id)) ?? [],
  );
  const unequal = async (splitBy: "area" | "cut"): Promise<UnequalTotal[]> => {
    const splits = (splitBy === "area" ? areaSplits : cutSplits)(indicators, catalogue, keys);
    return splits.length === 0 ? [] : unequalTotals(client, submission, splitBy, splits, KEPT_A_RULE);
  };
  for (const splitBy of ["area", "cut"] as const) {
    const totals = await unequal(splitBy);
    const findings = totals.map((total) => {
      const { indicator, area } = placeOf(total, catalogue, keys);
      const cut = cutInWords(keys.cuts.code(total.cut), catalogue);
      const place = [indicator?.title, area?.name, ...cut, periodLabel(periodFromKey(total.period))];
      const by = catalogue.dimensions.get(total.split)?.title ?? null;
      return partsDoNotAddUp(total, place.filter(Boolean).join(", "), by);
    });
    await log.add(findings, totals[0]?.all);
  }
}

/** The titles of a cut's members: Health, 0 to 4. */
const cutInWords = (key: string, catalogue: Catalogue): string[] =>
  Object.entries(membersOf(key)).map(([dimension, id]) => catalogue.findMember(dimension, id)?.title ?? id);

/** Null for what has left the catalogue since the check began. */
function placeOf(key: { indicator: number; area: number }, catalogue: Catalogue, keys: Keys) {
  return {
    indicator: catalogue.indicators.get(keys.indicators.code(key.indicator)) ?? null,
    area: catalogue.areas.get(keys.areas.code(key.area)) ?? null,
  };
}
