// Frozen: never edit a migration that has run anywhere; write the next one.
import { type Kysely, sql } from "kysely";

/** Tables are written as SQL because the reasons live beside the columns. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    -- Codes of the catalogue as small integers, so that an observation stays narrow. Definitions live in indicators/.
    create table indicator (id smallint generated always as identity primary key, code text not null unique);
    create table area (id integer generated always as identity primary key, code text not null unique);

    -- The members of a cut as one reference: 'age_band=0-4;agency=health', sorted by dimension; '' is everyone.
    create table cut (id integer generated always as identity (minvalue 0 start 0) primary key, members text not null unique);
    insert into cut (members) values ('');

    create table submission (
      id integer generated always as identity (start 1001) primary key,
      state text not null check (state in ('checked', 'published', 'superseded', 'withdrawn')),
      sender text not null,
      received_at timestamptz not null,
      file_name text,
      content_hash bytea not null,
      idempotency_key text,
      reading jsonb not null,           -- how the bytes were read: encoding, delimiter, headings
      rows integer not null,
      errors integer not null,
      warnings integer not null,
      changes jsonb not null,           -- {new, changed, unchanged} against what was published when it was checked
      catalogue_version text not null,
      checked_version integer not null, -- the publication the check compared with
      published_at timestamptz,
      published_by text,
      reasons jsonb,                    -- rule → why its warnings were confirmed
      withdrawn_at timestamptz,
      withdrawn_by text,
      withdrawn_reason text
    );
    create unique index on submission (sender, idempotency_key) where idempotency_key is not null;
    create index on submission (content_hash);
    create index on submission (received_at);

    -- The file as it came, in pieces, so that neither way needs it in memory whole.
    create table submission_file (
      submission integer not null references submission on delete cascade,
      part integer not null,
      bytes bytea not null,
      primary key (submission, part)
    );

    create table finding (
      submission integer not null references submission on delete cascade,
      id integer not null,
      severity text not null check (severity in ('error', 'warning')),
      "row" integer,                    -- line of the file, the heading being 1; null speaks of the whole file
      "column" text,
      rule text not null,
      found text,
      message text not null,
      primary key (submission, id)
    );

    create table staged_row (
      submission integer not null references submission on delete cascade,
      "row" integer not null,
      indicator smallint not null,
      cut integer not null,
      area integer not null,
      period integer not null,
      numerator double precision,
      denominator double precision,
      value double precision,
      missing text,
      flag text,
      commentary text,
      primary key (submission, "row")
    );

    -- Every change to what is published, in order. Its number is the version of the data: a figure stood from one to another.
    create table publication (
      id integer generated always as identity primary key,
      at timestamptz not null,
      kind text not null check (kind in ('publish', 'withdraw')),
      submission integer not null references submission,
      sender text not null
    );
    create index on publication (at, id);

    -- What is published now. The key's order keeps one indicator's cut and area together, so that a series is one short scan.
    create table observation (
      indicator smallint not null references indicator,
      cut integer not null references cut,
      area integer not null references area,
      period integer not null,          -- frequency digit × 1,000,000 + ordinal
      numerator double precision,
      denominator double precision,
      value double precision,
      missing text,
      flag text,
      submission integer not null references submission,
      since integer not null references publication,
      primary key (indicator, cut, area, period)
    );
    create index on observation (submission);

    -- What stood before: superseded or withdrawn. Rows come here from observation and never change again.
    create table observation_history (
      like observation,
      until integer not null references publication,
      primary key (indicator, cut, area, period, since)
    );
    create index on observation_history (submission);

    create table commentary (
      id integer generated always as identity primary key,
      indicator smallint not null references indicator,
      area integer not null references area,
      period integer not null,
      body text not null,
      author text not null,
      submission integer not null references submission,
      since integer not null references publication,
      until integer references publication
    );
    create index on commentary (indicator, area, period, id);

    create function refuse_change() returns trigger language plpgsql as $$
    begin
      raise exception '% is a record of what stood, and is never changed', tg_table_name;
    end $$;
    create trigger kept before update or delete on observation_history for each row execute function refuse_change();
    create trigger kept before update or delete on publication for each row execute function refuse_change();
  `.execute(db);
}
