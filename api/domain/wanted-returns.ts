// Which returns somebody who asks for a form is to fill in.
import type { Area, Catalogue, Indicator } from "./catalogue.ts";
import { addDays } from "./due-date.ts";
import { addPeriods, endOf, type Period, periodOn } from "./periods.ts";
import { type ReturnFacts, returnFacts } from "./return-facts.ts";
import { outstandingReturns, type ReceiptOf, type Today } from "./returns-due.ts";
import type { SafeResult } from "./suppress.ts";

/** Of an indicator that was never returned, or for years, nobody wants the whole past in one file. */
export const MOST_PERIODS = 12;

/** A figure for a year may be due many months after its end: until then nobody has it to fill in. */
const SOON_DAYS = 31;

/** Every return that is overdue or due within a month, oldest first, of each indicator at most so many; where nothing is, the
 * newest that can be sent of each. */
export function wantedReturns(
  indicators: readonly Indicator[],
  receiptOf: ReceiptOf,
  day: Today,
): ReturnFacts[] {
  const soon = addDays(day.today, SOON_DAYS);
  const wanted = indicators.flatMap((indicator) =>
    outstandingReturns([indicator], receiptOf, day)
      .filter(({ due }) => due <= soon)
      .slice(0, MOST_PERIODS)
      .reverse(),
  );
  if (wanted.length > 0) return wanted;
  return indicators.flatMap((indicator) => {
    const newest = newestToSend(indicator, day.today);
    return newest ? [returnFacts(indicator, newest, (period) => receiptOf(indicator, period), day)] : [];
  });
}

/** The newest period that has ended and is collected; null before the first has ended. */
export function newestToSend({ frequency, returns }: Indicator, today: string): Period | null {
  const running = periodOn(frequency, today);
  const ended = endOf(running) < today ? running : addPeriods(running, -1);
  const newest = returns.until && returns.until.index < ended.index ? returns.until : ended;
  return newest.index < returns.from.index ? null : newest;
}

/** The form of one return: what is due first, then the newest that have come, then the one that was asked for. */
export function periodsToChoose(chosen: ReturnFacts, receiptOf: ReceiptOf, day: Today): ReturnFacts[] {
  const { indicator } = chosen;
  const outstanding = outstandingReturns([indicator], receiptOf, day).slice(0, MOST_PERIODS);
  const newest = newestToSend(indicator, day.today);
  const came: ReturnFacts[] = [];
  for (
    let period = newest;
    period && period.index >= indicator.returns.from.index && came.length < MOST_PERIODS;
    period = addPeriods(period, -1)
  ) {
    if (!receiptOf(indicator, period)) continue;
    came.push(returnFacts(indicator, period, (each) => receiptOf(indicator, each), day));
  }
  const all = [...outstanding, ...came];
  return all.some(({ period }) => period.index === chosen.period.index) ? all : [...all, chosen];
}

/** Whether its figures come as numerator and denominator, or as one value. */
export const asksFor = ({ kind, denominator }: Pick<Indicator, "kind" | "denominator">): "parts" | "value" =>
  kind !== "count" && denominator !== undefined ? "parts" : "value";

/** Of a return that has no earlier one to go by: schools and centres are left to whoever wants them. */
const FIRST_LEVELS: readonly Area["level"][] = ["trust", "locality", "cluster"];

/** @param returned codes of the areas of earlier returns; empty when there are none
 * @returns in the order of the tree */
export function areasToFill(
  catalogue: Catalogue,
  { levels }: Indicator,
  returned: ReadonlySet<string>,
): Area[] {
  const own = [...catalogue.areas.values()].filter(({ level }) => level !== "comparator");
  if (returned.size > 0) return own.filter(({ code }) => returned.has(code));
  const collected = own.filter(({ level }) => levels.includes(level));
  const first = collected.filter(({ level }) => FIRST_LEVELS.includes(level));
  return first.length > 0 ? first : collected;
}

/** Levels side by side below a cluster are as far down as each other. */
const DOWN: readonly (readonly Area["level"][])[] = [
  ["trust"],
  ["locality"],
  ["cluster"],
  ["school", "centre"],
];

/** @param level as far down as areas are wanted; undefined for all of them
 * @returns the returns that still have an area to fill in */
export function downTo(returns: readonly ReturnToFill[], level: Area["level"] | undefined): ReturnToFill[] {
  if (level === undefined) return [...returns];
  const wanted = DOWN.slice(0, DOWN.findIndex((levels) => levels.includes(level)) + 1).flat();
  return returns
    .map(({ facts, areas }) => ({ facts, areas: areas.filter((area) => wanted.includes(area.level)) }))
    .filter(({ areas }) => areas.length > 0);
}

/** A return with the areas that it is for. */
export type ReturnToFill = { facts: ReturnFacts; areas: readonly Area[] };

export type FormFacts = {
  chosen: ReturnFacts;
  periods: readonly ReturnFacts[];
  rows: readonly { area: Area; published: SafeResult | null; before: SafeResult | null }[];
};
