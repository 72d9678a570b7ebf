// Keys of machines: better-auth makes, hashes and recognises them; what a key may do and how long is kept beside it.
import { grantOf, insertGrant, keyNameTaken } from "#api/db/queries/api-keys.ts";
import { type Client, oneAtATime } from "#api/db/queries/transaction.ts";
import { dayOf } from "#api/domain/day.ts";
import type { Access } from "./access.ts";
import type { KeyViewer } from "./viewer.ts";

/** Whose key it is; null when it is none, has expired or was revoked. Notes that it was used. */
export async function viewerOfKey(
  access: Access,
  key: string,
  address: string | null,
): Promise<KeyViewer | null> {
  const { valid, key: found } = await access.auth.api.verifyApiKey({ body: { key } });
  if (!valid || !found) return null;
  const grant = await grantOf(access.pool, found.id, dayOf(new Date()));
  return grant ? { kind: "key", id: found.id, ...grant, address } : null;
}

export type NewKey = {
  name: string;
  indicators: readonly string[];
  expires: string;
  madeBy: { id: string; email: string };
};

/** Makes a key in a transaction of its caller's. @returns the key, which nothing keeps, and its id; null when the name was used before */
export async function makeKey(
  access: Access,
  client: Client,
  { name, indicators, expires, madeBy }: NewKey,
): Promise<{ id: string; secret: string } | null> {
  await oneAtATime(client, `key ${name.toLowerCase()}`);
  if (await keyNameTaken(client, name)) return null;
  const { id, key } = await access.auth.api.createApiKey({ body: { name, userId: madeBy.id } });
  await insertGrant(client, { id, name, indicators, madeBy: madeBy.email, expires });
  return { id, secret: key };
}
