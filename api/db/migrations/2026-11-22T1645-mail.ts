// Frozen: never edit a migration that has run anywhere; write the next one.
import { type Kysely, sql } from "kysely";

export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table mail (
      id integer generated always as identity primary key,
      written_at timestamptz not null default now(),
      recipient text not null,
      subject text not null,
      text text,                        -- both bodies go when it is sent: they may hold a link that works once
      html text,
      state text not null check (state in ('waiting', 'sent', 'kept', 'failed')),
      attempts integer not null default 0,
      sent_at timestamptz,
      failure text,                     -- why the latest attempt failed
      check ((state = 'sent') = (text is null)),
      check ((state = 'sent') = (html is null))
    );
  `.execute(db);
}
