// What becomes of one letter whose time has come: sent, kept, tried again later, or given up.
import type pg from "pg";
import type { Job, PgBoss } from "pg-boss";
import { MAIL_QUEUE, UNDELIVERED_QUEUE } from "#api/db/install-queues.ts";
import {
  type Letter,
  letterToHandle,
  markFailed,
  markKept,
  markSent,
  noteAttempt,
} from "#api/db/queries/mail.ts";
import { type Client, inTransaction } from "#api/db/queries/transaction.ts";
import type { MailServer } from "./mail-server.ts";
import { explainRefusal } from "./refusal.ts";

export type Log = Record<"info" | "warn" | "error", (facts: object, message: string) => void>;

type Delivery = { boss: PgBoss; pool: pg.Pool; server: MailServer | null; log: Log };
type MailJob = Job<{ id: number }>;

/** @returns what handles the next letter, and says whether there was one. pg-boss hands a letter to one process alone. Its own
 * worker is not used: it ends a job in a statement of its own, after the transaction in which the letter changed. */
export function makeDelivery({ boss, pool, server, log }: Delivery): () => Promise<boolean> {
  const next = async (queue: string): Promise<MailJob | undefined> =>
    (await boss.fetch<{ id: number }>(queue))[0];

  /** The letter's new state and the end of its job, together or not at all. */
  const settle = (
    queue: string,
    job: MailJob,
    change: (client: Client) => Promise<unknown>,
    ending: Ending,
  ) =>
    inTransaction(pool, async (client) => {
      await change(client);
      await boss[ending](
        queue,
        job, // and not its id alone: whoever took too long does not end the attempt of the next
        {},
        { db: { executeSql: (sql, values) => client.query(sql, values) } },
      );
    });

  const send = async (job: MailJob, letter: Letter & { writtenAt: Date }, via: MailServer) => {
    const { id } = job.data;
    try {
      await via.send(id, letter);
    } catch (error) {
      const { words, final } = explainRefusal(error, via.host);
      log.warn({ mail: id, failure: words, final }, "letter not sent");
      const note = async (client: Client) => {
        await noteAttempt(client, id, words);
        if (final) await markFailed(client, id);
      };
      return settle(MAIL_QUEUE, job, note, final ? "complete" : "fail");
    }
    await settle(MAIL_QUEUE, job, (client) => markSent(client, id), "complete");
    log.info({ mail: id }, "letter sent");
  };

  const handle = async (job: MailJob) => {
    const { id } = job.data;
    const letter = await letterToHandle(pool, id);
    if (letter?.state === "waiting" && server) return send(job, letter, server);
    if (letter) log.info({ to: letter.to, subject: letter.subject, text: letter.text }, "letter kept");
    await settle(MAIL_QUEUE, job, (client) => markKept(client, id), "complete");
  };

  return async () => {
    const lost = await next(UNDELIVERED_QUEUE);
    if (lost) {
      await settle(UNDELIVERED_QUEUE, lost, (client) => markFailed(client, lost.data.id), "complete");
      log.error({ mail: lost.data.id }, "letter given up");
    }
    const job = await next(MAIL_QUEUE);
    if (job) await handle(job);
    return lost !== undefined || job !== undefined;
  };
}

type Ending = "complete" | "fail";
