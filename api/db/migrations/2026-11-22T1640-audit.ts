// The record of everything that was done: a chain that is only ever added to, and that shows when somebody tampered with it.
import { type Kysely, sql } from "kysely";

export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table audit_entry (
      id bigint primary key,            -- its place in the chain, from 1: a sequence would leave gaps where a transaction was taken back
      at timestamptz not null,
      actor_kind text not null check (actor_kind in ('person', 'key', 'system', 'nobody')),
      actor_id text,
      actor_name text not null,
      role text,
      address text,
      action text not null,
      subject text,
      before json,                      -- json and not jsonb: the hash is over the exact text
      after json,
      previous bytea not null check (octet_length(previous) = 32),
      hash bytea not null unique check (octet_length(hash) = 32)
    );
    create index on audit_entry (action, id);
    create index on audit_entry (at);

    -- One field so that no two rows of fields read alike: its length in bytes before it, and a dash for none.
    create function netstring(field text) returns text language sql stable
      return coalesce(octet_length(convert_to(field, 'UTF8')) || ':' || field, '-');

    -- Whatever the inserter said, an entry follows the last one, now. Two at once wait for each other until the first commits.
    create function chain_audit_entry() returns trigger language plpgsql
      set search_path = public, pg_temp -- a temporary table of the same name is not read in place of this one
    as $$
    declare
      last record;
    begin
      perform pg_advisory_xact_lock(2004, 2);
      select id, hash into last from audit_entry order by id desc limit 1;
      new.id := coalesce(last.id, 0) + 1;
      new.at := clock_timestamp();
      new.previous := coalesce(last.hash, decode(repeat('00', 32), 'hex'));
      new.hash := sha256(new.previous || convert_to(
        netstring(new.id::text) ||
        netstring(to_char(new.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')) ||
        netstring(new.actor_kind) || netstring(new.actor_id) || netstring(new.actor_name) ||
        netstring(new.role) || netstring(new.address) || netstring(new.action) ||
        netstring(new.subject) || netstring(new.before::text) || netstring(new.after::text), 'UTF8'));
      return new;
    end $$;

    create trigger chained before insert on audit_entry for each row execute function chain_audit_entry();
    create trigger kept before update or delete or truncate on audit_entry for each statement execute function refuse_change();
    -- Also where a session says that it is a replica, which silences ordinary triggers.
    alter table audit_entry enable always trigger chained;
    alter table audit_entry enable always trigger kept;

    -- The definitions that were in force, so that a start can tell what changed since the last.
    create table catalogue_version (
      id integer generated always as identity primary key,
      version text not null,
      at timestamptz not null default clock_timestamp(),
      digests jsonb not null            -- indicator, or file that all share → digest of what it says
    );
  `.execute(db);
}
