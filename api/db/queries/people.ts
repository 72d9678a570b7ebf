// People: who there is, and what of them changes.
import type { Role } from "#api/contract/vocabulary.ts";
import type { PersonFacts } from "#api/domain/person-facts.ts";
import type { Client } from "./transaction.ts";

type Asker = Pick<Client, "query">;

const SELECT = `select p.id, p.name, p.email, p.role, p.localities, p."invitedAt", p."lastSignInAt" as "lastSignIn",
    p."deactivatedAt", p.demonstration, coalesce(p."twoFactorEnabled", false) as "secondFactor",
    exists (select from auth.account a where a."userId" = p.id) as taken
  from auth.person p`;

/** Who is this? */
export async function personById(client: Asker, id: string): Promise<PersonFacts | null> {
  const { rows } = await client.query<PersonFacts>(`${SELECT} where p.id = $1`, [id]);
  return rows[0] ?? null;
}

/** Which parts of the trust are analysts limited to who may sign in? Each once. */
export async function limitsOfAnalysts(client: Asker): Promise<string[][]> {
  const { rows } = await client.query<{ localities: string[] }>(
    `select distinct localities from auth.person
     where role = 'analyst' and "deactivatedAt" is null and jsonb_array_length(localities) > 0`,
  );
  return rows.map(({ localities }) => localities);
}

export async function personByEmail(client: Asker, email: string): Promise<PersonFacts | null> {
  const { rows } = await client.query<PersonFacts>(`${SELECT} where p.email = lower($1)`, [email]);
  return rows[0] ?? null;
}

/** Who signed in as this subject of a provider before? */
export async function personByProvider(
  client: Asker,
  provider: string,
  subject: string,
): Promise<PersonFacts | null> {
  const { rows } = await client.query<PersonFacts>(
    `${SELECT} where p.id = (select "userId" from auth.account where "providerId" = $1 and "accountId" = $2)`,
    [provider, subject],
  );
  return rows[0] ?? null;
}

/** Is this somebody who may begin a session? */
export async function personToSignIn(
  client: Asker,
  id: string,
): Promise<{ deactivated: boolean; demonstration: boolean } | null> {
  const { rows } = await client.query<{ deactivated: boolean; demonstration: boolean }>(
    `select "deactivatedAt" is not null as deactivated, demonstration from auth.person where id = $1`,
    [id],
  );
  return rows[0] ?? null;
}

/** Everybody, in order of name; a page after the one that ended with this name and id. */
export async function listPeople(
  client: Asker,
  { limit, after }: { limit: number; after: { name: string; id: string } | null },
): Promise<PersonFacts[]> {
  const { rows } = await client.query<PersonFacts>(
    `${SELECT} where $2::text is null or (lower(p.name), p.id) > (lower($2), $3) order by lower(p.name), p.id limit $1`,
    [limit, after?.name ?? null, after?.id ?? ""],
  );
  return rows;
}

/** Addresses of everybody who has an account. */
export async function knownAddresses(client: Asker): Promise<Set<string>> {
  const { rows } = await client.query<{ email: string }>("select email from auth.person");
  return new Set(rows.map(({ email }) => email));
}

export type PeopleCounts = { active: number; invited: number; deactivated: number };

export async function countPeople(client: Asker): Promise<PeopleCounts> {
  const { rows } = await client.query<PeopleCounts>(
    `select count(*) filter (where "deactivatedAt" is null and taken)::integer as active,
       count(*) filter (where "deactivatedAt" is null and not taken)::integer as invited,
       count(*) filter (where "deactivatedAt" is not null)::integer as deactivated
     from (${SELECT}) as people`,
  );
  return rows[0] ?? { active: 0, invited: 0, deactivated: 0 };
}

/** Performance leads who may sign in.
 * @param lock keeps them as they are until this transaction ends, so that the last one stays */
export async function activeLeads(client: Asker, { lock = false } = {}): Promise<string[]> {
  const { rows } = await client.query<{ id: string }>(
    `select id from auth.person where role = 'lead' and "deactivatedAt" is null order by id ${lock ? "for update" : ""}`,
  );
  return rows.map(({ id }) => id);
}

