// Taking returns in: repeated ones, refused ones, broken ones, and ones with more faults than anybody wants to read.
import Papa from "papaparse";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { changesOf } from "#api/db/queries/submission-changes.ts";
import { findingsOf, listSubmissions } from "#api/db/queries/submissions.ts";
import { openReturns, type Returns, senderOf } from "#scripts/testing/returns.ts";
import { findingsCsv } from "./findings-csv.ts";
import { publish } from "./publish.ts";
import { submit } from "./submit.ts";

let returns: Returns;
beforeAll(async () => {
  returns = await openReturns();
});
afterAll(() => returns.close());

const ALL = { all: true, sender: null, indicators: new Set<string>() };
const HEADINGS = "indicator,period,area,numerator,denominator,commentary";
const file = (...rows: string[]) => `${[HEADINGS, ...rows].join("\n")}\n`;
/** A month of one cluster each, so that tests do not meet each other's figures. */
const row = (period: string, numerator = 44) => `caf-completed,${period},,${numerator},52,`;
const kept = () =>
  returns.ask(
    "select (select count(*) from submission), (select count(*) from submission_file), (select count(*) from staged_row)",
  );

describe("the same again", () => {
  test("the same content answers with the same submission, whoever may open it sends it", async () => {
    const first = await returns.send(file(row("2023-04")));
    const second = await returns.send(file(row("2023-04")), { sender: senderOf("other@demo.example") });
    expect([first.created, second.created]).toEqual([true, false]);
    expect(second.submission.id).toBe(first.submission.id);
  });

  test("two of the same content at once become one submission", async () => {
    const answers = await Promise.all([1, 2, 3].map(() => returns.send(file(row("2023-05")))));
    expect(new Set(answers.map(({ submission }) => submission.id)).size).toBe(1);
    expect(answers.filter(({ created }) => created)).toHaveLength(1);
  });

  test("an Idempotency-Key answers with its submission, and is refused for another file", async () => {
    const first = await returns.send(file(row("2023-06")), { key: "june" });
    const second = await returns.send(file(row("2023-06")), { key: "june" });
    expect([second.submission.id, second.created]).toEqual([first.submission.id, false]);
    await expect(returns.send(file(row("2023-06", 45)), { key: "june" })).rejects.toMatchObject({
      status: 422,
    });
    const other = await returns.send(file(row("2023-06", 46)), {
      key: "june",
      sender: senderOf("other@demo.example"),
    });
    expect(other.created).toBe(true); // a key is its sender's own
  });

  test("a published file is the same submission while its figures stand, and a new one to bring them back", async () => {
    const first = await returns.send(file(row("2023-07")));
    await publish(returns.services, first.submission.id, { sender: senderOf("lead@demo.example") });
    expect((await returns.send(file(row("2023-07")))).submission.id).toBe(first.submission.id);
    const correction = await returns.send(file(row("2023-07", 45)));
    await publish(returns.services, correction.submission.id, {
      sender: senderOf("lead@demo.example"),
      reasons: { "late-correction": "Recount." },
    });
    const again = await returns.send(file(row("2023-07")));
    expect([again.created, again.submission.changes]).toEqual([
      true,
      { new: 0, changed: 1, unchanged: 0, words: 0 },
    ]);
  });

  test("a period that has ended since is no error any more", async () => {
    returns.setClock("2023-08-31T09:00:00Z");
    const early = await returns.send(file(row("2023-08")));
    expect(early.submission.errors).toBe(1);
    returns.setClock("2023-09-01T09:00:00Z");
    const now = await returns.send(file(row("2023-08")));
    expect([now.submission.id, now.submission.errors]).toEqual([early.submission.id, 0]);
    returns.setClock("2026-11-18T09:00:00Z");
  });
});

