// The cookie of a session that counts no more is taken away, so that a browser does not come with it for ever.
import { afterAll, beforeAll, expect, test } from "vitest";
import { addAccount, browserOf } from "#scripts/testing/accounts.ts";
import { type RunningApp, startApp } from "#scripts/testing/running-app.ts";

let app: RunningApp;
beforeAll(async () => {
  app = await startApp();
});
afterAll(() => app.close());

const GONE = /^outcomes\.session_token=;.*Max-Age=0/;

test.each([
  [
    "older than seven days",
    `update auth.session set "createdAt" = now() - interval '8 days' where "userId" = $1`,
  ],
  // Due to be carried on: its cookie would be sent anew.
  [
    "older than seven days, and not used for an hour",
    `update auth.session set "createdAt" = now() - interval '8 days', "updatedAt" = now() - interval '1 hour',
       "expiresAt" = now() + interval '7 hours' where "userId" = $1`,
  ],
  ["of somebody deactivated", `update auth.person set "deactivatedAt" = now() where id = $1`],
  ["ended elsewhere", `delete from auth.session where "userId" = $1`],
])("%s", async (what, change) => {
  const email = `${what.replace(/\W+/g, "-")}@town.example`;
  const id = await addAccount(app, { email, role: "board" });
  const browser = await browserOf(app, email);
  await app.services.pool.query(change, [id]);
  const answer = await browser.get("/api/v1/session");
  expect(answer.json()).toMatchObject({ viewer: null });
  const cookies = answer.headers
    .getSetCookie()
    .filter((cookie) => cookie.startsWith("outcomes.session_token="));
  expect(cookies).toEqual([expect.stringMatching(GONE)]);
  const { rows } = await app.services.pool.query(`select from auth.session where "userId" = $1`, [id]);
  expect(rows).toEqual([]);
});
