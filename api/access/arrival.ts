// Somebody comes from the council's provider: their account is found or made, and has the role that the provider gives them.
import type { AuditRecord } from "#api/db/queries/audit.ts";
import {
  activeLeads,
  isLinked,
  lockPerson,
  personByEmail,
  personById,
  personByProvider,
  setEmail,
  setRole,
} from "#api/db/queries/people.ts";
import { type Client, oneAtATime } from "#api/db/queries/transaction.ts";
import type { PersonFacts } from "#api/domain/person-facts.ts";
import { type GivenRole, leftOut, roleByClaims } from "#api/domain/role-by-claims.ts";
import type { SignInConfig } from "#indicators/sign-in-schema.ts";
import type { Access } from "./access.ts";
import { claimedPerson } from "./claims.ts";
import { PROVIDER_ID, type ProviderClaims } from "./find-provider.ts";
import { addPerson } from "./people.ts";

export type Admission =
  | { person: PersonFacts; entries: AuditRecord[] }
  | {
      refused:
        | "NO_ADDRESS"
        | "ADDRESS_NOT_VERIFIED"
        | "DEACTIVATED"
        | "DEMONSTRATION_ONLY"
        | "ANOTHER_SUBJECT"
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
  const claimed = claimedPerson(claims, access.addressClaim);
  // Two first sign-ins at once make one account.
  await oneAtATime(client, `${PROVIDER_ID} ${claims.sub}`);
  const linked = await personByProvider(client, PROVIDER_ID, claims.sub);
  if ("refused" in claimed) return { ...claimed, email: linked?.email ?? null };
  const { email, name } = claimed;
  const claimedRole = signIn && roleByClaims(claims, signIn);
  // Leads before the person, as on the People page: otherwise two could wait for each other.
  const leads = claimedRole && claimedRole.role !== "lead" ? await activeLeads(client, { lock: true }) : [];
  const known = linked ?? (await personByEmail(client, email));
  const found = known && (await lockPerson(client, known.id));
  if (found?.deactivatedAt) return { refused: "DEACTIVATED", email };
  if (found?.demonstration && !access.demonstration) return { refused: "DEMONSTRATION_ONLY", email };
  // The address was given to somebody else, or the provider is another one: a lead decides whose account it is.
  if (found && !linked && (await isLinked(client, found.id, PROVIDER_ID)))
    return { refused: "ANOTHER_SUBJECT", email };
  if (signIn && leftOut(claims, signIn.claim)) return { refused: "CLAIM_LEFT_OUT", email };
  const given = signIn ? claimedRole : found;
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
  const changes: (Change | null)[] = [
    linked ? null : { action: "account-linked", after: { subject: claims.sub } },
    await followAddress(client, found, email),
    await followRole(client, found, { role, localities }, leads),
  ];
  const entries = changes
    .filter((change) => change !== null)
    .map((change) => ({ actor, subject: found.email, ...change }));
  return { person: (await personById(client, found.id)) ?? found, entries };
}

type Change = Pick<AuditRecord, "action" | "before" | "after">;

/** The catalogue names owners by their address, so an account keeps to the one that its owner has now; not where that would
 * take somebody else's. */
async function followAddress(
  client: Client,
  { id, email }: PersonFacts,
  now: string,
): Promise<Change | null> {
  if (email === now || (await personByEmail(client, now))) return null;
  await setEmail(client, id, now);
  return { action: "address-changed", before: { email }, after: { email: now } };
}

/** The provider decides, also over the last performance lead; the record says so. */
async function followRole(
  client: Client,
  person: PersonFacts,
  given: GivenRole,
  leads: readonly string[],
): Promise<Change | null> {
  const { id, role, localities } = person;
  if (role === given.role && String(localities) === String(given.localities)) return null;
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