describe("nothing is kept of", () => {
  async function* breaking() {
    yield Buffer.from(file(row("2024-01")));
    throw new Error("aborted");
  }
  async function* endless() {
    for (;;) yield Buffer.alloc(100_000, "caf-completed,2024-01,,44,52,\n");
  }
  const upload = { fileName: null, sender: senderOf("lead@demo.example"), maxBytes: 5_000_000 };
  test.each([
    ["an upload that breaks off", { ...upload, body: breaking() }, 400],
    ["a file over the limit", { ...upload, body: endless() }, 413],
    ["a file with too many rows", { ...upload, maxBytes: 1e9, maxRows: 10_000, body: endless() }, 413],
  ])("%s", async (_, refused, status) => {
    const before = await kept();
    await expect(submit(returns.services, refused)).rejects.toMatchObject({ status });
    expect(await kept()).toEqual(before);
  });
});

describe("findings", () => {
  test("of a rule that every row breaks the first thousand are kept, and the count of all is said", async () => {
    const rows = Array.from({ length: 2500 }, (_, index) => `caf-completed,2024-02,nowhere ${index},1,2,`);
    const { submission } = await returns.send(file(...rows, "caf-completed,2024-02,,44,none,"));
    expect(submission).toMatchObject({ rows: 2501, errors: 2501 });
    expect(submission.findingCounts).toEqual({
      "area-unknown": { severity: "error", count: 2500 },
      "symbol-unknown": { severity: "error", count: 1 },
    });
    const { items, next } = await findingsOf(returns.services.read, submission.id, {
      limit: 5,
      rule: "area-unknown",
      cursor: 999,
    });
    expect(items.map(({ row: line }) => line)).toEqual([1001, null]);
    expect(items.at(-1)?.message).toBe(
      "2,500 places have this fault. The first 1,000 are listed; mend those in the same way throughout the file.",
    );
    expect(next).toBeNull();
  });

  test("a file of one wide row and many short ones goes back without growing by its square", async () => {
    const { submission } = await returns.send(`${"x,".repeat(5000)}x\n${"a\n".repeat(2000)}`);
    let back = "";
    for await (const text of findingsCsv(returns.services, submission.id)) back += text;
    const rows = back.trimEnd().split("\r\n");
    expect(rows).toHaveLength(2001);
    expect(rows.slice(1).map((line) => line.split(",").length)).toEqual(Array(2000).fill(101)); // not 5,002
  });

  test("the file goes back with its findings, safe to open, and can be mended and sent as it is", async () => {
    const sent = `\ufeffIndicator;Period;Area;Numerator;Denominator;Commentary\r\ncaf-completed;2024-03;;44;52;=HYPERLINK("x")\r\n\r\ncaf-completed;2024-03;nowhere;-3;4;"two\r\nlines; here"\r\n`;
    const { submission } = await returns.send(sent);
    let back = "";
    for await (const text of findingsCsv(returns.services, submission.id)) back += text;
    const found = back.split("\r\n");
    expect(found.slice(0, 3)).toEqual([
      "\ufeffIndicator;Period;Area;Numerator;Denominator;Commentary;findings",
      `caf-completed;2024-03;;44;52;"'=HYPERLINK(""x"")";`,
      ";;;;;;",
    ]);
    expect(found[3]).toMatch(
      /^caf-completed;2024-03;nowhere;-3;4;"two\nlines; here";"?error in area: .* \| error in numerator: /,
    );

    const mended = await returns.send(back.replace("nowhere;-3", "south;3"));
    expect(mended.submission.errors).toBe(0);
    const words = await returns.ask<{ commentary: string }>(
      "select commentary from staged_row where submission = $1 order by row",
      [mended.submission.id],
    );
    expect(words.map(({ commentary }) => commentary)).toEqual(['=HYPERLINK("x")', "two\nlines; here"]);
  });
});

