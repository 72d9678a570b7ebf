// Frozen: never edit a migration that has run anywhere; write the next one.
import { type Kysely, sql } from "kysely";

export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    alter table submission
      -- rule → {severity, count}: of a rule that a million rows break, the count is kept whole and the first thousand findings.
      add column finding_counts jsonb not null default '{}',
      -- A period that was still running when the file was checked may have ended by the time it is published.
      add column checked_at timestamptz;

    -- A submission is superseded when its last current figure goes, and comes back when one is restored.
    create index on commentary (submission);
  `.execute(db);
}
