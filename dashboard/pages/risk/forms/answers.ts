// What the forms about a risk ask for, judged as the server will judge it.
import { dayFault, type Fault, faultsIn, trimmed, type Words, wordsFault } from "./act.ts";

/** @param today as YYYY-MM-DD, here and below */
export const planFaults = (words: Words, today: string): Fault[] =>
  faultsIn({
    action: wordsFault(trimmed(words, "action"), "what will be done"),
    person: wordsFault(trimmed(words, "person"), "who will do it", [2, 120]),
    due: dayFault(
      words.due ?? "",
      "the day by which it will be done",
      { from: today, until: yearsOn(today, 2) },
      "The day by which it will be done must be today or later, and within two years",
    ),
  });

export const progressFaults = (words: Words): Fault[] =>
  faultsIn({
    // The first of its choices.
    "standing-on-track": !words.standing && "Choose how the plan goes",
    text: wordsFault(trimmed(words, "text"), "what has been done"),
  });

export const deviationFaults = (words: Words, today: string): Fault[] =>
  faultsIn({
    reason: wordsFault(trimmed(words, "reason"), "why it is accepted"),
    until: dayFault(
      words.until ?? "",
      "the last day on which it is accepted",
      { from: dayAfter(today), until: yearsOn(today, 1) },
      "The last day must be after today, and within a year",
    ),
  });

export const endFaults = (words: Words): Fault[] =>
  faultsIn({ reason: wordsFault(trimmed(words, "reason"), "why it is no longer accepted") });

export const decisionFaults = (words: Words, today: string): Fault[] =>
  faultsIn({
    text: wordsFault(trimmed(words, "text"), "what was decided"),
    day: dayFault(
      words.day ?? "",
      "the day of the decision",
      { until: today },
      "The day of the decision must be today or earlier",
    ),
  });

/** 29 February becomes 28 February where there is none.
 * @example yearsOn("2026-11-18", 1) // "2027-11-18" */
export function yearsOn(day: string, years: number): string {
  const [year = "", month = "", date = ""] = day.split("-");
  const next = Number(year) + years;
  const leaps = next % 4 === 0 && (next % 100 !== 0 || next % 400 === 0);
  return `${next}-${month}-${month === "02" && date === "29" && !leaps ? "28" : date}`;
}

/** @example daysOn("2026-12-31", 1) // "2027-01-01" */
export function daysOn(day: string, days: number): string {
  const at = new Date(`${day}T00:00:00Z`);
  at.setUTCDate(at.getUTCDate() + days);
  return at.toISOString().slice(0, 10);
}

const dayAfter = (day: string) => daysOn(day, 1);
