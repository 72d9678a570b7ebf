// Reminders of returns: looks what is to be written today, and writes each letter once, however many processes look.
import type pg from "pg";
import { REMINDERS_QUEUE } from "#api/db/install-queues.ts";
import type { ReadDb } from "#api/db/pool.ts";
import type { Letter } from "#api/db/queries/mail.ts";
import { hadReminder, insertReminders, type NewReminder } from "#api/db/queries/reminders.ts";
import { inTransaction, oneAtATime } from "#api/db/queries/transaction.ts";
import type { Catalogue } from "#api/domain/catalogue.ts";
import { dayOf, timeOf } from "#api/domain/day.ts";
import { type IsHoliday, isWorkingDay } from "#api/domain/due-date.ts";
import type { Log } from "./deliver.ts";
import type { Mailer } from "./mailer.ts";
import type { Queues } from "./queues.ts";
import { remindersToWrite } from "./reminders-to-write.ts";
import { makeRounds, type Rounds } from "./rounds.ts";
import { sharedRound } from "./shared-round.ts";

export type RemindersServices = {
  queues: Queues;
  mailer: Mailer;
  read: ReadDb;
  pool: pg.Pool;
  log: Log;
  now(): Date;
  catalogue(): Catalogue;
  isHoliday: IsHoliday;
};

export type Reminders = {
  /** Whether they go out from this installation at all. */
  on: boolean;
  /** Writes what is due now and has not been written.
   * @param origin scheme, host and port of the pages that links lead to
   * @returns how many letters */
  look(origin: string): Promise<number>;
  /** Looks again and again from now until closing. */
  start(origin: string): Promise<void>;
  close(): Promise<void>;
};

export type ToWrite = {
  about: "summary" | "returns";
  letter: Letter;
  reminders: NewReminder[];
};

/** In England. People find them when they come to work. */
const NOT_BEFORE = "07:30";
/** One look in so many seconds, whichever process takes it. */
const LOOK_SECONDS = 900;

export type RemindersOptions = { on: boolean; pace?: { askEvery?: number; lookSeconds?: number } };

export function createReminders(
  services: RemindersServices,
  { on, pace: { askEvery = 30_000, lookSeconds = LOOK_SECONDS } = {} }: RemindersOptions,
): Reminders {
  const { queues, mailer, pool, log, now, isHoliday } = services;
  let rounds: Rounds | undefined;

  /** The letter and what is kept of it, together or not at all. @returns false when it had been written by somebody else */
  const write = ({ about, letter, reminders }: ToWrite, day: string) =>
    inTransaction(pool, async (client) => {
      const recipient = letter.to;
      await oneAtATime(client, `reminder ${recipient}`);
      if (await hadReminder(client, recipient, day, about)) return false;
      const mail = await mailer.post(client, letter);
      await insertReminders(client, { recipient, day, mail }, reminders);
      return true;
    });

  const look = async (origin: string): Promise<number> => {
    const instant = now();
    const today = dayOf(instant);
    if (timeOf(instant) < NOT_BEFORE || !isWorkingDay(today, isHoliday)) return 0;
    let written = 0;
    for (const each of await remindersToWrite(services, today, origin)) {
      try {
        if (await write(each, today)) written += 1;
      } catch (error) {
        // One address that no letter can go to must not keep the others from theirs; the next look tries it again.
        log.error({ to: each.letter.to, error: String(error) }, "a reminder could not be written");
      }
    }
    if (written > 0) log.info({ letters: written, day: today }, "reminders written");
    return written;
  };

  return {
    on,
    look,
    start: async (origin) => {
      await queues.start();
      const round = { queue: REMINDERS_QUEUE, seconds: lookSeconds, look: () => look(origin) };
      rounds ??= makeRounds(() => sharedRound(queues, round), {
        every: askEvery,
        onError: (error) => log.error({ error: String(error) }, "reminders could not be looked for"),
      });
    },
    close: async () => {
      await rounds?.close();
    },
  };
}
