// The spans that a change is looked for between, where a reader names none: those that there are figures for.
import type { Area, Indicator } from "#api/domain/catalogue.ts";
import { earlierSpans, spanEnding } from "#api/domain/change/spans.ts";
import { addPeriods, type Period, periodsBetween, periodsPerYear } from "#api/domain/periods.ts";
import { readCells } from "./cells.ts";
import type { Viewpoint } from "./viewpoint.ts";

type SpansAsked = {
  indicator: Indicator;
  area: Area;
  cut: string;
  length: number;
  /** Periods that there can be figures for. */
  first: Period;
  last: Period;
  /** The last period of the later span, where it is asked for. */
  to: Period | null;
};

/** Further back nobody looks for the newest figure. */
const PERIODS_BACK = 12;

/** The newest span whose last figure has come, and the span to hold it against; null where there is none that lies before. */
export async function readSpans(
  viewpoint: Viewpoint,
  { indicator, area, cut, length, first, last, to }: SpansAsked,
): Promise<{ before: Period[] | null; after: Period[] }> {
  const year = periodsPerYear(indicator.frequency);
  const newest = to ?? last;
  const oldest = addPeriods(newest, -PERIODS_BACK - 2 * year - length);
  const periods = periodsBetween(oldest.index > first.index ? oldest : first, newest);
  const cells = await readCells(viewpoint, { indicators: [indicator], areas: [area], cuts: [cut], periods });
  const came = (period: Period) => cells.at({ indicator, area, cut }, period).value.kind !== "missing";
  const recent = periods.slice(-PERIODS_BACK);
  const end = to ?? recent.findLast(came) ?? newest;
  const after = spanEnding(end, length);
  const earlier = earlierSpans(after, first);
  return { after, before: earlier.find((span) => span.every(came)) ?? earlier[0] ?? null };
}
