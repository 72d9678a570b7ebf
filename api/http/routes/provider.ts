// Single sign-on: off to the council's provider, and back with an answer.
import type { Router } from "express";
import { type Admission, admit } from "#api/access/arrival.ts";
import { type AuthAnswer, ask } from "#api/access/ask.ts";
import { PROVIDER_ID } from "#api/access/provider.ts";
import { actorOf } from "#api/access/viewer.ts";
import { finishProviderSignIn, signInWithProvider } from "#api/contract/sign-in.ts";
import { type AuditRecord, record } from "#api/db/queries/audit.ts";
import { endSession, setSignedIn } from "#api/db/queries/people.ts";
import type { Client } from "#api/db/queries/transaction.ts";
import { inTurn } from "#api/db/turns.ts";
import { cameFrom } from "#api/http/identify.ts";
import { addressOf, countAddress } from "#api/http/locks.ts";
import { HttpProblem, tooMany } from "#api/http/problem.ts";
import { returnPage, type SignInError, tellsError, withError } from "#api/http/return-to.ts";
import { type Asked, serve, serveFile } from "#api/http/serve.ts";
import type { Services } from "#api/http/services.ts";
import { exchange, personActor } from "#api/http/sign-in-exchange.ts";
import { startOf } from "#api/present/session.ts";

type AnyAsked = Asked<unknown, unknown, unknown>;

const WAY = "single sign-on";

export function providerRoutes(router: Router, services: Services): void {
  const { access } = services;

  serve(router, signInWithProvider, async (asked) => {
    const provider = assertProvider(services);
    const wait = await access.limits.count("provider", addressOf(asked));
    if (wait) throw tooMany(wait.seconds);
    if (!(await provider.answers()))
      throw new HttpProblem(503, "Single sign-on does not answer at the moment. Try again in a few minutes.");
    const { origin } = cameFrom(asked.request, access.publicUrl);
    const page = returnPage(asked.body.returnTo ?? "/", origin);
    const { body } = await exchange(services, asked, {
      path: "/sign-in/social",
      body: {
        provider: PROVIDER_ID,
        callbackURL: page.href,
        errorCallbackURL: withError(page, "failed").href,
        disableRedirect: true,
      },
      agreed: async () => [],
    });
    return { url: String(body.url) };
  });

  serveFile(router, finishProviderSignIn, async (asked) => {
    assertProvider(services);
    const { origin } = cameFrom(asked.request, access.publicUrl);
    const onward = await finish(asked, origin).catch((error: unknown) => {
      // A person stands here, who cannot do anything with a problem in JSON.
      services.log.error({ err: error }, "single sign-on failed");
      return withError(new URL("/", origin), "failed");
    });
    asked.response.redirect(onward.href);
  });

  async function finish(asked: AnyAsked, origin: string): Promise<URL> {
    const provider = assertProvider(services);
    if (await access.limits.waiting("address", addressOf(asked)))
      return withError(new URL("/", origin), "failed");
    // Found before a connection of the database waits for it.
    await provider.answers();
    const signIn = services.catalogue().trust.signIn ?? null;
    const address = asked.request.ip ?? null;
    const { answer, onward } = await inTurn(access.pool, "provider", () =>
      access.scope.run(async (client) => {
        let admission: Admission | null = null;
        const arriving = {
          claim: signIn?.claim ?? null,
          admit: async (claims: Parameters<typeof admit>[2]) => {
            admission = await admit(access, client, claims, { signIn, address });
            return "person" in admission ? admission.person : null;
          },
        };
        const answer = await provider.arrive(arriving, () => toBetterAuth(asked));
        return { answer, onward: await settle(client, asked, { admission, answer, origin }) };
      }),
    );
    for (const cookie of answer.cookies) asked.response.append("Set-Cookie", cookie);
    return onward;
  }

  const toBetterAuth = ({ request }: AnyAsked) =>
    ask(access, {
      ...cameFrom(request, access.publicUrl),
      method: "GET",
      path: `/callback/${PROVIDER_ID}?${request.originalUrl.split("?")[1] ?? ""}`,
    });

  /** Keeps the record, last in the transaction. @returns the page to go to */
  async function settle(client: Client, asked: AnyAsked, outcome: Outcome): Promise<URL> {
    const { admission, answer, origin } = outcome;
    const page = URL.parse(answer.location ?? "", origin);
    const entries: AuditRecord[] = admission && "person" in admission ? admission.entries : [];
    if (admission && "person" in admission && page && !tellsError(page)) {
      const { person } = admission;
      await setSignedIn(client, person.id);
      // Whoever was signed in here before is so no more: a session is never handed on to another sign-in.
      if (asked.viewer.kind === "person") await endSession(client, asked.viewer.session);
      const actor = personActor(person, asked.request.ip ?? null);
      entries.push({ actor, action: "sign-in", subject: person.email, after: { way: WAY } });
      await record(client, entries);
      return returnPage(page.href === `${origin}/` ? startOf(person.role) : page.href, origin);
    }
    const { why, email, error } = refusalOf(outcome, page);
    const locked = admission ? null : await countAddress(services, asked);
    entries.push({
      actor: actorOf(asked.viewer),
      action: "sign-in-refused",
      subject: email,
      after: { why, way: WAY },
    });
    await record(client, [...entries, ...(locked?.entries ?? [])]);
    const back = returnPage(page?.href ?? "/", origin);
    // What better-auth says of it stands in the record.
    for (const name of ["error", "error_description"]) back.searchParams.delete(name);
    return withError(back, error);
  }
}

type Outcome = { admission: Admission | null; answer: AuthAnswer; origin: string };

function refusalOf(
  { admission, answer }: Outcome,
  page: URL | null,
): { why: string; email: string | null; error: SignInError } {
  if (admission && "refused" in admission) {
    const { refused, email } = admission;
    const error = refused === "NO_ROLE" ? "no-role" : refused === "DEACTIVATED" ? "deactivated" : "failed";
    return { why: refused, email, error };
  }
  const why = page?.searchParams.get("error") ?? answer.code ?? String(answer.status);
  return { why: why.slice(0, 100).toUpperCase(), email: admission?.person.email ?? null, error: "failed" };
}

function assertProvider({ access }: Services) {
  if (access.provider) return access.provider;
  throw new HttpProblem(404, "Single sign-on is not used here. Sign in with a password.");
}
