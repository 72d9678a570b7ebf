// Why a file cannot be read as somebody says, each with the sentence that says what to do.
import { join } from "node:path";
import { expect, test } from "vitest";
import { loadCatalogue } from "#api/catalogue.ts";
import type { Arrangement, ColumnMeaning } from "#api/contract/mending.ts";
import { arrangementFault, headingsOf, isPlain } from "./faults.ts";

const catalogue = loadCatalogue(join(import.meta.dirname, "..", "..", "..", "indicators"));

/** Written short: a column's id, a period and its figure, or nothing. */
function meaningOf(text: string): ColumnMeaning {
  if (text === "-") return { is: "nothing" };
  const [period, figure] = text.split(" as ");
  return figure === "numerator" || figure === "denominator" || figure === "value"
    ? { is: "period", period: period ?? "", figure }
    : { is: "column", column: text };
}
const arrangement = (columns: Record<string, string>, fixed: Arrangement["fixed"] = {}): Arrangement => ({
  columns: Object.entries(columns).map(([heading, text]) => ({ heading, meaning: meaningOf(text) })),
  fixed,
});
const faultOf = (given: Arrangement) =>
  arrangementFault(
    given,
    given.columns.map(({ heading }) => heading),
    catalogue,
  );

const TIDY = { NI: "indicator", Month: "period", Num: "numerator", Den: "denominator" };

test.each<[why: string, columns: Record<string, string>, fixed: Arrangement["fixed"], fault: RegExp | null]>([
  ["all there", TIDY, {}, null],
  ["months across, one figure each", { NI: "indicator", "Apr-26": "Apr-26 as value" }, {}, null],
  [
    "everything but figures fixed",
    { N: "numerator", D: "denominator" },
    { indicator: "caf-completed", period: "Apr 2026", area: "South" },
    null,
  ],
  ["a column that a return has not", { ...TIDY, RAG: "status" }, {}, /“status” is not a column of a return/],
  [
    "a period that is none",
    { NI: "indicator", Last: "last month as value" },
    {},
    /“last month”.*Write a month as 2026-04/,
  ],
  [
    "two columns for one thing",
    { ...TIDY, Measure: "indicator" },
    {},
    /“NI” and “Measure” are both indicator\. Choose one/,
  ],
  [
    "one figure of one month twice, each written its own way",
    { NI: "indicator", a: "Apr-26 as value", b: "2026-04 as value" },
    {},
    /“a” and “b” are both value for 2026-04/,
  ],
  ["no indicator", { Month: "period", V: "value" }, {}, /Nothing says which indicator/],
  [
    "an indicator both ways",
    TIDY,
    { indicator: "caf-completed" },
    /The file says the indicator itself in “NI”/,
  ],
  [
    "an indicator that nobody has",
    { Month: "period", V: "value" },
    { indicator: "caf-complete" },
    /“caf-complete” is not an indicator/,
  ],
  ["no period", { NI: "indicator", V: "value" }, {}, /Nothing says which period/],
  [
    "a period of another length than the indicator's",
    { V: "value" },
    { indicator: "caf-completed", period: "2026/27" },
    /“2026\/27” is not a period of /,
  ],
  [
    "a period for every row and months across",
    { NI: "indicator", a: "Apr-26 as value" },
    { period: "2026-04" },
    /The file says the period itself, in its headings/,
  ],
  [
    "a column of periods and months across",
    { NI: "indicator", Month: "period", a: "Apr-26 as value" },
    {},
    /“Month” cannot be the period/,
  ],
  ["an area that is none", TIDY, { area: "Atlantis" }, /“Atlantis” is not an area/],
  ["no figures", { NI: "indicator", Month: "period" }, {}, /No column has figures/],
  [
    "half of two parts",
    { NI: "indicator", Month: "period", Num: "numerator" },
    {},
    /Choose the column of the denominator too/,
  ],
  [
    "half of two parts in one month",
    { NI: "indicator", a: "Apr-26 as numerator" },
    {},
    /Of Apr-26 there is a numerator without a denominator/,
  ],
  [
    "a figure beside months across",
    { NI: "indicator", a: "Apr-26 as value", V: "value" },
    {},
    /no other column can be the value/,
  ],
])("%s", (_why, columns, fixed, fault) => {
  if (fault === null) expect(faultOf(arrangement(columns, fixed))).toBeNull();
  else expect(faultOf(arrangement(columns, fixed))).toMatch(fault);
});

test("headings of another file", () => {
  const told = /These are not the headings of the file/;
  expect(arrangementFault(arrangement(TIDY), ["NI", "Month", "Num"], catalogue)).toMatch(told); // one fewer
  expect(arrangementFault(arrangement(TIDY), ["NI", "Month", "Den", "Num"], catalogue)).toMatch(told); // in another order
  expect(arrangementFault(arrangement(TIDY), ["ni", " Month ", "NUM", "den"], catalogue)).toBeNull(); // as they are compared
});

test("headings end with the last that has text, and are told in a length that comes back whole", () => {
  const [first, ...rest] = headingsOf(["x".repeat(500), "", "b", "", " "]);
  expect([first?.length, rest]).toEqual([200, ["", "b"]]);
});

test("an arrangement that says what the headings say needs not be kept", () => {
  expect(isPlain(arrangement({ Indicator: "indicator", "Age Band": "age_band", "": "-" }))).toBe(true);
  expect(isPlain(arrangement({ indicator: "indicator", value: "-" }))).toBe(false); // leaves a column out
  expect(isPlain(arrangement({ indicator: "indicator" }, { period: "2026-04" }))).toBe(false);
});
