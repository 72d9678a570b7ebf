// Reads indicators over time for one area, judged and safe: what the overview, an outcome, an indicator and the risk register stand on.
import { completions, receipts } from "#api/db/queries/receipts.ts";
import { returnedAreas } from "#api/db/queries/returned-areas.ts";
import { isCovered } from "#api/domain/area-total.ts";
import type { Area, Indicator } from "#api/domain/catalogue.ts";
import { periodFromKey, periodKey } from "#api/domain/periods.ts";
import type { ReceiptOf } from "#api/domain/returns-due.ts";
import { judgeSeries, type Receipt, type SafeSeries } from "#api/domain/series.ts";
import { seesSmall } from "#api/domain/sight.ts";
import { type GuardedFigures, readGuardedFigures } from "./figures.ts";
import { lastEnded, treeCodes, type Viewpoint } from "./viewpoint.ts";

export type Receipts = ReadonlyMap<string, ReadonlyMap<number, Receipt>>;

/** When the returns of these indicators came, by indicator and period key. */
export async function readReceipts(
  viewpoint: Pick<Viewpoint, "db" | "catalogue" | "version">,
  indicators: readonly Indicator[],
): Promise<Receipts> {
  const { catalogue, version } = viewpoint;
  const asked = { indicators: indicators.map(({ id }) => id), version };
  const [rows, complete] = await Promise.all([
    receipts(viewpoint.db, { ...asked, areas: treeCodes(catalogue) }),
    completions(viewpoint.db, { ...asked, trust: catalogue.root }),
  ]);
  const wholeSince = new Map(
    complete.map(({ indicator, period, first }) => [`${indicator} ${period}`, first]),
  );
  const parted = await partedAreas(
    viewpoint,
    rows.filter(({ indicator, period }) => !wholeSince.has(`${indicator} ${period}`)),
  );
  const found = new Map<string, Map<number, Receipt>>();
  for (const { indicator, period, first, last, submission, corrected } of rows) {
    const periods = found.get(indicator) ?? new Map<number, Receipt>();
    const whole = wholeSince.get(`${indicator} ${period}`);
    const there = parted.get(`${indicator} ${period}`) ?? new Set();
    periods.set(period, {
      first: (whole ?? first).toISOString(),
      last: last.toISOString(),
      submission,
      corrected,
      whole:
        whole !== undefined || isCovered(catalogue.root.code, (code) => there.has(code), catalogue.areas),
    });
    found.set(indicator, periods);
  }
  return found;
}

/** Of the few returns with neither the trust's figure nor all of those just below it: which areas have one. */
async function partedAreas(
  { db, version }: Pick<Viewpoint, "db" | "version">,
  parted: readonly { indicator: string; period: number }[],
): Promise<Map<string, Set<string>>> {
  const found = new Map<string, Set<string>>();
  if (parted.length === 0) return found;
  for (const { indicator, period, area } of await returnedAreas(db, parted, version)) {
    const key = `${indicator} ${period}`;
    found.set(key, (found.get(key) ?? new Set()).add(area));
  }
  return found;
}

/** What came for some areas alone, and leaves the board without the trust's figure, counts as not received. */
export const receiptFrom =
  (came: Receipts): ReceiptOf =>
  (indicator, period) => {
    const receipt = came.get(indicator.id)?.get(periodKey(period));
    return receipt?.whole ? receipt : undefined;
  };

/** @param upTo the last day looked at: periods that end after it are left out */
export async function readSeries(
  viewpoint: Viewpoint,
  { indicators, area, upTo }: { indicators: readonly Indicator[]; area: Area; upTo: string },
): Promise<Map<string, SafeSeries>> {
  const came = await readReceipts(viewpoint, indicators);
  const figures = await readGuardedFigures(viewpoint, {
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
  given: {
    indicator: Indicator;
    area: Area;
    cut: string;
    upTo: string;
    figures: GuardedFigures;
    came: Receipts;
  },
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
    seesSmall: seesSmall(viewpoint.sight, indicator, area),
    telling: (period, result) => figures.telling({ indicator, area, cut, period: periodKey(period) }, result),
  });
}
