// The demonstration's accounts have a password that everybody may read: they count on its own database, on this machine alone.
import { afterEach, expect, test } from "vitest";
import { DEMONSTRATION_PASSWORD } from "#api/access/demonstration.ts";
import { addAccount, browserOf, trySignIn, whoIs } from "#scripts/testing/accounts.ts";
import { type RunningApp, startApp } from "#scripts/testing/running-app.ts";
import { createTestDatabase } from "#scripts/testing/test-database.ts";

const running: RunningApp[] = [];
afterEach(async () => {
  await Promise.all(running.splice(0).map((app) => app.close()));
});
const start = async (options: Parameters<typeof startApp>[0]) => {
  const app = await startApp(options);
  running.push(app);
  return app;
};
const demonstrationOf = async (app: RunningApp) =>
  ((await app.with({}).get("/api/v1/session")).json() as { demonstration: unknown }).demonstration;

test.each(["board", "owner", "analyst", "lead"])(
  "elsewhere %s@demo.example does not sign in",
  async (role) => {
    const app = await start({});
    const email = `${role}@demo.example`;
    await addAccount(app, { email, role: role as "board", demonstration: true }, DEMONSTRATION_PASSWORD);
    expect((await trySignIn(app, email, DEMONSTRATION_PASSWORD)).status).toBe(403);
    expect(await demonstrationOf(app)).toBeNull();
  },
);

test("elsewhere a session that one of them had before counts no more", async () => {
  const database = await createTestDatabase();
  const app = await start({ database });
  try {
    await addAccount(app, { email: "board@demo.example", role: "board" }, DEMONSTRATION_PASSWORD);
    const browser = await browserOf(app, "board@demo.example", DEMONSTRATION_PASSWORD);
    expect(await whoIs(browser)).toBe("board@demo.example");
    // As when a database of the demonstration is taken for real work.
    await app.services.pool.query("update auth.person set demonstration = true");
    expect(await whoIs(browser)).toBeNull();
  } finally {
    await Promise.all(running.splice(0).map((each) => each.close()));
    await database.drop();
  }
});
