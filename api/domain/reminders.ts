// Which owners are reminded of which returns on a day. The rule of the product: before the due date, on it, then monthly returns
// every other day and rarer ones weekly until received; to the owner alone; never at a weekend or on a bank holiday.
import type { Indicator, Owner } from "./catalogue.ts";
import { addWorkingDays, daysBetween, type IsHoliday, isWorkingDay } from "./due-date.ts";
import { endOf, periodKey } from "./periods.ts";
import type { ReturnFacts } from "./return-facts.ts";

export type ReminderKind = "before" | "due" | "overdue";

/** The last reminder of a kind that somebody was sent of a return. */
export type SentReminder = {
  recipient: string;
  indicator: string;
  /** Its key. */
  period: number;
  kind: ReminderKind;
  day: string;
};

/** When somebody's reminders stop; a null owner stops everybody's. Both days are without. */
export type Pause = { owner: string | null; from: string; until: string };

/** What one letter reminds of. */
export type OwnerReminder = {
  /** An address in lower case. */
  recipient: string;
  name: string;
  returns: { owner: string; kind: ReminderKind; facts: ReturnFacts }[];
};

export type ReminderRule = {
  today: string;
  isHoliday: IsHoliday;
  /** Working days before the due date; 0 sends none before. */
  before: number;
  pauses: readonly Pause[];
  sent: readonly SentReminder[];
  ownerOf: (indicator: Indicator) => Owner;
};

/** Days between two reminders of an overdue return. */
const EVERY = { month: 2, rarer: 7 };

/** One letter a person, with all that they owe, whichever of it is the reason to write today: so the days of several returns
 * fall together. Judged by the last one sent, so that days on which the server was down are made good. */
export function ownerReminders(outstanding: readonly ReturnFacts[], rule: ReminderRule): OwnerReminder[] {
  const { today, isHoliday, pauses, ownerOf } = rule;
  if (!isWorkingDay(today, isHoliday)) return [];
  const letters = new Map<string, OwnerReminder>();
  for (const facts of outstanding.toSorted(oldestFirst)) {
    const owner = ownerOf(facts.indicator);
    const kind = kindOn(facts, rule);
    if (kind === null || isPaused(pauses, owner.id, today)) continue;
    const recipient = owner.email.toLowerCase();
    const letter = letters.get(recipient) ?? { recipient, name: owner.name, returns: [] };
    letter.returns.push({ owner: owner.id, kind, facts });
    letters.set(recipient, letter);
  }
  return [...letters.values()].filter((letter) => isWanted(letter, rule));
}

/** Whether somebody's reminders stop on a day; of nobody in particular, whether everybody's do. */
export const isPaused = (pauses: readonly Pause[], owner: string | null, day: string): boolean =>
  pauses.some(
    (pause) => (pause.owner === null || pause.owner === owner) && pause.from <= day && day <= pause.until,
  );

function kindOn(
  { period, due }: ReturnFacts,
  { today, before, isHoliday }: ReminderRule,
): ReminderKind | null {
  if (today <= endOf(period)) return null;
  if (today > due) return "overdue";
  if (today === due) return "due";
  return before > 0 && today >= addWorkingDays(due, -before, isHoliday) ? "before" : null;
}

function isWanted({ recipient, returns }: OwnerReminder, { today, sent }: ReminderRule): boolean {
  const theirs = sent.filter((reminder) => reminder.recipient === recipient);
  if (theirs.some(({ day }) => day === today)) return false;
  return returns.some(({ kind, facts: { indicator, period } }) => {
    const earlier = theirs.filter(
      (reminder) => reminder.indicator === indicator.id && reminder.period === periodKey(period),
    );
    if (kind === "before") return earlier.length === 0;
    const since = earlier.filter((reminder) => reminder.kind !== "before").map(({ day }) => day);
    const last = since.toSorted().at(-1);
    if (last === undefined) return true;
    const every = indicator.frequency === "month" ? EVERY.month : EVERY.rarer;
    return kind === "overdue" && daysBetween(last, today) >= every;
  });
}

const oldestFirst = (a: ReturnFacts, b: ReturnFacts): number =>
  a.due.localeCompare(b.due) ||
  endOf(a.period).localeCompare(endOf(b.period)) ||
  a.indicator.title.localeCompare(b.indicator.title, "en-GB");
