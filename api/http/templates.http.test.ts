// Templates and the form of a return, as its owner, a lead, a machine and somebody else get them; and a filled one sent back.
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import writeExcelFile from "write-excel-file/node";
import { type Submission, XLSX } from "#api/contract/submissions.ts";
import type { ReturnForm } from "#api/contract/templates.ts";
import { cellText } from "#api/ingest/workbook/cell-text.ts";
import { readSheet } from "#api/ingest/workbook/read-sheet.ts";
import { type Asker, type RunningApp, startApp } from "#scripts/testing/running-app.ts";

const CSV = "/api/v1/returns/template.csv";
const WORKBOOK = "/api/v1/returns/template.xlsx";
const FORM = "/api/v1/returns/form";
const OCTOBER = "indicator=caf-completed&period=2026-10";

let app: RunningApp;
let owner: Asker;
let lead: Asker;
let key: Asker;
beforeAll(async () => {
  app = await startApp(); // 18 November 2026: October is due
  owner = await app.as("owner");
  lead = await app.as("lead");
  const made = await lead.post("/api/v1/keys", {
    name: "Case management",
    indicators: ["caf-completed"],
    expires: new Date(Date.now() + 86_400_000).toISOString().slice(0, 10),
  });
  key = app.with({ Authorization: `Bearer ${(made.json() as { secret: string }).secret}` });
  // South's three of four is a small number: hidden from whoever is neither its owner nor may see such.
  await publish(
    "indicator,period,area,numerator,denominator\ncaf-completed,2026-09,south,3,4\ncaf-completed,2026-09,,41,52",
  );
});
afterAll(() => app.close());

async function send(body: string | Uint8Array, type = "text/csv"): Promise<Submission> {
  const answer = await owner.post("/api/v1/submissions", body, { "Content-Type": type });
  expect(answer.status).toBe(201);
  return answer.json() as Submission;
}

async function publish(csv: string) {
  const { id, findings } = await send(csv);
  const reasons = Object.fromEntries(findings.map(({ rule }) => [rule, "It is as it was counted."]));
  const answer = await owner.post(`/api/v1/submissions/${id}/publish`, { reasons });
  expect(answer.text).toContain("published");
}

const linesOf = async (asker: Asker, query: string) => {
  const { status, text } = await asker.get(`${CSV}?${query}`);
  expect(status).toBe(200);
  return text.trim().split("\r\n");
};

describe("as CSV", () => {
  test("has the areas of the return before, in the order of the tree, and blanks to fill in", async () => {
    expect(await linesOf(owner, OCTOBER)).toEqual([
      "indicator,period,area,numerator,denominator,commentary",
      "caf-completed,2026-10,peterborough,,,",
      "caf-completed,2026-10,south,,,",
    ]);
  });

  test("where nothing came before, has the trust, its localities and its clusters", async () => {
    const lines = await linesOf(owner, "indicator=caf-completed&period=2026-08");
    const levels = [...app.services.catalogue().areas.values()].filter(({ level }) =>
      ["trust", "locality", "cluster"].includes(level),
    );
    expect(lines.slice(1)).toEqual(levels.map(({ code }) => `caf-completed,2026-08,${code},,,`));
  });

  test("a count is asked for as a value", async () => {
    const [headings] = await linesOf(owner, "indicator=caf-initiated&period=2026-10");
    expect(headings).toBe("indicator,period,area,value,commentary");
  });

  test("without a name an owner gets what is due of all that is theirs, a key what it may send", async () => {
    const indicators = (lines: string[]) => new Set(lines.slice(1).map((each) => each.split(",")[0]));
    const theirs = app.services.catalogue().indicatorsOf("owner@demo.example");
    expect([...indicators(await linesOf(owner, ""))].sort()).toEqual(theirs.map(({ id }) => id).sort());
    expect([...indicators(await linesOf(key, ""))]).toEqual(["caf-completed"]);
    expect(indicators(await linesOf(lead, "")).size).toBeGreaterThan(theirs.length);
    expect([...indicators(await linesOf(lead, "owner=caf-coordinator"))].sort()).toEqual(
      theirs.map(({ id }) => id).sort(),
    );
  });

  test("is a file of its day that no machine keeps, and the record tells of it", async () => {
    const { headers } = await owner.get(`${CSV}?${OCTOBER}`);
    expect(headers.get("Content-Disposition")).toBe("attachment; filename=return-2026-11-18.csv");
    expect(headers.get("Cache-Control")).toBe("no-store");
    const { rows } = await app.services.pool.query(
      "select action, actor_name from audit_entry where subject = 'return-2026-11-18.csv' order by id desc limit 1",
    );
    expect(rows).toEqual([{ action: "exported", actor_name: "owner@demo.example" }]);
  });
});

