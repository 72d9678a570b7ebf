// Authenticator apps: how often a wrong code was given for one.
import type { Client } from "./transaction.ts";

/** Wrong codes in a row, and until when no code is taken; null where no app is set up. */
export async function wrongCodes(
  client: Pick<Client, "query">,
  person: string,
): Promise<{ count: number; lockedUntil: Date | null } | null> {
  const { rows } = await client.query<{ count: number; lockedUntil: Date | null }>(
    `select coalesce("failedVerificationCount", 0)::integer as count, "lockedUntil"
     from auth."twoFactor" where "userId" = $1`,
    [person],
  );
  return rows[0] ?? null;
}
