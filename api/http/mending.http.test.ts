// Mending a checked return on the page, as the page does it: its cells and its lines.
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { z } from "zod";
import type { getSheet } from "#api/contract/mending.ts";
import type { Submission } from "#api/contract/submissions.ts";
import { type Caller, type Callers, openCallers } from "#scripts/testing/callers.ts";
import type { Asker } from "#scripts/testing/running-app.ts";
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

const as = (caller: Caller): Asker => callers.app.with(callers.headers(caller));
const csv = { "Content-Type": "text/csv" };
const HEADINGS = "indicator,period,area,numerator,denominator,commentary";
async function send(text: string, caller: Caller = "owner"): Promise<Submission> {
  const answer = await as(caller).post("/api/v1/submissions", text, csv);
  if (answer.status !== 201) throw new Error(answer.text);
  return answer.json() as Submission;
}
const at = (id: string, part: string) => `/api/v1/submissions/${id}/${part}`;
const mend = (id: string, mends: object[], caller: Caller = "owner") =>
  as(caller).post(at(id, "mends"), { mends });
const sheet = async (id: string, query = "") =>
  (await as("owner").get(at(id, `sheet${query}`))).json() as z.infer<typeof getSheet.output>;
const rows = (count: number, from = 1) =>
  Array.from(
    { length: count },
    (_, index) => `caf-completed,2024-${String(index + from).padStart(2, "0")},,4x,52,`,
  );
const record = async (action: string) =>
  (
    await callers.app.services.pool.query<{ subject: string; before: unknown; after: unknown }>(
      "select subject, before, after from audit_entry where action = $1 order by id desc limit 1",
      [action],
    )
  ).rows[0];

