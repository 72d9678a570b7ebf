// Accounts: made, invited, changed, ended. Each runs in its caller's transaction, which also keeps the record.
import { randomBytes } from "node:crypto";
import type { Role } from "#api/contract/vocabulary.ts";
import { endLinks, personByEmail, personById, setInvited } from "#api/db/queries/people.ts";
import { type Client, oneAtATime } from "#api/db/queries/transaction.ts";
import type { PersonFacts } from "#api/domain/person-facts.ts";
import type { Access } from "./access.ts";
import { INVITATION_SECONDS } from "./auth.ts";

export type NewPerson = {
  name: string;
  email: string;
  role: Role;
  localities?: readonly string[];
  demonstration?: boolean;
};

/** Makes an account without a password, in `access.scope`. @returns null when the address has one already */
export async function addPerson(
  access: Access,
  client: Client,
  person: NewPerson,
): Promise<PersonFacts | null> {
  const email = person.email.toLowerCase();
  await oneAtATime(client, `person ${email}`);
  if (await personByEmail(client, email)) return null;
  const { internalAdapter } = await access.auth.$context;
  const { id } = await internalAdapter.createUser(
    {
      name: person.name,
      email,
      emailVerified: false,
      role: person.role,
      localities: [...(person.localities ?? [])],
      demonstration: person.demonstration ?? false,
    },
    { method: "admin" },
  );
  return sure(await personById(client, id));
}

/** A token that opens the page to set a password. Earlier ones of this person stop working.
 * @returns the token, which is kept as a hash only, and until when it works */
export async function invitationToken(
  access: Access,
  client: Client,
  id: string,
): Promise<{ token: string; until: Date }> {
  const { internalAdapter } = await access.auth.$context;
  const token = randomBytes(24).toString("base64url");
  const until = new Date(Date.now() + INVITATION_SECONDS * 1000);
  await endLinks(client, id);
  await internalAdapter.createVerificationValue({
    identifier: `reset-password:${token}`,
    value: id,
    expiresAt: until,
  });
  await setInvited(client, id);
  return { token, until };
}

/** Gives somebody a password without a letter. For the demonstration, whose password everybody knows, and for tests. */
export async function givePassword(access: Access, id: string, password: string): Promise<void> {
  const { internalAdapter, password: passwords } = await access.auth.$context;
  await internalAdapter.linkAccount({
    userId: id,
    providerId: "credential",
    accountId: id,
    password: await passwords.hash(password),
  });
}

function sure(person: PersonFacts | null): PersonFacts {
  if (!person) throw new Error("an account that was just made is gone");
  return person;
}
