// Somebody comes from the council's provider: their account is found or made, and has the role that the provider gives them.
import type { AuditRecord } from "#api/db/queries/audit.ts";
import {
  activeLeads,
  lockPerson,
  type PersonRecord,
  personByEmail,
  personByProvider,
  setEmail,
  setRole,
  waitForSubject,
} from "#api/db/queries/people.ts";
import type { Client } from "#api/db/queries/transaction.ts";
import { type GivenRole, leftOut, roleByClaims } from "#api/domain/role-by-claims.ts";
import type { SignInConfig } from "#indicators/sign-in-schema.ts";
import type { Access } from "./access.ts";
import { claimedPerson } from "./claims.ts";
import { PROVIDER_ID, type ProviderClaims } from "./find-provider.ts";
import { addPerson } from "./people.ts";

export type Admission =
  | { person: PersonRecord; entries: AuditRecord[] }
  | {
      refused:
        | "NO_ADDRESS"
        | "ADDRESS_NOT_VERIFIED"
        | "DEACTIVATED"
        | "DEMONSTRATION_ONLY"
        | "CLAIM_LEFT_OUT"
        | "NO_ROLE";
      email: string | null;
    };

/** In the transaction of the sign-in, before better-auth links the account and opens the session.
 * @param signIn null where the performance lead gives the roles, so that nobody comes in who was not invited
 * @param address the network address it comes from */
export async function admit(
  access: Access,
  client: Client,
  claims: ProviderClaims,
  { signIn, address }: { signIn: SignInConfig | null; address: string | null },
): Promise<Admission> {
  const claimed = claimedPerson(claims);
  await waitForSubject(client, PROVIDER_ID, claims.sub);
  const linked = await personByProvider(client, PROVIDER_ID, claims.sub);
  if ("refused" in claimed) return { ...claimed, email: linked?.email ?? null };
  const { email, name } = claimed;
  const found = linked ?? (await personByEmail(client, email));
  if (found?.deactivatedAt) return { refused: "DEACTIVATED", email };
  if (found?.demonstration && !access.demonstration) return { refused: "DEMONSTRATION_ONLY", email };
  if (signIn && leftOut(claims, signIn.claim)) return { refused: "CLAIM_LEFT_OUT", email };
  const given = signIn ? roleByClaims(claims, signIn) : found;
  if (!given) return { refused: "NO_ROLE", email };
  const { role, localities } = given;

  const actor = { kind: "system", id: null, name: "single sign-on", role: null, address } as const;
  if (!found) {
    const person = await addPerson(access, client, { name, email, role, localities });
    if (!person) throw new Error(`${email} was given an account by somebody else just now`);
    return {
      person,
      entries: [{ actor, action: "person-added", subject: email, after: { name, role, localities } }],
    };
  }
  const changes = [
    await followAddress(client, found, email),
    await followRole(client, found, { role, localities }),
  ].filter((change) => change !== null);
  const entries = changes.map((change) => ({ actor, subject: found.email, ...change }));
  return { person: (await lockPerson(client, found.id)) ?? found, entries };
}

type Change = Pick<AuditRecord, "action" | "before" | "after">;

/** The catalogue names owners by their address, so an account keeps to the one that its owner has now; not where that would
 * take somebody else's. */
async function followAddress(
  client: Client,
  { id, email }: PersonRecord,
  now: string,
): Promise<Change | null> {
  if (email === now || (await personByEmail(client, now))) return null;
  await setEmail(client, id, now);
  return { action: "address-changed", before: { email }, after: { email: now } };
}

/** The provider decides, also over the last performance lead; the record says so. */
async function followRole(client: Client, person: PersonRecord, given: GivenRole): Promise<Change | null> {
  const { id, role, localities } = person;
  if (role === given.role && String(localities) === String(given.localities)) return null;
  const leads = role === "lead" ? await activeLeads(client, { lock: true }) : [];
  const last = given.role !== "lead" && leads.length === 1 && leads[0] === id;
  await setRole(client, id, given.role, given.localities);
  return {
    action: "role-changed",
    before: { role, localities },
    after: {
      role: given.role,
      localities: given.localities,
      ...(last ? { note: "no performance lead is left" } : {}),
    },
  };
}
