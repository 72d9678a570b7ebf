// Where a reader stands: which state of the data, on which day, and which small numbers they see.
import type { ReadDb } from "#api/db/pool.ts";
import type { Version } from "#api/db/queries/versions.ts";
import type { Area, Catalogue, Indicator } from "#api/domain/catalogue.ts";
import { addDays, type IsHoliday } from "#api/domain/due-date.ts";
import { addPeriods, endOf, type Period, periodOn } from "#api/domain/periods.ts";
import { type Sight, seesSmall } from "#api/domain/sight.ts";
import type { SuppressionRule } from "#api/domain/suppress.ts";
import type { Withholding } from "#api/domain/withheld.ts";

export type Viewpoint = {
  db: ReadDb;
  catalogue: Catalogue;
  version: Version;
  /** The instant asked for with as_at; null is now. */
  asAt: string | null;
  /** The day it is: of as_at, or of the clock. */
  today: string;
  isHoliday: IsHoliday;
  /** Which small numbers are shown, marked; the others are hidden. */
  sight: Sight;
  /** What is hidden beside them; asked through `readWithheld` alone. */
  withholding: Withholding;
};

export const ruleOf = (
  { sight }: Pick<Viewpoint, "sight">,
  indicator: Indicator,
  area: Area,
): SuppressionRule => ({
  kind: indicator.kind,
  decimals: indicator.decimals,
  below: indicator.suppression.below,
  seesSmall: seesSmall(sight, indicator, area),
});

/** The newest period of a frequency that has ended by a day. */
export function lastEnded(frequency: Period["frequency"], day: string): Period {
  const period = periodOn(frequency, day);
  return endOf(period) <= day ? period : addPeriods(period, -1);
}

/** The day before the clock's: a period that ends today is not over. */
export const yesterday = (today: string): string => addDays(today, -1);

/** Codes of the trust's own areas; comparators stand outside. */
export const treeCodes = (catalogue: Catalogue): string[] =>
  [...catalogue.areas.values()].filter(({ level }) => level !== "comparator").map(({ code }) => code);
