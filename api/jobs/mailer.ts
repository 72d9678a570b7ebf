// Letters: written in the transaction of what they tell of, and handed to the mail server once that stands.
import { z } from "zod";
import { MAIL_QUEUE, UNDELIVERED_QUEUE } from "#api/db/install-queues.ts";
import { insertLetter, type Letter } from "#api/db/queries/mail.ts";
import type { Client } from "#api/db/queries/transaction.ts";
import { type Log, makeDelivery } from "./deliver.ts";
import { openMailServer } from "./mail-server.ts";
import type { Queues } from "./queues.ts";
import { makeRounds, type Rounds } from "./rounds.ts";

export type Mailer = {
  /** Writes a letter in the caller's transaction: when that is undone, nothing is sent.
   * @returns its number */
  post(client: Pick<Client, "query">, letter: Letter): Promise<number>;
  /** Hands letters on from now until closing. A server does; a command that only writes one leaves that to the server, which
   * knows the mail server where the command may not. */
  deliver(): Promise<void>;
  /** The mail server that letters leave through; null when none is set and they are kept here. */
  leavesThrough: string | null;
  /** Finishes the letter in hand; the others wait for the next process. */
  close(): Promise<void>;
};

export type MailerOptions = {
  queues: Queues;
  log: Log;
  /** Null keeps letters here and writes them to the log. */
  smtp: { url: string; from: string } | null;
  pace?: Partial<Pace>;
};

type Pace = {
  /** Milliseconds between two looks for letters. */
  lookEvery: number;
  /** After the first attempt; each pause is about twice the one before it. */
  retries: number;
  firstPauseSeconds: number;
  /** A letter that a process took and said no more about is given to another after this long. */
  lostAfterSeconds: number;
};

/** Eight retries from half a minute on go over two to four hours: a mail server that is restarted or moved is back by then. */
const PACE: Pace = {
  lookEvery: 1000,
  retries: 8,
  firstPauseSeconds: 30,
  lostAfterSeconds: 300,
};

const Address = z.email().max(254);

export function createMailer({ queues, log, smtp, pace = {} }: MailerOptions): Mailer {
  const { lookEvery, retries, firstPauseSeconds, lostAfterSeconds } = { ...PACE, ...pace };
  const { boss, pool } = queues;
  const server = smtp && openMailServer(smtp);
  let rounds: Rounds | undefined;

  const close = async () => {
    await rounds?.close();
    server?.close();
  };
  let closed: Promise<void> | undefined;

  return {
    post: async (client, letter) => {
      const to = Address.parse(letter.to);
      const id = await insertLetter(client, { ...letter, to }, server ? "waiting" : "kept");
      await boss.send(
        MAIL_QUEUE,
        { id },
        {
          db: { executeSql: (sql, values) => client.query(sql, values) },
          retryLimit: retries,
          retryDelay: firstPauseSeconds,
          retryBackoff: firstPauseSeconds > 0,
          expireInSeconds: lostAfterSeconds,
          deadLetter: UNDELIVERED_QUEUE,
        },
      );
      return id;
    },
    deliver: async () => {
      await queues.start();
      rounds ??= makeRounds(makeDelivery({ boss, pool, server, log }), {
        every: lookEvery,
        onError: (error) => log.error({ error: String(error) }, "letters could not be looked for"),
      });
    },
    leavesThrough: server?.host ?? null,
    close: () => {
      closed ??= close();
      return closed;
    },
  };
}
