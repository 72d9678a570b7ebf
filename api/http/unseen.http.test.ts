// What somebody publishes is what they saw, and what they see of a return is theirs to see.
import { setTimeout as wait } from "node:timers/promises";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Submission } from "#api/contract/submissions.ts";
import { inTurn } from "#api/db/turns.ts";
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

const HEADINGS = "indicator,period,area,numerator,denominator,commentary";
const as = (caller: Caller) => callers.app.with(callers.headers(caller));
const at = (id: string, part: string) => `/api/v1/submissions/${id}/${part}`;
const seen = async (id: string, caller: Caller) =>
  (await as(caller).get(`/api/v1/submissions/${id}`)).json() as Submission;
async function send(rows: string, caller: Caller = "owner"): Promise<Submission> {
  const answer = await as(caller).post("/api/v1/submissions", `${HEADINGS}\n${rows}\n`, {
    "Content-Type": "text/csv",
  });
  return answer.json() as Submission;
}

const words = (period: string, text: string) => ({
  words: [{ indicator: "caf-completed", area: "peterborough", period, text }],
});
const mends = [{ row: 2, column: 3, text: "45" }];
const columns = HEADINGS.split(",").map((heading) => ({
  heading,
  meaning: heading === "commentary" ? { is: "nothing" } : { is: "column", column: heading },
}));
test.each([
  ["a cell mended", "2024-01", "mends", { mends }],
  ["a line left out", "2024-02", "mends", { mends: [{ row: 3, leaveOut: true }] }],
  ["words written", "2024-03", "commentary", words("2024-03", "As every year.")],
  ["headings matched", "2024-04", "headings", { columns, fixed: {} }],
])("%s by somebody else is not published unseen", async (_, period, part, change) => {
  const { id } = await send(`caf-completed,${period},,44,50,\ncaf-completed,${period},south,20,21,`);
  const { revision } = await seen(id, "lead");
  expect((await as("owner").post(at(id, part), change)).status).toBe(200);
  const refused = await as("lead").post(at(id, "publish"), { revision });
  expect([refused.status, refused.text]).toEqual([409, expect.stringContaining("Load the page again")]);
  // Nor do words that the publisher sends along make it seen.
  const along = { ...words(period, "Another word."), revision };
  expect((await as("lead").post(at(id, "commentary"), along)).status).toBe(409);
  const now = await seen(id, "lead");
  expect([now.state, now.revision === revision]).toEqual(["checked", false]);
  const published = await as("lead").post(at(id, "publish"), { revision: now.revision });
  expect([published.status, published.text]).toEqual([200, expect.stringContaining("published")]);
  // Asked again, it is as it was.
  expect((await as("lead").post(at(id, "publish"), { revision })).status).toBe(200);
});

test("a mend that is on its way while somebody publishes is not published unseen", async () => {
  const { id, revision } = await send("caf-completed,2024-06,,44,50,");
  const answers = await Promise.all([
    as("owner").post(at(id, "mends"), { mends }),
    as("lead").post(at(id, "publish"), { revision }),
  ]);
  // Whichever came first, the other is refused.
  expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
});

test("a line left out may be somebody else's, and is shown to its sender and to leads alone", async () => {
  const { id } = await send("caf-completed,2024-07,,44,50,\nplacement-moves,2024-07,,3,31,", "lead");
  await as("lead").post(at(id, "mends"), { mends: [{ row: 3, leaveOut: true }] });
  const sheet = async (caller: Caller) => (await as(caller).get(at(id, "sheet"))).json();
  const left = { row: 3, leftOut: true, findings: [] };
  expect(await sheet("owner")).toMatchObject({ rows: [{ ...left, cells: [] }] });
  expect(await sheet("lead")).toMatchObject({
    rows: [{ ...left, cells: ["placement-moves", "2024-07", "", "3", "31", ""] }],
  });
  for (const part of ["headings", "findings.csv", "changes"]) {
    const { status, text } = await as("owner").get(at(id, part));
    expect([status, text.includes("placement-moves"), text.includes("31")]).toEqual([200, false, false]);
  }
});

test("whoever looks at much at once waits for themselves alone", async () => {
  const { id } = await send("caf-completed,2024-08,,4q,50,");
  const { pool } = callers.app.services;
  let end: (() => void) | undefined;
  const held = new Promise<void>((resolve) => {
    end = resolve;
  });
  const busy = [1, 2].map(() => inTurn(pool, "look", () => held, "caf.deputy@demo.example"));
  const parts = ["headings", "sheet", "findings.csv"];
  const own = Promise.all(parts.map((part) => as("owner").get(at(id, part))));
  for (const part of parts) expect((await as("lead").get(at(id, part))).status).toBe(200);
  expect(await Promise.race([own, wait(200, "waiting")])).toBe("waiting");
  end?.();
  await Promise.all(busy);
  expect((await own).map(({ status }) => status)).toEqual([200, 200, 200]);
});

test("text that PostgreSQL cannot keep is refused, and what only looks like it is not", async () => {
  const { id } = await send("caf-completed,2024-09,,44,50,");
  const put = (text: string) => as("owner").post(at(id, "commentary"), words("2024-09", text));
  for (const text of ["a\0b", "a\ud800b", "\\\udc00"]) {
    const answer = await put(text);
    expect([answer.status, answer.text]).toEqual([400, expect.stringContaining("not text")]);
  }
  for (const text of ["\\ud800 and \\u0000, typed as they are written here", "😀"])
    expect((await put(text)).status).toBe(200);
});
