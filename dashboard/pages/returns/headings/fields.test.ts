// A file's headings matched in a form.
import { describe, expect, test } from "vitest";
import type { Arrangement } from "#api/contract/mending.ts";
import { arrangementOf, faultsOf, fieldsOf, isGiven } from "./fields.ts";

const column = (heading: string, name: string) => ({
  heading,
  meaning: { is: "column" as const, column: name },
});
const figures = (heading: string, period: string, figure: "numerator" | "value" = "value") => ({
  heading,
  meaning: { is: "period" as const, period, figure },
});
const nothing = (heading: string) => ({ heading, meaning: { is: "nothing" as const } });

const TIDY: Arrangement = {
  columns: [column("Measure", "indicator"), column("Month", "period"), column("Done", "value")],
  fixed: {},
};
const WIDE: Arrangement = {
  columns: [column("District", "area"), figures("Apr-26", "2026-04"), nothing("Remarks")],
  fixed: { indicator: "caf-completed" },
};
const headingsOf = ({ columns }: Arrangement) => columns.map(({ heading }) => heading);

test.each([
  ["a file like ours under other names", TIDY],
  ["months across, of one indicator", WIDE],
  ["numerators of a month", { columns: [figures("Apr num", "2026-04", "numerator")], fixed: {} }],
  // An empty fixed value would be no answer at all.
  [
    "one month throughout",
    { columns: [column("Done", "value")], fixed: { period: "2026-04", area: "south" } },
  ],
] as [string, Arrangement][])("%s comes back as it went in", (_why, arrangement) => {
  expect(arrangementOf(fieldsOf(arrangement), headingsOf(arrangement))).toEqual(arrangement);
});

test("what a column says does not hold for every row too", () => {
  const fields = { ...fieldsOf(TIDY), "fixed indicator": "caf-completed" };
  expect(arrangementOf(fields, headingsOf(TIDY)).fixed).toEqual({});
});

test.each([
  ["indicator", TIDY, true],
  ["indicator", WIDE, false],
  ["period", WIDE, true], // by its months across
  ["area", TIDY, false],
] as const)("%s is given: %#", (name, arrangement, given) => {
  expect(isGiven(fieldsOf(arrangement), headingsOf(arrangement), name)).toBe(given);
});

describe("faults", () => {
  const faults = (arrangement: Arrangement) =>
    faultsOf(fieldsOf(arrangement), headingsOf(arrangement)).map(({ key, text }) => `${key}: ${text}`);

  test.each([
    ["none", TIDY, []],
    ["none with months across", WIDE, []],
    [
      "two columns for the same thing",
      { ...TIDY, columns: [...TIDY.columns, column("Name", "indicator")] },
      ["3: “Measure” and “Name” stand for the same thing: leave one of them out"],
    ],
    [
      "two columns for the same month",
      { ...WIDE, columns: [...WIDE.columns, figures("April", "2026-04")] },
      ["3: “Apr-26” and “April” stand for the same thing: leave one of them out"],
    ],
    [
      "numerator and value of one month differ", // the server says whether they go together
      { ...WIDE, columns: [...WIDE.columns, figures("April n", "2026-04", "numerator")] },
      [],
    ],
    [
      "no column of figures: the first that is left out may be it",
      { ...TIDY, columns: [column("Measure", "indicator"), column("Month", "period"), nothing("Done")] },
      ["2: Choose the column of the figures: numerator and denominator, or value"],
    ],
    [
      "one part without the other",
      { ...TIDY, columns: [...TIDY.columns, column("Done on time", "numerator"), nothing("Of")] },
      ["4: Choose the column of the denominator too: the two go together"],
    ],
    [
      "a month that nobody has named",
      { ...WIDE, columns: [column("District", "area"), figures("?", " ")] },
      ["1 period: Say which month or quarter stands under “?”"],
    ],
    [
      "no word of the indicator or the period",
      { columns: [column("Done", "value")], fixed: { area: "south" } },
      [
        "fixed indicator: Choose the indicator that the figures are of",
        "fixed period: Say which month or quarter the figures are of",
      ],
    ],
  ] as [string, Arrangement, string[]][])("%s", (_why, arrangement, told) => {
    expect(faults(arrangement)).toEqual(told);
  });
});
