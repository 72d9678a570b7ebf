// What the headings of spreadsheets that councils keep are taken for, before a person says whether that is right.
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { loadCatalogue } from "#api/catalogue.ts";
import type { ColumnMeaning } from "#api/contract/mending.ts";
import { headingPeriod } from "./heading-period.ts";
import { suggestArrangement } from "./suggest.ts";

const catalogue = loadCatalogue(join(import.meta.dirname, "..", "..", "..", "indicators"));

const told = ({ heading, meaning }: { heading: string; meaning: ColumnMeaning }) => {
  if (meaning.is === "nothing") return `${heading}: nothing`;
  return `${heading}: ${meaning.is === "column" ? meaning.column : `${meaning.period} ${meaning.figure}`}`;
};
const suggested = (headings: string[], samples: string[][] = []) =>
  suggestArrangement(
    headings.map((heading, at) => ({ heading, samples: samples[at] ?? [] })),
    { catalogue },
  ).columns.map(told);

test.each<[why: string, headings: string[], meanings: string[], samples?: string[][]]>([
  [
    "names of its own, one observation a row",
    ["NI", "Month", "Locality", "Completed", "Total", "Comments"],
    [
      "NI: indicator",
      "Month: period",
      "Locality: area",
      "Completed: numerator",
      "Total: denominator",
      "Comments: commentary",
    ],
  ],
  [
    "ours, and a title of a dimension",
    ["Indicator", "period", "Age band", "Numerator", "denominator"],
    [
      "Indicator: indicator",
      "period: period",
      "Age band: age_band",
      "Numerator: numerator",
      "denominator: denominator",
    ],
  ],
  [
    "a percentage beside its parts is worked out from them",
    ["Measure", "Month", "Num", "Denom", "%"],
    ["Measure: indicator", "Month: period", "Num: numerator", "Denom: denominator", "%: nothing"],
  ],
  [
    "a percentage alone is the value",
    ["Measure", "Month", "%"],
    ["Measure: indicator", "Month: period", "%: value"],
  ],
  [
    "half of two parts is a value",
    ["Measure", "Month", "Number completed"],
    ["Measure: indicator", "Month: period", "Number completed: value"],
  ],
  [
    "months across, with a total that is not one of them",
    ["Indicator name", "Area", "Apr-26", "May-26", "Total", "Narrative"],
    [
      "Indicator name: indicator",
      "Area: area",
      "Apr-26: Apr-26 value",
      "May-26: May-26 value",
      "Total: nothing",
      "Narrative: commentary",
    ],
  ],
  [
    "two figures a month",
    ["KPI", "Apr 26 num", "Apr 26 denom", "Apr 26 %"],
    [
      "KPI: indicator",
      "Apr 26 num: Apr 26 numerator",
      "Apr 26 denom: Apr 26 denominator",
      "Apr 26 %: nothing",
    ],
  ],
  [
    "quarters, and a year so far that is neither",
    ["PI ref", "Q1 2026/27", "Q2 2026/27", "2026/27 YTD"],
    [
      "PI ref: indicator",
      "Q1 2026/27: Q1 2026/27 value",
      "Q2 2026/27: Q2 2026/27 value",
      "2026/27 YTD: nothing",
    ],
  ],
  [
    "mistyped",
    ["Indicater", "Peroid", "Numertor", "Denominater"],
    ["Indicater: indicator", "Peroid: period", "Numertor: numerator", "Denominater: denominator"],
  ],
  [
    "what stands below says it where the heading does not",
    ["What", "When", "Who", "Figure"],
    ["What: indicator", "When: period", "Who: area", "Figure: value"],
    [["NI 62", "caf-completed"], ["Apr 2026"], ["South", "Stanground"], ["71"]],
  ],
  [
    "the same column twice is taken once",
    ["NI", "Measure", "Month", "Value"],
    ["NI: indicator", "Measure: nothing", "Month: period", "Value: value"],
  ],
  [
    "words that mean nothing here",
    ["RAG", "Direction of travel", "Target 2026/27", ""],
    ["RAG: nothing", "Direction of travel: nothing", "Target 2026/27: nothing", ": nothing"],
  ],
  [
    "a file that came back with its findings",
    ["indicator", "period", "value", "findings: error in period: …"],
    ["indicator: indicator", "period: period", "value: value", "findings: error in period: …: nothing"],
  ],
])("%s", (_why, headings, meanings, samples) => {
  expect(suggested(headings, samples)).toEqual(meanings);
});

test("whoever answers for one indicator alone need not name it", () => {
  const headings = ["Month", "Value"].map((heading) => ({ heading, samples: [] }));
  expect(suggestArrangement(headings, { catalogue, may: (id) => id === "caf-completed" }).fixed).toEqual({
    indicator: "caf-completed",
  });
  expect(suggestArrangement(headings, { catalogue }).fixed).toEqual({}); // several: nobody knows which
});

test("what the sender said of a heading before goes before what it looks like", () => {
  const headings = ["Measure", "Team", "Month", "Value"].map((heading) => ({ heading, samples: [] }));
  const known = new Map<string, ColumnMeaning>([["team", { is: "column", column: "agency" }]]);
  expect(suggestArrangement(headings, { catalogue }, known).columns.map(told)).toContain("Team: agency");
});

test("a hundred headings that nobody knows are looked at in no time", () => {
  const headings = Array.from({ length: 100 }, (_, at) => `${"numeratordenominator".repeat(9)}${at}`);
  const began = performance.now();
  suggested(headings);
  expect(performance.now() - began).toBeLessThan(500);
});

describe("the period in a heading", () => {
  test.each([
    ["Apr-26", "Apr-26", ""],
    ["April 2026", "April 2026", ""],
    ["2026-04", "2026-04", ""],
    ["04/2026", "04/2026", ""],
    ["Apr 26 num", "Apr 26", "num"],
    ["Numerator (April 2026)", "April 2026", "numerator"],
    ["Apr_26_denominator", "Apr 26", "denominator"],
    ["Q1 2026/27", "Q1 2026/27", ""],
    ["2026/27 Q1 value", "2026/27 Q1", "value"],
    ["2026/27", "2026/27", ""],
    ["Actual 2026", "2026", "actual"], // a year
    ["2026 to date", "2026", "to date"],
    ["Apr-26 - num", "Apr-26", "num"], // a dash between says nothing
  ])("%s is %s, and says %j besides", (heading, period, rest) => {
    expect(headingPeriod(heading)).toEqual({ period, rest });
  });
  test.each([
    "Period", // no period, but the word for one
    "Week 14", // a number is no year
    "May", // a month of no year
    "12", // how many, or the month?
    "Number 1234",
    `${"a ".repeat(40)}Apr-26`, // nobody writes such a heading
  ])("%s is none", (heading) => {
    expect(headingPeriod(heading)).toBeNull();
  });
});
