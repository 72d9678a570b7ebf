// The database role that the application works as: it changes figures, and can neither change the record nor the tables.
import type { Client } from "pg";
import { QUEUE_SCHEMA } from "./install-queues.ts";

export const APPLICATION_ROLE = "outcomes_application";

/** Schemas that migrations make tables in, and pg-boss. */
const SCHEMAS = ["public", "auth", QUEUE_SCHEMA];
const PRIVILEGES = ["select", "insert", "update", "delete", "truncate", "references", "trigger"];
const ORDINARY = ["select", "insert", "update", "delete"];
/** What is kept is only added to; which migrations ran is the owner's to say. */
const LESS: Record<string, readonly string[]> = {
  "public.audit_entry": ["select", "insert"],
  "public.catalogue_definition": ["select", "insert"],
  "public.catalogue_version": ["select", "insert"],
  "public.publication": ["select", "insert"],
  "public.observation_history": ["select", "insert"],
  "public.figure_reason": ["select", "insert"],
  "public.observation_repeat": ["select", "insert"],
  "public.commentary_repeat": ["select", "insert"],
  "public.reminder": ["select", "insert"],
  "public.reminder_pause": ["select", "insert", "update"],
  "public.submission": ["select", "insert", "update"],
  "public.submission_file": ["select", "insert"],
  "auth.key_grant": ["select", "insert", "update"],
  "public.kysely_migration": ["select"],
  "public.kysely_migration_lock": ["select"],
};

type Connection = Pick<Client, "query">;

/** Makes the role if the server has none, and lets this connection's user work as it. Roles belong to the whole server.
 * @throws 42501 when the user may do neither */
export async function ensureApplicationRole(client: Connection): Promise<void> {
  await client.query(`
    do $$
    begin
      perform pg_advisory_xact_lock(2004, 3);
      if not exists (select from pg_roles where rolname = '${APPLICATION_ROLE}') then
        create role ${APPLICATION_ROLE} nologin;
      end if;
    exception when duplicate_object or unique_violation then
      null; -- somebody at another database of this server was first
    end $$`);
  await client.query(`
    do $$
    begin
      perform pg_advisory_xact_lock(2004, 3);
      -- From PostgreSQL 16 a member may be one without the right to work as the role.
      if not pg_has_role('${APPLICATION_ROLE}',
        case when current_setting('server_version_num')::integer >= 160000 then 'set' else 'member' end) then
        grant ${APPLICATION_ROLE} to current_user;
      end if;
    end $$`);
}

/** Gives the role on each table what is said above, and takes away the rest; where all is so already, nothing is written.
 * Done at every start: a restored copy of the database may have come without its grants. */
export async function grantToApplication(client: Connection): Promise<void> {
  // Two processes that start together would write the same grants at once, which PostgreSQL refuses.
  await client.query("select pg_advisory_xact_lock(2004, 3)");
  const { rows } = await client.query<{ schema: string; name: string; held: string[]; usage: boolean }>(
    `select n.nspname as schema, c.relname as name, has_schema_privilege($1, n.oid, 'usage') as usage,
       array(select p from unnest($3::text[]) as p where has_table_privilege($1, c.oid, p)) as held
     from pg_class c join pg_namespace n on n.oid = c.relnamespace
     where n.nspname = any($2) and c.relkind in ('r', 'p', 'v', 'm')`,
    [APPLICATION_ROLE, SCHEMAS, PRIVILEGES],
  );
  const name = (...parts: string[]) => parts.map((part) => `"${part.replaceAll('"', '""')}"`).join(".");
  const closed = new Set(rows.filter(({ usage }) => !usage).map(({ schema }) => schema));
  const statements = [...closed].map(
    (schema) => `grant usage on schema ${name(schema)} to ${APPLICATION_ROLE}`,
  );
  for (const { schema, name: table, held } of rows) {
    const wanted = LESS[`${schema}.${table}`] ?? ORDINARY;
    if (wanted.join() === held.join()) continue;
    statements.push(
      `revoke all on ${name(schema, table)} from ${APPLICATION_ROLE}`,
      `grant ${wanted.join(", ")} on ${name(schema, table)} to ${APPLICATION_ROLE}`,
    );
  }
  for (const statement of statements) await client.query(statement);
}
