// A pathway over a span of months: which periods of each step lie in it, how many were lost there, and at which step most were.
import type { Members } from "#api/contract/vocabulary.ts";
import type { Area, Indicator, Pathway } from "./catalogue.ts";
import type { CutAxis } from "./cut-axis.ts";
import {
  addPeriods,
  endOf,
  type Period,
  periodOn,
  periodsBetween,
  periodsPerYear,
  startOf,
} from "./periods.ts";
import type { SafeResult, SafeValue } from "./suppress.ts";

export type PathwayStep = Pathway["steps"][number];

export type StepFacts = {
  readonly step: PathwayStep;
  readonly indicator: Indicator;
  /** Of its own frequency, oldest first; what `span` sums. */
  readonly periods: readonly Period[];
  readonly span: SafeResult;
  readonly series: readonly { readonly period: Period; readonly safe: SafeResult }[];
  /** The span of each member of the axis. */
  readonly members: readonly { readonly members: Members; readonly safe: SafeResult }[];
};

export type PathwayFacts = {
  readonly pathway: Pathway;
  readonly area: Area;
  readonly axis: CutAxis | null;
  readonly where: Members;
  readonly months: readonly Period[];
  readonly steps: readonly StepFacts[];
};

type Collected = Pick<Indicator, "frequency"> & {
  returns: Pick<Indicator["returns"], "from" | "until">;
};

/** Whole periods of a step within the months, as far as they have come: a quarter that begins before them would count cases
 * of other months, and a month that is still to come would leave the sum of all of them without a figure.
 * @param months oldest first */
export function stepPeriods(
  months: readonly Period[],
  { frequency, returns }: Collected,
  received: (period: Period) => boolean,
): Period[] {
  const [first, last] = [months[0], months.at(-1)];
  if (!first || !last) return [];
  const [open, close] = [periodOn(frequency, startOf(first)), periodOn(frequency, endOf(last))];
  const from = startOf(open) < startOf(first) ? addPeriods(open, 1) : open;
  const to = endOf(close) > endOf(last) ? addPeriods(close, -1) : close;
  const inside = periodsBetween(from, to).filter(
    ({ index }) => index >= returns.from.index && (returns.until === null || index <= returns.until.index),
  );
  const newest = inside.findLastIndex(received);
  // Where nothing has come, each period says why.
  return newest === -1 ? inside : inside.slice(0, newest + 1);
}

export type Lost = { readonly count: number; readonly of: number };

/** Those who came to a step and did not go on: its denominator minus its numerator.
 * @returns null where the step loses nobody, or where the figure is not there or came without its parts */
export function lostAt({ lost }: PathwayStep, value: SafeValue): Lost | null {
  if (lost === undefined || value.kind !== "shown") return null;
  const { numerator, denominator } = value;
  return numerator === null || denominator === null
    ? null
    : { count: denominator - numerator, of: denominator };
}

/** The step with the most cases a month: by month, since whole quarters may cover fewer months than the others.
 * @returns null where there is none with any; the first on the path of two that are equal */
export function mostAt<Step extends { periods: readonly Period[] }>(
  steps: readonly Step[],
  countOf: (step: Step) => number | null,
): Step | null {
  let most: Step | null = null;
  let highest = 0;
  for (const step of steps) {
    const count = countOf(step) ?? 0;
    const aMonth = count > 0 ? count / monthsIn(step.periods) : 0;
    if (aMonth > highest) [most, highest] = [step, aMonth];
  }
  return most;
}

const monthsIn = (periods: readonly Period[]): number =>
  periods.reduce((sum, { frequency }) => sum + 12 / periodsPerYear(frequency), 0);

/** What every step can be cut by. */
export function cutsOfAll(
  indicators: readonly Pick<Indicator, "levels" | "dimensions">[],
): Pick<Indicator, "levels" | "dimensions"> {
  const [first, ...others] = indicators;
  return {
    levels: first?.levels.filter((level) => others.every(({ levels }) => levels.includes(level))) ?? [],
    dimensions:
      first?.dimensions.filter((id) => others.every(({ dimensions }) => dimensions.includes(id))) ?? [],
  };
}
