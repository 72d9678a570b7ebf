// Single sign-on as each council sets it up: who gives the roles, where claims come from, passwords or none, a provider that is away.
import { createServer } from "node:http";
import { setTimeout as pause } from "node:timers/promises";
import { afterEach, expect, test } from "vitest";
import { givePassword } from "#api/access/people.ts";
import { Walker } from "#scripts/testing/provider-walk.ts";
import { openSingleSignOn, ROLES_BY_GROUP } from "#scripts/testing/single-sign-on.ts";

const open: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const close of open.splice(0)) await close();
});
async function opened(options: Parameters<typeof openSingleSignOn>[0]) {
  const all = await openSingleSignOn(options);
  open.push(all.close);
  return all;
}

const FAILED = "/?sign-in-error=failed";
const AWAY = "Single sign-on does not answer at the moment. Try again in a few minutes.";

test("without roles from the provider, whoever was invited comes in as what they were invited for, and nobody else", async () => {
  const { app, provider, invite, knows, recordOf } = await opened({ signIn: null });
  const [guest, stranger] = [knows({ groups: ["leads"] }), knows({ groups: ["leads"] })];
  await invite(guest.email, "analyst");
  const walker = new Walker();
  expect(await walker.signIn(app, guest.sub)).toBe("/indicators");
  expect(await walker.viewer(app)).toMatchObject({ email: guest.email, role: "analyst" });
  expect((await recordOf(guest.email)).map(({ action }) => action)).toEqual(["account-linked", "sign-in"]);
  expect(await new Walker().signIn(app, stranger.sub)).toBe("/?sign-in-error=no-role");
  expect((await app.get("/api/v1/people")).json()).toMatchObject({ rolesFromProvider: false });
  expect(provider.people.size).toBe(2);
});

test("whoever has no group may read as a board member, where that is set", async () => {
  const { app, knows } = await opened({ signIn: `${ROLES_BY_GROUP}  otherwise: board\n` });
  const [plain, unknown] = [knows(), knows({ _claim_names: { groups: "src1" } })];
  const walker = new Walker();
  expect(await walker.signIn(app, plain.sub)).toBe("/");
  expect(await walker.viewer(app)).toMatchObject({ role: "board" });
  // Their groups are not known, which is not the same as none.
  expect(await new Walker().signIn(app, unknown.sub)).toBe(FAILED);
  expect((await app.get("/api/v1/people")).json()).toMatchObject({ rolesFromProvider: true });
});

test("what the token leaves out is asked for, and believed only of the same person", async () => {
  const { app, provider, knows } = await opened({ inToken: false });
  const [first, second] = [knows({ groups: ["south"] }), knows({ groups: ["leads"], email_verified: false })];
  const walker = new Walker();
  expect(await walker.signIn(app, first.sub)).toBe("/indicators");
  expect(await walker.viewer(app)).toMatchObject({
    email: first.email,
    role: "analyst",
    localities: ["South"],
  });
  expect(await new Walker().signIn(app, second.sub)).toBe(FAILED);
  provider.mixUp(true);
  expect(await new Walker().signIn(app, first.sub)).toBe(FAILED);
});

test("without passwords, everything that wants one says so, and sessions that began with one end", async () => {
  const { app, invite, ask, knows } = await opened({ settings: { PASSWORDS: "no" } });
  const { sub } = knows({ groups: ["leads"] });
  const lead = new Walker();
  await lead.signIn(app, sub);
  const before = await invite("before@council.example", "lead");
  await givePassword(app.services.access, before.id, "correct horse battery");
  const sentence = "Passwords are not used here. Sign in with single sign-on.";
  const secret = { password: "correct horse battery" };
  for (const [path, body] of [
    ["sign-in/email", { email: before.email, ...secret }],
    ["request-password-reset", { email: before.email }],
    ["reset-password", { token: "x", newPassword: "correct horse battery" }],
    ["change-password", { currentPassword: "correct horse battery", newPassword: "correct horse stable" }],
    ["two-factor/enable", secret],
    ["two-factor/disable", secret],
    ["two-factor/verify-totp", { code: "123456" }],
    ["two-factor/verify-backup-code", { code: "12345-67890" }],
  ] as const) {
    const answer = await lead.post(`${app.url}/api/auth/${path}`, body);
    expect([path, answer.status, ((await answer.json()) as { detail: string }).detail]).toEqual([
      path,
      403,
      sentence,
    ]);
  }
  const session = await (await lead.get(`${app.url}/api/v1/session`)).json();
  expect(session).toMatchObject({ ways: { password: false, singleSignOn: "your council account" } });

  const invited = await lead.post(`${app.url}/api/v1/people`, {
    name: "Ann Lee",
    email: "ann@council.example",
    role: "board",
  });
  expect(invited.status).toBe(201);
  const [letter] = await ask("select text from mail where recipient = 'ann@council.example'");
  expect(letter?.text).toContain(
    `sign in with your council account. There is no password to choose.\n\n${app.url}/\n`,
  );
  expect(await ask("select from auth.verification where identifier like 'reset-password%'")).toEqual([]);

  await ask("update auth.session set way = 'password'");
  expect(await lead.viewer(app)).toBeNull();
});

