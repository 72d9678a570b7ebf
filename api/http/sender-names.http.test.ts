// Who sent a return and its words is told by name to everybody who reads: addresses are for performance leads.
import { afterAll, beforeAll, expect, test } from "vitest";
import type { IndicatorPage } from "#api/contract/indicator.ts";
import type { Submission } from "#api/contract/submissions.ts";
import { addAccount, browserOf } from "#scripts/testing/accounts.ts";
import { type Asker, type RunningApp, startApp } from "#scripts/testing/running-app.ts";

const WORDS =
  "Two of five assessors were away all month. One is back; the other post is advertised until 4 December.";
const DEPUTY = "caf.deputy@demo.example";
let app: RunningApp;
let sent: Submission;
let lead: Asker;
beforeAll(async () => {
  app = await startApp();
  await addAccount(app, { name: "Dee Poe", email: DEPUTY, role: "owner" });
  const deputy = await browserOf(app, DEPUTY);
  lead = await app.as("lead");
  const file = `indicator,period,numerator,denominator,commentary\ncaf-completed,2026-10,30,50,${WORDS}\n`;
  sent = (
    await deputy.post("/api/v1/submissions", file, { "Content-Type": "text/csv" })
  ).json() as Submission;
  const published = await lead.post(`/api/v1/submissions/${sent.id}/publish`, {});
  expect(published.status, published.text).toBe(200);
});
afterAll(() => app.close());

test("the board reads names, and no address but those of owners in the catalogue", async () => {
  const answer = await (await app.as("board")).get("/api/v1/indicators/caf-completed");
  const { submissions, series } = answer.json() as IndicatorPage;
  expect(submissions.map(({ sender }) => sender)).toEqual(["Dee Poe"]);
  expect(series.flatMap(({ commentary }) => commentary)).toMatchObject([{ text: WORDS, author: "Dee Poe" }]);
  expect(answer.text).not.toContain(DEPUTY);
});

test("a return names who sent, published and withdrew it", async () => {
  const shown = async () => (await lead.get(`/api/v1/submissions/${sent.id}`)).json();
  expect(await shown()).toMatchObject({
    sender: "Dee Poe",
    publishedBy: "Leonora Finch",
    withdrawnBy: null,
  });
  await lead.post(`/api/v1/submissions/${sent.id}/withdraw`, { reason: "The month was not over yet." });
  expect(await shown()).toMatchObject({ withdrawnBy: "Leonora Finch" });
});

test("an address that nobody has any more stands for itself", async () => {
  await app.services.pool.query("update auth.person set email = 'new@demo.example' where email = $1", [
    DEPUTY,
  ]);
  const { submissions } = (await lead.get("/api/v1/submissions")).json() as { submissions: Submission[] };
  expect(submissions.map(({ sender }) => sender)).toEqual([DEPUTY]);
});
