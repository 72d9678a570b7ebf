// The axes, the filters and the span of time that a request asks an indicator to be cut by.
import type { Members } from "#api/contract/vocabulary.ts";
import type { Area, Catalogue, Indicator } from "#api/domain/catalogue.ts";
import { type CutAxis, dimensionAxes, levelAxes } from "#api/domain/cut-axis.ts";
import { addPeriods, formatPeriod, type Period, periodsBetween } from "#api/domain/periods.ts";
import { lastEnded, type Viewpoint, yesterday } from "#api/reading/viewpoint.ts";
import { askedMembers, askedPeriod } from "./asked-figure.ts";
import { HttpProblem } from "./problem.ts";

/** Two years of months. */
const PERIODS = 24;
/** Two years of months of all schools by six members fit in many times; ten megabytes of answer do not. */
const MOST_FIGURES = 20_000;

export type AskedCut = { axes: readonly CutAxis[]; where: Members };

type Asking = {
  /** What is cut: an indicator, or whatever several of them have. */
  indicator: Pick<Indicator, "levels" | "dimensions">;
  area: Area;
  catalogue: Catalogue;
};

/** @param by axes, comma-separated; left out, there is none */
export function askedCut(
  { by, where }: { by?: string | undefined; where?: string | readonly string[] | undefined },
  asking: Asking,
): AskedCut {
  const ids = by === undefined ? [] : by.split(",").map((id) => id.trim());
  if (ids.includes(""))
    throw new HttpProblem(400, "by names no axis between its commas: write it as area.locality or agency.");
  if (new Set(ids).size < ids.length) throw new HttpProblem(400, "by names an axis twice.");
  if (ids.length > 2 || ids.filter((id) => id.startsWith("area.")).length > 1)
    throw new HttpProblem(
      400,
      "by takes one area level, one dimension or two, or an area level and a dimension.",
    );
  const filter = askedMembers(where, asking.indicator, asking.catalogue);
  const axes = ids.map((id) => askedAxis(id, asking));
  const clash = ids.find((id) => id in filter);
  if (clash) throw new HttpProblem(400, `${clash} stands in by and in where: leave it out of one of them.`);
  return { axes, where: filter };
}

function askedAxis(id: string, { indicator, area, catalogue }: Asking): CutAxis {
  const known = [...levelAxes(indicator, area, catalogue), ...dimensionAxes(indicator, catalogue)];
  const axis = known.find((one) => one.id === id);
  if (axis) return axis;
  const can =
    known.length === 0 ? "It cannot be cut." : `It can be cut by ${known.map((one) => one.id).join(", ")}.`;
  throw new HttpProblem(400, `This indicator cannot be cut by ${id} in ${area.name}. ${can}`);
}

type SpanAsked = { from?: string | undefined; to?: string | undefined };

/** Every period of the span asked for that has ended, oldest first.
 * @param length how many periods, where `from` is left out */
export function askedSpan(
  { from, to }: SpanAsked,
  viewpoint: Pick<Viewpoint, "today">,
  indicator: Pick<Indicator, "frequency" | "returns">,
  length = PERIODS,
): Period[] {
  const { first, last } = figureSpan(viewpoint, indicator);
  const until = to === undefined ? last : askedPeriod("to", to, indicator);
  const since = from === undefined ? addPeriods(until, 1 - length) : askedPeriod("from", from, indicator);
  if (since.index > last.index || until.index < first.index)
    throw new HttpProblem(
      400,
      `There can be figures from ${formatPeriod(first)} to ${formatPeriod(last)}: ask for periods among them.`,
    );
  if (since.index > until.index) throw new HttpProblem(400, "from lies after to: swap them.");
  const later = (one: Period, other: Period) => (one.index > other.index ? one : other);
  return periodsBetween(later(since, first), until.index < last.index ? until : last);
}

/** The first and the newest period that there can be a figure for. */
export function figureSpan(
  { today }: Pick<Viewpoint, "today">,
  { frequency, returns }: Pick<Indicator, "frequency" | "returns">,
): { first: Period; last: Period } {
  const ended = lastEnded(frequency, yesterday(today));
  const last = returns.until && returns.until.index < ended.index ? returns.until : ended;
  return { first: returns.from.index < last.index ? returns.from : last, last };
}

export function assertBounded(axes: readonly CutAxis[], periods: number): void {
  const figures = axes.reduce((made, { members }) => made * members.length, periods);
  const inWords = (count: number) => count.toLocaleString("en-GB");
  if (figures > MOST_FIGURES)
    throw new HttpProblem(
      400,
      `This comes to ${inWords(figures)} figures, and ${inWords(MOST_FIGURES)} are the most for one page: ask for fewer periods or one axis.`,
    );
}