/** Performance leads who have taken their account up and may sign in: who is written to. */
export async function leadsToTell(client: Asker): Promise<Pick<PersonFacts, "name" | "email">[]> {
  const { rows } = await client.query<Pick<PersonFacts, "name" | "email">>(
    `select name, email from (${SELECT}) as people where role = 'lead' and "deactivatedAt" is null and taken order by email`,
  );
  return rows;
}

export async function lockPerson(client: Asker, id: string): Promise<PersonFacts | null> {
  await client.query("select from auth.person where id = $1 for update", [id]);
  return personById(client, id);
}

export async function setRole(
  client: Asker,
  id: string,
  role: Role,
  localities: readonly string[],
): Promise<void> {
  await client.query(
    `update auth.person set role = $2, localities = $3, "updatedAt" = clock_timestamp() where id = $1`,
    [id, role, JSON.stringify(localities)],
  );
}

export async function setEmail(client: Asker, id: string, email: string): Promise<void> {
  await client.query(
    `update auth.person set email = lower($2), "updatedAt" = clock_timestamp() where id = $1`,
    [id, email],
  );
}

export async function setDeactivated(client: Asker, id: string, deactivated: boolean): Promise<void> {
  await client.query(
    `update auth.person set "deactivatedAt" = case when $2 then clock_timestamp() end, "updatedAt" = clock_timestamp()
     where id = $1`,
    [id, deactivated],
  );
}

export async function setInvited(client: Asker, id: string): Promise<void> {
  await client.query(`update auth.person set "invitedAt" = clock_timestamp() where id = $1`, [id]);
}

export async function setSignedIn(client: Asker, id: string): Promise<void> {
  await client.query(`update auth.person set "lastSignInAt" = clock_timestamp() where id = $1`, [id]);
}

/** Ends every session of somebody. */
export async function endSessions(client: Asker, id: string): Promise<number> {
  const { rowCount } = await client.query(`delete from auth.session where "userId" = $1`, [id]);
  return rowCount ?? 0;
}

/** Ends every session of somebody but the one they speak in, which may have been exchanged for another just now.
 * @param cookies those that carry the exchanged one */
export async function endOtherSessions(
  client: Asker,
  { id, session }: { id: string; session: string },
  cookies: readonly string[],
): Promise<void> {
  await client.query(
    `delete from auth.session s where s."userId" = $1 and s.id <> $2
     and not exists (select from unnest($3::text[]) as cookie where position(s.token in cookie) > 0)`,
    [id, session, cookies],
  );
}

/** Ends every link to set a password that was sent to somebody. */
export async function endLinks(client: Asker, id: string): Promise<void> {
  await client.query("delete from auth.verification where value = $1", [id]);
}

/** Does this provider know somebody's account by a subject? */
export async function isLinked(client: Asker, id: string, provider: string): Promise<boolean> {
  const { rows } = await client.query(
    `select from auth.account where "userId" = $1 and "providerId" = $2 limit 1`,
    [id, provider],
  );
  return rows.length > 0;
}

/** Takes somebody's password away, or what ties them to a subject of a provider; or both.
 * @returns what there was: "credential" is the password, anything else a provider */
export async function removeWaysIn(client: Asker, id: string, way: string | null = null): Promise<string[]> {
  const { rows } = await client.query<{ way: string }>(
    `delete from auth.account where "userId" = $1 and ($2::text is null or "providerId" = $2)
     returning "providerId" as way`,
    [id, way],
  );
  return rows.map((row) => row.way);
}

/** Takes the authenticator app away. */
export async function removeSecondFactor(client: Asker, id: string): Promise<void> {
  await client.query(`delete from auth."twoFactor" where "userId" = $1`, [id]);
  await client.query(`update auth.person set "twoFactorEnabled" = false where id = $1`, [id]);
}

export async function endSession(client: Asker, session: string): Promise<void> {
  await client.query("delete from auth.session where id = $1", [session]);
}

/** A link that was used to set a password came by mail: the address is the person's own. */
export async function setEmailProven(client: Asker, id: string): Promise<void> {
  await client.query(`update auth.person set "emailVerified" = true where id = $1`, [id]);
}

/** How many performance leads are there who do not belong to the demonstration? */
export async function realLeads(client: Asker): Promise<number> {
  const { rows } = await client.query<{ count: number }>(
    `select count(*)::integer as count from auth.person
     where role = 'lead' and "deactivatedAt" is null and not demonstration`,
  );
  return rows[0]?.count ?? 0;
}
