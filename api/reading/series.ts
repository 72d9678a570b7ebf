// Reads indicators over time for one area, judged and safe: what the overview, an outcome, an indicator and the risk register stand on.
import { receipts } from "#api/db/queries/receipts.ts";
import type { Area, Indicator } from "#api/domain/catalogue.ts";
import { periodFromKey, periodKey } from "#api/domain/periods.ts";
import { judgeSeries, type Receipt, type SafeSeries } from "#api/domain/series.ts";
import { type Figures, readFigures } from "./figures.ts";
import { lastEnded, treeCodes, type Viewpoint } from "./viewpoint.ts";

export type Receipts = ReadonlyMap<string, ReadonlyMap<number, Receipt>>;

/** When the returns of these indicators came, by indicator and period key. */
export async function readReceipts(
  viewpoint: Pick<Viewpoint, "db" | "catalogue" | "version">,
  indicators: readonly Indicator[],
): Promise<Receipts> {
  const rows = await receipts(viewpoint.db, {
    indicators: indicators.map(({ id }) => id),
    areas: treeCodes(viewpoint.catalogue),
    version: viewpoint.version,
  });
  const found = new Map<string, Map<number, Receipt>>();
  for (const { indicator, period, first, last, submission, corrected } of rows) {
    const periods = found.get(indicator) ?? new Map<number, Receipt>();
    found.set(
      indicator,
      periods.set(period, { first: first.toISOString(), last: last.toISOString(), submission, corrected }),
    );
  }
  return found;
}

/** @param upTo the last day looked at: periods that end after it are left out */
export async function readSeries(
  viewpoint: Viewpoint,
  { indicators, area, upTo }: { indicators: readonly Indicator[]; area: Area; upTo: string },
): Promise<Map<string, SafeSeries>> {
  const came = await readReceipts(viewpoint, indicators);
  const figures = await readFigures(viewpoint, {
    indicators,
    areas: [area],
    cuts: [""],
    received: ({ id }) => [...(came.get(id)?.keys() ?? [])],
  });
  return new Map(
    indicators.map((indicator) => [
      indicator.id,
      toSeries(viewpoint, { indicator, area, cut: "", upTo, figures, came }),
    ]),
  );
}

/** One series out of figures that were read together. */
export function toSeries(
  viewpoint: Viewpoint,
  given: { indicator: Indicator; area: Area; cut: string; upTo: string; figures: Figures; came: Receipts },
): SafeSeries {
  const { indicator, area, cut, upTo, figures, came } = given;
  const first = figures.periods(indicator, area, cut)[0];
  return judgeSeries({
    indicator,
    area,
    result: (period) => figures.result(indicator, area, cut, periodKey(period)),
    firstWithData: first === undefined ? null : periodFromKey(first),
    receipt: (period) => came.get(indicator.id)?.get(periodKey(period)),
    latest: lastEnded(indicator.frequency, upTo),
    today: viewpoint.today,
    isHoliday: viewpoint.isHoliday,
    seesSmall: viewpoint.seesSmall(indicator, area),
  });
}
