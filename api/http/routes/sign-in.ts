// Signing in and out: the endpoints of the contract that better-auth answers, their limits, and the record of them.
import type { Router } from "express";
import { type AuthAnswer, headersOf } from "#api/access/ask.ts";
import { WRONG_CODES } from "#api/access/auth.ts";
import * as contract from "#api/contract/sign-in.ts";
import { endOtherSessions, endSession, personById, setSignedIn } from "#api/db/queries/people.ts";
import { wrongCodes } from "#api/db/queries/second-factor.ts";
import type { Client } from "#api/db/queries/transaction.ts";
import type { PersonFacts } from "#api/domain/person-facts.ts";
import { cameFrom } from "#api/http/identify.ts";
import { lockAccount } from "#api/http/locks.ts";
import { type Asked, serve } from "#api/http/serve.ts";
import type { Services } from "#api/http/services.ts";
import { assertNoWait, type Entry, exchange, Undone } from "#api/http/sign-in-exchange.ts";
import { assertPasswords } from "./passwords.ts";

const DONE = { done: true } as const;
type AnyAsked = Asked<unknown, unknown, unknown>;

export function signInRoutes(router: Router, services: Services): void {
  const { access } = services;

  serve(router, contract.signIn, async (asked) => {
    assertPasswords(services);
    const email = asked.body.email.toLowerCase();
    await assertNoWait(services, asked);
    const answer = await exchange(services, asked, {
      path: "/sign-in/email",
      body: { email, password: asked.body.password, rememberMe: true },
      wrong: isRefusal,
      account: email,
      agreed: async (client, { body }) => {
        if (body.twoFactorRedirect) return [];
        return signedIn(client, asked, idOf(body.user), { way: "password" });
      },
      refused: async (_client, { code }) => [
        { action: "sign-in-refused", subject: email, after: { why: code } },
      ],
    });
    return { secondFactor: answer.body.twoFactorRedirect === true };
  });

  for (const [endpoint, path, how] of [
    [contract.verifyCode, "/two-factor/verify-totp", "app"],
    [contract.verifyBackupCode, "/two-factor/verify-backup-code", "backup code"],
  ] as const) {
    serve(router, endpoint, async (asked) => {
      assertPasswords(services);
      const { viewer, body } = asked;
      const code = body.code.replaceAll(" ", "");
      await assertNoWait(services, asked);
      // It is gone once it was answered.
      const challenged = viewer.kind === "person" ? null : await whoIsChallenged(asked);
      await exchange(services, asked, {
        path,
        body: { code },
        wrong: isRefusal,
        agreed: async (client, answer) => {
          if (viewer.kind !== "person") {
            const id = idOf(answer.body.user);
            await assertFirstUse(client, id, code, how);
            return signedIn(client, asked, id, { way: "password", secondFactor: how });
          }
          // A backup code sets nothing up.
          if (viewer.secondFactor.on || how !== "app") return [];
          // Whoever signed in elsewhere with the password alone has to come back with a code.
          await endOtherSessions(client, viewer, answer.cookies);
          return [{ action: "second-factor-on", subject: viewer.email }];
        },
        refused: async (client, { code: why }) => {
          // Who sets an app up is signed in: that they were refused something is recorded as for any other request.
          if (viewer.kind === "person") return [];
          const person = challenged === null ? null : await personById(client, challenged);
          const after = { why, secondFactor: how };
          const refusal: Entry = { action: "sign-in-refused", subject: person?.email ?? null, after };
          const wrongCode = why === "INVALID_CODE" || why === "INVALID_BACKUP_CODE";
          return person && wrongCode ? [refusal, ...(await locking(client, asked, person))] : [refusal];
        },
      });
      return DONE;
    });
  }

  serve(router, contract.signOut, async (asked) => {
    const { viewer } = asked;
    const entries: Entry[] = viewer.kind === "person" ? [{ action: "sign-out", subject: viewer.email }] : [];
    await exchange(services, asked, { path: "/sign-out", body: {}, agreed: async () => entries });
    return DONE;
  });

  serve(router, contract.signOutEverywhere, async (asked) => {
    await exchange(services, asked, {
      path: "/revoke-sessions",
      body: {},
      agreed: async () => [{ action: "sign-out-everywhere", subject: emailOf(asked) }],
    });
    return DONE;
  });

  async function whoIsChallenged({ request }: AnyAsked): Promise<string | null> {
    const headers = headersOf(cameFrom(request, access.publicUrl));
    return (await access.auth.api.challengedPerson({ headers })).id;
  }

  /** A code is good for a minute and a half; whoever looked over a shoulder must not use it once more. */
  async function assertFirstUse(client: Client, id: string, code: string, how: string): Promise<void> {
    if (how !== "app" || (await access.limits.count("code", `${id} ${code}`)) === null) return;
    const subject = (await personById(client, id))?.email ?? null;
    const after = { why: "CODE_USED_BEFORE", secondFactor: how };
    throw new Undone("INVALID_CODE", [{ action: "sign-in-refused", subject, after }]);
  }

  /** better-auth locks a second factor and says so at the next code only; the count tells which one it was. */
  async function locking(client: Client, asked: AnyAsked, { id, email }: PersonFacts): Promise<Entry[]> {
    const wrong = await wrongCodes(client, id);
    if (wrong?.count !== WRONG_CODES || !wrong.lockedUntil) return [];
    const seconds = (wrong.lockedUntil.getTime() - Date.now()) / 1000;
    const { origin } = cameFrom(asked.request, access.publicUrl);
    return [await lockAccount(services, client, asked.viewer, { email, seconds, tried: "codes", origin })];
  }

  async function signedIn(client: Client, asked: AnyAsked, id: string, after: object): Promise<Entry[]> {
    const person = await personById(client, id);
    if (!person) throw new Error(`person ${id} is gone`);
    await setSignedIn(client, id);
    await access.limits.forget("account", person.email);
    // Whoever was signed in here before is so no more: a session is never handed on to another sign-in.
    if (asked.viewer.kind === "person") await endSession(client, asked.viewer.session);
    return [{ action: "sign-in", subject: person.email, person, after }];
  }
}

const isRefusal = ({ status }: AuthAnswer): boolean => status >= 400 && status < 500;

const emailOf = ({ viewer }: AnyAsked): string | null => (viewer.kind === "person" ? viewer.email : null);

function idOf(user: unknown): string {
  if (typeof user === "object" && user !== null && "id" in user && typeof user.id === "string")
    return user.id;
  throw new Error("better-auth did not say who signed in");
}
