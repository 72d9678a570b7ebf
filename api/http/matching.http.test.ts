// Saying on the page what the headings of a checked return stand for, as the page does it.
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import writeExcelFile from "write-excel-file/node";
import type { z } from "zod";
import type { Arrangement, getHeadings, getSheet } from "#api/contract/mending.ts";
import { type Submission, XLSX } from "#api/contract/submissions.ts";
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
const headings = async (id: string, caller: Caller = "owner") =>
  (await as(caller).get(at(id, "headings"))).json() as z.infer<typeof getHeadings.output>;
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

describe("headings", () => {
  /** A month a pair of columns, beside a name, a place and words. */
  const wide = (months: Record<string, [number, number] | null>) =>
    [
      `NI,Locality,${Object.keys(months)
        .flatMap((name) => [`${name} num`, `${name} den`])
        .join(",")},Narrative`,
      ...["South", "caf"].map((place) =>
        [
          "caf-completed",
          place === "caf" ? "" : place,
          ...Object.values(months).flatMap((parts) => (parts ?? ["", ""]).map(String)),
          place === "caf" ? "Two posts vacant since the spring" : "",
        ].join(","),
      ),
    ].join("\n");

  test("a wide file: offered as it most likely is, matched, published, and read so by itself next month", async () => {
    const sent = await send(wide({ "Apr-25": [45, 50], "May-25": [46, 50], "Jun-25": null }));
    expect([sent.arranged, sent.errors > 0]).toEqual(["no", true]);
    const offered = await headings(sent.id);
    expect(offered.headings.slice(0, 3)).toEqual([
      { heading: "NI", samples: ["caf-completed"] },
      { heading: "Locality", samples: ["South"] },
      { heading: "Apr-25 num", samples: ["45"] },
    ]);
    expect(offered.arrangement.columns.map(({ meaning }) => Object.values(meaning).join(" "))).toEqual([
      "column indicator",
      "column area",
      ...["Apr-25", "May-25", "Jun-25"].flatMap((name) => [
        `period ${name} numerator`,
        `period ${name} denominator`,
      ]),
      "column commentary",
    ]);
    expect(offered.columns.map(({ id }) => id)).toEqual(
      expect.arrayContaining(["indicator", "flag", "agency"]),
    );

    const matched = await as("owner").post(at(sent.id, "headings"), offered.arrangement);
    expect([matched.status, matched.json()]).toMatchObject([
      200,
      { id: sent.id, arranged: "matched", errors: 0, rows: 4, changes: { new: 4, commentaries: 1 } },
    ]);
    expect(await record("return-arranged")).toMatchObject({
      subject: `submission ${sent.id}`,
      before: null,
      after: { headings: { NI: "indicator", "Apr-25 num": "numerator, Apr-25" } },
    });
    const published = await as("owner").post(at(sent.id, "publish"), {});
    expect([published.status, published.json()]).toMatchObject([200, { observations: 4 }]);

    const next = await send(
      wide({ "Apr-25": [45, 50], "May-25": [46, 50], "Jun-25": [44, 5], "Jul-25": [46, 50] }),
    );
    expect(next).toMatchObject({ arranged: "remembered", rows: 8, mends: 0 });
    expect((await sheet(next.id)).columns.slice(0, 7)).toEqual(
      "NI,Locality,Apr-25 num,Apr-25 den,May-25 num,May-25 den,Jun-25 num".split(","),
    );
    expect(next.findings.map(({ row, column, rule }) => [row, column, rule])).toEqual([
      [2, "Jun-25 num", "numerator-above-denominator"],
      [3, "Jun-25 num", "numerator-above-denominator"],
    ]);
    const mended = await mend(
      next.id,
      [2, 3].map((row) => ({ row, column: 7, text: "50" })),
    );
    expect(mended.json()).toMatchObject({ errors: 0, arranged: "remembered", mends: 2 });

    // Of another sender nothing is known, whatever others said.
    expect(await send(wide({ "Apr-25": [45, 50], "Aug-25": [45, 50] }), "key")).toMatchObject({
      arranged: "no",
    });
  });

  test("a workbook with months across, as a spreadsheet makes dates of them, is matched and mended like any other", async () => {
    const day = (month: number) => ({
      value: new Date(Date.UTC(2025, month, 1)),
      type: Date,
      format: "mmm-yy",
    });
    const bytes = await writeExcelFile([
      ["Measure", day(0), day(1)],
      [],
      ["caf-completed", "91.5", "9o.5"],
    ]).toBuffer();
    const answer = await as("owner").post("/api/v1/submissions", Uint8Array.from(bytes), {
      "Content-Type": XLSX,
    });
    const { id } = answer.json() as Submission;
    const { arrangement } = await headings(id);
    expect(arrangement.columns.map(({ heading }) => heading)).toEqual(["Measure", "2025-01", "2025-02"]);
    const matched = (await as("owner").post(at(id, "headings"), arrangement)).json() as Submission;
    expect(matched.findings.filter(({ severity }) => severity === "error")).toMatchObject([
      { row: 3, column: "2025-02", found: "9o.5" },
    ]); // the row of the spreadsheet
    const mended = await mend(id, [{ row: 3, column: 2, text: "90.5" }]);
    expect(mended.json()).toMatchObject({ errors: 0, rows: 2, mends: 1, arranged: "matched" });
    const file = await as("owner").get(at(id, "findings.csv"));
    expect(file.text.split("\r\n")[2]).toMatch(/^caf-completed,91\.5,90\.5,/);
  });

  const ONE_MONTH = "Locality,Num,Denom\n";
  const fixedTo = (period: string, remember = true) => ({
    columns: ["area", "numerator", "denominator"].map((column, place) => ({
      heading: ["Locality", "Num", "Denom"][place] ?? "",
      meaning: { is: "column", column },
    })),
    fixed: { indicator: "caf-completed", period },
    remember,
  });

  test("one period for every row is asked for again next month, and the rest is offered", async () => {
    const sent = await send(`${ONE_MONTH}South,45,50\n`);
    const matched = await as("owner").post(at(sent.id, "headings"), fixedTo("2025-09"));
    expect(matched.json()).toMatchObject({ arranged: "matched", errors: 0, rows: 1 });
    const next = await send(`${ONE_MONTH}South,46,50\n`);
    expect(next.arranged).toBe("no");
    expect((await headings(next.id)).arrangement).toEqual({
      columns: fixedTo("").columns,
      fixed: { indicator: "caf-completed" },
    });
  });

  test("not remembered where that is not wanted", async () => {
    const text = (numerator: number) => `Place,Number,Out of\nSouth,${numerator},50\n`;
    const sent = await send(text(45));
    const columns = [
      ["Place", "area"],
      ["Number", "numerator"],
      ["Out of", "denominator"],
    ].map(([heading, column]) => ({ heading, meaning: { is: "column", column } }));
    const said = { columns, fixed: { indicator: "caf-completed", period: "2025-10" }, remember: false };
    expect((await as("owner").post(at(sent.id, "headings"), said)).status).toBe(200);
    expect((await headings((await send(text(46))).id)).arrangement.fixed).toEqual({});
  });

  test("headings that are ours are read as they are", async () => {
    const sent = await send(`${HEADINGS}\ncaf-completed,2025-11,,45,50,\n`);
    const { arrangement } = await headings(sent.id);
    expect(arrangement.columns.map(({ meaning }) => meaning)).toEqual(
      HEADINGS.split(",").map((column) => ({ is: "column", column })),
    );
    const matched = await as("owner").post(at(sent.id, "headings"), arrangement);
    expect(matched.json()).toMatchObject({ arranged: "no", errors: 0 });
  });

  const column = (heading: string, id: string) => ({ heading, meaning: { is: "column", column: id } });
  test.each<[why: string, body: object, status: number, told: RegExp]>([
    [
      "another file's headings",
      { columns: [column("Other", "value")], fixed: {} },
      422,
      /not the headings of the file/,
    ],
    [
      "one thing twice",
      { columns: [column("A", "value"), column("B", "value")], fixed: {} },
      422,
      /both value/,
    ],
    [
      "not enough to go by",
      { columns: [column("A", "area"), column("B", "value")], fixed: {} },
      422,
      /which indicator/,
    ],
    [
      "no such kind of meaning",
      { columns: [{ heading: "A", meaning: { is: "colour" } }], fixed: {} },
      400,
      /meaning/,
    ],
    [
      "more columns than a file may have",
      { columns: Array.from({ length: 101 }, () => column("A", "area")), fixed: {} },
      400,
      /columns/,
    ],
    ["nothing", {}, 400, /columns/],
  ])("refused: %s", async (_why, body, status, told) => {
    const { id } = await send("A,B\n1,2\n");
    const answer = await as("owner").post(at(id, "headings"), body);
    expect([answer.status, (answer.json() as { detail: string }).detail]).toEqual([
      status,
      expect.stringMatching(told),
    ]);
    expect((await as("owner").get(`/api/v1/submissions/${id}`)).json()).toMatchObject({ arranged: "no" });
  });

  test.each([
    ["without text", "\n\n", /no row of headings/],
    ["of more columns than can be matched", `${"a,".repeat(101)}b\n`, /102 columns/],
  ])("a file %s has none to match", async (_why, text, told) => {
    const { id } = await send(text);
    const answer = await as("owner").get(at(id, "headings"));
    expect([answer.status, answer.text]).toEqual([422, expect.stringMatching(told)]);
  });

  test("what was asked of a lead is no longer asked once the return is another", async () => {
    const { id } = await send(`${HEADINGS}\n${rows(1, 9).join("\n")}\n`);
    const { pool } = callers.app.services;
    await pool.query("update submission set asked_at = now(), asked_by = 'somebody' where id = $1", [id]);
    await mend(id, [{ row: 2, column: 3, text: "41" }]);
    const { rows: asked } = await pool.query("select asked_at, asked_by from submission where id = $1", [id]);
    expect(asked).toEqual([{ asked_at: null, asked_by: null }]);
  });

  test("an arrangement that no longer fits the catalogue is not applied by itself", async () => {
    const sent = await send("Spot,N,D\nSouth,45,50\n");
    const gone: Arrangement = {
      columns: [
        column("Spot", "area"),
        column("N", "numerator"),
        column("D", "denominator"),
      ] as Arrangement["columns"],
      fixed: { indicator: "left-long-ago" },
    };
    await callers.app.services.pool.query(
      "insert into heading_match (sender, headings, arrangement, at) select sender, $2, $3, now() from submission where id = $1",
      [sent.id, "spot\nn\nd", JSON.stringify(gone)],
    );
    expect((await send("Spot,N,D\nSouth,46,50\n")).arranged).toBe("no");
  });
});
