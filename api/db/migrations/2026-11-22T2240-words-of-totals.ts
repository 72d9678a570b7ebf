// Frozen: never edit a migration that has run anywhere; write the next one.
import { type Kysely, sql } from "kysely";

export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    -- Totals for everyone that no row of a checked return gives: its areas make them up. Words can be written of them as well.
    create table staged_total (
      submission integer not null references submission on delete cascade,
      indicator smallint not null,
      area integer not null,
      period integer not null,
      numerator double precision,
      denominator double precision,
      value double precision,
      missing text,                     -- always null: what cannot be made is no total
      flag text,
      moved boolean not null,           -- what is published makes another one, or none
      primary key (submission, indicator, area, period)
    );

    -- What the total said that words were written of, as areas made it up; null where a figure of its own was returned.
    alter table commentary add column made jsonb;

    -- All figures that one reason was given for are asked for together.
    create index on figure_reason (submission, rule);
  `.execute(db);
}
