// Files that are no return: each is answered in words that say what to do, and what is refused leaves nothing behind.
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Problem } from "#api/contract/endpoint.ts";
import { type Submission, XLSX } from "#api/contract/submissions.ts";
import { type RunningApp, startApp } from "#scripts/testing/running-app.ts";
import { createTestDatabase, type TestDatabase } from "#scripts/testing/test-database.ts";
import { bomb, workbookEntries, zipFile } from "#scripts/testing/zip-file.ts";
import { openRequest } from "./slow-request.ts";
import { standing, untilQuiet } from "./standing.ts";

const MEBIBYTE = 1024 * 1024;
let database: TestDatabase;
let app: RunningApp;
let cookie: string;
beforeAll(async () => {
  database = await createTestDatabase();
  app = await startApp({ database, maxUploadBytes: 2 * MEBIBYTE });
  ({ cookie } = await app.as("lead"));
});
afterAll(async () => {
  await app.close();
  await database.drop();
});

const HEADINGS = "indicator,period,numerator,denominator\n";
const stands = () => standing(app, database.url);
const asForm = (bytes: Uint8Array | string, name: string) => {
  const form = new FormData();
  form.set("file", new Blob([typeof bytes === "string" ? bytes : new Uint8Array(bytes)]), name);
  return form;
};

/** A workbook whose one sheet is half a gibibyte of blanks, and half a megabyte as it travels. */
const swelling = (): Uint8Array =>
  zipFile(workbookEntries([{ name: "Return", xml: bomb(512), deflated: { declared: 1000 } }]));

type Odd = [what: string, status: number, make: () => string | Uint8Array, name: string, words: RegExp];

describe("refused, and nothing of it is kept", () => {
  test.each([
    ["a PDF", 415, () => "%PDF-1.7\n%\u00e2\u00e3\u00cf\u00d3\n1 0 obj", "return.pdf", /CSV/],
    ["a PDF that is called a CSV", 415, () => "%PDF-1.7\n1 0 obj", "return.csv", /CSV/],
    ["a PDF that is called a workbook", 415, () => "%PDF-1.7\n1 0 obj", "return.xlsx", /CSV/],
    ["a workbook that swells", 413, swelling, "return.xlsx", /far more than a return/],
    [
      "a workbook cut off half way",
      415,
      () => swelling().subarray(0, 5000),
      "return.xlsx",
      /did not come whole/,
    ],
    ["nothing at all", 422, () => "", "return.csv", /nothing in it/],
  ] satisfies Odd[])("%s", async (_, status, make, name, words) => {
    const before = await stands();
    const began = performance.now();
    const answer = await app.post("/api/v1/submissions", asForm(make(), name));
    expect([answer.status, (answer.json() as Problem).detail]).toEqual([
      status,
      expect.stringMatching(words),
    ]);
    expect(performance.now() - began).toBeLessThan(5000);
    await untilQuiet(app);
    expect(await stands()).toEqual(before);
  });

  test("a file of 200 MB that says so, before any of it is read", async () => {
    const before = await stands();
    const { sent, answered } = openRequest(`${app.url}/api/v1/submissions`, {
      Cookie: cookie,
      "Content-Type": "text/csv",
      "Content-Length": 200 * MEBIBYTE,
    });
    sent.write(HEADINGS); // and no more comes
    const answer = await answered;
    sent.destroy();
    expect([answer?.status, JSON.parse(answer?.text ?? "")]).toEqual([
      413,
      expect.objectContaining({ detail: expect.stringContaining("2 MB") }),
    ]);
    expect(await stands()).toEqual(before);
  });

  test("a file of 200 MB that does not say so, as soon as it is over the limit", async () => {
    const before = await stands();
    const { sent, answered } = openRequest(`${app.url}/api/v1/submissions`, {
      Cookie: cookie,
      "Content-Type": "text/csv",
      "Transfer-Encoding": "chunked",
    });
    sent.write(HEADINGS);
    const piece = Buffer.alloc(MEBIBYTE / 4, "caf-completed,2026-05,44,50\n");
    let written = 0;
    const refused = answered.then((answer) => ({ answer, written }));
    for (let over = false; !over && written < 200 * MEBIBYTE; written += piece.length) {
      if (!sent.write(piece))
        await Promise.race([new Promise((drained) => sent.once("drain", drained)), refused]);
      over = await Promise.race([
        refused.then(() => true),
        new Promise<false>((go) => setImmediate(go, false)),
      ]);
    }
    const { answer } = await refused;
    sent.destroy();
    expect(answer?.status).toBe(413);
    expect(written).toBeLessThan(100 * MEBIBYTE);
    await untilQuiet(app);
    expect(await stands()).toEqual(before);
  });
});

test("a header row only is kept, says that it has no figures, and cannot be published", async () => {
  const sent = await app.post("/api/v1/submissions", asForm(HEADINGS, "return.csv"));
  const submission = sent.json() as Submission;
  expect([sent.status, submission.rows, submission.canPublish]).toEqual([201, 0, false]);
  expect(submission.findings).toMatchObject([{ severity: "error", message: expect.stringMatching(/row/) }]);
  expect((await app.post(`/api/v1/submissions/${submission.id}/publish`, {})).status).toBe(409);
});

test("a CSV that is sent as a workbook is read as what it is", async () => {
  const answer = await app.post("/api/v1/submissions", `${HEADINGS}caf-completed,2026-05,44,50\n`, {
    "Content-Type": XLSX,
  });
  expect([answer.status, (answer.json() as Submission).errors]).toEqual([201, 0]);
});