describe("a file that went back, sent again as it is, reads as it did:", () => {
  const head = "indicator,period,area,agency,numerator,denominator,value,flag,commentary";
  const rest = "caf-completed,2024-05,";
  test.each([
    ["an area", head, `${rest}=north,,44,52,,,`],
    ["an area with the sender's own apostrophe", head, `${rest}'tis north,,44,52,,,`],
    ["an area marked by Excel", head, `${rest}'=north,,44,52,,,`],
    ["a member", head, `${rest},@health,44,52,,,`],
    ["a telephone number among figures", head, `${rest},,+441733,52,,,`],
    ["a number below zero", head, `${rest},,-3,52,,,`],
    ["a formula among figures", head, `${rest},,=40+4,52,,,`],
    ["a flag", head, `${rest},,44,52,,-,`],
    ["commentary", head, `${rest},,30,52,,,- two posts are empty`],
    ["commentary with a line end first", head, `${rest},,30,52,,,"\n=two posts"`],
    ["commentary with a tab first", head, `${rest},,30,52,,,"\tTwo posts"`],
    ["an indicator", head, "=caf,2024-05,,,44,52,,,"],
    ["a period", head, "caf-completed,-05/2024,,,44,52,,,"],
    ["a heading", `${head},+more`, `${rest},,44,52,,,,x`],
  ])("%s", async (_, headings, cells) => {
    const told = async (text: string) => {
      const { submission } = await returns.send(text);
      const { items } = await findingsOf(returns.services.read, submission.id, { limit: 50 });
      const staged = await returns.ask(
        "select period, area, cut, numerator, denominator, value, flag, commentary from staged_row where submission = $1",
        [submission.id],
      );
      let back = "";
      for await (const piece of findingsCsv(returns.services, submission.id)) back += piece;
      return { back, read: { findings: items.map(({ id: _id, ...finding }) => finding), staged } };
    };
    const first = await told(`${headings}\n${cells}\n`);
    const second = await told(first.back);
    expect(second.read).toEqual(first.read);
    // Nothing comes back that a spreadsheet would run.
    for (const cell of Papa.parse<string[]>(first.back.slice(1)).data.flat())
      expect(cell).toMatch(/^(?![=+@\t\n])(?!-(?!\d+$))/);
  });
});

test("what will change is told by indicator, area and period, before publishing and after", async () => {
  const cut = "indicator,period,area,agency,numerator,denominator\n";
  const first = await returns.send(
    `${cut}caf-completed,2024-04,south,,40,50\ncaf-completed,2024-04,south,health,10,12\n`,
  );
  await publish(returns.services, first.submission.id, { sender: senderOf("lead@demo.example") });
  const second = await returns.send(
    `${cut}caf-completed,2024-04,south,,41,50\ncaf-completed,2024-04,south,health,10,12\ncaf-completed,2024-04,south,school,9,10\n`,
  );
  const figure = (numerator: number) => ({
    numerator,
    denominator: 50,
    value: null,
    missing: null,
    flag: null,
  });
  const change = {
    indicator: "caf-completed",
    area: "south",
    period: 1_024_291,
    before: figure(40),
    after: figure(41),
  };
  const told = async () =>
    (await changesOf(returns.services.read, second.submission.id, { limit: 10 })).items;
  expect(await told()).toEqual([{ ...change, new: 1, changed: 1, unchanged: 1 }]);
  await publish(returns.services, second.submission.id, {
    sender: senderOf("lead@demo.example"),
    reasons: { "late-correction": "Recount." },
  });
  expect(await told()).toEqual([{ ...change, new: 1, changed: 1, unchanged: 1 }]);
});

test("submissions are listed newest first, by pages, and by indicator", async () => {
  const page = await listSubmissions(returns.services.read, ALL, { limit: 2 });
  const rest = await listSubmissions(returns.services.read, ALL, { limit: 100, cursor: Number(page.next) });
  const ids = [...page.items, ...rest.items].map(({ id }) => id);
  expect(ids).toEqual(ids.toSorted((a, b) => b - a));
  expect(rest.next).toBeNull();
  expect(
    (await listSubmissions(returns.services.read, ALL, { limit: 9, indicator: "placement-moves" })).items,
  ).toEqual([]);
});
