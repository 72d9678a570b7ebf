// The browser closed at any step: what had not wholly come is not there, what had is found again.
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Submission } from "#api/contract/submissions.ts";
import { type RunningApp, startApp } from "#scripts/testing/running-app.ts";
import { createTestDatabase, type TestDatabase } from "#scripts/testing/test-database.ts";
import { openRequest } from "./slow-request.ts";
import { holdUp, standing, untilQuiet, untilThere } from "./standing.ts";

let database: TestDatabase;
let app: RunningApp;
let cookie: string;
beforeAll(async () => {
  database = await createTestDatabase();
  app = await startApp({ database });
  ({ cookie } = await app.as("lead"));
});
afterAll(async () => {
  await app.close();
  await database.drop();
});

const HEADINGS = "indicator,period,numerator,denominator\n";
const row = (period: string, numerator = 44) => `caf-completed,${period},${numerator},50\n`;
const CSV = { "Content-Type": "text/csv" };
const list = async () =>
  ((await app.get("/api/v1/submissions?limit=500")).json() as { submissions: Submission[] }).submissions;
const stands = () => standing(app, database.url);

describe("closed while the file is on its way, nothing of it is kept", () => {
  // The database has two pieces of a mebibyte when the line breaks.
  const rows = row("2024-01").repeat(90_000);
  const form = `--x\r\nContent-Disposition: form-data; name="file"; filename="a.csv"\r\n\r\n${HEADINGS}${rows}`;
  test.each([
    ["a file as it is", "text/csv", HEADINGS + rows],
    ["a file in a form", "multipart/form-data; boundary=x", form],
  ])("%s", async (_, type, body) => {
    const before = await stands();
    const { sent, answered } = openRequest(`${app.url}/api/v1/submissions`, {
      Cookie: cookie,
      "Content-Type": type,
      "Transfer-Encoding": "chunked",
    });
    sent.write(body);
    await untilThere(app, "idle in transaction");
    sent.destroy();
    expect(await answered).toBeNull();
    await untilQuiet(app);
    expect(await stands()).toEqual(before);
  });
});

describe("closed once the file is there", () => {
  const send = (file: string) => {
    const open = openRequest(`${app.url}/api/v1/submissions`, { Cookie: cookie, ...CSV });
    open.sent.end(file);
    return open;
  };

  test("while it is checked: it is checked to the end, listed, and sending it again finds it", async () => {
    const file = HEADINGS + row("2024-02");
    const count = (await list()).length;
    const letGo = await holdUp(app, "lock table staged_row in share row exclusive mode");
    const { sent } = send(file);
    await untilThere(app, "waits for a lock");
    sent.destroy();
    await letGo();
    await expect.poll(async () => (await list()).length).toBe(count + 1);
    await untilQuiet(app);
    const [kept] = await list();
    expect(kept).toMatchObject({ state: "checked", rows: 1, errors: 0, changes: { new: 1 } });
    const again = (await app.post("/api/v1/submissions", file, CSV)).json() as Submission;
    expect(again.id).toBe(kept?.id);
    expect(await stands()).toMatchObject({ record: expect.stringContaining("unbroken") });
  });

  test("while it is published: it is published, and pressing the button again says the same", async () => {
    const file = HEADINGS + row("2024-03");
    const { id } = (await app.post("/api/v1/submissions", file, CSV)).json() as Submission;
    const letGo = await holdUp(app, "lock table observation in share row exclusive mode");
    const { sent } = openRequest(`${app.url}/api/v1/submissions/${id}/publish`, {
      Cookie: cookie,
      "Content-Type": "application/json",
    });
    sent.end("{}");
    await untilThere(app, "waits for a lock");
    sent.destroy();
    await letGo();
    await untilQuiet(app);
    const state = async () => ((await app.get(`/api/v1/submissions/${id}`)).json() as Submission).state;
    await expect.poll(state).toBe("published");
    const before = await stands();
    const again = await app.post(`/api/v1/submissions/${id}/publish`, {});
    expect([again.status, again.json()]).toEqual([200, { id, state: "published", observations: 1 }]);
    expect(await stands()).toEqual(before); // and is not written into the record twice
  });
});
