// Which definitions were in force, from when, and what they said.
import type { Client } from "./transaction.ts";

/** Indicator, or file that all share → digest of what it says. */
export type Digests = Record<string, string>;
export type CatalogueVersion = { version: string; digests: Digests };
/** What an indicator, or a file that all share, says. */
export type Definition = { name: string; digest: string; definition: unknown };

/** Processes that start together wait here for each other, so that the second finds what the first has kept. */
export async function takeCatalogueTurn(client: Client): Promise<void> {
  await client.query("select pg_advisory_xact_lock(2004, 4)");
}

/** Which catalogue was the last to be taken up? */
export async function lastCatalogueVersion(client: Client): Promise<CatalogueVersion | null> {
  const { rows } = await client.query<CatalogueVersion>(
    "select version, digests from catalogue_version order by id desc limit 1",
  );
  return rows[0] ?? null;
}

export async function keepCatalogueVersion(
  client: Client,
  { version, digests }: CatalogueVersion,
): Promise<void> {
  await client.query("insert into catalogue_version (version, digests) values ($1, $2)", [version, digests]);
}

/** Keeps what the definitions say; one that said the same before is kept already. */
export async function keepDefinitions(client: Client, definitions: readonly Definition[]): Promise<void> {
  await client.query(
    `insert into catalogue_definition (name, digest, definition)
     select * from unnest($1::text[], $2::text[], $3::json[]) on conflict do nothing`,
    [
      definitions.map(({ name }) => name),
      definitions.map(({ digest }) => digest),
      definitions.map(({ definition }) => JSON.stringify(definition)),
    ],
  );
}

/** What did these say? Without those that changed before definitions were kept. */
export async function keptDefinitions(client: Client, digests: Digests): Promise<Definition[]> {
  const { rows } = await client.query<Definition>(
    `select name, digest, definition from catalogue_definition
     join unnest($1::text[], $2::text[]) as asked (name, digest) using (name, digest)`,
    [Object.keys(digests), Object.values(digests)],
  );
  return rows;
}
