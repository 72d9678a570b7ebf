// Frozen: never edit a migration that has run anywhere; write the next one.
import { type Kysely, sql } from "kysely";

export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    -- The newest publication that touched an indicator's figures of a period, so that what was worked out from them is known
    -- to be of today.
    create table figure_turn (
      indicator smallint not null references indicator,
      period integer not null,
      publication integer not null references publication,
      primary key (indicator, period)
    );
    insert into figure_turn (indicator, period, publication)
    select indicator, period, max(publication) from (
      select indicator, period, since as publication from observation
      union all
      select indicator, period, until from observation_history
    ) touched group by indicator, period;

    -- All figures of one period together, whatever their area and cut, are what hiding is worked out from.
    create index on observation (indicator, period);
    create index on observation_history (indicator, period);

    -- Which figures are hidden beside the small ones, because a small one could be worked out from them. Worked out when first
    -- asked for, kept until the figures change, and read once more then, so that what was hidden stays hidden.
    create table withheld (
      indicator smallint not null references indicator,
      period integer not null,
      sight text not null,              -- whose eyes: '' sees no small number; else the localities and indicators it sees into
      catalogue text not null,          -- areas, dimensions and rules that it was worked out with
      publication integer not null,     -- figure_turn of the indicator, and of those it shares a count with, at that moment
      figures jsonb not null,           -- [[area, cut, numerator, denominator, value], …]
      primary key (indicator, period, sight)
    );

    create table pin (
      id integer generated always as identity primary key,
      person text not null,
      title text not null,
      address text not null,
      pinned_at timestamptz not null,
      unique (person, address)
    );
  `.execute(db);
}
