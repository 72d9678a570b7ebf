// Commentary written into a file that came back with its findings.
import { expect, test } from "vitest";
import type { Finding, Submission } from "#api/contract/submissions.ts";
import { commentariesWanted, mendedFile } from "./mended-file.ts";

const mend = (lines: string[], words: [number, string][], delimiter = ",") =>
  mendedFile(`${lines.join("\r\n")}\r\n`, delimiter, new Map(words));

test.each([
  [
    "the words go into their row, and the findings are gone",
    ["indicator,value,commentary,findings", "a,1,,error in commentary: say why", "b,2,fine,"],
    [[2, "Two away ill"]],
    ["indicator,value,commentary", "a,1,Two away ill", "b,2,fine"],
  ],
  [
    "commas, quotation marks and line ends in the words are quoted",
    ["indicator,commentary,findings", "a,,x"],
    [[2, 'He said "no",\nthen yes']],
    ["indicator,commentary", 'a,"He said ""no"",\nthen yes"'],
  ],
  [
    "a row that wraps counts its lines, so the row after it is found",
    ["indicator,commentary,findings", 'a,"one\ntwo",', "b,,x"],
    [[4, "words"]],
    ["indicator,commentary", 'a,"one\ntwo"', "b,words"],
  ],
  [
    "a file without the column gets it",
    ["indicator,value,findings: none", "a,1,x", "b,2,"],
    [[2, "words"]],
    ["indicator,value,commentary", "a,1,words", "b,2,"],
  ],
  [
    "blank lines above the headings and among the rows keep their places",
    [",", "indicator,commentary,findings", ",,", "a,,x"],
    [[4, "words"]],
    ["", "indicator,commentary", ",", "a,words"],
  ],
  [
    "the apostrophe that the server put before what looks like a formula goes",
    ["indicator,commentary,findings", "a,'- two posts,", "b,,x"],
    [[3, "words"]],
    ["indicator,commentary", "a,- two posts", "b,words"],
  ],
] as [string, string[], [number, string][], string[]][])("%s", async (_why, file, words, mended) => {
  expect((await mend(file, words)).split("\r\n")).toEqual(mended);
});

test("Excel's own first line stays, and is counted", async () => {
  const file = ["sep=;", "indicator;commentary;findings", "a;;x"];
  expect(await mend(file, [[3, "one; two"]], ";")).toBe('sep=;\r\nindicator;commentary\r\na;"one; two"');
});

const finding = (rule: string, row: number | null): Finding => ({
  severity: "error",
  row,
  column: "commentary",
  rule,
  found: null,
  message: "",
});

test.each([
  ["one row wants it", 1, [finding("commentary-needed", 2)], [2]],
  [
    "another error stands too, so writing it here would not be enough",
    2,
    [finding("commentary-needed", 2), finding("figure-missing", 3)],
    [],
  ],
  [
    "too many for a page",
    13,
    Array.from({ length: 13 }, (_, at) => finding("commentary-needed", at + 2)),
    [],
  ],
  ["no error", 0, [], []],
])("%s", (_why, errors, findings, rows) => {
  const submission = { errors, findings } as unknown as Submission;
  expect(commentariesWanted(submission).map(({ row }) => row)).toEqual(rows);
});
