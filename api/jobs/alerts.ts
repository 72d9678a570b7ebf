// Alerts by letter: looks what is new about risk areas, and tells each person once, however many processes look.
import type pg from "pg";
import { ALERTS_QUEUE } from "#api/db/install-queues.ts";
import type { ReadDb } from "#api/db/pool.ts";
import { insertAlerts, lapsedDeviations, tellLapsed, toldAlready } from "#api/db/queries/alerts.ts";
import { inTransaction, oneAtATime } from "#api/db/queries/transaction.ts";
import type { Area, Catalogue, Indicator } from "#api/domain/catalogue.ts";
import { dayOf } from "#api/domain/day.ts";
import type { IsHoliday } from "#api/domain/due-date.ts";
import type { PersonFacts } from "#api/domain/person-facts.ts";
import type { Withholding } from "#api/domain/withheld.ts";
import { type AlertToWrite, alertsToWrite } from "./alerts-to-write.ts";
import type { Log } from "./deliver.ts";
import type { Mailer } from "./mailer.ts";
import type { Queues } from "./queues.ts";
import { makeRounds, type Rounds } from "./rounds.ts";
import { sharedRound } from "./shared-round.ts";

export type AlertsServices = {
  queues: Queues;
  mailer: Mailer;
  read: ReadDb;
  pool: pg.Pool;
  log: Log;
  now(): Date;
  catalogue(): Catalogue;
  isHoliday: IsHoliday;
  /** What is hidden beside small numbers. */
  withholding: Withholding;
  /** Whether somebody sees small numbers of an indicator in an area once they sign in. */
  seesSmall(
    person: Pick<PersonFacts, "id" | "name" | "email" | "role" | "localities">,
    indicator: Indicator,
    area: Area,
  ): boolean;
};

export type Alerts = {
  /** Whether letters go out from this installation at all. The bell tells everything in any case. */
  on: boolean;
  /** Says which agreed deviations ran out, and writes what is new and has not been told.
   * @param origin scheme, host and port of the pages that links lead to
   * @returns how many letters */
  look(origin: string): Promise<number>;
  /** Looks again and again from now until closing. */
  start(origin: string): Promise<void>;
  close(): Promise<void>;
};

export type AlertsOptions = { on: boolean; pace?: { askEvery?: number; lookSeconds?: number } };

/** Together less than a minute, which is what "at once" means. */
const PACE = { askEvery: 10_000, lookSeconds: 30 };

export function createAlerts(services: AlertsServices, { on, pace = {} }: AlertsOptions): Alerts {
  const { queues, mailer, pool, log, now } = services;
  const { askEvery, lookSeconds } = { ...PACE, ...pace };
  let rounds: Rounds | undefined;

  const lapse = async (): Promise<void> => {
    const at = now();
    const today = dayOf(at);
    for (const { deviation, risk } of await lapsedDeviations(pool, today)) {
      await inTransaction(pool, async (client) => {
        await oneAtATime(client, `risk ${risk}`);
        await tellLapsed(client, deviation, { today, at });
      });
    }
  };

  /** The letter and what is kept of it, together or not at all. @returns false when somebody else had told some of it */
  const write = ({ person, letter, events }: AlertToWrite): Promise<boolean> =>
    inTransaction(pool, async (client) => {
      await oneAtATime(client, `alert ${person}`);
      const told = await toldAlready(client, events);
      if (told.has(person)) return false;
      const mail = await mailer.post(client, letter);
      await insertAlerts(client, { person, mail, day: dayOf(now()) }, events);
      return true;
    });

  const look = async (origin: string): Promise<number> => {
    await lapse();
    if (!on) return 0;
    let written = 0;
    for (const each of await alertsToWrite(services, origin)) {
      try {
        if (await write(each)) written += 1;
      } catch (error) {
        // One address that no letter can go to must not keep the others from theirs; the next look tries it again.
        log.error({ to: each.letter.to, error: String(error) }, "an alert could not be written");
      }
    }
    if (written > 0) log.info({ letters: written }, "alerts written");
    return written;
  };

  return {
    on,
    look,
    start: async (origin) => {
      await queues.start();
      const round = { queue: ALERTS_QUEUE, seconds: lookSeconds, look: () => look(origin) };
      rounds ??= makeRounds(() => sharedRound(queues, round), {
        every: askEvery,
        onError: (error) => log.error({ error: String(error) }, "alerts could not be looked for"),
      });
    },
    close: async () => {
      await rounds?.close();
    },
  };
}
