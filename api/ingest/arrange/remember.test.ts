// Which files of later months are read as an earlier one was matched, and as what.
import { expect, test } from "vitest";
import type { Arrangement, ColumnMeaning } from "#api/contract/mending.ts";
import { applied, headingLists, toRemember } from "./remember.ts";

const column = (id: string): ColumnMeaning => ({ is: "column", column: id });
const value = (period: string): ColumnMeaning => ({ is: "period", period, figure: "value" });
const NOTHING: ColumnMeaning = { is: "nothing" };
type Column = [heading: string, meaning: ColumnMeaning];
const arrangement = (columns: Column[], fixed: Arrangement["fixed"] = {}): Arrangement => ({
  columns: columns.map(([heading, meaning]) => ({ heading, meaning })),
  fixed,
});

const WIDE: Column[] = [
  ["NI", column("indicator")],
  ["Apr-26", value("Apr-26")],
  ["May-26", value("May-26")],
  ["Comments", column("commentary")],
];
const TIDY: Column[] = [
  ["NI", column("indicator")],
  ["Month", column("period")],
  ["Value", column("value")],
];

test.each<[why: string, before: Column[], now: string[], meanings: ColumnMeaning[] | null]>([
  ["the same again, in another case", TIDY, ["ni", "MONTH", "value"], TIDY.map(([, meaning]) => meaning)],
  ["in another order it is another list", TIDY, ["Month", "NI", "Value"], null],
  ["one column more", TIDY, ["NI", "Month", "Value", "RAG"], null],
  [
    "a month later, one month more",
    WIDE,
    ["NI", "Apr-26", "May-26", "Jun-26", "Comments"],
    [column("indicator"), value("Apr-26"), value("May-26"), value("Jun-26"), column("commentary")],
  ],
  [
    "a year later",
    WIDE,
    ["NI", "Apr-27", "Comments"],
    [column("indicator"), value("Apr-27"), column("commentary")],
  ],
  ["months with something besides are others", WIDE, ["NI", "Apr-26 num", "May-26 num", "Comments"], null],
  [
    "a file that came back with its findings is still the same",
    TIDY,
    ["NI", "Month", "Value", "findings: error"],
    [...TIDY.map(([, meaning]) => meaning), NOTHING],
  ],
  [
    "a month that was left out: the very same months alone, since nobody knows which is next",
    [
      ["NI", column("indicator")],
      ["Apr-26", value("Apr-26")],
      ["May-26", NOTHING],
    ],
    ["NI", "Apr-26", "May-26"],
    [column("indicator"), value("Apr-26"), NOTHING],
  ],
  [
    "…and not with other months",
    [
      ["NI", column("indicator")],
      ["Apr-26", value("Apr-26")],
      ["May-26", NOTHING],
    ],
    ["NI", "May-26", "Jun-26"],
    null,
  ],
  [
    "two columns of one name keep their order",
    [
      ["NI", column("indicator")],
      ["Month", column("period")],
      ["Number", column("numerator")],
      ["Number", column("denominator")],
    ],
    ["NI", "Month", "Number", "Number"],
    [column("indicator"), column("period"), column("numerator"), column("denominator")],
  ],
])("%s", (_why, before, now, meanings) => {
  const kept = toRemember(arrangement(before));
  const found = kept && headingLists(now).includes(kept.headings) ? applied(kept.arrangement, now) : null;
  expect(found?.columns.map(({ meaning }) => meaning) ?? null).toEqual(meanings);
});

test("one period for every row is that month's, and not the next one's", () => {
  const kept = toRemember(arrangement([["Num", column("value")]], { indicator: "a", period: "2026-04" }));
  expect(kept?.arrangement.fixed).toEqual({ indicator: "a" });
});

test("a column whose heading does not say its month is not remembered", () => {
  expect(
    toRemember(
      arrangement([
        ["NI", column("indicator")],
        ["This month", value("2026-04")],
      ]),
    ),
  ).toBeNull();
});

test("however long the headings are, what they are found by is no longer than an index takes", () => {
  const wide = Array.from({ length: 100 }, (_, at) => `${at} ${"x".repeat(190)}`);
  const lists = headingLists(wide);
  expect(lists.every((list) => Buffer.byteLength(list) <= 2000)).toBe(true);
  expect(headingLists([...wide])).toEqual(lists);
  expect(headingLists([...wide.slice(1), "other"])).not.toEqual(lists);
  // And what was said of them is applied.
  const given = arrangement(wide.map((heading, at) => [heading, at === 0 ? column("indicator") : NOTHING]));
  expect(applied(given, wide)).toEqual(given);
});
