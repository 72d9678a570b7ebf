// Whose account it is that single sign-on leads to: found by what the provider calls somebody, and by their address once.
import { setTimeout as wait } from "node:timers/promises";
import { afterAll, beforeEach, expect, test } from "vitest";
import { Walker } from "#scripts/testing/provider-walk.ts";
import { openSingleSignOn } from "#scripts/testing/single-sign-on.ts";

const { app, provider, ask, recordOf, accountsOf, invite, knows, close } = await openSingleSignOn();
afterAll(close);

beforeEach(async () => {
  // Every test comes from one address, and may not use up what the others are allowed.
  await ask("delete from auth.attempt");
});

const FAILED = "/?sign-in-error=failed";

/** Somebody whom the provider knows under another subject than before, with the same address. */
const madeAnew = (email: string, groups: string[]) => knows({ email, groups }).sub;

test("somebody invited is linked by their address, in whatever case, and keeps one account", async () => {
  const { sub, email } = knows({ groups: ["analysts"] });
  const { id } = await invite(email, "board", { name: "Ann Lee" });
  provider.people.set(sub, { email: email.toUpperCase(), name: "Somebody Else", groups: ["analysts"] });
  const walker = new Walker();
  await walker.signIn(app, sub);
  expect(await walker.viewer(app)).toMatchObject({ id, email, name: "Ann Lee", role: "analyst" });
  expect((await recordOf(email)).map(({ action, before, after }) => [action, before, after])).toEqual([
    ["account-linked", null, { subject: sub }],
    ["role-changed", { role: "board", localities: [] }, { role: "analyst", localities: [] }],
    ["sign-in", null, { way: "single sign-on" }],
  ]);
});

test("two first sign-ins at once make one account", async () => {
  const { sub, email } = knows({ groups: ["members"] });
  const walkers = [new Walker(), new Walker(), new Walker()];
  const callbacks = await Promise.all(walkers.map((walker) => walker.toCallback(app, sub)));
  const onward = await Promise.all(
    walkers.map((walker, index) => walker.arrive(app, callbacks[index] ?? "")),
  );
  expect(onward).toEqual(["/", "/", "/"]);
  expect(await accountsOf(email)).toHaveLength(1);
  expect((await recordOf(email)).map(({ action }) => action)).toEqual([
    "person-added",
    "sign-in",
    "sign-in",
    "sign-in",
  ]);
});

test("nobody else takes an account over by being given its address at the provider", async () => {
  const { sub, email } = knows({ groups: ["leads"] });
  await new Walker().signIn(app, sub);
  const walker = new Walker();
  expect(await walker.signIn(app, madeAnew(email, ["leads"]))).toBe(FAILED);
  expect(await walker.viewer(app)).toBeNull();
  expect((await accountsOf(email)).map(({ accountId }) => accountId)).toEqual([sub]);
  expect((await recordOf(email)).at(-1)).toMatchObject({
    action: "sign-in-refused",
    after: { why: "ANOTHER_SUBJECT" },
  });
  expect(await new Walker().signIn(app, sub)).toBe("/returns");
});

test("of two who come at once with the address of somebody invited, one has the account", async () => {
  const { sub, email } = knows({ groups: ["leads"] });
  await invite(email, "lead");
  const subjects = [sub, madeAnew(email, ["leads"])];
  const walkers = subjects.map(() => new Walker());
  const callbacks = await Promise.all(
    walkers.map((walker, index) => walker.toCallback(app, subjects[index] ?? "")),
  );
  const onward = await Promise.all(
    walkers.map((walker, index) => walker.arrive(app, callbacks[index] ?? "")),
  );
  expect(onward.toSorted()).toEqual([FAILED, "/returns"]);
  expect(await accountsOf(email)).toHaveLength(1);
});

test("a lead who deactivates and reactivates an account lets it be linked anew", async () => {
  const { sub, email } = knows({ groups: ["owners"] });
  await new Walker().signIn(app, sub);
  const again = madeAnew(email, ["owners"]);
  const [person] = await ask("select id from auth.person where email = $1", [email]);
  for (const act of ["deactivate", "reactivate"])
    expect((await app.post(`/api/v1/people/${person?.id}/${act}`, {})).status, act).toBe(200);
  const walker = new Walker();
  expect(await walker.signIn(app, again)).toBe("/returns");
  expect(await walker.viewer(app)).toMatchObject({ id: person?.id, email });
  expect((await accountsOf(email)).map(({ accountId }) => accountId)).toEqual([again]);
  expect((await recordOf(email)).slice(-3)).toMatchObject([
    { action: "person-reactivated", after: { singleSignOn: "unlinked" } },
    { action: "account-linked", actor_name: "single sign-on", after: { subject: again } },
    { action: "sign-in" },
  ]);
});

test("what stood before is what the change takes the place of, also where a lead changes it at that moment", async () => {
  const { sub, email } = knows({ groups: ["members"] });
  await new Walker().signIn(app, sub);
  provider.people.set(sub, { email, groups: ["analysts"] });
  const walker = new Walker();
  const callback = await walker.toCallback(app, sub);
  const lead = await app.services.pool.connect();
  await lead.query("begin");
  await lead.query("update auth.person set role = 'owner' where email = $1", [email]);
  const arrived = walker.arrive(app, callback);
  await wait(400);
  await lead.query("commit");
  lead.release();
  await arrived;
  expect((await recordOf(email)).find(({ action }) => action === "role-changed")).toMatchObject({
    before: { role: "owner" },
    after: { role: "analyst" },
  });
});

test("an account follows the address that its owner has at the provider, but takes nobody else's", async () => {
  const { sub, email } = knows({ groups: ["owners"] });
  await new Walker().signIn(app, sub);
  const married = `new-${email}`;
  provider.people.set(sub, { email: married, groups: ["owners"] });
  const walker = new Walker();
  await walker.signIn(app, sub);
  expect(await walker.viewer(app)).toMatchObject({ email: married });
  expect((await recordOf(email)).map(({ action, after }) => [action, after])).toContainEqual([
    "address-changed",
    { email: married },
  ]);
  const other = knows({ groups: ["owners"] });
  await invite(other.email, "owner");
  provider.people.set(sub, { email: other.email, groups: ["owners"] });
  await walker.signIn(app, sub);
  expect(await walker.viewer(app)).toMatchObject({ email: married });
});
