// Reminders of returns: what was sent, and when none are.
import { sql } from "kysely";
import type { ReadDb } from "#api/db/pool.ts";
import type { ReminderKind } from "#api/db/schema.ts";
import type { SentReminder } from "#api/domain/reminders.ts";
import type { MailRecord } from "./mail.ts";
import type { Client } from "./transaction.ts";

type Asking = Pick<Client, "query">;
export type ReturnKey = { indicator: string; period: number };

/** When was each of these persons last reminded of a return that is still outstanding, in each way? */
export async function sentReminders(db: ReadDb, returns: readonly ReturnKey[]): Promise<SentReminder[]> {
  const { rows } = await sql<SentReminder>`
    select recipient, indicator, period, kind, max(day)::text as day from reminder
    where (indicator, period) in (
      select * from unnest(${returns.map(({ indicator }) => indicator)}::text[], ${returns.map(({ period }) => period)}::integer[])
    )
    group by recipient, indicator, period, kind
  `.execute(db);
  return rows;
}

/** On which day did each address last have a summary? */
export async function lastSummaries(db: ReadDb): Promise<Map<string, string>> {
  const { rows } = await sql<{ recipient: string; day: string }>`
    select recipient, max(day)::text as day from reminder where kind = 'summary' group by recipient
  `.execute(db);
  return new Map(rows.map(({ recipient, day }) => [recipient, day]));
}

/** Has this address had a letter of this kind on this day? */
export async function hadReminder(
  client: Asking,
  recipient: string,
  day: string,
  letter: "summary" | "returns",
): Promise<boolean> {
  const { rows } = await client.query(
    "select from reminder where recipient = $1 and day = $2 and (kind = 'summary') = ($3 = 'summary') limit 1",
    [recipient, day, letter],
  );
  return rows.length > 0;
}

export type NewReminder = ReturnKey & { kind: ReminderKind; owner: string };

/** Keeps what one letter reminds somebody of. */
export async function insertReminders(
  client: Asking,
  { recipient, day, mail }: { recipient: string; day: string; mail: number },
  reminders: readonly NewReminder[],
): Promise<void> {
  await client.query(
    `insert into reminder (day, kind, recipient, owner, indicator, period, mail)
     select $1, kind, $2, owner, indicator, period, $3
     from unnest($4::text[], $5::text[], $6::text[], $7::integer[]) as r (kind, owner, indicator, period)`,
    [
      day,
      recipient,
      mail,
      reminders.map(({ kind }) => kind),
      reminders.map(({ owner }) => owner),
      reminders.map(({ indicator }) => indicator),
      reminders.map(({ period }) => period),
    ],
  );
}

export type ReminderRecord = NewReminder & {
  id: number;
  day: string;
  recipient: string;
  mail: number;
  state: MailRecord["state"];
};

/** Which reminders were sent, newest first? */
export async function listReminders(
  db: ReadDb,
  { owner, limit, cursor }: { owner?: string | undefined; limit: number; cursor: number | null },
): Promise<{ items: ReminderRecord[]; next: string | null }> {
  const rows = await db
    .selectFrom("reminder")
    .innerJoin("mail", "mail.id", "reminder.mail")
    .select(["reminder.id", "kind", "reminder.recipient", "owner", "indicator", "period", "mail", "state"])
    .select(sql<string>`day::text`.as("day"))
    .$if(cursor !== null, (query) => query.where("reminder.id", "<", cursor))
    .$if(owner !== undefined, (query) => query.where("owner", "=", owner as string))
    .orderBy("reminder.id", "desc")
    .limit(limit + 1)
    .execute();
  const items = rows.slice(0, limit);
  return { items, next: rows.length > limit ? String(items.at(-1)?.id) : null };
}
