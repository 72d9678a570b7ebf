// What stands under a chart's title and at its foot: what, where, when, in which unit, from which source.
import type { Breakdown } from "#api/contract/breakdown.ts";
import type { IndicatorPage } from "#api/contract/indicator.ts";
import { useSite } from "#dashboard/api-client/use-answer.ts";
import { roundEnds } from "#dashboard/charts/axis-ticks.ts";
import { momentText } from "#dashboard/ui/dates.ts";

const HOW_OFTEN: Record<IndicatorPage["definition"]["frequency"], string> = {
  month: "monthly",
  quarter: "quarterly",
  "financial-year": "financial years",
  "academic-year": "academic years",
  term: "terms",
  "calendar-year": "calendar years",
};

export function subtitleOf({ definition, area, series }: IndicatorPage): string {
  const [first, last] = [series[0], series.at(-1)];
  const when = first && last ? `, ${spanText(first.periodText, last.periodText)}` : "";
  return `${definition.title}, ${area.name}, ${HOW_OFTEN[definition.frequency]}${when}, ${unitText(definition.unit)}`;
}

/** The scale of a cut. A rate means the same in every area, and its scale is that of the whole unless a part lies outside it;
 * a count of the whole trust would leave a school's bar unseen. */
export function cutAxis({ definition, axis }: IndicatorPage, { cells }: Breakdown) {
  const values = cells.flatMap(({ value }) => (value.kind === "shown" ? [value.value] : []));
  if (definition.kind === "count") return roundEnds(0, Math.max(1, ...values));
  const [low, high] = [Math.min(axis.low, ...values), Math.max(axis.high, ...values)];
  return low < axis.low || high > axis.high ? roundEnds(low, high) : axis;
}

export const spanText = (first: string, last: string) => (first === last ? first : `${first} to ${last}`);

/** A sign is a word when it stands alone. */
export const unitText = (unit: string) => (unit === "%" ? "percentage" : unit);

/** For a picture that has left the page: where its figures are from, and when it was made. */
export function useSource(page: IndicatorPage, illustrative: boolean): string {
  const today = useSite().data?.todayText;
  return [
    `Source: ${page.definition.source.replace(/\.$/, "")}.`,
    page.asAt === null ? "" : `As it stood on ${momentText(page.asAt)}.`,
    today === undefined ? "" : `Made on ${today}.`,
    illustrative ? "Illustrative figures, made up for a demonstration." : "",
  ]
    .filter(Boolean)
    .join(" ");
}
