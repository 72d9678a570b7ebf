// Frozen: never edit a migration that has run anywhere; write the next one.
import { type Kysely, sql } from "kysely";

export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    alter table submission add column arrangement jsonb; -- what each heading of the file stands for, where they are not ours
    alter table submission add column asked_at timestamptz; -- when whoever may not publish it asked for that
    alter table submission add column asked_by text;

    -- Of a file with months across, one line holds several figures; the cell tells them apart, from 0.
    alter table staged_row add column cell smallint not null default 0;
    alter table staged_row drop constraint staged_row_pkey;
    alter table staged_row add primary key (submission, "row", cell);
    alter table finding add column cell smallint not null default 0;

    -- What was mended on the page, laid over the file, which stays as it came.
    create table submission_mend (
      submission integer not null references submission on delete cascade,
      "row" integer not null,           -- line of the file, the heading being 1
      "column" smallint not null,       -- place in the line, from 0; -1: the line is left out
      text text not null,
      by text not null,
      at timestamptz not null,
      primary key (submission, "row", "column")
    );

    -- Commentary written on the page; it goes before what the file says of the same figure.
    create table submission_words (
      submission integer not null references submission on delete cascade,
      indicator smallint not null references indicator,
      area integer not null references area,
      period integer not null,
      body text not null,
      author text not null,
      at timestamptz not null,
      primary key (submission, indicator, area, period)
    );

    -- What a sender's headings stood for the last time.
    create table heading_match (
      sender text not null,
      headings text not null,           -- as they are compared: lower case, in the file's order, one a line
      arrangement jsonb not null,
      at timestamptz not null,
      primary key (sender, headings)
    );

    -- Figures that a published submission has and that stood already: another one brought them.
    create table observation_repeat (
      submission integer not null references submission,
      indicator smallint not null,
      cut integer not null,
      area integer not null,
      period integer not null,
      primary key (indicator, cut, area, period, submission)
    );
    create index on observation_repeat (submission);

    -- Why a figure that a rule warned of is right, as its sender said when publishing.
    create table figure_reason (
      submission integer not null references submission,
      indicator smallint not null references indicator,
      area integer not null references area,
      period integer not null,
      rule text not null,
      reason text not null,
      primary key (indicator, area, period, submission, rule)
    );

    -- How far a file on its way has come. Nothing is lost with it, so it is not written to the log of the database.
    create unlogged table upload (
      id uuid primary key,              -- chosen by the page that sends
      sender text not null,
      stage text not null check (stage in ('receiving', 'comparing', 'checked', 'refused')),
      bytes bigint not null,
      rows integer not null,
      errors integer not null,
      warnings integer not null,
      findings jsonb not null,          -- the first few
      submission integer,
      at timestamptz not null default now()
    );

    -- Reminders sent. One of a return to one person a day, whichever process sends it.
    create table reminder (
      id integer generated always as identity primary key,
      day date not null,
      kind text not null check (kind in ('before', 'due', 'overdue', 'summary')),
      recipient text not null,
      owner text not null,              -- of the catalogue; '' in the lead's summary
      indicator text not null,          -- '' in the lead's summary
      period integer not null,          -- 0 in the lead's summary
      mail integer not null references mail,
      unique (recipient, indicator, period, day)
    );
    create index on reminder (indicator, period);

    create table reminder_pause (
      id integer generated always as identity primary key,
      owner text,                       -- of the catalogue; null stops everybody's
      from_day date not null,
      until_day date not null,          -- the last day without
      reason text not null,
      made_by text not null,
      made_at timestamptz not null,
      ended_by text,
      ended_at timestamptz,
      check (until_day >= from_day)
    );
  `.execute(db);
}
