// How returns kept to their days: counted over those that fell due in a span, by their first receipt.
import type { ReturnFacts } from "./return-facts.ts";

export type Timeliness = {
  due: number;
  inTime: number;
  late: number;
  outstanding: number;
  /** Of those received late; null where none was. */
  medianDaysLate: number | null;
  corrected: number;
};

export function timeliness(facts: readonly ReturnFacts[]): Timeliness {
  const came = facts.filter(({ receipt }) => receipt !== null);
  const daysLate = came.map((fact) => fact.daysLate).filter((days) => days > 0);
  return {
    due: facts.length,
    inTime: came.length - daysLate.length,
    late: daysLate.length,
    outstanding: facts.length - came.length,
    medianDaysLate: median(daysLate),
    corrected: facts.filter(({ state }) => state === "corrected").length,
  };
}

/** The middle one, or the mean of the middle two. */
function median(numbers: readonly number[]): number | null {
  const sorted = numbers.toSorted((a, b) => a - b);
  const middle = sorted.length / 2;
  const [low, high] = [sorted[Math.ceil(middle) - 1], sorted[Math.floor(middle)]];
  return low === undefined || high === undefined ? null : (low + high) / 2;
}