describe("cells", () => {
  test("a mended cell is checked again in the same submission, the file stays as it came, and the record tells of it", async () => {
    const sent = await send(`${HEADINGS}\ncaf-completed,2023-05,,4l,52,\ncaf-completed,2023-06,,44,52,\n`);
    expect([sent.errors, sent.rows, sent.mends]).toEqual([1, 2, 0]);
    const before = await sheet(sent.id);
    expect(before).toMatchObject({
      headings: HEADINGS.split(","),
      columns: HEADINGS.split(","),
      rows: [{ row: 2, cells: ["caf-completed", "2023-05", "", "4l", "52", ""], mended: [], leftOut: false }],
      next: null,
    });
    expect(before.rows[0]?.findings).toMatchObject([{ column: "numerator", rule: "number-not-understood" }]);

    const answer = await mend(sent.id, [{ row: 2, column: 3, text: "41" }]);
    expect([answer.status, answer.json()]).toMatchObject([
      200,
      { id: sent.id, state: "checked", errors: 0, rows: 2, mends: 1, canPublish: true, changes: { new: 2 } },
    ]);
    expect((await sheet(sent.id)).rows).toMatchObject([
      { row: 2, cells: ["caf-completed", "2023-05", "", "41", "52", ""], mended: [3], findings: [] },
    ]);
    expect(await record("return-mended")).toEqual({
      subject: `submission ${sent.id}`,
      before: { cells: [{ row: 2, column: "numerator", text: "4l" }] },
      after: { mended: 1, cells: [{ row: 2, column: "numerator", text: "41" }] },
    });
    const file = await as("owner").get(at(sent.id, "findings.csv"));
    expect(file.text.split("\r\n").slice(0, 3)).toEqual([
      `${HEADINGS},findings`,
      "caf-completed,2023-05,,41,52,,",
      "caf-completed,2023-06,,44,52,,",
    ]);
    const published = await as("owner").post(at(sent.id, "publish"), {});
    expect([published.status, published.json()]).toMatchObject([200, { observations: 2 }]);
  });

  test("a mend back to what the file says is none", async () => {
    const { id } = await send(`${HEADINGS}\n${rows(1).join("\n")}\n`);
    expect((await mend(id, [{ row: 2, column: 3, text: "41" }])).json()).toMatchObject({
      mends: 1,
      errors: 0,
    });
    expect((await mend(id, [{ row: 2, column: 3, text: "4x" }])).json()).toMatchObject({
      mends: 0,
      errors: 1,
    });
  });

  test("a line left out is no row, and comes back", async () => {
    const { id } = await send(`${HEADINGS}\n${rows(2, 3).join("\n")}\n`);
    const out = await mend(id, [{ row: 3, leaveOut: true }]);
    expect(out.json()).toMatchObject({ rows: 1, errors: 1, mends: 1 });
    expect((await sheet(id)).rows.map(({ row, leftOut }) => [row, leftOut])).toEqual([
      [2, false],
      [3, true],
    ]);
    const lines = (await as("owner").get(at(id, "findings.csv"))).text.split("\r\n");
    expect(lines[2]).toBe(",,,,,,"); // blank, so that the others keep their numbers
    expect((await mend(id, [{ row: 3, leaveOut: false }])).json()).toMatchObject({
      rows: 2,
      errors: 2,
      mends: 0,
    });
  });

  test("a row too long is mended into its commentary; one too short gets the cells it lacks", async () => {
    const { id } = await send(
      `${HEADINGS}\ncaf-completed,2024-05,,41,52,Two posts vacant, cover from August\ncaf-completed,2024-06,,41,52\n`,
    );
    const answer = await mend(id, [
      { row: 2, column: 5, text: "Two posts vacant, cover from August" },
      { row: 2, column: 6, text: "" },
      { row: 3, column: 5, text: "As in May" },
    ]);
    expect(answer.json()).toMatchObject({ errors: 0, rows: 2, mends: 3 });
  });

  test("rows are told by pages, and by rule", async () => {
    const { id } = await send(`${HEADINGS}\n${rows(5).join("\n")}\ncaf-completed,2024-13,,41,52,\n`);
    const first = await sheet(id, "?limit=4");
    expect([first.rows.map(({ row }) => row), first.next]).toEqual([[2, 3, 4, 5], "5"]);
    expect((await sheet(id, "?limit=4&cursor=5")).rows.map(({ row }) => row)).toEqual([6, 7]);
    expect((await sheet(id, "?rule=period-not-understood")).rows.map(({ row }) => row)).toEqual([7]);
  });

  test("only rows that were mended or left out", async () => {
    const { id } = await send(`${HEADINGS}\n${rows(4, 2).join("\n")}\n`);
    await mend(id, [
      { row: 3, column: 3, text: "41" },
      { row: 5, leaveOut: true },
    ]);
    expect((await sheet(id, "?only=mended")).rows.map(({ row }) => row)).toEqual([3, 5]);
  });

  test("two tabs that mend different cells both count", async () => {
    const { id } = await send(`${HEADINGS}\n${rows(3, 7).join("\n")}\n`);
    const answers = await Promise.all([2, 3, 4].map((row) => mend(id, [{ row, column: 3, text: "41" }])));
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200]);
    expect((await as("owner").get(`/api/v1/submissions/${id}`)).json()).toMatchObject({
      mends: 3,
      errors: 0,
    });
  });

  const LONG = "x".repeat(2001);
  test.each<[why: string, mends: object[], status: number, told: RegExp]>([
    ["no row there", [{ row: 99, column: 0, text: "a" }], 422, /no row 99/],
    ["a blank row", [{ row: 3, column: 0, text: "a" }], 422, /no row 3, or it is blank/],
    ["the headings", [{ row: 1, leaveOut: true }], 400, /row/],
    ["no cell there", [{ row: 2, column: 6, text: "a" }], 422, /Row 2 has 6 cells, and no cell 7/],
    [
      "a cell too long to be shown whole in a grid",
      [{ row: 4, column: 5, text: "a" }],
      422,
      /2,001 characters.*Leave the row out/,
    ],
    ["a text too long", [{ row: 2, column: 5, text: LONG }], 400, /text/],
    ["a row that cannot be taken apart", [{ row: 5, column: 0, text: "a" }], 422, /Leave it out/],
    ["nothing", [], 400, /mends/],
    ["a place below none", [{ row: 2, column: -1, text: "a" }], 400, /./],
    ["what a database cannot keep", [{ row: 2, column: 5, text: "a\0" }], 400, /U\+0000/],
    [
      "one right and one wrong",
      [
        { row: 2, column: 3, text: "41" },
        { row: 99, leaveOut: true },
      ],
      422,
      /no row 99/,
    ],
  ])("refused: %s", async (_why, mends, status, told) => {
    const { id } = await send(
      `${HEADINGS}\n${rows(1, 10).join("\n")}\n\ncaf-completed,2024-11,,41,52,${LONG}\ncaf-completed,"2024"-12,,41,52,\n`,
    );
    const answer = await mend(id, mends);
    expect([answer.status, (answer.json() as { detail: string }).detail]).toEqual([
      status,
      expect.stringMatching(told),
    ]);
    expect((await as("owner").get(`/api/v1/submissions/${id}`)).json()).toMatchObject({ mends: 0 });
  });

  test("headings below a blank line are not mended, wherever they stand", async () => {
    const { id } = await send(`\n${HEADINGS}\n${rows(1, 12).join("\n")}\n`);
    const answer = await mend(id, [{ row: 2, column: 0, text: "indicator" }]);
    expect([answer.status, answer.text]).toEqual([422, expect.stringContaining("Row 2 has the headings")]);
  });

  test("what is published is corrected by another return, not mended", async () => {
    const { id } = await send(`${HEADINGS}\ncaf-completed,2023-09,,44,52,\n`);
    await as("owner").post(at(id, "publish"), {});
    const answer = await mend(id, [{ row: 2, column: 3, text: "43" }]);
    expect([answer.status, answer.text]).toEqual([409, expect.stringContaining("Send a correction")]);
  });
});

