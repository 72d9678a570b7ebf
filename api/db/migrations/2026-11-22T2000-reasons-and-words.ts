// Frozen: never edit a migration that has run anywhere; write the next one.
import { type Kysely, sql } from "kysely";

export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    -- A warning may speak of one cut of an indicator, area and period, and say nothing of the others.
    alter table figure_reason add column cut integer not null;
    alter table figure_reason drop constraint figure_reason_pkey;
    alter table figure_reason add primary key (indicator, cut, area, period, submission, rule);

    -- What the file says of the figure, for when what was written on the page is taken back.
    alter table submission_words add column laid_over text;
  `.execute(db);
}
