// Which definitions were in force, and from when.
import type { Client } from "./transaction.ts";

/** Indicator, or file that all share → digest of what it says. */
export type Digests = Record<string, string>;
export type CatalogueVersion = { version: string; digests: Digests };

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
