// Signing in and out: the endpoints of the contract that better-auth answers, their limits, and the record of them.
import type { Router } from "express";
import * as contract from "#api/contract/sign-in.ts";
import { endSession, personById, setSignedIn } from "#api/db/queries/people.ts";
import type { Client } from "#api/db/queries/transaction.ts";
import { type Asked, serve } from "#api/http/serve.ts";
import type { Services } from "#api/http/services.ts";
import { assertNoWait, countFailure, type Entry, exchange } from "#api/http/sign-in-exchange.ts";
import { problemOf } from "#api/http/sign-in-words.ts";
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
      account: email,
      agreed: async (client, { body }) => {
        if (body.twoFactorRedirect) return [];
        return signedIn(client, asked, idOf(body.user), { way: "password" });
      },
      refused: async ({ code }) => [{ action: "sign-in-refused", subject: email, after: { why: code } }],
      afterwards: ({ status, body }) => {
        if (status >= 400) return countFailure(services, asked);
        return access.limits[body.twoFactorRedirect ? "giveBack" : "forget"]("account", email);
      },
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
      await exchange(services, asked, {
        path,
        body: { code },
        agreed: async (client, answer) => {
          if (viewer.kind !== "person") {
            const id = idOf(answer.body.user);
            const used = how === "app" && (await access.limits.count("code", `${id} ${code}`)) !== null;
            if (used) throw problemOf({ status: 401, code: "INVALID_CODE" });
            return signedIn(client, asked, id, { way: "password", secondFactor: how });
          }
          // A backup code sets nothing up.
          return viewer.secondFactor.on || how !== "app"
            ? []
            : [{ action: "second-factor-on", subject: viewer.email }];
        },
        refused: async ({ code }) => {
          const subject = viewer.kind === "person" ? viewer.email : null;
          return [{ action: "sign-in-refused", subject, after: { why: code, secondFactor: how } }];
        },
        afterwards: async ({ status }) => {
          if (status >= 400) await countFailure(services, asked);
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

  async function signedIn(client: Client, asked: AnyAsked, id: string, after: object): Promise<Entry[]> {
    const person = await personById(client, id);
    if (!person) throw new Error(`person ${id} is gone`);
    await setSignedIn(client, id);
    // Whoever was signed in here before is so no more: a session is never handed on to another sign-in.
    if (asked.viewer.kind === "person") await endSession(client, asked.viewer.session);
    return [{ action: "sign-in", subject: person.email, person, after }];
  }
}

const emailOf = ({ viewer }: AnyAsked): string | null => (viewer.kind === "person" ? viewer.email : null);

function idOf(user: unknown): string {
  if (typeof user === "object" && user !== null && "id" in user && typeof user.id === "string")
    return user.id;
  throw new Error("better-auth did not say who signed in");
}
