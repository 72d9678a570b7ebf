// Rows that are right, in all the ways people write them. What is wrong has a file each in seed-data/faulty.
import { join } from "node:path";
import { expect, test } from "vitest";
import { loadCatalogue } from "#api/catalogue.ts";
import type { Arrangement } from "#api/contract/mending.ts";
import { openCheck } from "./check.ts";
import { openParser } from "./parse.ts";

const catalogue = loadCatalogue(join(import.meta.dirname, "..", "..", "indicators"));

function check(text: string, today = "2026-11-18", arrangement: Arrangement | null = null) {
  const parser = openParser();
  const opened = openCheck({ catalogue, today, may: () => true }, () => parser.delimiter, arrangement);
  const checked = opened.push([...parser.push(text), ...parser.end()]);
  return {
    rows: checked.rows,
    findings: [...checked.findings, ...opened.end().findings],
    count: opened.rows,
  };
}

test.each([
  ["1,500 characters", "x".repeat(1500), []],
  ["1,501 characters", "x".repeat(1501), ["commentary-too-long"]],
  ["1,500 with an emoji, which JavaScript has as two", `${"x".repeat(1499)}🚸`, []],
  ["1,501 with one", `${"x".repeat(1500)}🚸`, ["commentary-too-long"]],
])("commentary of %s", (_, text, rules) => {
  const file = `indicator,period,numerator,denominator,commentary\ncaf-completed,2026-06,41,52,${text}`;
  expect(check(file).findings.map(({ rule }) => rule)).toEqual(rules);
});

/** June 2026: month 1, 2026 × 12 + 5. */
const JUNE = 1_024_317;
const right = {
  row: 2,
  cell: 0,
  indicator: "caf-completed",
  cut: "",
  area: "peterborough",
  period: JUNE,
  numerator: 41,
  denominator: 52,
  value: null,
  missing: null,
  flag: null,
  commentary: null,
};

test.each([
  ["the plainest row", "indicator,period,numerator,denominator\ncaf-completed,2026-06,41,52", {}],
  [
    "headings in any order and case",
    "DENOMINATOR,Numerator,Period,Indicator\n52,41,2026-06,caf-completed",
    {},
  ],
  [
    "spaces and hyphens in a heading",
    "indicator,period,numerator,denominator,Age Band\ncaf-completed,2026-06,41,52,0-4",
    { cut: "age_band=0-4" },
  ],
  [
    "another hyphen",
    "indicator,period,numerator,denominator,age-band\ncaf-completed,2026-06,41,52,0-4",
    { cut: "age_band=0-4" },
  ],
  [
    "members sorted by dimension, so that a cut has one name",
    "indicator,period,numerator,denominator,age_band,agency\ncaf-completed,2026-06,41,52,0-4,health",
    { cut: "age_band=0-4;agency=health" },
  ],
  [
    "a member by its title",
    "indicator,period,numerator,denominator,agency\ncaf-completed,2026-06,41,52,Early years setting",
    { cut: "agency=early-years" },
  ],
  ["a period as typed", "indicator,period,numerator,denominator\ncaf-completed,Jun 2026,41,52", {}],
  [
    "an area by name",
    "indicator,period,area,numerator,denominator\ncaf-completed,2026-06,The Ortons,41,52",
    { area: "ortons" },
  ],
  [
    "the trust by its official code",
    "indicator,period,area,numerator,denominator\ncaf-completed,2026-06,E06000031,41,52",
    {},
  ],
  [
    "an indicator by reference, spaced or not",
    "indicator,period,numerator,denominator\nNI62,2026-06,41,52",
    { indicator: "placement-moves" },
  ],
  [
    "blank headings at the end with blank cells",
    "indicator,period,numerator,denominator,,\ncaf-completed,2026-06,41,52,,",
    {},
  ],
  [
    "more blank cells than headings",
    "indicator,period,numerator,denominator\ncaf-completed,2026-06,41,52,,,",
    {},
  ],
  [
    "blank rows before, between and after",
    "\nindicator,period,numerator,denominator\n,,,\ncaf-completed,2026-06,41,52\n,,,\n",
    { row: 4 },
  ],
  [
    "the findings of an earlier round",
    "indicator,period,numerator,denominator,findings: an error\ncaf-completed,2026-06,41,52,error: no",
    {},
  ],
  [
    "a proportion published without parts",
    "indicator,period,value\ncaf-completed,2026-06,78.8%",
    { numerator: null, denominator: null, value: 78.8 },
  ],
  [
    "no case at all",
    "indicator,period,numerator,denominator\ncaf-completed,2026-06,0,0",
    { numerator: 0, denominator: 0 },
  ],
  [
    "a symbol in either part",
    "indicator,period,numerator,denominator\ncaf-completed,2026-06,c,",
    { numerator: null, denominator: null, missing: "c" },
  ],
  [
    "the same symbol in both",
    "indicator,period,numerator,denominator\ncaf-completed,2026-06,x,x",
    { numerator: null, denominator: null, missing: "x" },
  ],
  [
    "a flag by its letter",
    "indicator,period,numerator,denominator,flag\ncaf-completed,2026-06,41,52,P",
    { flag: "provisional" },
  ],
  [
    "commentary with its formula mark taken off",
    "indicator,period,numerator,denominator,commentary\ncaf-completed,2026-06,41,52,'- two posts vacant",
    { commentary: "- two posts vacant" },
  ],
  [
    "a locality's own commentary",
    "indicator,period,area,numerator,denominator,commentary\ncaf-completed,2026-06,south,41,52,Cover from May.",
    { area: "south", commentary: "Cover from May." },
  ],
])("%s", (_, text, difference) => {
  expect(check(text)).toEqual({ rows: [{ ...right, ...difference }], findings: [], count: 1 });
});

