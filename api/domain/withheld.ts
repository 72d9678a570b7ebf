// Which figures are hidden beside the small ones, because a small one could be worked out from them.
import type { NumberResult, Result } from "./aggregate.ts";
import type { Area, Catalogue, Indicator } from "./catalogue.ts";
import { figureOfTotal } from "./made-total.ts";
import type { Sight } from "./sight.ts";

/** @param period key of the period */
export type Place = { indicator: Indicator; area: Area; cut: string; period: number };

/** Whether a small number could be worked out from a figure, by whoever it is asked for: to be hidden from those who see no small
 * numbers there, and marked for those who do. */
export type Withheld = (place: Place, result: Result) => boolean;

/** Periods of an indicator by their keys, both included. */
export type WithheldSpan = { indicator: Indicator; from: number; to: number };

/** What is asked for in `spans`, by the figures that are in force and those that ever were. To be read after the figures
 * themselves: what was worked out later knows the earlier figures too. */
export type Withholding = (asked: {
  catalogue: Catalogue;
  sight: Sight;
  spans: readonly WithheldSpan[];
}) => Promise<Withheld>;

/** Indicators that are out of the very same count: a figure of one could be worked out from another's, so that they are hidden
 * together. In the order of their ids. */
export const hiddenTogether = (
  indicator: Indicator,
  { indicators }: Pick<Catalogue, "indicators">,
): readonly Indicator[] =>
  indicator.base === undefined
    ? [indicator]
    : [...indicators.values()]
        .filter(({ base }) => base === indicator.base)
        .sort((a, b) => (a.id < b.id ? -1 : 1));

/** For whoever sees every small number and needs no marks. */
export const NOTHING_MARKED: Withholding = async () => () => false;

/** A figure as one text: where it stands and what it says. The same numbers in two versions are one figure. */
export const figureKey = (
  area: string,
  cut: string,
  {
    numerator,
    denominator,
    value,
  }: Pick<NumberResult, "numerator" | "denominator"> & { value: number | null },
): string => [area, cut, numerator, denominator, value].join("\n");

export const resultKey = ({ area, cut }: Pick<Place, "area" | "cut">, result: NumberResult): string =>
  figureKey(area.code, cut, figureOfTotal(result));