test("a provider that is away is said to be, and is found again when it comes back", async () => {
  const { app, provider, knows, ask } = await opened({});
  const { sub } = knows({ groups: ["leads"] });
  await provider.stop();
  const begin = () => new Walker().post(`${app.url}/api/auth/sign-in/social`, {});
  const away = await begin();
  expect([away.status, ((await away.json()) as { detail: string }).detail]).toEqual([503, AWAY]);
  await provider.start();
  const walker = new Walker();
  const callback = await walker.toCallback(app, sub, "/returns");
  // It goes away while somebody is on the way back.
  await provider.stop();
  expect(await walker.arrive(app, callback)).toBe("/returns?sign-in-error=failed");
  expect(await walker.viewer(app)).toBeNull();
  await provider.start();
  expect(await walker.signIn(app, sub, "/returns")).toBe("/returns");
  expect(await ask("select way from auth.session")).toEqual([{ way: "sso" }]);
});

test("a provider that hangs on the way back keeps nobody else waiting, and the crowd there not for long", async () => {
  const { app, provider, knows } = await opened({});
  const signedIn = new Walker();
  await signedIn.signIn(app, knows({ groups: ["leads"] }).sub);
  const crowd = await Promise.all(
    Array.from({ length: 8 }, async () => {
      const walker = new Walker();
      return { walker, callback: await walker.toCallback(app, knows({ groups: ["leads"] }).sub) };
    }),
  );
  provider.hang();
  const begun = performance.now();
  const arrived = Promise.all(crowd.map(({ walker, callback }) => walker.arrive(app, callback)));
  for (let turn = 0; turn < 20; turn += 1) {
    await pause(50);
    const asked = performance.now();
    expect(await signedIn.viewer(app)).toMatchObject({ role: "lead" });
    expect(performance.now() - asked).toBeLessThan(1000);
  }
  expect(await arrived).toEqual(Array(8).fill(FAILED));
  // Five seconds each, two at a time, and nobody waits longer than ten for their turn; one by one it would take forty.
  expect(performance.now() - begun).toBeLessThan(18_000);
}, 40_000);

test("a provider that hangs before anybody goes there keeps nobody else waiting", async () => {
  const silent = createServer(() => undefined);
  await new Promise<void>((resolve) => silent.listen(0, "127.0.0.1", resolve));
  const address = silent.address();
  const port = address && typeof address === "object" ? address.port : 0;
  open.push(
    () =>
      new Promise((resolve) => {
        silent.close(() => resolve());
        silent.closeAllConnections();
      }),
  );
  const { app } = await opened({
    settings: { OIDC_DISCOVERY_URL: `http://127.0.0.1:${port}/openid-configuration` },
  });
  const begun = Promise.all(
    Array.from({ length: 20 }, () => new Walker().post(`${app.url}/api/auth/sign-in/social`, {})),
  );
  const asked = performance.now();
  expect((await fetch(`${app.url}/api/v1/session`)).status).toBe(200);
  expect(performance.now() - asked).toBeLessThan(2000);
  expect((await begun).map(({ status }) => status)).toEqual(Array(20).fill(503));
});

test("behind a proxy the provider sends people back to the public address, and cookies are for https alone", async () => {
  const { app } = await opened({
    settings: { PUBLIC_URL: "https://outcomes.example.gov.uk", TRUST_PROXY: "0" },
  });
  const answer = await new Walker().post(`${app.url}/api/auth/sign-in/social`, { returnTo: "/returns" });
  const { url } = (await answer.json()) as { url: string };
  const asked = new URL(url).searchParams;
  expect(asked.get("redirect_uri")).toBe("https://outcomes.example.gov.uk/api/auth/callback/sso");
  expect(asked.get("code_challenge_method")).toBe("S256");
  expect(asked.get("nonce")?.length).toBeGreaterThanOrEqual(32);
  for (const cookie of answer.headers.getSetCookie()) {
    expect(cookie).toMatch(/; Secure/i);
    expect(cookie).toMatch(/; HttpOnly/i);
    expect(cookie).toMatch(/; SameSite=Lax/i);
  }
  expect(answer.headers.getSetCookie()).not.toEqual([]);
});

test("an address comes from the claim that the settings name, and from no other", async () => {
  // Entra ID, where people without a mailbox sign in with an address and cannot choose it.
  const entra = await opened({ settings: { OIDC_ADDRESS_CLAIM: "preferred_username" } });
  const claims = { email: undefined, preferred_username: "NoMail@council.example", groups: ["members"] };
  const walker = new Walker();
  await walker.signIn(entra.app, entra.knows(claims).sub);
  expect(await walker.viewer(entra.app)).toMatchObject({ email: "nomail@council.example" });

  // A provider where they can: somebody calls themselves like a performance lead.
  const other = await opened({});
  await other.invite("nomail@council.example", "lead");
  const liar = other.knows(claims);
  expect(await new Walker().signIn(other.app, liar.sub)).toBe(FAILED);
});
