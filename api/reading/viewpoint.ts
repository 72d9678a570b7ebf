// Where a reader stands: which state of the data, on which day, and which small numbers they see.
import type { ReadDb } from "#api/db/pool.ts";
import type { Version } from "#api/db/queries/versions.ts";
import type { Area, Catalogue, Indicator } from "#api/domain/catalogue.ts";
import { addDays, type IsHoliday } from "#api/domain/due-date.ts";
import { addPeriods, endOf, type Period, periodOn } from "#api/domain/periods.ts";
import type { SuppressionRule } from "#api/domain/suppress.ts";

export type Viewpoint = {
  db: ReadDb;
  catalogue: Catalogue;
  version: Version;
  /** The instant asked for with as_at; null is now. */
  asAt: string | null;
  /** The day it is: of as_at, or of the clock. */
  today: string;
  isHoliday: IsHoliday;
  /** Whether small numbers of an indicator in an area are shown, marked; they are hidden otherwise. */
  seesSmall: (indicator: Indicator, area: Area) => boolean;
};

export const ruleOf = ({ seesSmall }: Viewpoint, indicator: Indicator, area: Area): SuppressionRule => ({
  kind: indicator.kind,
  decimals: indicator.decimals,
  below: indicator.suppression.below,
  seesSmall: seesSmall(indicator, area),
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
