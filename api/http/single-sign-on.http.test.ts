// Single sign-on against a real provider: who comes in, as what, and what is kept of it.
import { afterAll, beforeEach, expect, test } from "vitest";
import type { Role } from "#api/contract/vocabulary.ts";
import { setDeactivated } from "#api/db/queries/people.ts";
import type { ProviderClaims } from "#scripts/testing/oidc-provider.ts";
import { Walker } from "#scripts/testing/provider-walk.ts";
import { openSingleSignOn } from "#scripts/testing/single-sign-on.ts";

const { app, provider, ask, recordOf, accountsOf, sessionsOf, invite, knows, close } =
  await openSingleSignOn();
afterAll(close);

beforeEach(async () => {
  provider.lie({});
  // Every test comes from one address, and may not use up what the others are allowed.
  await ask("delete from auth.attempt");
});

test.each<[string, string[], { role: Role; localities: string[]; start: string }]>([
  ["a performance lead", ["leads"], { role: "lead", localities: [], start: "/returns" }],
  ["an owner", ["owners"], { role: "owner", localities: [], start: "/returns" }],
  ["an analyst of one locality", ["south"], { role: "analyst", localities: ["South"], start: "/indicators" }],
  ["an analyst of all", ["analysts"], { role: "analyst", localities: [], start: "/indicators" }],
  ["a board member", ["members"], { role: "board", localities: [], start: "/" }],
  // The order of the file counts, not that of the claim.
  [
    "who has two roles has the first",
    ["members", "leads"],
    { role: "lead", localities: [], start: "/returns" },
  ],
])("%s has an account from the first sign-in on", async (_, groups, expected) => {
  const { sub, email, name } = knows({ groups, email_verified: true });
  const walker = new Walker();
  expect(await walker.signIn(app, sub)).toBe(expected.start);
  expect(await walker.viewer(app)).toMatchObject({ email, password: false, ...expected });
  const codes = expected.localities.map((name) => name.toLowerCase());
  expect(await recordOf(email)).toEqual([
    {
      actor_kind: "system",
      actor_name: "single sign-on",
      action: "person-added",
      before: null,
      after: { name, role: expected.role, localities: codes },
    },
    {
      actor_kind: "person",
      actor_name: email,
      action: "sign-in",
      before: null,
      after: { way: "single sign-on" },
    },
  ]);
  expect(
    await ask(`select "lastSignInAt" is not null as seen from auth.person where email = $1`, [email]),
  ).toEqual([{ seen: true }]);
  expect(await sessionsOf(email)).toEqual([{ way: "sso" }]);
});

test("no token of the provider is kept, neither at the first sign-in, nor on linking, nor later", async () => {
  const fresh = knows({ groups: ["members"] });
  const invited = knows({ groups: ["members"] });
  await invite(invited.email, "board");
  for (const { sub } of [fresh, fresh, invited, invited]) {
    const walker = new Walker();
    await walker.signIn(app, sub);
    expect(walker.cookies(app.url)).toMatch(/^outcomes\.session_token=[^;]{20,200}$/);
  }
  const nothing = {
    accessToken: null,
    refreshToken: null,
    idToken: null,
    accessTokenExpiresAt: null,
    refreshTokenExpiresAt: null,
    password: null,
  };
  for (const { sub, email } of [fresh, invited])
    expect(await accountsOf(email)).toMatchObject([{ accountId: sub, providerId: "sso", ...nothing }]);
});

test("a role that changes at the provider changes here, for every session at once", async () => {
  const { sub, email } = knows({ groups: ["analysts"] });
  const [first, second] = [new Walker(), new Walker()];
  await first.signIn(app, sub);
  provider.people.set(sub, { email, groups: ["south"] });
  await second.signIn(app, sub);
  expect(await first.viewer(app)).toMatchObject({ role: "analyst", localities: ["South"] });
  provider.people.set(sub, { email, groups: ["members"] });
  await second.signIn(app, sub);
  expect(await first.viewer(app)).toMatchObject({ role: "board", localities: [] });
  await second.signIn(app, sub);
  expect(
    (await recordOf(email))
      .filter(({ action }) => action === "role-changed")
      .map(({ actor_kind, before, after }) => [actor_kind, before, after]),
  ).toEqual([
    ["system", { role: "analyst", localities: [] }, { role: "analyst", localities: ["south"] }],
    ["system", { role: "analyst", localities: ["south"] }, { role: "board", localities: [] }],
  ]);
});

test("the last performance lead may lose the role, and the record says that none is left", async () => {
  await ask(`update auth.person set "deactivatedAt" = now() where role = 'lead'`);
  const { sub, email } = knows({ groups: ["leads"] });
  await new Walker().signIn(app, sub);
  provider.people.set(sub, { email, groups: ["members"] });
  const walker = new Walker();
  await walker.signIn(app, sub);
  expect(await walker.viewer(app)).toMatchObject({ role: "board" });
  expect(await recordOf(email)).toContainEqual(
    expect.objectContaining({
      action: "role-changed",
      after: { role: "board", localities: [], note: "no performance lead is left" },
    }),
  );
});

