// Somebody who sends many files at once and never to their end stops themselves, and nobody else.
import { type ClientRequest, request } from "node:http";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Problem } from "#api/contract/endpoint.ts";
import { type RunningApp, startApp } from "#scripts/testing/running-app.ts";

let app: RunningApp;
beforeAll(async () => {
  app = await startApp();
});
afterAll(() => app.close());

const CSV = { "Content-Type": "text/csv" };
const ROW = "indicator,period,numerator,denominator\ncaf-completed,2026-05,44,50\n";

/** A file that begins and does not go on. */
function hanging(cookie: string): { sent: ClientRequest; answered: Promise<number | undefined> } {
  const headers = { ...CSV, Cookie: cookie, "Transfer-Encoding": "chunked" };
  const sent = request(`${app.url}/api/v1/submissions`, { method: "POST", headers });
  const answered = new Promise<number | undefined>((resolve) => {
    sent.on("response", ({ statusCode }) => resolve(statusCode));
  });
  sent.on("error", () => undefined).write("indicator");
  return { sent, answered };
}

test("two of a sender's files are on their way, fifty wait, others are turned away; other senders' are taken", async () => {
  const owner = await app.as("owner");
  const all = Array.from({ length: 60 }, () => hanging(owner.cookie));
  expect(await Promise.race(all.map(({ answered }) => answered))).toBe(429); // the line is full

  const refused = await owner.post("/api/v1/submissions", ROW, CSV);
  expect([refused.status, refused.headers.get("Retry-After")]).toEqual([429, "60"]);
  expect((refused.json() as Problem).detail).toBe(
    "Two of your returns are on their way already. Wait until they have been checked, and send this one again.",
  );
  expect((await app.post("/api/v1/submissions", ROW, CSV)).status).toBe(201);
  expect((await owner.get("/api/v1/overview")).status).toBe(200);

  // Those who waited are gone with their connections, and whoever comes next finds a place.
  for (const { sent } of all) sent.destroy();
  const later = () => owner.post("/api/v1/submissions", ROW, CSV);
  await expect.poll(async () => (await later()).status, { timeout: 10_000 }).toBe(201);
});
