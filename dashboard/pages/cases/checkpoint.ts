// What holding a checkpoint and closing a case ask for, judged as the server will judge it.
import type { SolutionCase } from "#api/contract/cases.ts";
import {
  dayFault,
  type Fault,
  faultsIn,
  trimmed,
  type Words,
  wordsFault,
} from "#dashboard/pages/risk/forms/act.ts";

type Week = SolutionCase["weeks"][number];

/** Each week has one, from its first day on. */
export const weeksWithout = (weeks: readonly Week[]): Week[] =>
  weeks.filter(({ state }) => state === "due" || state === "missed");

export function checkpointFaults(words: Words, weeks: readonly Week[], today: string): Fault[] {
  const week = weeks.find((one) => String(one.week) === words.week);
  const next = trimmed(words, "next");
  return faultsIn({
    week: week === undefined && "Choose the week of the checkpoint",
    held: dayFault(
      words.held ?? "",
      "the day on which it was held",
      { ...(week ? { from: week.from } : {}), until: today },
      week
        ? `The checkpoint of week ${week.week} must be held from ${week.fromText} on, and not after today`
        : "The day must be today or earlier",
    ),
    // The first of its choices.
    "standing-on-track": !words.standing && "Choose how the case goes",
    text: wordsFault(trimmed(words, "text"), "what the checkpoint found"),
    next: next.length > 600 && "Shorten what comes next to 600 characters",
  });
}

export const closingFaults = (words: Words, exitPassed: boolean): Fault[] =>
  faultsIn({
    // The first of its choices.
    "outcome-recovered": !words.outcome
      ? "Choose what came of the case"
      : words.outcome === "recovered" &&
        !exitPassed &&
        "The exit test is not passed: choose another outcome, or keep the case open",
    learned: wordsFault(trimmed(words, "learned"), "what was learned"),
  });