test("the session that was there before ends with the next sign-in in that browser", async () => {
  const [first, second] = [knows({ groups: ["members"] }), knows({ groups: ["analysts"] })];
  const walker = new Walker();
  await walker.signIn(app, first.sub);
  const before = walker.cookies(app.url);
  walker.forget(provider.url);
  await walker.signIn(app, second.sub);
  expect(await walker.viewer(app)).toMatchObject({ email: second.email });
  expect(await sessionsOf(first.email)).toEqual([]);
  const late = await fetch(`${app.url}/api/v1/people`, { headers: { Cookie: before } });
  expect(late.status).toBe(401);
});

const FAILED = "/?sign-in-error=failed";

test.each<[string, ProviderClaims, string, string]>([
  ["nobody without a role", { groups: ["others"] }, "NO_ROLE", "/?sign-in-error=no-role"],
  ["nobody whose claims say nothing of roles", {}, "NO_ROLE", "/?sign-in-error=no-role"],
  ["nobody by the right value in another claim", { roles: ["leads"] }, "NO_ROLE", "/?sign-in-error=no-role"],
  // An address that the provider has not checked may be somebody else's.
  ["no unverified address", { groups: ["leads"], email_verified: false }, "ADDRESS_NOT_VERIFIED", FAILED],
  ["nobody without an address", { groups: ["leads"], email: undefined }, "NO_ADDRESS", FAILED],
  // Entra ID leaves out more than 200 groups: their absence says nothing, and may not make a board member.
  ["nobody whose groups were left out", { _claim_names: { groups: "src1" } }, "CLAIM_LEFT_OUT", FAILED],
])("%s comes in", async (_, claims, why, onward) => {
  const { sub, email } = knows(claims);
  const walker = new Walker();
  expect(await walker.signIn(app, sub)).toBe(onward);
  expect(await walker.viewer(app)).toBeNull();
  expect(await ask("select from auth.person where email = $1", [email])).toEqual([]);
  expect(await ask('select from auth.account where "accountId" = $1', [sub])).toEqual([]);
  const [last] = await ask(
    "select actor_kind, action, subject, after from audit_entry order by id desc limit 1",
  );
  const known = why.includes("ADDRESS") ? null : email;
  expect(last).toEqual({
    actor_kind: "nobody",
    action: "sign-in-refused",
    subject: known,
    after: { why, way: "single sign-on" },
  });
});

test("whoever is refused comes back to the page that they wanted, and is told why there", async () => {
  const { sub } = knows();
  expect(await new Walker().signIn(app, sub, "/indicators/caf-completed?area=south")).toBe(
    "/indicators/caf-completed?area=south&sign-in-error=no-role",
  );
});

test("an invited person without a role at the provider is refused, and not linked", async () => {
  const { sub, email } = knows();
  await invite(email, "lead");
  expect(await new Walker().signIn(app, sub)).toBe("/?sign-in-error=no-role");
  expect(await accountsOf(email)).toEqual([]);
  expect(await sessionsOf(email)).toEqual([]);
});

test("whoever was deactivated stays out, linked already or not, with a role or without", async () => {
  for (const [linked, groups] of [
    [true, ["leads"]],
    [false, ["leads"]],
    [true, []],
  ] as const) {
    const { sub, email } = knows({ groups: ["leads"] });
    if (linked) await new Walker().signIn(app, sub);
    else await invite(email, "lead");
    const [person] = await ask("select id from auth.person where email = $1", [email]);
    await setDeactivated(app.services.pool, String(person?.id), true);
    await ask("delete from auth.session");
    provider.people.set(sub, { email, groups });
    const walker = new Walker();
    expect(await walker.signIn(app, sub, "/returns")).toBe("/returns?sign-in-error=deactivated");
    expect(await walker.viewer(app)).toBeNull();
    expect(await accountsOf(email)).toHaveLength(linked ? 1 : 0);
    expect(await sessionsOf(email)).toEqual([]);
    expect((await recordOf(email)).at(-1)).toMatchObject({
      action: "sign-in-refused",
      after: { why: "DEACTIVATED" },
    });
  }
});

test("an account of the demonstration is not taken over by its address", async () => {
  const { sub } = knows({ email: "taken@demo.example", groups: ["leads"] });
  await invite("taken@demo.example", "lead", { demonstration: true });
  expect(await new Walker().signIn(app, sub)).toBe(FAILED);
  expect(await accountsOf("taken@demo.example")).toEqual([]);
});

test("whoever thinks better of it at the provider is back where they were, signed out", async () => {
  knows();
  expect(await new Walker().signIn(app, "nobody", "/returns")).toBe("/returns?sign-in-error=failed");
});
