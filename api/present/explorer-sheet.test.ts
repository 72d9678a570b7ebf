import Papa from "papaparse";
import { expect, test } from "vitest";
import type { ExplorerPage } from "#api/contract/explorer.ts";
import { explorerCsv } from "./explorer-sheet.ts";

const page: ExplorerPage = {
  indicator: {
    id: "balance",
    title: "=cmd|' /C calc'!A0",
    kind: "mean",
    unit: "score",
    decimals: 1,
    polarity: "none",
    frequency: "month",
    numerator: "Sum of scores",
    denominator: "Children",
  },
  area: { code: "trust", name: "@Trust", level: "trust", path: [] },
  by: ["sex"],
  where: [{ dimension: "need", title: "Need", member: "x", memberTitle: "+x" }],
  axes: [
    {
      ...{ id: "sex", title: "Sex", level: null, partition: true },
      members: [{ id: "-f", title: "Female, or so", within: null }],
    },
  ],
  periods: [{ period: "2026-10", periodText: "October 2026", shortText: "Oct 26" }],
  span: { first: "2026-10", last: "2026-10" },
  whole: [
    {
      ...{ period: "2026-10", members: {}, status: "no-target", target: null, funnel: null },
      value: { kind: "shown", value: -1.5, numerator: -30, denominator: 20, small: true, text: "−1.5" },
    },
  ],
  margins: [],
  cells: [
    {
      ...{ period: "2026-10", members: { sex: "-f" }, status: "suppressed", target: null, funnel: null },
      value: { kind: "suppressed", reason: "small-count", text: "Hidden: small number" },
    },
  ],
  scale: { low: -2, high: 0 },
  cuts: { levels: [], dimensions: [] },
  disagreements: [],
  notes: ["Some figures are hidden."],
  illustrative: false,
  source: "\tRecords",
  asAt: "2026-11-18T08:00:00.000Z",
  todayText: "18 November 2026",
  may: { export: true },
};

test("a sheet says what it is of; what a spreadsheet would run is quoted, and a number below zero is not", () => {
  const lines = Papa.parse<string[]>(explorerCsv(page).trimEnd()).data;
  expect(lines).toEqual([
    ["Indicator", "'=cmd|' /C calc'!A0"],
    ["Area", "'@Trust"],
    ["Cut by", "Sex"],
    ["Filters", "Need: +x"],
    ["Periods", "October 2026"],
    ["Unit", "score"],
    ["Numerator", "Sum of scores"],
    ["Denominator", "Children"],
    ["Looked at on", "18 November 2026"],
    ["Figures as they stood", "2026-11-18T08:00:00.000Z"],
    ["Source", "'\tRecords"],
    ["Note", "Some figures are hidden."],
    [""],
    "period,period_name,sex,sex_name,numerator,denominator,value,flag,status,target,chance_low,chance_high,outside_chance,small,why_no_value".split(
      ",",
    ),
    ["2026-10", "October 2026", "", "All", "-30", "20", "-1.5", "", "No target", "", "", "", "", "yes", ""],
    [
      ...["2026-10", "October 2026", "'-f", "Female, or so", "", "", "", "", "Hidden", "", "", "", "", ""],
      "Hidden: small number",
    ],
  ]);
});
