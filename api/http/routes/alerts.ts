// What is new about risk areas for whoever asks: the bell, its page, and how they want to be written to.
import type { Router } from "express";
import { actorOf, type PersonViewer, personOf, sightOf } from "#api/access/viewer.ts";
import * as contract from "#api/contract/alerts.ts";
import * as alerts from "#api/db/queries/alerts.ts";
import { record } from "#api/db/queries/audit.ts";
import { inTransaction, oneAtATime } from "#api/db/queries/transaction.ts";
import type { AlertEvent } from "#api/domain/alerts/alert-event.ts";
import { usualChoice } from "#api/domain/alerts/choice.ts";
import { dayOf } from "#api/domain/day.ts";
import { seesSmall } from "#api/domain/sight.ts";
import { readNumberCursor } from "#api/http/page-cursor.ts";
import { HttpProblem } from "#api/http/problem.ts";
import { serve } from "#api/http/serve.ts";
import type { Services } from "#api/http/services.ts";
import { alertDelivery, alertRule, presentAlert, presentChoices } from "#api/present/alerts.ts";
import { alertsFor } from "#api/reading/read-alerts.ts";

/** News is told of so many days, to whoever never looked at the bell. */
const NEWS_MS = 31 * 86_400_000;
/** More than are asked for, since some concern others. */
const AHEAD = 20;

export function alertRoutes(router: Router, services: Services): void {
  const { read, pool } = services;

  /** What of these is told to somebody. */
  const theirs = async (person: PersonViewer, events: readonly AlertEvent[]): Promise<AlertEvent[]> => {
    const catalogue = services.catalogue();
    const viewpoint = {
      ...{ db: read, catalogue, isHoliday: services.isHoliday, withholding: services.withholding },
      today: dayOf(services.now()),
    };
    const sight = sightOf(person, catalogue);
    const told = await alertsFor(viewpoint, events, [
      {
        reader: person,
        seesSmall: (indicator, area) => seesSmall(sight, indicator, area),
      },
    ]);
    return told[0] ?? [];
  };

  const unseenBy = async (person: PersonViewer): Promise<AlertEvent[]> => {
    const seen = await alerts.seenUpTo(pool, person.id);
    const since = new Date(services.now().getTime() - NEWS_MS);
    return theirs(person, await alerts.alertEvents(read, seen === null ? { since } : { after: seen }));
  };

  /** The newest so many before one, as far back as they go. */
  const newest = async (person: PersonViewer, limit: number, cursor: number | null) => {
    const found: AlertEvent[] = [];
    // Of years of news nothing may concern somebody: each look goes twice as far back as the one before.
    for (let [before, many] = [cursor, limit + AHEAD]; found.length <= limit; many *= 2) {
      const events = await alerts.alertEvents(read, { before, limit: many });
      found.push(...(await theirs(person, events)));
      before = events.at(-1)?.id ?? null;
      if (events.length < many) break;
    }
    return { page: found.slice(0, limit), more: found.length > limit };
  };

  serve(router, contract.getAlerts, async ({ query: { cursor, limit }, viewer }) => {
    const person = personOf(viewer);
    const catalogue = services.catalogue();
    const before = readNumberCursor(cursor);
    const [unseen, { page, more }, chosen] = await Promise.all([
      unseenBy(person),
      newest(person, limit, before),
      alerts.alertChoice(pool, person.id),
    ]);
    const fresh = new Set(unseen.map(({ id }) => id));
    const [first] = before === null ? page : (await newest(person, 1, null)).page;
    return {
      unseen: unseen.length,
      newest: first === undefined ? null : String(first.id),
      alerts: page.flatMap((event) => presentAlert(event, catalogue, fresh.has(event.id))),
      next: more ? String(page.at(-1)?.id) : null,
      choice: chosen ?? usualChoice(person.role),
      choices: presentChoices(person.role),
      rule: alertRule(catalogue),
      delivery: alertDelivery(person.email, {
        on: services.alerts.on,
        leavesThrough: services.mailer.leavesThrough,
      }),
    };
  });

  serve(router, contract.seeAlerts, async ({ body, viewer }) => {
    const person = personOf(viewer);
    if (!/^\d{1,9}$/.test(body.upTo))
      throw new HttpProblem(400, "upTo is not the number of an alert: take newest of the list.");
    await alerts.keepSeen(pool, person.id, Number(body.upTo), services.now());
    return { unseen: (await unseenBy(person)).length };
  });

  serve(router, contract.chooseAlerts, async ({ body: { choice }, viewer }) => {
    const person = personOf(viewer);
    return inTransaction(pool, async (client) => {
      await oneAtATime(client, `alert ${person.id}`);
      const before = (await alerts.alertChoice(client, person.id)) ?? usualChoice(person.role);
      await alerts.keepChoice(client, person.id, choice);
      if (choice !== before)
        await record(client, {
          actor: actorOf(viewer),
          action: "alerts-chosen",
          subject: person.email,
          before: { choice: before },
          after: { choice },
        });
      return { choice };
    });
  });
}
