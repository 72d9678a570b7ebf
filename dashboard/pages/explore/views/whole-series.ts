// The whole as the series that the trend chart draws. Words and receipts are the indicator page's.
import type { ExplorerPage } from "#api/contract/explorer.ts";
import type { SeriesPoint } from "#api/contract/series-point.ts";

export function wholeSeries({ periods, whole }: Pick<ExplorerPage, "periods" | "whole">): SeriesPoint[] {
  const cells = new Map(whole.map((cell) => [cell.period, cell]));
  return periods.flatMap((period) => {
    const cell = cells.get(period.period);
    if (!cell) return [];
    const { value, status, target } = cell;
    return [
      { ...period, value, status, target, variation: null, received: null, commentary: [], reasons: [] },
    ];
  });
}

/** The newest figure and how the series went, for whoever listens. */
export function seriesSummary(series: readonly SeriesPoint[]): string {
  const shown = series.filter(({ value }) => value.kind === "shown");
  const [first, last] = [shown[0], shown.at(-1)];
  if (!first || !last) return "None of these figures can be shown.";
  const judged = shown.filter(({ status }) => status !== "no-target");
  const missed = judged.filter(({ status }) => status === "missed").length;
  if (shown.length === 1)
    return `${last.value.text} in ${last.periodText}${missed > 0 ? ", off target" : ""}.`;
  const often = judged.length === 0 ? "" : ` Off target in ${missed} of the ${judged.length} judged.`;
  return `${first.value.text} in ${first.periodText}, ${last.value.text} in ${last.periodText}.${often}`;
}
