// Frozen: never edit a migration that has run anywhere; write the next one.
import { type Kysely, sql } from "kysely";

export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    -- Codes of the indicators that a file's rows name. Who may open a submission hangs on them, also after its staged rows
    -- are gone and its figures have been replaced.
    alter table submission add column indicators text[] not null default '{}';

    update submission s set indicators = named.codes
    from (
      select submission, array_agg(distinct code order by code) as codes
      from (
        select submission, indicator from staged_row
        union select submission, indicator from observation
        union select submission, indicator from observation_history
      ) brought
      join indicator on indicator.id = brought.indicator
      group by submission
    ) named
    where s.id = named.submission;

    create index on submission using gin (indicators);
  `.execute(db);
}
