// What happened to a risk or a case, as numbered marks on its chart.
import type { RiskPage, TimelineEntry } from "#api/contract/risk-areas.ts";
import type { SeriesPoint } from "#api/contract/series-point.ts";
import type { Mark } from "#dashboard/charts/trend-rows.ts";

/** In few words: the time line tells each in full. */
const WORDS: Partial<Record<TimelineEntry["kind"], string>> = {
  raised: "raised",
  plan: "plan",
  "deviation-agreed": "deviation agreed",
  "deviation-ended": "deviation ended",
  decision: "decision",
  "case-opened": "case opened",
  "case-closed": "case closed",
};

export type Happened = { period: string | null; at: string | null; text: string };

export const marksOf = ({ timeline, series }: Pick<RiskPage, "timeline" | "series">): Mark[] =>
  numbered(
    series,
    timeline.toReversed().flatMap(({ kind, period, at, dayText }) => {
      const word = WORDS[kind];
      if (word === undefined) return [];
      return [
        kind === "raised" ? { period, at, text: word } : { period: null, at, text: `${word}, ${dayText}` },
      ];
    }),
  );

/** One mark a period, numbered from the left. What people did stands at the newest figure that they could know. */
export function numbered(series: readonly SeriesPoint[], happened: readonly Happened[]): Mark[] {
  const placed = Map.groupBy(
    happened.flatMap(({ period, at, text }) => {
      const place = series.some((point) => point.period === period) ? period : knownBy(series, at);
      return place === null || place === undefined ? [] : [{ place, text }];
    }),
    ({ place }) => place,
  );
  return series
    .filter(({ period }) => placed.has(period))
    .map(({ period }, index) => ({
      period,
      number: String(index + 1),
      text: (placed.get(period) ?? []).map(({ text }) => text).join("; "),
    }));
}

function knownBy(series: readonly SeriesPoint[], at: string | null): string | undefined {
  if (at === null) return undefined;
  const instant = Date.parse(at);
  return series.findLast(({ received }) => received !== null && Date.parse(received) <= instant)?.period;
}
