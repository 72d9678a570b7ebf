// When the whole register of risk areas was worked out, and under which catalogue.
import type { Client } from "./transaction.ts";

/** Under which catalogue was the whole register worked out last? Null where it never was, and nothing was ever raised. */
export async function registerTakenUp(client: Client): Promise<{ catalogue: string | null } | null> {
  const { rows } = await client.query<{ catalogue: string | null; begun: boolean }>(
    `select (select catalogue from register_taken_up order by id desc limit 1) as catalogue,
       exists (select from risk) or exists (select from register_taken_up) as begun`,
  );
  const [found] = rows;
  return found?.begun ? { catalogue: found.catalogue } : null;
}

export async function noteTakenUp(client: Client, catalogue: string, at: Date): Promise<void> {
  await client.query("insert into register_taken_up (catalogue, at) values ($1, $2)", [catalogue, at]);
}
