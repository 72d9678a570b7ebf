// Files whose headings are not ours, row by row: what each line becomes, and what its findings call the place.
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { loadCatalogue } from "#api/catalogue.ts";
import type { Arrangement, ColumnMeaning } from "#api/contract/mending.ts";
import { openCheck } from "#api/ingest/check.ts";
import { openParser } from "#api/ingest/parse.ts";
import { namer } from "./arrange.ts";

const catalogue = loadCatalogue(join(import.meta.dirname, "..", "..", "..", "indicators"));
/** April 2026: month 1, 2026 × 12 + 3. */
const [APRIL, MAY] = [1_024_315, 1_024_316];
/** Quarter of the financial year 2026/27: 2, 2026 × 4. */
const Q1 = 2_008_104;

const column = (id: string): ColumnMeaning => ({ is: "column", column: id });
const month = (period: string, figure: "numerator" | "denominator" | "value" = "value"): ColumnMeaning => ({
  is: "period",
  period,
  figure,
});
const NOTHING: ColumnMeaning = { is: "nothing" };

function check(text: string, meanings: ColumnMeaning[], fixed: Arrangement["fixed"] = {}) {
  const headings = (text.split("\n")[0] ?? "").split(",");
  const columns = headings.map((heading, at) => ({ heading, meaning: meanings[at] ?? NOTHING }));
  const parser = openParser();
  const given = { catalogue, today: "2026-11-18", may: () => true };
  const opened = openCheck(given, () => parser.delimiter, { columns, fixed });
  const { rows, findings } = opened.push([...parser.push(text), ...parser.end()]);
  return {
    rows: rows.map(({ row, cell, indicator, area, cut, period, numerator, denominator, value, commentary }) =>
      [row, cell, indicator, area, cut, period, numerator, denominator, value, commentary].join(" "),
    ),
    findings: [...findings, ...opened.end().findings].map(
      ({ rule, row, column: named, cell }) => `${rule} ${row} ${named} ${cell ?? 0}`,
    ),
    count: opened.rows,
  };
}

const PARTS = [
  column("indicator"),
  column("period"),
  column("area"),
  column("numerator"),
  column("denominator"),
];

test.each<
  [
    why: string,
    text: string,
    meanings: ColumnMeaning[],
    fixed: Arrangement["fixed"],
    rows: string[],
    findings: string[],
  ]
