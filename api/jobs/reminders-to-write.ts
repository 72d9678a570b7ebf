// What is to be written about returns on a day: a letter to each owner who owes some, and a summary to each performance lead.
import { waitingForApproval } from "#api/db/queries/approvals.ts";
import { leadsToTell } from "#api/db/queries/people.ts";
import { pausesFrom } from "#api/db/queries/reminder-pauses.ts";
import { lastSummaries, sentReminders } from "#api/db/queries/reminders.ts";
import type { Catalogue } from "#api/domain/catalogue.ts";
import { dayOf } from "#api/domain/day.ts";
import { addDays } from "#api/domain/due-date.ts";
import { periodLabel } from "#api/domain/period-label.ts";
import { periodFromKey, periodKey } from "#api/domain/periods.ts";
import { isPaused, ownerReminders, type Pause } from "#api/domain/reminders.ts";
import type { ReturnFacts } from "#api/domain/return-facts.ts";
import { outstandingReturns } from "#api/domain/returns-due.ts";
import { summarySince } from "#api/domain/weekly-summary.ts";
import { type Receipts, readReceipts, receiptFrom } from "#api/reading/series.ts";
import { returnReminder } from "./letters/return-reminder.ts";
import { type ReturnsSummary, returnsSummary } from "./letters/returns-summary.ts";
import type { RemindersServices, ToWrite } from "./reminders.ts";

type Known = {
  catalogue: Catalogue;
  today: string;
  origin: string;
  pauses: Pause[];
  outstanding: ReturnFacts[];
  came: Receipts;
};

export async function remindersToWrite(
  services: RemindersServices,
  today: string,
  origin: string,
): Promise<ToWrite[]> {
  const { read, isHoliday } = services;
  const catalogue = services.catalogue();
  const indicators = [...catalogue.indicators.values()];
  const came = await readReceipts({ db: read, catalogue, version: null }, indicators);
  const outstanding = outstandingReturns(indicators, receiptFrom(came), {
    today,
    isHoliday,
    dayOf: (instant) => dayOf(new Date(instant)),
  });
  const pauses = await pausesFrom(read, today);
  const known = { catalogue, today, origin, pauses, outstanding, came };
  return [...(await toOwners(services, known)), ...(await toLeads(services, known))];
}

async function toOwners({ read, isHoliday }: RemindersServices, known: Known): Promise<ToWrite[]> {
  const { catalogue, today, origin, pauses, outstanding } = known;
  const { name: trust, reminders } = catalogue.trust;
  const letters = ownerReminders(outstanding, {
    today,
    isHoliday,
    before: reminders.before,
    pauses,
    sent: await sentReminders(
      read,
      outstanding.map(({ indicator, period }) => ({ indicator: indicator.id, period: periodKey(period) })),
    ),
    ownerOf: (indicator) => catalogue.ownerOf(indicator),
  });
  return letters.map(({ recipient, name, returns }) => ({
    about: "returns",
    letter: { to: recipient, ...returnReminder({ name, trust, origin, today, returns }) },
    reminders: returns.map(({ owner, kind, facts: { indicator, period } }) => ({
      kind,
      owner,
      indicator: indicator.id,
      period: periodKey(period),
    })),
  }));
}

async function toLeads({ read, pool, isHoliday }: RemindersServices, known: Known): Promise<ToWrite[]> {
  const { catalogue, today, origin, pauses } = known;
  if (isPaused(pauses, null, today)) return [];
  const last = await lastSummaries(read);
  const leads = (await leadsToTell(pool)).flatMap((lead) => {
    const since = summarySince(today, last.get(lead.email) ?? null, isHoliday);
    return since === null ? [] : [{ ...lead, since }];
  });
  if (leads.length === 0) return [];
  const waiting = await waitingForApproval(read);
  return leads.map(({ name, email, since }) => {
    const words = returnsSummary({
      name,
      trust: catalogue.trust.name,
      origin,
      since,
      came: cameSince(known, since),
      late: lateByOwner(known),
      pauses: pauses
        .filter(({ from }) => from <= addDays(today, AHEAD_DAYS))
        .map(({ owner, ...days }) => ({ ...days, owner: owner && nameOf(catalogue, owner) })),
      waiting,
    });
    const reminders = [{ kind: "summary", owner: "", indicator: "", period: 0 } as const];
    return { about: "summary", letter: { to: email, ...words }, reminders };
  });
}

/** Pauses that begin before the next summary are told too. */
const AHEAD_DAYS = 7;

const nameOf = (catalogue: Catalogue, owner: string) => catalogue.owners.get(owner)?.name ?? owner;

/** Each day belongs to one summary: today's returns are told in the next. */
function cameSince({ catalogue, came, today }: Known, since: string): string[] {
  return [...came].flatMap(([id, periods]) =>
    [...periods].flatMap(([key, { first, whole }]) => {
      const day = dayOf(new Date(first));
      const title = catalogue.indicators.get(id)?.title ?? id;
      return whole && day >= since && day < today ? [`${title}, ${periodLabel(periodFromKey(key))}`] : [];
    }),
  );
}

function lateByOwner({ catalogue, outstanding, today }: Known): ReturnsSummary["late"] {
  const byOwner = new Map<string, ReturnFacts[]>();
  for (const facts of outstanding.filter(({ due }) => due < today)) {
    const { name } = catalogue.ownerOf(facts.indicator);
    byOwner.set(name, [...(byOwner.get(name) ?? []), facts]);
  }
  return [...byOwner]
    .map(([owner, late]) => ({
      owner,
      returns: late
        .toSorted((a, b) => a.due.localeCompare(b.due))
        .map(({ indicator, period, due, daysLate }) => ({
          what: `${indicator.title}, ${periodLabel(period)}`,
          due,
          daysLate,
        })),
    }))
    .toSorted((a, b) => b.returns.length - a.returns.length || a.owner.localeCompare(b.owner, "en-GB"));
}
