// The sending side as a case-management system meets it.
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Submission } from "#api/contract/submissions.ts";
import { type RunningApp, startApp } from "#scripts/testing/running-app.ts";

let app: RunningApp;
beforeAll(async () => {
  app = await startApp({ maxUploadBytes: 100_000 });
});
afterAll(() => app.close());

const csv = { "Content-Type": "text/csv" };
const row = (numerator: number, denominator = 50, period = "2026-05") =>
  `indicator,period,numerator,denominator\ncaf-completed,${period},${numerator},${denominator}\n`;
const value = async (period: string) => {
  const page = (await app.get("/api/v1/indicators/caf-completed")).json() as {
    series: { period: string; value: object }[];
  };
  return page.series.find((point) => point.period === period)?.value;
};

test("checked changes nothing, published changes the board's page, withdrawn brings back what was there", async () => {
  const sent = await app.post("/api/v1/submissions", row(44), csv);
  expect(sent.status).toBe(201);
  const first = sent.json() as Submission;
  expect(first).toMatchObject({
    state: "checked",
    rows: 1,
    findings: [],
    changes: { new: 1, changed: 0, unchanged: 0 },
    canPublish: true,
  });
  expect(await value("2026-05")).toMatchObject({ kind: "missing" });

  const published = await app.post(`/api/v1/submissions/${first.id}/publish`, {});
  expect([published.status, published.json()]).toEqual([
    200,
    { id: first.id, state: "published", observations: 1 },
  ]);
  expect(await value("2026-05")).toMatchObject({ value: 88, numerator: 44, denominator: 50 });

  const second = (await app.post("/api/v1/submissions", row(43), csv)).json() as Submission;
  expect(second.changes).toMatchObject({ new: 0, changed: 1, unchanged: 0 });
  const changes = (await app.get(`/api/v1/submissions/${second.id}/changes`)).json();
  expect(changes).toMatchObject({
    changes: [{ before: { value: 88 }, after: { value: 86 }, statusBefore: "met", statusAfter: "met" }],
    next: null,
  });
  await app.post(`/api/v1/submissions/${second.id}/publish`, {});
  expect(await value("2026-05")).toMatchObject({ value: 86 });

  const withdrawn = await app.post(`/api/v1/submissions/${second.id}/withdraw`, {
    reason: "The wrong month was exported.",
  });
  expect(withdrawn.status).toBe(200);
  expect(await value("2026-05")).toMatchObject({ value: 88 });
});

test("the same content again is the same submission, with or without a key", async () => {
  const one = (await app.post("/api/v1/submissions", row(44, 50, "2026-04"), csv)).json() as Submission;
  const again = (await app.post("/api/v1/submissions", row(44, 50, "2026-04"), csv)).json() as Submission;
  expect(again.id).toBe(one.id);
});

test("a key answers a repeat with the first submission, and refuses another file", async () => {
  const keyed = { ...csv, "Idempotency-Key": "push-2026-03" };
  const one = (await app.post("/api/v1/submissions", row(43, 50, "2026-03"), keyed)).json() as Submission;
  expect(
    ((await app.post("/api/v1/submissions", row(43, 50, "2026-03"), keyed)).json() as Submission).id,
  ).toBe(one.id);
  const other = await app.post("/api/v1/submissions", row(42, 50, "2026-03"), keyed);
  expect(other.status).toBe(422);
  expect(other.text).toContain("Idempotency-Key");
});

test("a key stays tied to content that was known before it came", async () => {
  const keyed = { ...csv, "Idempotency-Key": "push-2025-08" };
  const known = (await app.post("/api/v1/submissions", row(32, 40, "2025-08"), csv)).json() as Submission;
  expect(
    ((await app.post("/api/v1/submissions", row(32, 40, "2025-08"), keyed)).json() as Submission).id,
  ).toBe(known.id);
  expect((await app.post("/api/v1/submissions", row(33, 40, "2025-08"), keyed)).status).toBe(422);
});

test("publishing needs no body where nothing warned", async () => {
  const sent = (await app.post("/api/v1/submissions", row(34, 41, "2026-06"), csv)).json() as Submission;
  expect((await app.post(`/api/v1/submissions/${sent.id}/publish`, "")).status).toBe(200);
});

test("once published, a file and its findings are still there, and go into no cache", async () => {
  const sent = (await app.post("/api/v1/submissions", row(34, 42, "2026-07"), csv)).json() as Submission;
  await app.post(`/api/v1/submissions/${sent.id}/publish`, {});
  const file = await app.get(`/api/v1/submissions/${sent.id}/findings.csv`);
  expect([file.status, file.headers.get("cache-control")]).toEqual([200, "no-store"]);
  expect((await app.get(`/api/v1/submissions/${sent.id}/findings`)).status).toBe(200);
});

