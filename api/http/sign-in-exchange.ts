// One exchange with better-auth in one transaction: what it changes, and the record of it, are kept together or not at all.
import { type AuthAnswer, ask } from "#api/access/ask.ts";
import { actorOf } from "#api/access/viewer.ts";
import type { AuditAction } from "#api/contract/audit.ts";
import { type AuditRecord, record } from "#api/db/queries/audit.ts";
import type { Client } from "#api/db/queries/transaction.ts";
import { inTurn, NoTurn } from "#api/db/turns.ts";
import type { PersonFacts } from "#api/domain/person-facts.ts";
import { cameFrom } from "./identify.ts";
import { addressOf, countAddress, lockAccount } from "./locks.ts";
import { HttpProblem, tooMany } from "./problem.ts";
import type { Asked } from "./serve.ts";
import type { Services } from "./services.ts";
import { problemOf } from "./sign-in-words.ts";

type AnyAsked = Asked<unknown, unknown, unknown>;
export type Entry = Pick<AuditRecord, "subject" | "before" | "after"> & {
  action: AuditAction;
  /** Who did it, where that was learnt only now: whoever just signed in. */
  person?: PersonFacts;
};
type Exchange = {
  path: string;
  body: object;
  /** Where something can be guessed: whether the answer says that it was guessed wrong. Each try counts against its address
   * before it is made, so that of many at once no more are made than one after another; what was not wrong is given back. */
  wrong?: (answer: AuthAnswer) => boolean;
  /** Whose password this tries: it counts against that account in the same way. */
  account?: string;
  /** Runs where better-auth agreed, in its transaction. @returns what is recorded
   * @throws Undone to refuse all the same */
  agreed: (client: Client, answer: AuthAnswer) => Promise<Entry[]>;
  /** What is recorded where it refused, in the same transaction. */
  refused?: (client: Client, answer: AuthAnswer) => Promise<Entry[]>;
};

/** Undoes what better-auth agreed to, and records that; the try counts as a wrong one. */
export class Undone extends Error {
  readonly code: string;
  readonly entries: Entry[];

  constructor(code: string, entries: Entry[]) {
    super(code);
    this.code = code;
    this.entries = entries;
  }
}

/** @throws HttpProblem where better-auth refuses; what it wrote on the way, such as a count of attempts, is kept */
export async function exchange(services: Services, asked: AnyAsked, what: Exchange): Promise<AuthAnswer> {
  const { access } = services;
  const answer = await inTurn(access.pool, "signIn", async () => {
    if (what.wrong) await takeTry(services, asked, what.account);
    try {
      return await access.scope.run((client) => talk(services, asked, what, client));
    } catch (error) {
      if (error instanceof Undone) return keepUndone(services, asked, error);
      // Nothing was learnt by it: the database failed, or we did.
      if (what.wrong)
        await giveBack(services, asked, what.account).catch((failure: unknown) =>
          services.log.error({ err: failure }, "a try at signing in could not be given back"),
        );
      throw error;
    }
  }).catch((error: unknown) => {
    throw error instanceof NoTurn ? busy() : error;
  });
  for (const cookie of answer.cookies) asked.response.append("Set-Cookie", cookie);
  if (answer.status >= 400) throw problemOf(answer);
  return answer;
}

async function talk(
  services: Services,
  asked: AnyAsked,
  { path, body, wrong, account, agreed, refused }: Exchange,
  client: Client,
): Promise<AuthAnswer> {
  const { access } = services;
  const sender = cameFrom(asked.request, access.publicUrl);
  const given = await ask(access, { ...sender, method: "POST", path, body });
  if (wrong && !wrong(given)) await giveBack(services, asked, account);
  const entries = given.status < 400 ? await agreed(client, given) : ((await refused?.(client, given)) ?? []);
  await record(client, toRecord(asked, entries));
  return given;
}

async function keepUndone(
  { access }: Services,
  asked: AnyAsked,
  { code, entries }: Undone,
): Promise<AuthAnswer> {
  await access.scope.run((client) => record(client, toRecord(asked, entries)));
  return { status: 401, code, body: {}, cookies: [], location: null };
}

const toRecord = ({ request, viewer }: AnyAsked, entries: readonly Entry[]): AuditRecord[] =>
  entries.map(({ person, ...entry }) => ({
    actor: person ? personActor(person, request.ip ?? null) : actorOf(viewer),
    ...entry,
  }));

export const personActor = ({ id, email, role }: PersonFacts, address: string | null) =>
  ({ kind: "person", id, name: email, role, address }) as const;

/** Spares whoever has to wait the line. @throws HttpProblem 429 while this address has to wait */
export async function assertNoWait({ access }: Services, asked: AnyAsked): Promise<void> {
  const wait = await access.limits.waiting("address", addressOf(asked));
  if (wait) throw tooMany(wait.seconds);
}

/** Counts a try; one that locks writes the letter and the entry in the same transaction, so that no lock stands without.
 * @throws HttpProblem 429 while the address or the account is locked */
async function takeTry(services: Services, asked: AnyAsked, account: string | undefined): Promise<void> {
  const { access } = services;
  const seconds = await access.scope.run(async (client) => {
    const byAddress = await countAddress(services, asked);
    if (byAddress) {
      await record(client, byAddress.entries);
      return byAddress.seconds;
    }
    if (account === undefined) return null;
    const byAccount = await access.limits.count("account", account);
    if (!byAccount) return null;
    // Nothing is tried.
    await access.limits.giveBack("address", addressOf(asked));
    const { origin } = cameFrom(asked.request, access.publicUrl);
    const lock = { email: account, seconds: byAccount.seconds, tried: "passwords", origin } as const;
    if (byAccount.just) await record(client, await lockAccount(services, client, asked.viewer, lock));
    return byAccount.seconds;
  });
  if (seconds !== null) throw tooMany(seconds);
}

async function giveBack({ access }: Services, asked: AnyAsked, account: string | undefined): Promise<void> {
  await access.limits.giveBack("address", addressOf(asked));
  if (account !== undefined) await access.limits.giveBack("account", account);
}

const busy = () =>
  new HttpProblem(503, "Too many are signing in at the moment. Try again in a minute.", undefined, 60);
