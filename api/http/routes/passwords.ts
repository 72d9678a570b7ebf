// Passwords and the second factor: setting, changing and losing them.
import type { Router } from "express";
import type { PersonViewer } from "#api/access/viewer.ts";
import * as contract from "#api/contract/sign-in.ts";
import { endLinks, endSession, personById, setEmailProven } from "#api/db/queries/people.ts";
import { addressOf } from "#api/http/locks.ts";
import { HttpProblem, tooMany } from "#api/http/problem.ts";
import { type Asked, serve } from "#api/http/serve.ts";
import type { Services } from "#api/http/services.ts";
import { assertNoWait, exchange } from "#api/http/sign-in-exchange.ts";

const DONE = { done: true } as const;
type AnyAsked = Asked<unknown, unknown, unknown>;

export function passwordRoutes(router: Router, services: Services): void {
  const { access } = services;

  serve(router, contract.askForReset, async (asked) => {
    assertPasswords(services);
    const email = asked.body.email.toLowerCase();
    const wait =
      (await access.limits.count("lettersFromAddress", addressOf(asked))) ??
      (await access.limits.count("letters", email));
    if (wait) throw tooMany(wait.seconds);
    await exchange(services, asked, {
      path: "/request-password-reset",
      body: { email },
      agreed: async () => [{ action: "password-reset-asked", subject: email }],
    });
    return DONE;
  });

  serve(router, contract.setPassword, async (asked) => {
    assertPasswords(services);
    await assertNoWait(services, asked);
    const { token, newPassword } = asked.body;
    const { internalAdapter } = await access.auth.$context;
    const link = await internalAdapter.findVerificationValue(`reset-password:${token}`);
    await exchange(services, asked, {
      path: "/reset-password",
      body: { token, newPassword },
      wrong: ({ code }) => code === "INVALID_TOKEN",
      agreed: async (client) => {
        const person = link && (await personById(client, link.value));
        if (!person) throw new Error("a password was set for nobody");
        await setEmailProven(client, person.id);
        await endLinks(client, person.id);
        await access.limits.forget("account", person.email);
        if (asked.viewer.kind === "person") await endSession(client, asked.viewer.session);
        return [{ action: "password-set", subject: person.email, person, after: { by: "link" } }];
      },
    });
    return DONE;
  });

  serve(router, contract.changePassword, async (asked) => {
    assertPasswords(services);
    const { currentPassword, newPassword } = asked.body;
    await guessing(asked, {
      path: "/change-password",
      body: { currentPassword, newPassword, revokeOtherSessions: true },
      action: "password-set",
    });
    return DONE;
  });

  serve(router, contract.beginSecondFactor, async (asked) => {
    assertPasswords(services);
    // It counts from its first code on, and is recorded then.
    const { body } = await guessing(asked, { path: "/two-factor/enable", body: asked.body, action: null });
    return { uri: String(body.totpURI), backupCodes: body.backupCodes as string[] };
  });

  serve(router, contract.endSecondFactor, async (asked) => {
    assertPasswords(services);
    const { viewer } = asked;
    if (access.secondFactorForLeads && viewer.kind === "person" && viewer.role === "lead")
      throw new HttpProblem(403, "Performance leads need a second factor here, so it cannot be turned off.");
    await guessing(asked, { path: "/two-factor/disable", body: asked.body, action: "second-factor-off" });
    return DONE;
  });

  /** What wants the password again is a place to guess it, and counts as such. */
  async function guessing(
    asked: AnyAsked,
    {
      path,
      body,
      action,
    }: { path: string; body: object; action: "password-set" | "second-factor-off" | null },
  ) {
    const { id, email } = personOf(asked);
    await assertNoWait(services, asked);
    return exchange(services, asked, {
      path,
      body,
      wrong: ({ code }) => code === "INVALID_PASSWORD",
      account: email,
      agreed: async (client) => {
        if (action === "password-set") await endLinks(client, id);
        return action ? [{ action, subject: email, after: { by: "its owner" } }] : [];
      },
      refused: async (_client, { code }) =>
        code === "INVALID_PASSWORD"
          ? [{ action: "sign-in-refused", subject: email, after: { why: code, at: path } }]
          : [],
    });
  }
}

/** The second factor goes with a password: single sign-on brings its own. */
export function assertPasswords({ access }: Services): void {
  if (!access.ways.password)
    throw new HttpProblem(403, "Passwords are not used here. Sign in with single sign-on.");
}

function personOf({ viewer }: AnyAsked): PersonViewer {
  if (viewer.kind === "person") return viewer;
  throw new HttpProblem(403, "Only people have passwords.");
}