>([
  [
    "a tidy file with names of its own",
    "Measure,Month,Locality,Num,Denom\ncaf-completed,2026-04,South,41,52\n",
    PARTS,
    {},
    [`2 0 caf-completed south  ${APRIL} 41 52  `],
    [],
  ],
  [
    "a finding names the place as the file does, and our column where there is none",
    "Measure,Month,Locality,Num,Denom\ncaf-completed,2026-04,Sowth,4l,52\n",
    PARTS,
    {},
    [],
    ["area-unknown 2 Locality 0", "number-not-understood 2 Num 0"],
  ],
  [
    "one indicator and one period for every row",
    "Locality,Num,Denom\nSouth,41,52\n,90,110\n",
    [column("area"), column("numerator"), column("denominator")],
    { indicator: "caf-completed", period: "Apr 2026" },
    [`2 0 caf-completed south  ${APRIL} 41 52  `, `3 0 caf-completed peterborough  ${APRIL} 90 110  `],
    [],
  ],
  [
    "an indicator for every row that is not to be found has no place to be named",
    "Num,Denom\n41,52\n",
    [column("numerator"), column("denominator")],
    { indicator: "caf-complete", period: "2026-04" },
    [],
    ["indicator-unknown 2 null 0"],
  ],
  [
    "months across: a row for each, the words with the newest that has a figure",
    "NI,Apr-26,May-26,Jun-26,Notes\ncaf-completed,78.8,80%,,Leave\n",
    [column("indicator"), month("Apr-26"), month("May-26"), month("Jun-26"), column("commentary")],
    {},
    [`2 0 caf-completed peterborough  ${APRIL}   78.8 `, `2 1 caf-completed peterborough  ${MAY}   80 Leave`],
    [],
  ],
  [
    "months the other way round: the words are still with the newest",
    "NI,May-26,Apr-26,Notes\ncaf-completed,80,78.8,Leave\n",
    [column("indicator"), month("May-26"), month("Apr-26"), column("commentary")],
    {},
    [`2 0 caf-completed peterborough  ${MAY}   80 Leave`, `2 1 caf-completed peterborough  ${APRIL}   78.8 `],
    [],
  ],
  [
    "two figures a month, though each writes the month in its own way",
    "NI,Apr-26 num,Apr-26 den,2026-05 num,May 2026 den\ncaf-completed,41,52,44,55\n",
    [
      column("indicator"),
      month("Apr-26", "numerator"),
      month("Apr-26", "denominator"),
      month("2026-05", "numerator"),
      month("May 2026", "denominator"),
    ],
    {},
    [`2 0 caf-completed peterborough  ${APRIL} 41 52  `, `2 1 caf-completed peterborough  ${MAY} 44 55  `],
    [],
  ],
  [
    "a fault in one month is of that month alone; the other half of a blank is asked for",
    "NI,Apr-26 num,Apr-26 den,May-26 num,May-26 den\ncaf-completed,41,52,44,\n",
    [
      column("indicator"),
      month("Apr-26", "numerator"),
      month("Apr-26", "denominator"),
      month("May-26", "numerator"),
      month("May-26", "denominator"),
    ],
    {},
    [`2 0 caf-completed peterborough  ${APRIL} 41 52  `],
    ["parts-incomplete 2 May-26 den 1"],
  ],
  [
    "a month that has not ended is named by its heading",
    "NI,Apr-26,Dec-26\ncaf-completed,78.8,81\n",
    [column("indicator"), month("Apr-26"), month("Dec-26")],
    {},
    [`2 0 caf-completed peterborough  ${APRIL}   78.8 `],
    ["period-not-ended 2 Dec-26 1"],
  ],
  [
    "quarters across",
    "Q1 2026/27,Q2 2026/27\n78.8,81\n",
    [month("Q1 2026/27"), month("Q2 2026/27")],
    { indicator: "caf-completed" },
    [],
    ["period-frequency 2 Q1 2026/27 0", "period-frequency 2 Q2 2026/27 1"], // collected by month
  ],
  [
    "a line without any figure is told, and not dropped",
    "NI,Apr-26,May-26\ncaf-completed,,\n",
    [column("indicator"), month("Apr-26"), month("May-26")],
    {},
    [],
    ["figure-missing 2 Apr-26 0"],
  ],
  [
    "a line with text only where columns mean nothing is no row",
    "NI,Apr-26,Source\ncaf-completed,78.8,Mosaic\n,,As at 6 May\n",
    [column("indicator"), month("Apr-26"), NOTHING],
    {},
    [`2 0 caf-completed peterborough  ${APRIL}   78.8 `],
    [],
  ],
  [
    "a symbol across is a figure",
    "NI,Apr-26\ncaf-completed,x\n",
    [column("indicator"), month("Apr-26")],
    {},
    [`2 0 caf-completed peterborough  ${APRIL}    `],
    [],
  ],
  [
    "dimensions go with every month",
    "NI,Service,Apr-26\ncaf-completed,Health,78.8\n",
    [column("indicator"), column("agency"), month("Apr-26")],
    {},
    [`2 0 caf-completed peterborough agency=health ${APRIL}   78.8 `],
    [],
  ],
  [
    "a row too short for the headings of the file",
    "NI,Apr-26,May-26\ncaf-completed,78.8\n",
    [column("indicator"), month("Apr-26"), month("May-26")],
    {},
    [],
    ["row-length 2 null 0"],
  ],
  ["only headings", "NI,Apr-26\n", [column("indicator"), month("Apr-26")], {}, [], ["no-rows null null 0"]],
])("%s", (_why, text, meanings, fixed, rows, findings) => {
  const found = check(text, meanings, fixed);
  expect([found.rows, found.findings]).toEqual([rows, findings]);
});

test("a return of quarters across is read by the quarter", () => {
  const quarterly = [...catalogue.indicators.values()].find(
    ({ frequency, kind }) => frequency === "quarter" && kind === "proportion",
  );
  const { rows } = check("Area,Q1 2026/27\n,50\n", [column("area"), month("Q1 2026/27")], {
    indicator: quarterly?.id ?? "",
  });
  expect(rows).toEqual([`2 0 ${quarterly?.id} peterborough  ${Q1}   50 `]);
});

test("figures are counted, not lines", () => {
  const { count } = check("NI,Apr-26,May-26\ncaf-completed,78,79\n", [
    column("indicator"),
    month("Apr-26"),
    month("May-26"),
  ]);
  expect(count).toBe(2);
});

describe("what the person's file calls a column of ours", () => {
  const columns = [
    { heading: "NI", meaning: column("indicator") },
    { heading: "Apr-26", meaning: month("Apr-26", "numerator") },
    { heading: "Apr-26", meaning: month("Apr-26", "denominator") }, // a second row of headings told them apart
    { heading: "", meaning: month("May-26") },
    { heading: "Notes", meaning: NOTHING },
  ];
  test.each([
    ["indicator", 0, "NI"],
    ["numerator", 0, "Apr-26"],
    ["denominator", 0, "Apr-26 (column C)"], // two of the same name
    ["value", 0, "Apr-26"], // what is said of the figure is of that month
    ["value", 1, "column D"], // no heading of its own
    ["period", 1, "column D"],
    ["area", 0, null], // the file has none
    [null, 0, null],
  ] as const)("%s in cell %d is %s", (id, cell, name) => {
    expect(namer({ columns, fixed: {} })(id, cell)).toBe(name);
  });
});