describe("refused with a sentence", () => {
  test.each([
    [
      "somebody else's indicator",
      "owner",
      "indicator=placement-moves",
      403,
      /not yours to send\. Its owner is/,
    ],
    ["somebody else's indicator, to a key", "key", "indicator=caf-initiated", 403, /not yours to send/],
    ["somebody else's returns", "owner", "owner=placements-manager", 403, /Leave owner out/],
    ["an owner that there is not", "lead", "owner=nobody", 404, /no owner called nobody/],
    ["an indicator that there is not", "owner", "indicator=caf", 404, /no indicator called caf/],
    [
      "both an indicator and an owner",
      "lead",
      "indicator=caf-completed&owner=caf-coordinator",
      400,
      /not both/,
    ],
    ["a period of nothing", "owner", "period=2026-10", 400, /name the indicator too/],
    [
      "a month that runs on",
      "owner",
      "indicator=caf-completed&period=2026-11",
      400,
      /has not ended yet: .* 2026-10/,
    ],
    ["a month of the next century", "owner", "indicator=caf-completed&period=2126-11", 400, /not ended yet/],
    ["a month before the first", "owner", "indicator=caf-completed&period=1999-01", 400, /is returned from/],
    [
      "a year of what is returned each month",
      "owner",
      "indicator=caf-completed&period=2025%2F26",
      400,
      /write it as 2026-10/,
    ],
    ["what is no period", "owner", "indicator=caf-completed&period=last%20month", 400, /period/],
  ] as const)("%s", async (_, who, query, status, words) => {
    const asker = { owner, lead, key }[who];
    for (const path of [CSV, WORKBOOK]) {
      const answer = await asker.get(`${path}?${query}`);
      expect([answer.status, answer.text]).toEqual([status, expect.stringMatching(words)]);
    }
  });
});

describe("filled in and sent back", () => {
  const WORDS =
    "Completed in time again; the two vacant posts in South were filled in October and the backlog is gone.";

  test("as CSV it has no error, and every row is read", async () => {
    const [headings, ...rows] = await linesOf(owner, OCTOBER);
    const filled = rows.map((row) => row.replace(",,,", `,48,52,${WORDS}`));
    const submission = await send([headings, ...filled].join("\r\n"));
    expect(submission).toMatchObject({ errors: 0, rows: 2, changes: { new: 2 }, canPublish: true });
  });

  test("as a workbook too, however it is sent, and its notes are left alone", async () => {
    const { rows } = await readTemplate(OCTOBER);
    const filled = rows.map((row, at) =>
      row.map((cell, column) =>
        at > 0 && column > 2 ? [47, 52, WORDS][column - 3] : { value: cell, type: String },
      ),
    );
    const bytes = new Uint8Array(
      await writeExcelFile([
        { data: filled, sheet: "Return" },
        { data: [["Notes"], ["indicator", "title", "period"]], sheet: "Notes" },
      ]).toBuffer(),
    );
    const submission = await send(bytes, XLSX);
    expect(submission).toMatchObject({ errors: 0, rows: 2, changes: { new: 2 } });
    expect(submission.reading).toMatchObject({ encoding: "xlsx", sheet: "Return", delimiter: "," });
    const form = new FormData();
    form.set("file", new Blob([bytes], { type: XLSX }), "return-2026-11-18.xlsx");
    const again = (await owner.post("/api/v1/submissions", form)).json() as Submission;
    expect(again.id).toBe(submission.id); // the same bytes are the same return
    const { text, headers } = await owner.get(`/api/v1/submissions/${submission.id}/findings.csv`);
    expect(text).toContain(`caf-completed,2026-10,south,47,52,`);
    expect(headers.get("Content-Disposition")).toContain(".csv");
  });

  test("left blank, each row says that it has no figure", async () => {
    const answer = await owner.get(`${WORKBOOK}?${OCTOBER}`, {});
    expect(answer.headers.get("Content-Disposition")).toBe("attachment; filename=return-2026-11-18.xlsx");
    const submission = await send(await templateBytes(OCTOBER), XLSX);
    expect(submission.findings.map(({ rule, row }) => [rule, row])).toEqual([
      ["figure-missing", 2],
      ["figure-missing", 3],
    ]);
  });
});