test("a period is over the day after it ends", () => {
  const row = "indicator,period,numerator,denominator\ncaf-completed,2026-10,41,52";
  expect(check(row, "2026-10-31").findings.map(({ rule }) => rule)).toEqual(["period-not-ended"]);
  expect(check(row, "2026-11-01").findings).toEqual([]);
});

test("one row tells all its faults at once, and keeps the good rows", () => {
  const { rows, findings, count } = check(
    "indicator,period,area,numerator,denominator\nnone,2026-06,nowhere,1,-2\ncaf-completed,2026-06,,41,52",
  );
  expect(findings.map(({ row, rule }) => [row, rule])).toEqual([
    [2, "indicator-unknown"],
    [2, "area-unknown"],
    [2, "negative-number"],
  ]);
  expect(rows.map(({ row }) => row)).toEqual([3]);
  expect(count).toBe(2);
});

test("where months stand across, what is wrong with the line is told once, and with a figure for its month", () => {
  const month = (period: string, figure: "numerator" | "denominator") =>
    ({ is: "period", period, figure }) as const;
  const { rows, findings } = check(
    "area,May done,May of,June done,June of\nnowhere,41,52,40,50\nSouth,41,52,51,50",
    "2026-11-18",
    {
      columns: [
        { heading: "area", meaning: { is: "column", column: "area" } },
        { heading: "May done", meaning: month("2026-05", "numerator") },
        { heading: "May of", meaning: month("2026-05", "denominator") },
        { heading: "June done", meaning: month("2026-06", "numerator") },
        { heading: "June of", meaning: month("2026-06", "denominator") },
      ],
      fixed: { indicator: "caf-completed" },
    },
  );
  expect(findings.map(({ row, rule, column }) => [row, rule, column])).toEqual([
    [2, "area-unknown", "area"],
    [3, "numerator-above-denominator", "June done"],
  ]);
  // May in South is right; in the place that is none neither month is kept.
  expect(rows.map(({ row, cell, area }) => [row, cell, area])).toEqual([[3, 0, "south"]]);
});

// To look through the catalogue for each of thousands of wrong names would keep everybody else waiting.
test.each([
  ["areas", "caf-completed,2026-06,,stangruond{},1,2", "area-unknown", 60],
  ["indicators", "caf-completd{},2026-06,,,1,2", "indicator-unknown", 60],
  ["members of a dimension", "caf-completed,2026-06,helth{},,1,2", "member-unknown", 60],
] as const)("of many unknown %s the first fifty come with a suggestion", (_, row, rule, many) => {
  const rows = Array.from({ length: many }, (_row, at) =>
    row.replace("{}", String(at % 10) + "x".repeat(at / 10)),
  );
  const { findings } = check(`indicator,period,agency,area,numerator,denominator\n${rows.join("\n")}\n`);
  const said = findings.filter((finding) => finding.rule === rule);
  expect(said).toHaveLength(many);
  expect(said.slice(0, 10).every(({ message }) => message.includes("Did you mean"))).toBe(true);
  expect(said.slice(50).some(({ message }) => message.includes("Did you mean"))).toBe(false);
});

// To look through all columns for each of them takes minutes, and a test has five seconds.
test("a heading that stands there fifty thousand times, after half a million blank ones, is told of each time", () => {
  const { findings } = check(`${",".repeat(500_000)}${"value,".repeat(50_000)}\n`);
  expect(findings.filter(({ rule }) => rule === "heading-repeated")).toHaveLength(49_999);
});
