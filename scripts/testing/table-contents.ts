// What the tables hold, as a mark for each: a test can tell whether a request changed anything at all.
import type { RunningApp } from "./running-app.ts";

/**
 * What changes by asking alone, or a moment after what was asked before: the record, sessions that are carried on,
 * counts of attempts, when a key was last used, and what is hidden beside small numbers, which is worked out on the side.
 */
const BY_ASKING = ["public.audit_entry", "auth.session", "auth.attempt", "auth.apikey", "public.withheld"];

/** @param except tables that are left out besides */
export async function tableContents(
  { services: { pool } }: RunningApp,
  except: readonly string[] = BY_ASKING,
): Promise<Record<string, string>> {
  const { rows: tables } = await pool.query<{ name: string }>(
    `select format('%I.%I', schemaname, tablename) as name from pg_tables
     where schemaname not in ('pg_catalog', 'information_schema')
       and has_table_privilege(format('%I.%I', schemaname, tablename), 'select') order by 1`,
  );
  const kept = tables.filter(({ name }) => !except.includes(name));
  const marks = kept.map(
    ({ name }) =>
      `select '${name}' as name, count(*) || ':' || coalesce(md5(string_agg(t::text, '' order by t::text)), '') as mark from ${name} t`,
  );
  const { rows } = await pool.query<{ name: string; mark: string }>(marks.join(" union all "));
  return Object.fromEntries(rows.map(({ name, mark }) => [name, mark]));
}