async function templateBytes(query: string): Promise<Uint8Array> {
  const response = await fetch(`${app.url}${WORKBOOK}?${query}`, {
    headers: { Cookie: (await app.as("owner")).cookie },
  });
  expect(response.headers.get("Content-Type")).toBe(XLSX);
  return new Uint8Array(await response.arrayBuffer());
}

async function readTemplate(query: string) {
  const { name, rows } = await readSheet(Buffer.from(await templateBytes(query)));
  return { name, rows: rows.map((row) => row.map(cellText)) };
}

test("a workbook opens on its rows, with periods as text", async () => {
  expect(await readTemplate(OCTOBER)).toEqual({
    name: "Return",
    rows: [
      ["indicator", "period", "area", "numerator", "denominator", "commentary"],
      ["caf-completed", "2026-10", "peterborough", "", "", ""],
      ["caf-completed", "2026-10", "south", "", "", ""],
    ],
  });
});

describe("the form", () => {
  const formOf = async (asker: Asker, query: string) =>
    (await asker.get(`${FORM}?${query}`)).json() as ReturnForm;

  test("says what is counted, what is due, and what stood the month before", async () => {
    const form = await formOf(owner, OCTOBER);
    expect(form).toMatchObject({
      indicator: { id: "caf-completed", kind: "proportion", asks: "parts" },
      period: "2026-10",
      periodText: "October 2026",
    });
    const [trust, south] = form.rows;
    expect(form.rows).toHaveLength(2);
    expect(trust).toMatchObject({
      area: { code: "peterborough", level: "trust", depth: 0 },
      published: null,
      before: { kind: "shown", numerator: 41, denominator: 52, text: "78.8%" },
    });
    // The owner sent it, so they see it, marked.
    expect(south).toMatchObject({ area: { code: "south", depth: 1 }, before: { numerator: 3, small: true } });
  });

  test("of a month that has come shows what stands, and lists what is due before it", async () => {
    const form = await formOf(owner, "indicator=caf-completed&period=2026-09");
    expect(form).toMatchObject({
      state: "received",
      rows: [{ published: { numerator: 41 }, before: null }, {}],
    });
    expect(form.periods[0]).toMatchObject({ period: "2026-10" });
    expect(form.periods.at(-1)).toMatchObject({ period: "2026-09", state: "received" });
  });

  test("without a period is of the newest that is due", async () => {
    expect(await formOf(owner, "indicator=NI62x")).toMatchObject({ status: 404 });
    expect((await formOf(owner, "indicator=caf-completed")).period).toBe("2026-10");
  });

  test("a machine sends and reads nothing: it gets the rows without figures", async () => {
    const { rows } = await formOf(key, OCTOBER);
    expect(rows.map(({ published, before }) => [published, before])).toEqual([
      [null, null],
      [null, null],
    ]);
  });

  test("is not for somebody else, whose numbers it would show", async () => {
    const answer = await owner.get(`${FORM}?indicator=placement-moves`);
    expect([answer.status, answer.text]).toEqual([403, expect.not.stringContaining("rows")]);
  });
});
