// One exchange with better-auth in one transaction: what it changes, and the record of it, are kept together or not at all.
import { type AuthAnswer, ask } from "#api/access/ask.ts";
import { actorOf } from "#api/access/viewer.ts";
import type { AuditAction } from "#api/contract/audit.ts";
import { type AuditRecord, record } from "#api/db/queries/audit.ts";
import { type PersonRecord, personByEmail } from "#api/db/queries/people.ts";
import type { Client } from "#api/db/queries/transaction.ts";
import { inTurn } from "#api/db/turns.ts";
import { cameFrom } from "./identify.ts";
import { tooMany } from "./problem.ts";
import type { Asked } from "./serve.ts";
import type { Services } from "./services.ts";
import { problemOf } from "./sign-in-words.ts";

type AnyAsked = Asked<unknown, unknown, unknown>;
export type Entry = Pick<AuditRecord, "subject" | "before" | "after"> & {
  action: AuditAction;
  /** Who did it, where that was learnt only now: whoever just signed in. */
  person?: PersonRecord;
};
type Exchange = {
  path: string;
  body: object;
  /** Whose password this tries: it counts as an attempt, which `afterwards` gives back where it was none. */
  account?: string;
  /** Runs where better-auth agreed, in its transaction. @returns what is recorded */
  agreed: (client: Client, answer: AuthAnswer) => Promise<Entry[]>;
  /** What is recorded where it refused. */
  refused?: (answer: AuthAnswer) => Promise<Entry[]>;
  /** Runs once all that is kept, whether it agreed or refused: here attempts are counted. Counts lie on connections of
   * their own, which must not be waited for while this one is held: many at once would wait for each other. */
  afterwards?: (answer: AuthAnswer) => Promise<unknown>;
};

/** @throws HttpProblem where better-auth refuses; what it wrote on the way, such as a count of attempts, is kept */
export async function exchange(
  services: Services,
  asked: AnyAsked,
  { path, body, account, agreed, refused, afterwards }: Exchange,
): Promise<AuthAnswer> {
  const { access } = services;
  const { request, response, viewer } = asked;
  const sender = cameFrom(request, access.publicUrl);
  const talk = async (client: Client) => {
    const given = await ask(access, { ...sender, method: "POST", path, body });
    const entries = given.status < 400 ? await agreed(client, given) : ((await refused?.(given)) ?? []);
    await record(
      client,
      entries.map(({ person, ...entry }) => ({
        actor: actorOf(viewer),
        ...(person ? { actor: personActor(person, sender.address) } : {}),
        ...entry,
      })),
    );
    return given;
  };
  // Making a hash takes long: a crowd at nine in the morning leaves connections to everybody else.
  const answer = await inTurn(access.pool, "signIn", async () => {
    if (account !== undefined) await takeAttempt(services, asked, account);
    const given = await access.scope.run(talk);
    await afterwards?.(given);
    return given;
  });
  for (const cookie of answer.cookies) response.append("Set-Cookie", cookie);
  if (answer.status >= 400) throw problemOf(answer);
  return answer;
}

export const personActor = ({ id, email, role }: PersonRecord, address: string | null) =>
  ({ kind: "person", id, name: email, role, address }) as const;

/** @throws HttpProblem 429 while this address has to wait */
export async function assertNoWait({ access }: Services, asked: AnyAsked): Promise<void> {
  const wait = await access.limits.waiting("address", addressOf(asked));
  if (wait) throw tooMany(wait.seconds);
}

/** Counts a password for an account before it is tried: of many sent at once no more are tried than one after another.
 * @throws HttpProblem 429 while the account is locked */
async function takeAttempt(services: Services, asked: AnyAsked, account: string): Promise<void> {
  const wait = await services.access.limits.count("account", account);
  if (!wait) return;
  if (wait.just) await keepLock(services, asked, account, wait.seconds);
  throw tooMany(wait.seconds);
}

async function keepLock({ access, letters }: Services, asked: AnyAsked, email: string, seconds: number) {
  const { origin } = cameFrom(asked.request, access.publicUrl);
  await access.scope.run(async (client) => {
    const person = await personByEmail(client, email);
    const until = new Date(Date.now() + seconds * 1000);
    if (person && !person.deactivatedAt) await letters.locked(client, person, { origin, until });
    const after = { minutes: Math.ceil(seconds / 60) };
    await record(client, { actor: actorOf(asked.viewer), action: "account-locked", subject: email, after });
  });
}

/** Counts a wrong password, code or link against the address that it came from. */
export async function countFailure({ access }: Services, asked: AnyAsked): Promise<void> {
  await access.limits.count("address", addressOf(asked));
}

export const addressOf = ({ request }: AnyAsked): string => request.ip ?? "unknown";
