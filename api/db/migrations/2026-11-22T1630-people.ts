// People, their sessions and the keys of machines. The tables of the schema auth are better-auth's, with its names for them
// and their columns: a test holds them against what the installed version asks for.
import { type Kysely, sql } from "kysely";

export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create schema auth;

    create table auth.person (
      id text primary key,
      name text not null,
      email text not null unique check (email = lower(email)),
      "emailVerified" boolean not null,
      image text,
      "createdAt" timestamptz not null default current_timestamp,
      "updatedAt" timestamptz not null default current_timestamp,
      "twoFactorEnabled" boolean,
      role text not null check (role in ('board', 'owner', 'analyst', 'lead')),
      localities jsonb not null,        -- codes an analyst is limited to; [] is the whole trust
      "invitedAt" timestamptz,          -- when the newest link to set a password was sent
      "lastSignInAt" timestamptz,
      "deactivatedAt" timestamptz,
      demonstration boolean not null    -- an account whose password is published; see api/access/demonstration.ts
    );

    create table auth.session (
      id text primary key,
      "expiresAt" timestamptz not null,
      token text not null unique,
      "createdAt" timestamptz not null default current_timestamp,
      "updatedAt" timestamptz not null,
      "ipAddress" text,
      "userAgent" text,
      "userId" text not null references auth.person on delete cascade,
      way text not null check (way in ('password', 'sso'))
    );
    create index on auth.session ("userId");

    create table auth.account (
      id text primary key,
      "accountId" text not null,
      "providerId" text not null,
      "userId" text not null references auth.person on delete cascade,
      "accessToken" text,
      "refreshToken" text,
      "idToken" text,
      "accessTokenExpiresAt" timestamptz,
      "refreshTokenExpiresAt" timestamptz,
      scope text,
      password text,
      "createdAt" timestamptz not null default current_timestamp,
      "updatedAt" timestamptz not null,
      unique ("providerId", "accountId")
    );
    create index on auth.account ("userId");

    create table auth.verification (
      id text primary key,
      identifier text not null,
      value text not null,
      "expiresAt" timestamptz not null,
      "createdAt" timestamptz not null default current_timestamp,
      "updatedAt" timestamptz not null default current_timestamp
    );
    create index on auth.verification (identifier);

    create table auth."twoFactor" (
      id text primary key,
      secret text not null,
      "backupCodes" text not null,
      "userId" text not null references auth.person on delete cascade,
      verified boolean,
      "failedVerificationCount" integer,
      "lockedUntil" timestamptz
    );
    create index on auth."twoFactor" (secret);
    create index on auth."twoFactor" ("userId");

    create table auth.apikey (
      id text primary key,
      "configId" text not null,
      name text,
      start text,
      "referenceId" text not null,
      prefix text,
      key text not null unique,         -- a hash; the key itself is shown once and kept nowhere
      "refillInterval" integer,
      "refillAmount" integer,
      "lastRefillAt" timestamptz,
      enabled boolean,
      "rateLimitEnabled" boolean,
      "rateLimitTimeWindow" integer,
      "rateLimitMax" integer,
      "requestCount" integer,
      remaining integer,
      "lastRequest" timestamptz,
      "expiresAt" timestamptz,
      "createdAt" timestamptz not null,
      "updatedAt" timestamptz not null,
      permissions text,
      metadata text
    );
    create index on auth.apikey ("configId");
    create index on auth.apikey ("referenceId");

    -- What better-auth's key may do, and until when. It lives here because better-auth deletes a key of its own that has
    -- expired, and a lead wants to see it.
    create table auth.key_grant (
      id text primary key references auth.apikey,
      name text not null unique,        -- never used again: the record tells keys apart by it
      indicators text[] not null,
      made_by text not null,
      made_at timestamptz not null default clock_timestamp(),
      expires_on date not null,         -- the last day it works
      revoked_by text,
      revoked_at timestamptz
    );

    -- Counts of failed attempts, one for all server processes; the shape is rate-limiter-flexible's.
    create table auth.attempt (
      key varchar(255) primary key,
      points integer not null default 0,
      expire bigint
    );
  `.execute(db);
}
