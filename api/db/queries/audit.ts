// The record of everything that was done: adding to it, and looking things up in it.
import { type SqlBool, sql } from "kysely";
import type { AuditAction } from "#api/contract/audit.ts";
import type { ReadDb } from "#api/db/pool.ts";
import type { Actor, AuditFact } from "#api/domain/audit-facts.ts";
import type { Client } from "./transaction.ts";

export type { Actor } from "#api/domain/audit-facts.ts";

export type AuditRecord = {
  actor: Actor;
  action: AuditAction;
  /** What it was done to: an e-mail address, a submission, a key, an indicator. */
  subject: string | null;
  before?: unknown;
  after?: unknown;
};

/** Somebody else has been adding to the record for so long that it was not waited for any more. */
export class RecordBusy extends Error {
  constructor(cause: unknown) {
    super("The record is busy. Try again in a minute.", { cause });
  }
}

/** Somebody waits for the answer; longer than this they do not. */
const PATIENCE = "15s";

/** Adds to the record. Belongs last in the transaction of what it tells of: from here to the commit all others wait.
 * @param patience how long it waits for the others
 * @throws RecordBusy */
export async function record(
  client: Pick<Client, "query">,
  entries: AuditRecord | readonly AuditRecord[],
  patience = PATIENCE,
): Promise<void> {
  const list = [entries].flat();
  if (list.length === 0) return;
  const column = (of: (entry: AuditRecord) => string | null) =>
    list.map((entry) => of(entry)?.toWellFormed().replaceAll("\0", "\ufffd") ?? null);
  // Set in the same statement: on its own it is a transaction of its own.
  const adding = client.query(
    `insert into audit_entry
       (actor_kind, actor_id, actor_name, role, address, action, subject, before, after)
     select actor_kind, actor_id, actor_name, role, address, action, subject, before, after
     from (select set_config('lock_timeout', $10, true)) patience, unnest($1::text[], $2::text[], $3::text[], $4::text[], $5::text[], $6::text[], $7::text[], $8::json[], $9::json[])
       with ordinality as entry
         (actor_kind, actor_id, actor_name, role, address, action, subject, before, after, place)
     order by place`,
    [
      column(({ actor }) => actor.kind),
      column(({ actor }) => actor.id),
      column(({ actor }) => actor.name),
      column(({ actor }) => actor.role),
      column(({ actor }) => actor.address),
      column(({ action }) => action),
      column(({ subject }) => subject),
      column(({ before }) => asJson(before)),
      column(({ after }) => asJson(after)),
      patience,
    ],
  );
  await adding.catch((error: unknown) => {
    throw (error as { code?: unknown }).code === LOCK_NOT_AVAILABLE ? new RecordBusy(error) : error;
  });
}

const LOCK_NOT_AVAILABLE = "55P03";

/** JSON.stringify escapes what PostgreSQL cannot keep as text: U+0000 and halves of surrogate pairs. */
const asJson = (value: unknown): string | null => (value === null ? null : (JSON.stringify(value) ?? null));

export type AuditSearch = {
  action?: AuditAction;
  /** Part of a name, in any case. */
  actor?: string;
  /** Part of what it was done to, in any case. */
  subject?: string;
  /** Days in England, both included. */
  from?: string;
  to?: string;
};

/** Which entries are asked for, the newest first? */
export async function searchAudit(
  db: ReadDb,
  search: AuditSearch,
  { limit, before }: { limit: number; before: number | null },
): Promise<AuditFact[]> {
  const contains = (column: "actor_name" | "subject", part: string) =>
    sql<SqlBool>`strpos(lower(${sql.ref(column)}), lower(${part})) > 0`;
  const midnight = (day: string, later: number) =>
    sql<Date>`(${day}::date + ${later}::integer)::timestamp at time zone 'Europe/London'`;
  const rows = await db
    .selectFrom("audit_entry")
    .select(["id", "actor_kind", "actor_id", "actor_name", "role", "address", "action", "subject"])
    .select([AT.as("at"), asText("before").as("before"), asText("after").as("after"), HASH.as("hash")])
    .where((eb) =>
      eb.and(
        [
          before === null ? null : eb("id", "<", String(before)),
          search.action === undefined ? null : eb("action", "=", search.action),
          search.actor === undefined ? null : contains("actor_name", search.actor),
          search.subject === undefined ? null : contains("subject", search.subject),
          search.from === undefined ? null : eb("at", ">=", midnight(search.from, 0)),
          search.to === undefined ? null : eb("at", "<", midnight(search.to, 1)),
        ].filter((condition): condition is Exclude<typeof condition, null> => condition !== null),
      ),
    )
    .orderBy("id", "desc")
    .limit(limit)
    .execute();
  return rows.map(({ id, actor_kind, actor_id, actor_name, role, address, ...entry }) => ({
    ...entry,
    number: Number(id),
    actor: { kind: actor_kind, id: actor_id, name: actor_name, role, address },
  }));
}

/** As it stands in the hash; a Date would lose the microseconds. */
const AT = sql<string>`to_char(at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')`;
const HASH = sql<string>`encode(hash, 'hex')`;
const asText = (column: "before" | "after") => sql<string | null>`${sql.ref(column)}::text`;

/** All that is asked for, the newest first, a piece at a time. */
export async function* streamAudit(
  db: ReadDb,
  search: AuditSearch,
  piece = 1000,
): AsyncGenerator<AuditFact[], void, undefined> {
  let before: number | null = null;
  for (;;) {
    const facts: AuditFact[] = await searchAudit(db, search, { limit: piece, before });
    if (facts.length > 0) yield facts;
    if (facts.length < piece) return;
    before = facts.at(-1)?.number ?? null;
  }
}
