// Reminders that were sent, and when none are.
import type { Reminder, ReminderPause } from "#api/contract/reminders.ts";
import type { Catalogue } from "#api/domain/catalogue.ts";
import { periodLabel } from "#api/domain/period-label.ts";
import { formatPeriod, periodFromKey } from "#api/domain/periods.ts";
import { type PauseFacts, pauseState } from "#api/domain/reminder-pause.ts";
import { authorName } from "./author-name.ts";

type ReminderFacts = Pick<Reminder, "day" | "kind" | "recipient" | "state"> & {
  owner: string;
  indicator: string;
  /** Its key; 0 in a summary. */
  period: number;
  mail: number;
};

const KIND_WORDS: Record<Reminder["kind"], string> = {
  before: "Before it was due",
  due: "On the day it was due",
  overdue: "Overdue",
  summary: "Weekly summary",
};

export function presentReminder(facts: ReminderFacts, catalogue: Catalogue): Reminder {
  const { day, kind, recipient, state, mail } = facts;
  const period = facts.period === 0 ? null : periodFromKey(facts.period);
  const { indicator } = facts;
  return {
    day,
    kind,
    kindText: KIND_WORDS[kind],
    recipient,
    owner: facts.owner === "" ? null : ownerNamed(facts.owner, catalogue),
    indicator:
      indicator === ""
        ? null
        : { id: indicator, title: catalogue.indicators.get(indicator)?.title ?? indicator },
    period: period && formatPeriod(period),
    periodText: period && periodLabel(period),
    mail: String(mail),
    state,
  };
}

export function presentPause(
  facts: PauseFacts,
  { today, catalogue, mayEnd }: { today: string; catalogue: Catalogue; mayEnd: boolean },
): ReminderPause {
  const { id, owner, from, until, reason, madeBy, makerName } = facts;
  const state = pauseState(facts, today);
  return {
    id: String(id),
    owner: owner === null ? null : ownerNamed(owner, catalogue),
    from,
    until,
    reason,
    by: authorName(madeBy, makerName, catalogue),
    state,
    may: { end: mayEnd && (state === "to-come" || state === "running") },
  };
}

/** Whoever has left the catalogue since is told by id. */
const ownerNamed = (id: string, catalogue: Catalogue) => ({ id, name: catalogue.owners.get(id)?.name ?? id });

/** When reminders go out, for the performance lead. */
export function ruleText({ trust }: Catalogue, on: boolean): string {
  if (!on) return "Reminders are turned off: this server was started with REMINDERS=no.";
  const { before } = trust.reminders;
  const days = before === 1 ? "1 working day" : `${before} working days`;
  const ahead = before === 0 ? "" : `${days} before it is due, `;
  return `Owners are reminded of a return ${ahead}on the day, and then every other day for monthly returns and weekly for others, until it comes. Performance leads get a summary on Mondays. Nothing goes out at weekends or on bank holidays: it waits for the next working day.`;
}
