// Before the doors open: is there anybody who may come in?
import type { Access } from "#api/access/access.ts";
import { ensureDemonstrationAccounts } from "#api/access/demonstration.ts";
import { realLeads } from "#api/db/queries/people.ts";
import type { TrustConfig } from "#indicators/schema.ts";
import { StartupError } from "./startup-error.ts";

/** The demonstration brings its accounts, on this machine alone. Anywhere else a real performance lead must be there first,
 * or a provider whose groups make one.
 * @throws StartupError where nobody could sign in */
export async function assertSomebodyMayEnter(access: Access, { signIn }: TrustConfig): Promise<void> {
  if (access.demonstration) return ensureDemonstrationAccounts(access);
  const byProvider = access.ways.singleSignOn !== null && signIn?.roles.some(({ role }) => role === "lead");
  if (byProvider || (await realLeads(access.pool)) > 0) return;
  throw new StartupError(
    "Nobody can sign in yet, since the demonstration's accounts work on its own database and on this machine alone: make the first performance lead with `npm run create-lead -- you@example.gov.uk`, then start again.",
  );
}