describe("the same file again", () => {
  const file = `${HEADINGS}\ncaf-completed,2023-10,,4q,52,\n`;
  test("after it was mended, the file as it was is a return of its own", async () => {
    const first = await send(file);
    expect((await send(file)).id).toBe(first.id);
    await mend(first.id, [{ row: 2, column: 3, text: "41" }]);
    const second = await send(file);
    expect([second.id === first.id, second.errors]).toEqual([false, 1]);
    await mend(first.id, [{ row: 2, column: 3, text: "4q" }]); // as it came: either may answer now
    expect([first.id, second.id]).toContain((await send(file)).id);
  });

  test("a key still answers with what it brought, mended since", async () => {
    const keyed = { ...csv, "Idempotency-Key": "october" };
    const text = `${HEADINGS}\ncaf-completed,2023-11,,4q,52,\n`;
    const first = (await as("owner").post("/api/v1/submissions", text, keyed)).json() as Submission;
    await mend(first.id, [{ row: 2, column: 3, text: "41" }]);
    const again = await as("owner").post("/api/v1/submissions", text, keyed);
    expect([again.status, again.json()]).toMatchObject([201, { id: first.id, mends: 1, errors: 0 }]);
    const other = await as("owner").post("/api/v1/submissions", `${text}\n`, keyed);
    expect(other.status).toBe(422);
  });
});

describe("who", () => {
  test("a lead may mend what an owner sent, and brings nobody else's indicators into it", async () => {
    const { id } = await send(`${HEADINGS}\ncaf-completed,2023-12,,4q,52,\n`);
    expect((await mend(id, [{ row: 2, column: 3, text: "41" }], "lead")).json()).toMatchObject({ errors: 0 });
    const other = await mend(id, [{ row: 2, column: 0, text: "placement-moves" }], "lead");
    expect(other.json()).toMatchObject({ rules: [{ rule: "indicator-not-yours" }] });
    const staged = "select count(*)::int as rows from staged_row where submission = $1";
    expect((await callers.app.services.pool.query(staged, [id])).rows).toEqual([{ rows: 0 }]);
    const again = await mend(id, [{ row: 2, column: 0, text: "caf-completed" }], "lead");
    expect([again.status, again.text]).toEqual([409, expect.stringContaining("Only its sender")]);
    expect((await mend(id, [{ row: 2, column: 0, text: "caf-completed" }])).json()).toMatchObject({
      errors: 0,
    });
  });

  test("a key does not lock itself out of what another sent", async () => {
    const { id } = await send(`${HEADINGS}\ncaf-completed,2024-01,,4q,53,\n`);
    const answer = await mend(id, [{ row: 2, column: 0, text: "placement-moves" }], "key");
    expect([answer.status, answer.text]).toEqual([422, expect.stringContaining("somebody else's")]);
    expect((await as("key").get(`/api/v1/submissions/${id}`)).json()).toMatchObject({ mends: 0, errors: 1 });
  });

  test.each<Caller>(["another owner", "key of another indicator"])("%s may not", async (caller) => {
    const { id } = await send(`${HEADINGS}\ncaf-completed,2024-02,,4q,54,\n`);
    expect((await mend(id, [{ row: 2, column: 3, text: "41" }], caller)).status).toBe(403);
    expect((await as(caller).get(at(id, "sheet"))).status).toBe(403);
    expect((await as(caller).get(at(id, "headings"))).status).toBe(403);
  });
});
