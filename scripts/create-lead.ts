// npm run create-lead -- you@example.gov.uk: makes a performance lead and prints the link to set a password, so that
// somebody may come in and invite the others.
import { userInfo } from "node:os";
import { parseArgs } from "node:util";
import { z } from "zod";
import { addPerson, invitationToken } from "#api/access/people.ts";
import { PROVIDER_ID } from "#api/access/provider.ts";
import { checkDatabase } from "#api/check-database.ts";
import { migrate } from "#api/db/migrate.ts";
import { type AuditRecord, record } from "#api/db/queries/audit.ts";
import {
  endLinks,
  endSessions,
  lockPerson,
  personByEmail,
  removeSecondFactor,
  removeWaysIn,
  setDeactivated,
  setRole,
} from "#api/db/queries/people.ts";
import type { Client } from "#api/db/queries/transaction.ts";
import { type Env, readEnv } from "#api/env.ts";
import { setPasswordLink } from "#api/jobs/account-letters.ts";
import { momentText } from "#api/jobs/letters/letter.ts";
import { run } from "#api/lifecycle.ts";
import { createServices } from "#api/services.ts";
import { StartupError } from "#api/startup-error.ts";
import { runningDatabase } from "./database/attach.ts";
import { openDatabase } from "./database/open.ts";

const USAGE = 'Write: npm run create-lead -- you@example.gov.uk --name "Your Name".';

type Change = Omit<AuditRecord, "actor" | "subject">;

/** @returns what to tell whoever ran this */
export async function createLead(
  env: Env & { DATABASE_URL: string },
  { email, name }: { email: string; name: string },
): Promise<string> {
  await migrate(env.DATABASE_URL);
  const services = await createServices({ env: { ...env, LOG_LEVEL: "warn" }, demonstration: false });
  const { access } = services;
  try {
    return await access.scope.run(async (client) => {
      const keep = (changes: readonly Change[]) =>
        record(
          client,
          changes.map((change) => ({ actor: atTheKeyboard(), subject: email, ...change })),
        );
      const changes = await makeLead(client, email, name);
      const origin = env.PUBLIC_URL ?? `http://${env.HOST}:${env.PORT}`;
      if (!access.ways.password) {
        await keep(changes);
        return `${email} is a performance lead. Passwords are off, so sign in with single sign-on at ${origin}`;
      }
      const { token, until } = await invitationToken(access, client, (await found(client, email)).id);
      await keep([...changes, { action: "person-invited", after: { until: until.toISOString() } }]);
      return `${email} is a performance lead. Set a password, once, until ${momentText(until)} (the time in England):\n${setPasswordLink(origin, token)}`;
    });
  } finally {
    await services.close();
  }

  async function makeLead(client: Client, address: string, called: string): Promise<Change[]> {
    const added = await addPerson(access, client, { name: called, email: address, role: "lead" });
    if (added) return [{ action: "person-added", after: { role: "lead", name: called } }];
    const person = await found(client, address);
    const { id, role, localities, secondFactor } = person;
    if (person.demonstration)
      throw new StartupError(`${address} belongs to the demonstration: choose the address of a real person.`);
    await setRole(client, id, "lead", []);
    await setDeactivated(client, id, false);
    // Whoever comes back this way may have lost their authenticator app with everything else; and somebody else may have
    // their password, and would now be a lead with that alone.
    await removeSecondFactor(client, id);
    const ways = await removeWaysIn(client, id);
    await endLinks(client, id);
    await endSessions(client, id);
    const deactivated = person.deactivatedAt !== null;
    const [password, singleSignOn] = [ways.includes("credential"), ways.includes(PROVIDER_ID)];
    const changed: Change = {
      action: "role-changed",
      before: { role, localities, deactivated, secondFactor, password, singleSignOn },
      after: {
        role: "lead",
        localities: [],
        deactivated: false,
        secondFactor: false,
        password: false,
        singleSignOn: false,
      },
    };
    return deactivated ? [{ action: "person-reactivated" }, changed] : [changed];
  }
}

async function found(client: Client, email: string) {
  const known = await personByEmail(client, email);
  const person = known && (await lockPerson(client, known.id));
  if (!person) throw new Error(`${email} has no account`);
  return person;
}

/** Whoever can run this reads the database anyway; the record says under which name of the machine. */
const atTheKeyboard = () =>
  ({
    kind: "system",
    id: null,
    name: `create-lead, run by ${userInfo().username}`,
    role: null,
    address: null,
  }) as const;

function readArguments(given: readonly string[]): { email: string; name: string } {
  const { positionals, name } = parse(given);
  const email = z.email().max(254).safeParse(positionals[0]);
  if (!email.success || positionals.length > 1) throw new StartupError(USAGE);
  return { email: email.data.toLowerCase(), name: name?.trim() || email.data };
}

function parse(given: readonly string[]) {
  try {
    const { positionals, values } = parseArgs({
      args: [...given],
      allowPositionals: true,
      options: { name: { type: "string" } },
    });
    return { positionals, name: values.name };
  } catch (error) {
    throw new StartupError(USAGE, { cause: error });
  }
}

if (import.meta.main) {
  await run(async (life) => {
    const person = readArguments(process.argv.slice(2));
    const env = readEnv();
    if (env.DATABASE_URL) await checkDatabase(env.DATABASE_URL);
    const DATABASE_URL =
      env.DATABASE_URL ??
      (await runningDatabase(env.DATA_DIR, "outcomes")) ??
      (await openDatabase(env.DATA_DIR, life, () => undefined));
    console.log(await createLead({ ...env, DATABASE_URL }, person));
    // Ends as a signal would: a database opened here is closed again.
    process.kill(process.pid, "SIGTERM");
  });
}