test("a file with an error is kept with its findings and publishes nothing", async () => {
  const file =
    "indicator,period,numerator,denominator\ncaf-completed,2026-09,40,50\ncaf-completed,2026-08,51,50\n";
  const sent = (await app.post("/api/v1/submissions", file, csv)).json() as Submission;
  expect(sent).toMatchObject({ state: "checked", errors: 1, canPublish: false });
  expect(sent.findings[0]).toMatchObject({
    severity: "error",
    row: 3,
    rule: "numerator-above-denominator",
    found: expect.stringContaining("51"),
  });
  const refused = await app.post(`/api/v1/submissions/${sent.id}/publish`, {});
  expect(refused.status).toBe(409);
  expect(refused.json()).toMatchObject({ status: 409, findings: [{ row: 3 }] });
  expect(await value("2026-09")).toMatchObject({ kind: "missing" });

  const back = await app.get(`/api/v1/submissions/${sent.id}/findings.csv`);
  expect(back.headers.get("content-disposition")).toContain("findings.csv");
  const [, good, bad] = back.text.split("\r\n");
  expect(good).toBe("caf-completed,2026-09,40,50,"); // a right row comes back with nothing beside it
  expect(bad).toMatch(/^caf-completed,2026-08,51,50,.*error in numerator/);
});

test("a value off target needs an explanation before it can be published", async () => {
  const sent = (await app.post("/api/v1/submissions", row(10, 50, "2026-10"), csv)).json() as Submission;
  expect(sent.findings).toMatchObject([{ rule: "commentary-needed", severity: "error" }]);
});

test("a form with a file is read like the file alone", async () => {
  const form = new FormData();
  form.set("file", new Blob([row(47, 50, "2025-11")], { type: "application/vnd.ms-excel" }), "november.csv");
  const sent = await app.post("/api/v1/submissions", form);
  expect(sent.status).toBe(201);
  expect(sent.json()).toMatchObject({ fileName: "november.csv", rows: 1, errors: 0 });
});

describe("what cannot be taken is refused in words, and nothing of it is kept", () => {
  const form = (field: string, content = row(45)) => {
    const data = new FormData();
    data.set(field, new Blob([content]), "file.csv");
    return data;
  };
  const cutHeaders = { "Content-Type": "multipart/form-data; boundary=x" };
  const cutForm = (field: string) =>
    `--x\r\nContent-Disposition: form-data; name="${field}"; filename="a.csv"\r\n\r\nindicator,period\n`;
  const count = async () =>
    ((await app.get("/api/v1/submissions?limit=500")).json() as { submissions: unknown[] }).submissions
      .length;

  test.each([
    ["a kind that is no table", 415, "{}", { "Content-Type": "application/xml" }],
    ["a PDF", 415, "%PDF-1.7\n%\u00e2\u00e3\u00cf\u00d3\n1 0 obj", csv],
    ["over the limit", 413, row(45) + "caf-completed,2026-05,1,2\n".repeat(5000), csv],
    ["over the limit by its own account", 413, row(45) + "caf-completed,2026-05,1,2\n".repeat(20_000), csv],
    ["a form without a file", 400, new FormData(), {}],
    ["a form with the file elsewhere", 400, form("attachment"), {}],
    ["a form that breaks off", 400, cutForm("file"), cutHeaders],
    ["a form that breaks off in another field", 400, cutForm("other"), cutHeaders],
    ["a form that names no boundary", 400, "x", { "Content-Type": "multipart/form-data" }],
    ["a key that is no key", 400, row(45), { ...csv, "Idempotency-Key": "k".repeat(300) }],
  ])("%s is %d", async (_what, status, body, headers) => {
    const before = await count();
    const answer = await app.post("/api/v1/submissions", body, headers);
    expect(answer.status, answer.text).toBe(status);
    expect(answer.headers.get("content-type")).toContain("application/problem+json");
    expect((answer.json() as { detail: string }).detail.length).toBeGreaterThan(20);
    expect(await count()).toBe(before);
  });

  test("a withdrawal without a reason, and of what was never published", async () => {
    const sent = (await app.post("/api/v1/submissions", row(41, 50, "2025-10"), csv)).json() as Submission;
    expect((await app.post(`/api/v1/submissions/${sent.id}/withdraw`, {})).status).toBe(400);
    expect(
      (await app.post(`/api/v1/submissions/${sent.id}/withdraw`, { reason: "It was not meant to be sent." }))
        .status,
    ).toBe(409);
  });

  test("a reason with a character that is no text", async () => {
    const answer = await app.post("/api/v1/submissions/1001/withdraw", {
      reason: "Long enough \u0000 but not text.",
    });
    expect(answer.status).toBe(400);
  });

  test("JSON that is not JSON", async () => {
    expect(
      (await app.post("/api/v1/submissions/1001/publish", "{", { "Content-Type": "application/json" }))
        .status,
    ).toBe(400);
  });
});

test("two at once for the same figure: both are kept, the later one stands", async () => {
  const [a, b] = (await Promise.all(
    [row(31, 40, "2026-06"), row(33, 40, "2026-06")].map(async (file) =>
      (await app.post("/api/v1/submissions", file, csv)).json(),
    ),
  )) as [Submission, Submission];
  const answers = await Promise.all(
    [a, b].map(({ id }) => app.post(`/api/v1/submissions/${id}/publish`, {})),
  );
  expect(
    answers.map(({ status }) => status),
    answers.map(({ text }) => text).join(),
  ).toEqual([200, 200]);
  const states = await Promise.all(
    [a, b].map(async ({ id }) => ((await app.get(`/api/v1/submissions/${id}`)).json() as Submission).state),
  );
  expect(states.toSorted()).toEqual(["published", "superseded"]);
  const standing = states[0] === "published" ? 31 : 33;
  expect(await value("2026-06")).toMatchObject({ numerator: standing });
});
