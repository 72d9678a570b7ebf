// Mailers over a database of their own and a real mail server, with what they said and what became of each letter.
import { expect, vi } from "vitest";
import { openDatabases } from "#api/db/pool.ts";
import { inTransaction } from "#api/db/queries/transaction.ts";
import { createMailer, type Mailer, type MailerOptions } from "#api/jobs/mailer.ts";
import { openQueues } from "#api/jobs/queues.ts";
import { startMailServer } from "./mail-server.ts";
import { createTestDatabase } from "./test-database.ts";

export const FROM = "Outcomes dashboard <outcomes@trust.example>";
export const letter = {
  to: "zoe@example.org",
  subject: "Your account",
  text: "Hello Zoë\n\nhttps://outcomes.example.org/set-password?token=abc\n",
  html: "<p>Hello Zoë</p>",
};
type Said = { level: string; facts: object; message: string };
type Row = {
  recipient: string;
  state: string;
  attempts: number;
  text: string | null;
  html: string | null;
  failure: string | null;
};

type Options = Partial<Omit<MailerOptions, "pace">> & {
  pace?: NonNullable<MailerOptions["pace"]> & { tidyEverySeconds?: number };
};

export type Mailers = Awaited<ReturnType<typeof openMailers>>;

export async function openMailers() {
  const database = await createTestDatabase();
  const databases = openDatabases(database.url);
  const server = await startMailServer();
  const opened: Mailer[] = [];
  const said: Said[] = [];
  const hear = (level: string) => (facts: object, message: string) =>
    void said.push({ level, facts, message });
  const log = { info: hear("info"), warn: hear("warn"), error: hear("error") };

  /** A mailer that writes and hands nothing on, in a hurry compared with a real one. */
  const make = (options: Options = {}): Mailer => {
    const { tidyEverySeconds = 60, ...asked } = options.pace ?? {};
    const pace = { lookEvery: 20, firstPauseSeconds: 0, retries: 2, ...asked };
    const queues = openQueues({ databaseUrl: database.url, log, tidyEverySeconds });
    const smtp = options.smtp === undefined ? { url: server.url, from: FROM } : options.smtp;
    const mailer = createMailer({ queues, log, smtp, pace });
    const whole = { ...mailer, close: () => mailer.close().then(queues.close) };
    opened.push(whole);
    return whole;
  };
  const rows = async () =>
    (
      await databases.pool.query<Row>(
        "select recipient, state, attempts, text, html, failure from mail order by id",
      )
    ).rows;
  const closeAll = () => Promise.all(opened.splice(0).map((mailer) => mailer.close()));

  return {
    url: database.url,
    databases,
    server,
    said,
    make,
    open: async (options: Options = {}): Promise<Mailer> => {
      const mailer = make(options);
      await mailer.deliver();
      return mailer;
    },
    post: (mailer: Mailer, changes: Partial<typeof letter> = {}) =>
      inTransaction(databases.pool, (client) => mailer.post(client, { ...letter, ...changes })),
    rows,
    /** Waits for so many letters in a state. */
    until: (state: string, count = 1) =>
      vi.waitFor(
        async () => expect((await rows()).filter((row) => row.state === state)).toHaveLength(count),
        { timeout: 10_000, interval: 20 },
      ),
    closeAll,
    /** Makes everything as it was at first. */
    clear: async () => {
      await closeAll();
      await databases.pool.query("delete from mail; delete from pgboss.job");
      said.length = 0;
      server.taken.length = 0;
      server.dawdle(0);
    },
    close: async () => {
      await closeAll();
      await server.close();
      await databases.close();
      await database.drop();
    },
  };
}

/** Long enough for a look or several. */
export const aWhile = () => new Promise((resolve) => setTimeout(resolve, 200));
