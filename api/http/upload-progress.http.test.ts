// A page that sends a file asks meanwhile how far it has come; so may nobody else.
import { request } from "node:http";
import { setTimeout as wait } from "node:timers/promises";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Submission } from "#api/contract/submissions.ts";
import type { UploadProgress } from "#api/contract/uploads.ts";
import { type Caller, type Callers, openCallers } from "#scripts/testing/callers.ts";
import { createTestDatabase, type TestDatabase } from "#scripts/testing/test-database.ts";

let database: TestDatabase;
let callers: Callers;
beforeAll(async () => {
  database = await createTestDatabase();
  callers = await openCallers(database);
});
afterAll(async () => {
  await callers.close();
  await database.drop();
});

const HEADINGS = "indicator,period,area,numerator,denominator\n";
let made = 0;
const newId = () => `6f1f7c1e-4b58-4c52-9f0e-${String(++made).padStart(12, "0")}`;
const progress = async (id: string, caller: Caller = "owner") =>
  (await callers.app.with(callers.headers(caller)).get(`/api/v1/uploads/${id}`)).json() as UploadProgress;
const headersFor = (id: string) => ({
  ...callers.headers("owner"),
  "Content-Type": "text/csv",
  "Upload-Id": id,
});
const send = (id: string, text: string) =>
  callers.app.with({}).post("/api/v1/submissions", text, headersFor(id));
const until = async (id: string, ready: (news: UploadProgress) => boolean) => {
  for (let tries = 0; tries < 60; tries++) {
    const news = await progress(id);
    if (ready(news)) return news;
    await wait(50);
  }
  throw new Error(`never came: ${JSON.stringify(await progress(id))}`);
};
/** More than a piece of faulty rows, and then nothing until it is ended. */
function sendHalf(id: string) {
  const { hostname, port } = new URL(callers.app.url);
  const half = request({
    hostname,
    port,
    path: "/api/v1/submissions",
    method: "POST",
    headers: headersFor(id),
  });
  const ended = new Promise<number>((resolve) => {
    half.on("response", (response) => resolve(response.resume().statusCode ?? 0));
    half.on("error", () => resolve(0));
  });
  half.write(HEADINGS + "caf-completed,2026-05,,4l,52\n".repeat(40_000));
  return { half, ended };
}

test("told of while it comes, then where it came to", async () => {
  const id = newId();
  expect(await progress(id)).toMatchObject({ stage: "waiting", bytes: 0, submission: null });
  const { half, ended } = sendHalf(id);
  const coming = await until(id, ({ rows }) => rows > 0);
  expect(coming).toMatchObject({ stage: "receiving", submission: null, warnings: 0 });
  expect(coming.bytes).toBeGreaterThan(1024 * 1024);
  expect([coming.errors, coming.findings.length]).toEqual([coming.rows, 10]);
  expect(coming.findings[0]).toMatchObject({ row: 2, column: "numerator", rule: "number-not-understood" });
  expect(await progress(id, "lead")).toMatchObject({ stage: "waiting", rows: 0, findings: [] });
  half.end();
  expect(await ended).toBe(201);
  const done = await progress(id);
  expect(done).toMatchObject({ stage: "checked", rows: 40_000, errors: 40_000 });
  expect(done.submission).toMatch(/^\d+$/);
  expect(await progress(id, "lead")).toMatchObject({ stage: "waiting", submission: null });
});

test("a file that breaks off, is refused, or is no file ends so", async () => {
  const broken = newId();
  const { half, ended } = sendHalf(broken);
  await until(broken, ({ rows }) => rows > 0);
  half.destroy();
  await ended;
  expect(await until(broken, ({ stage }) => stage === "refused")).toMatchObject({ submission: null });
  const empty = newId();
  expect((await send(empty, "")).status).toBe(422);
  expect(await progress(empty)).toMatchObject({ stage: "refused", submission: null });
});

test("the same content ends at the submission that was there", async () => {
  const text = `${HEADINGS}caf-completed,2026-04,,41,52\n`;
  const first = (await send(newId(), text)).json() as Submission;
  const again = newId();
  await send(again, text);
  expect(await progress(again)).toMatchObject({ stage: "checked", submission: first.id });
});

test("somebody else's number stays theirs", async () => {
  const id = newId();
  const first = (await send(id, `${HEADINGS}caf-completed,2026-03,,41,52\n`)).json() as Submission;
  const headers = { ...callers.headers("lead"), "Content-Type": "text/csv", "Upload-Id": id };
  const answer = await callers.app
    .with({})
    .post("/api/v1/submissions", `${HEADINGS}caf-completed,2026-02,,41,52\n`, headers);
  expect(answer.status).toBe(201);
  expect(await progress(id)).toMatchObject({ stage: "checked", submission: first.id });
  expect(await progress(id, "lead")).toMatchObject({ stage: "waiting" });
});

test("a file too many is not even told of: as many could come as there are requests", async () => {
  const { services } = callers.app;
  for (let sent = 0; sent < 600; sent++)
    await services.access.limits.count("returns", "caf.deputy@demo.example");
  const id = newId();
  expect((await send(id, HEADINGS)).status).toBe(429);
  await services.access.limits.forget("returns", "caf.deputy@demo.example");
  expect((await services.pool.query("select from upload where id = $1", [id])).rows).toEqual([]);
});

test("a number that nobody could ask by is refused", async () => {
  expect((await send("one", `${HEADINGS}caf-completed,2026-01,,41,52\n`)).status).toBe(400);
});

test("a server that was stopped leaves nothing that lies: what it had begun is whole, or refused", async () => {
  const { pool } = callers.app.services;
  const first = (await send(newId(), `${HEADINGS}caf-completed,2025-12,,41,52\n`)).json() as Submission;
  const owner = "select sender from submission where id = $1";
  const { rows } = await pool.query<{ sender: string }>(owner, [first.id]);
  const left = async (stage: string, submission: number, ago: string) => {
    const id = newId();
    await pool.query(
      `insert into upload (id, sender, stage, bytes, rows, errors, warnings, findings, submission, at)
       values ($1, $2, $3, 100, 1, 0, 0, '[]', $4, now() - $5::interval)`,
      [id, rows[0]?.sender, stage, submission, ago],
    );
    return (await progress(id)).stage;
  };
  expect(await left("comparing", Number(first.id), "2 seconds")).toBe("checked"); // stopped once it was kept
  expect(await left("comparing", 900_000, "2 seconds")).toBe("comparing"); // nobody knows yet
  expect(await left("comparing", 900_000, "2 minutes")).toBe("refused"); // it was undone
  expect(await left("receiving", 900_000, "2 hours")).toBe("refused");
  await send(newId(), `${HEADINGS}caf-completed,2025-11,,41,52\n`);
  const old = "select from upload where at < now() - interval '1 hour'";
  await expect.poll(async () => (await pool.query(old)).rowCount).toBe(0); // the file does not wait for that
});
