// Frozen: never edit a migration that has run anywhere; write the next one.
import { type Kysely, sql } from "kysely";

export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    -- What each definition said. Named by its digest, so that one that stays the same is kept once.
    create table catalogue_definition (
      name text not null,               -- indicator, or file that all share
      digest text not null,             -- as in catalogue_version.digests
      definition json not null,         -- json and not jsonb: the order of owners and areas is part of what a file says
      primary key (name, digest)
    );
    create trigger kept before update or delete or truncate on catalogue_definition
      for each statement execute function refuse_change();

    -- Who has read which letter: the first reading is recorded, and not each time the page asks again.
    create table mail_reader (
      mail integer not null references mail on delete cascade,
      person text not null,
      primary key (mail, person)
    );
  `.execute(db);
}
