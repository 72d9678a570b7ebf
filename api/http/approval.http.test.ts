// A second pair of eyes: returns that their owner makes ready, and that a performance lead publishes.
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { IndicatorPage } from "#api/contract/indicator.ts";
import type { Submission } from "#api/contract/submissions.ts";
import { lettersTo, recordOf } from "#scripts/testing/accounts.ts";
import { type Asker, type RunningApp, root, startApp } from "#scripts/testing/running-app.ts";

let app: RunningApp;
let owner: Asker;
let key: Asker;
const folder = mkdtempSync(join(tmpdir(), "approval-"));
beforeAll(async () => {
  cpSync(join(root, "indicators"), folder, { recursive: true });
  const file = join(folder, "stay-safe", "caf-completed.yaml");
  const text = readFileSync(file, "utf8");
  writeFileSync(file, text.replace("returns: { due: 10,", "returns: { approval: required, due: 10,"));
  app = await startApp({ settings: { CATALOGUE_DIR: folder } });
  owner = await app.as("owner");
  const indicators = ["caf-completed", "caf-completed-in-time"];
  const expires = new Date(Date.now() + 86_400_000).toISOString().slice(0, 10);
  const made = await app.post("/api/v1/keys", { name: "Case system", indicators, expires });
  key = app.with({ Authorization: `Bearer ${(made.json() as { secret: string }).secret}` });
});
afterAll(async () => {
  await app.close();
  rmSync(folder, { recursive: true });
});

const HEADINGS = "indicator,period,area,numerator,denominator,commentary";
const csv = { "Content-Type": "text/csv" };
const send = async (row: string, who: Asker = owner) => {
  const answer = await who.post("/api/v1/submissions", `${HEADINGS}\n${row}\n`, csv);
  if (answer.status !== 201) throw new Error(answer.text);
  return answer.json() as Submission;
};
const at = (id: string, part: string) => `/api/v1/submissions/${id}/${part}`;
const ask = (id: string, body: object = {}, who: Asker = owner) => who.post(at(id, "ask"), body);
const seen = async (id: string) => (await owner.get(`/api/v1/submissions/${id}`)).json() as Submission;
const LEAD = "lead@demo.example";

test("its owner makes it ready, a lead publishes it, and the figures stay its owner's", async () => {
  const sent = await send("caf-completed,2026-05,,44,50,");
  expect(sent).toMatchObject({
    canPublish: true,
    may: { publish: false, ask: true },
    approval: { askedAt: null, askedBy: null },
  });
  const refused = await owner.post(at(sent.id, "publish"), {});
  expect([refused.status, refused.text]).toEqual([403, expect.stringContaining("second pair of eyes")]);

  expect((await ask(sent.id)).json()).toMatchObject({
    state: "checked",
    approval: { askedAt: "2026-11-18T09:00:00.000Z", askedBy: expect.stringContaining("Rosalind Achebe") },
  });
  const lead = await app.as("lead");
  const answer = await lead.post(at(sent.id, "publish"), {});
  expect([answer.status, answer.json()]).toMatchObject([200, { state: "published" }]);
  const page = (await owner.get("/api/v1/indicators/caf-completed")).json() as IndicatorPage;
  expect(page.submissions).toMatchObject([
    { id: sent.id, sender: expect.stringContaining("Rosalind Achebe") },
  ]);
  expect((await recordOf(app, `submission ${sent.id}`)).map(({ action, actor }) => [action, actor])).toEqual([
    ["return-received", "owner@demo.example"],
    ["approval-asked", "owner@demo.example"],
    ["return-published", LEAD],
  ]);
});

describe("asking", () => {
  test("is refused where a lead need not look, where it is theirs to publish, and of what is not there", async () => {
    const other = await send("caf-completed-in-time,2026-05,,44,50,");
    expect(other).toMatchObject({ approval: null, may: { publish: true, ask: false } });
    const own = await send("caf-completed,2026-06,,44,50,");
    expect([
      (await ask(other.id)).status,
      (await ask(own.id, {}, app)).status, // the lead
      (await ask("999999")).status,
    ]).toEqual([409, 409, 404]);
    expect((await owner.post(at(other.id, "publish"), {})).status).toBe(200);
    expect((await ask(other.id)).status).toBe(409); // it is published
  });

  test("wants no error, and a reason for each warning, which is kept", async () => {
    const faulty = await send("caf-completed,2025-01,,51,50,");
    expect((await ask(faulty.id)).status).toBe(409);
    const first = await send("caf-completed,2025-01,,44,50,");
    await app.post(at(first.id, "publish"), {
      reasons: Object.fromEntries(first.rules.map(({ rule }) => [rule, "True."])),
    });
    const sent = await send("caf-completed,2025-01,,45,50,");
    const silent = await ask(sent.id);
    expect([silent.status, silent.text]).toEqual([409, expect.stringContaining("late-correction")]);
    const reasons = { "late-correction": "One was counted twice." };
    expect((await ask(sent.id, { reasons })).json()).toMatchObject({ reasons });
    // The lead need not say it again.
    expect((await app.post(at(sent.id, "publish"), {})).status).toBe(200);
  });

  test("twice asks once", async () => {
    const sent = await send("caf-completed,2026-07,,44,50,");
    const letters = (await lettersTo(app, LEAD)).length;
    await ask(sent.id);
    app.setClock("2026-11-18T10:00:00Z");
    await ask(sent.id);
    app.setClock("2026-11-18T09:00:00Z");
    expect((await seen(sent.id)).approval?.askedAt).toBe("2026-11-18T09:00:00.000Z");
    expect((await lettersTo(app, LEAD)).length - letters).toBe(1);
  });

  test("is a letter to every lead, so there are not as many as there are requests", async () => {
    const { id } = await send("caf-completed,2026-10,,44,50,");
    const { limits } = app.services.access;
    for (let asked = 0; asked < 60; asked++) await limits.count("asks", "owner@demo.example");
    expect((await ask(id)).status).toBe(429);
    expect((await seen(id)).approval).toMatchObject({ askedAt: null });
    await limits.forget("asks", "owner@demo.example");
    expect((await ask(id)).status).toBe(200);
  });

  const words = [
    { indicator: "caf-completed", area: "peterborough", period: "2026-08", text: "As every year." },
  ];
  test.each([
    ["words", "commentary", { words }, null],
    ["a mended cell", "mends", { mends: [{ row: 2, column: 3, text: "45" }] }, null],
    ["a reason for nothing", "reasons", { reasons: {} }, "2026-11-18T09:00:00.000Z"], // figures and words are as they were
  ])("%s afterwards takes it back, or leaves it", async (_, part, body, askedAt) => {
    const sent = await send("caf-completed,2026-08,,44,50,");
    await ask(sent.id);
    expect((await owner.post(at(sent.id, part), body)).status).toBe(200);
    expect((await seen(sent.id)).approval).toMatchObject({ askedAt });
  });

  test("is a machine's to do as well, and publishing is not", async () => {
    const sent = await send("caf-completed,2026-09,,44,50,", key);
    expect((await key.post(at(sent.id, "publish"), {})).status).toBe(403);
    expect((await ask(sent.id, {}, key)).json()).toMatchObject({ approval: { askedBy: "key: Case system" } });
  });
});
