// A time without reminders, and how it stands on a day.
import { addDays } from "./due-date.ts";

export type PauseFacts = {
  id: number;
  /** Of the catalogue; null stops everybody's. */
  owner: string | null;
  from: string;
  /** The last day without. */
  until: string;
  reason: string;
  madeBy: string;
  /** Of whoever has that address now. */
  makerName: string | null;
  endedAt: Date | null;
};

export type PauseState = "to-come" | "running" | "over" | "ended";

export function pauseState(
  { from, until, endedAt }: Pick<PauseFacts, "from" | "until" | "endedAt">,
  today: string,
): PauseState {
  if (endedAt) return "ended";
  if (today < from) return "to-come";
  return today <= until ? "running" : "over";
}

const LONGEST_DAYS = 366;

/** What is wrong with the days of a pause that somebody asks for, and what to do; null where nothing is. */
export function faultOfPause(
  { from, until }: Pick<PauseFacts, "from" | "until">,
  today: string,
): string | null {
  if (until < from) return "The last day is before the first day. Change one of them.";
  if (until < today) return "These days are over. Choose a last day that is today or later.";
  if (until > addDays(today, LONGEST_DAYS))
    return "Reminders can be stopped for a year at most. Choose an earlier last day.";
  return null;
}
