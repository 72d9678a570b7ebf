// Frozen: never edit a migration that has run anywhere; write the next one.
import { type Kysely, sql } from "kysely";

export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    -- The register of risk areas: what the published figures say, kept up in the transaction that publishes them.
    create table risk (
      id integer generated always as identity (start 101) primary key,
      indicator smallint not null references indicator,
      area integer not null references area,
      kind text not null check (kind in ('risk', 'warning')),
      since integer not null,           -- key of the period that raised it
      last integer not null,            -- the newest period that belongs to it
      recovered integer,                -- the period that ended it; null while it is open
      ended text check (ended in ('recovered', 'became-risk', 'corrected')),
      periods integer not null,         -- periods judged in it
      missed integer not null,          -- those of them off target
      level smallint not null,          -- levels of escalation reached; 0 for a warning
      grounds text[] not null,          -- of a warning: concern, forecast
      raised_at timestamptz not null,
      ended_at timestamptz,
      merged_into integer references risk, -- of one that a correction made part of another
      check ((ended is null) = (ended_at is null))
    );
    create unique index on risk (indicator, area, kind, since) where ended is distinct from 'corrected';

    -- What there was news of, in order; alerts are told from it.
    create table risk_event (
      id integer generated always as identity primary key,
      risk integer not null references risk,
      kind text not null,
      at timestamptz not null,
      period integer,                   -- the newest period judged when it happened
      level smallint,
      by text,                          -- the address of who did it; null: the figures did
      act integer                       -- number of what was done, in its own table
    );
    create index on risk_event (risk, id);
    create unique index on risk_event (act) where kind = 'deviation-lapsed';

    create table risk_plan (
      id integer generated always as identity primary key,
      risk integer not null references risk,
      action text not null,
      person text not null,
      due date not null,
      by text not null,
      at timestamptz not null
    );
    create index on risk_plan (risk, id);

    create table risk_progress (
      id integer generated always as identity primary key,
      plan integer not null references risk_plan,
      standing text not null check (standing in ('on-track', 'behind', 'done', 'stopped')),
      said text not null,
      by text not null,
      at timestamptz not null
    );
    create index on risk_progress (plan, id);

    create table risk_deviation (
      id integer generated always as identity primary key,
      risk integer not null references risk,
      reason text not null,
      until date not null,              -- the last day it holds: it lapses by itself
      by text not null,
      at timestamptz not null,
      ended_at timestamptz,
      ended_by text,
      ended_reason text
    );
    create index on risk_deviation (risk, id);
    create unique index on risk_deviation (risk) where ended_at is null;

    create table risk_decision (
      id integer generated always as identity primary key,
      risk integer not null references risk,
      said text not null,
      day date not null,
      by text not null,
      at timestamptz not null
    );
    create index on risk_decision (risk, id);

    create table solution_case (
      id integer generated always as identity (start 11) primary key,
      risk integer not null references risk,
      problem text not null,
      lead text not null,
      team jsonb not null,              -- [{name, organisation, part}]
      steps jsonb not null,             -- [{week, action}]
      entry jsonb not null,             -- [{passed, text}] as the entry test stood
      starts date not null,
      by text not null,
      at timestamptz not null,
      closed_at timestamptz,
      closed_by text,
      outcome text check (outcome in ('recovered', 'improving', 'no-change', 'stopped')),
      learned text,
      check ((closed_at is null) = (outcome is null))
    );
    create unique index on solution_case (risk) where closed_at is null;

    create table case_checkpoint (
      solution_case integer not null references solution_case,
      week smallint not null,
      held date not null,
      standing text not null check (standing in ('on-track', 'behind', 'done', 'stopped')),
      said text not null,
      next text not null,
      by text not null,
      at timestamptz not null,
      primary key (solution_case, week)
    );

    -- How each person wants to be written to, and what they have seen. No row: as is usual for their role, and nothing seen yet.
    create table alert_choice (person text primary key, choice text not null check (choice in ('immediate', 'weekly', 'never')));
    create table alert_seen (person text primary key, up_to integer not null, at timestamptz not null);

    -- What was written to whom: once.
    create table alert (
      event integer not null references risk_event,
      person text not null,
      mail integer not null references mail,
      day date not null,
      primary key (event, person)
    );
    create index on alert (person, day);
  `.execute(db);
}
