// The application with single sign-on at a provider of its own, for tests.
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { addPerson } from "#api/access/people.ts";
import type { Role } from "#api/contract/vocabulary.ts";
import { type ProviderClaims, startOidcProvider } from "./oidc-provider.ts";
import { root, startApp } from "./running-app.ts";

/** Everything that a line can say. */
export const ROLES_BY_GROUP = `signIn:
  claim: groups
  roles:
    - { value: leads, role: lead }
    - { value: owners, role: owner }
    - { value: south, role: analyst, localities: [south] }
    - { value: analysts, role: analyst }
    - { value: members, role: board }
`;

export async function openSingleSignOn({
  /** A part of trust.yaml; without one the performance lead gives the roles. */
  signIn = ROLES_BY_GROUP as string | null,
  settings = {} as Record<string, string>,
  inToken = true,
  host = "127.0.0.1" as "127.0.0.1" | "localhost",
  dashboardDir = null as string | null,
  demonstration = false,
} = {}) {
  const catalogue = mkdtempSync(join(tmpdir(), "catalogue-"));
  cpSync(join(root, "indicators"), catalogue, { recursive: true });
  const trust = readFileSync(join(catalogue, "trust.yaml"), "utf8");
  writeFileSync(join(catalogue, "trust.yaml"), `${trust}\n${signIn ?? ""}`);
  const provider = await startOidcProvider({ host, inToken });
  const app = await startApp({
    settings: { ...provider.settings, CATALOGUE_DIR: catalogue, ...settings },
    dashboardDir,
    demonstration,
  });
  const { access } = app.services;
  const ask = async (sql: string, values: unknown[] = []) =>
    (await app.services.pool.query<Record<string, unknown>>(sql, values)).rows;
  let count = 0;
  return {
    app,
    provider,
    ask,
    recordOf: (subject: string) =>
      ask(
        "select actor_kind, actor_name, action, before, after from audit_entry where subject = $1 order by id",
        [subject],
      ),
    accountsOf: (email: string) =>
      ask(`select a.* from auth.account a join auth.person p on p.id = a."userId" where p.email = $1`, [
        email,
      ]),
    sessionsOf: (email: string) =>
      ask(`select s.way from auth.session s join auth.person p on p.id = s."userId" where p.email = $1`, [
        email,
      ]),
    invite: (email: string, role: Role, { name = "Invited", demonstration = false } = {}) =>
      access.scope.run(async (client) => {
        const person = await addPerson(access, client, { name, email, role, demonstration });
        if (!person) throw new Error(`${email} is there already`);
        return person;
      }),
    /** Somebody new at the provider. */
    knows: (claims: ProviderClaims = {}) => {
      count += 1;
      const [sub, email, name] = [`subject-${count}`, `person${count}@council.example`, `Person ${count}`];
      provider.people.set(sub, { email, name, ...claims });
      return { sub, email, name };
    },
    close: async () => {
      await app.close();
      await provider.stop();
      rmSync(catalogue, { recursive: true });
    },
  };
}
