// What is to be written about risk areas at an instant: to each what concerns them, which they have not been told of.
import { type AlertReader, alertEvents, alertReaders, toldAlready } from "#api/db/queries/alerts.ts";
import type { Letter } from "#api/db/queries/mail.ts";
import type { AlertEvent } from "#api/domain/alerts/alert-event.ts";
import { usualChoice } from "#api/domain/alerts/choice.ts";
import { digestBefore } from "#api/domain/alerts/digest.ts";
import { alertStanding, alertTitle } from "#api/domain/alerts/words.ts";
import { dayOf, timeOf } from "#api/domain/day.ts";
import { alertsFor } from "#api/reading/read-alerts.ts";
import type { AlertsServices } from "./alerts.ts";
import { riskAlert } from "./letters/risk-alert.ts";
import { riskDigest } from "./letters/risk-digest.ts";

export type AlertToWrite = { person: string; letter: Letter; events: number[] };

/** A server that was off for a year has no old news to tell. */
export const NEWS_DAYS = 31;
/** In England. People find the week's letter when they come to work. */
const NOT_BEFORE = "07:30";
const A_DAY = 86_400_000;

/** Whose letter is due, and what it may tell of. */
type Due = { reader: AlertReader; before: string | null };

export async function alertsToWrite(services: AlertsServices, origin: string): Promise<AlertToWrite[]> {
  const { read, pool, isHoliday, withholding } = services;
  const catalogue = services.catalogue();
  const now = services.now();
  const events = await alertEvents(read, { since: new Date(now.getTime() - NEWS_DAYS * A_DAY) });
  if (events.length === 0) return [];
  const [readers, told] = await Promise.all([
    alertReaders(pool),
    toldAlready(
      pool,
      events.map(({ id }) => id),
    ),
  ]);
  const due = readers.flatMap((reader) => whenDue(reader, services, now));
  const open = due.map((each) =>
    events.filter((event) => isNew(event, each, told.get(each.reader.id) ?? NONE)),
  );
  // Read for those alone to whom something may be told: mostly nobody.
  const waiting = due.map((each, place) => ({ ...each, events: open[place] ?? [] }));
  const some = waiting.filter((each) => each.events.length > 0);
  const ids = new Set(some.flatMap((each) => each.events.map(({ id }) => id)));
  const theirs = await alertsFor(
    { db: read, catalogue, today: dayOf(now), isHoliday, withholding },
    events.filter(({ id }) => ids.has(id)),
    some.map(({ reader }) => ({
      reader,
      seesSmall: (indicator, area) => services.seesSmall(reader, indicator, area),
    })),
  );
  return some.flatMap(({ reader, before, events: candidates }, place) => {
    const news = (theirs[place] ?? []).filter((event) => candidates.includes(event));
    return news.length === 0 ? [] : [letterOf(news, { reader, before }, services, origin)];
  });
}

const NONE: ReadonlySet<number> = new Set();

function whenDue(reader: AlertReader, { isHoliday }: AlertsServices, now: Date): Due[] {
  switch (reader.choice ?? usualChoice(reader.role)) {
    case "never":
      return [];
    case "immediate":
      return [{ reader, before: null }];
    case "weekly": {
      const before = timeOf(now) < NOT_BEFORE ? null : digestBefore(dayOf(now), reader.last, isHoliday);
      return before === null ? [] : [{ reader, before }];
    }
  }
}

function isNew({ id, at }: AlertEvent, { reader, before }: Due, told: ReadonlySet<number>): boolean {
  if (told.has(id)) return false;
  // The demonstration's clock may stand before its accounts were made.
  if (at < reader.since && !reader.demonstration) return false;
  // Whoever looked at the bell since need not be told at once of what they saw there.
  return before === null ? reader.seen === null || id > reader.seen : dayOf(at) < before;
}

function letterOf(
  news: readonly AlertEvent[],
  { reader, before }: Due,
  services: AlertsServices,
  origin: string,
): AlertToWrite {
  const catalogue = services.catalogue();
  const { id, name, email } = reader;
  const words = {
    name,
    trust: catalogue.trust.name,
    origin,
    news: news.flatMap((event) => {
      const indicator = catalogue.indicators.get(event.risk.indicator);
      if (!indicator) return [];
      const said = { indicator, catalogue };
      const standing = alertStanding(event, said);
      return [{ title: alertTitle(event, said), standing, risk: event.risk.id }];
    }),
  };
  return {
    person: id,
    letter: { to: email, ...(before === null ? riskAlert(words) : riskDigest(words, before)) },
    events: news.map((event) => event.id),
  };
}
