// From what is typed to what is sent.
import { describe, expect, test } from "vitest";
import type { Value } from "#api/contract/values.ts";
import { roundTo } from "#api/domain/round.ts";
import { canFillTrust, fillTrust, standsPublished } from "./fill-trust.ts";
import { liveResult, rounded } from "./live-result.ts";
import { pastedBlock } from "./pasted-block.ts";
import { digitsOf, type FormRow, faultsOf } from "./typed-figures.ts";
import { typedFile } from "./typed-file.ts";

const row = (
  code: string,
  level: FormRow["area"]["level"],
  depth: number,
  published: Value | null = null,
): FormRow => ({ area: { code, name: code.toUpperCase(), level, depth }, published, before: null });

const ROWS = [
  row("trust", "trust", 0),
  row("north", "locality", 1),
  row("orton", "cluster", 2),
  row("south", "locality", 1),
];
const indicator = { id: "caf", kind: "proportion", asks: "parts", unit: "%", decimals: 1 } as const;
const parts = { indicator, period: "2026-10", rows: ROWS };
const value = { ...parts, indicator: { ...indicator, kind: "count", asks: "value" } } as const;

test.each([
  ["41", "numerator", "41"],
  ["1,204", "numerator", "1204"], // as people write thousands
  ["1 204", "denominator", "1204"],
  ["12.50", "denominator", "12.50"], // as it was typed: a number would lose the nought
  ["1,20", "numerator", null], // a decimal comma would become 120
  ["71.1%", "value", "71.1"],
  ["71.1%", "numerator", null], // a count of cases is no percentage
  ["-3", "value", "-3"], // whether it can be right the server says
  ["1l", "numerator", null],
  ["", "numerator", null],
  [".", "value", null],
  ["1".repeat(14), "value", null], // no count of children comes near
] as const)("“%s” as a %s is %s", (text, part, digits) => {
  expect(digitsOf(text, part)).toBe(digits);
});

const both = (code: string, numerator: string, denominator: string) => ({
  [`numerator-${code}`]: numerator,
  [`denominator-${code}`]: denominator,
});

test.each([
  [parts, {}, ["numerator-trust: Type the figures of at least one area"]],
  [value, {}, ["value-trust: Type the figures of at least one area"]],
  [parts, both("north", " ", ""), ["numerator-trust: Type the figures of at least one area"]], // a blank is nothing
  [parts, both("north", "4", ""), ["denominator-north: NORTH: type the denominator too"]],
  [parts, both("north", "4", "9"), []], // the other areas are left as they are
  [
    parts,
    both("north", "4o", ""),
    [
      "numerator-north: NORTH: the numerator “4o” is not a number. Write digits",
      "denominator-north: NORTH: type the denominator too",
    ],
  ],
  [parts, { ...both("north", "4", ""), "why-north": "x" }, []], // a reason stands in place of figures
  [value, { "value-south": "12" }, []],
  [
    value,
    { "value-south": "x".repeat(40) },
    [`value-south: SOUTH: the value “${"x".repeat(20)}…” is not a number. Write digits`],
  ],
] as const)("faults %#", (form, typed, faults) => {
  expect(faultsOf(form, typed).map(({ at, text }) => `${at}: ${text}`)).toEqual(faults);
});

describe("the file", () => {
  test.each([
    [
      parts,
      { ...both("south", "1,041", "1 300"), ...both("trust", "41", "52") },
      "indicator,period,area,numerator,denominator\ncaf,2026-10,trust,41,52\ncaf,2026-10,south,1041,1300\n",
    ],
    // What stood in the fields before a reason was chosen is not sent.
    [
      parts,
      { ...both("north", "4", "9"), "why-north": "low" },
      "indicator,period,area,numerator,denominator\ncaf,2026-10,north,low,\n",
    ],
    [value, { "value-trust": "71.1%" }, "indicator,period,area,value\ncaf,2026-10,trust,71.1\n"],
  ] as const)("%#", async (form, typed, text) => {
    expect(await typedFile(form, typed).text()).toBe(text);
  });

  test.each([
    ["2026-10", "caf-2026-10-typed.csv"],
    ["2026/27 Q1", "caf-2026-27-Q1-typed.csv"], // neither a folder nor a space
  ])("for %s is called %s", (period, name) => {
    expect(typedFile({ ...parts, period }, {}).name).toBe(name);
  });
});

test.each([
  [indicator, [41, 52], "78.8%"], // 78.846…
  [indicator, [1, 8], "12.5%"],
  [{ ...indicator, decimals: 0 }, [1, 8], "13%"], // half goes up
  [indicator, [0, 9], "0.0%"],
  [indicator, [3, 0], null], // of nothing there is no share
  [indicator, null, null],
  [{ kind: "rate", unit: "per 10,000", decimals: 1 }, [123, 45_000], "27.3 per 10,000"], // 27.33…
  [{ kind: "mean", unit: "score", decimals: 1 }, [1234, 100], "12.3 score"], // 12.34
  [{ kind: "rate", unit: "for each child", decimals: 1 }, [1, 2], null], // a unit that says no number
  [{ kind: "count", unit: "referrals", decimals: 0 }, [120], null], // it is what it is
] as const)("live %#", (of, numbers, text) => {
  expect(liveResult(of, numbers)).toBe(text);
});

test("it rounds as the server does", () => {
  const values = [1.005, 0.285, 2.5, -2.5, 78.85, 12.345, 1e-7, -0.04, 99.95, 8.5e20];
  for (const each of values)
    for (const decimals of [0, 1, 2, 3]) expect(rounded(each, decimals)).toBe(roundTo(each, decimals));
});

test.each([
  [parts, { ...both("north", "4", "9"), ...both("south", "1,002", "1003") }, ["1006", "1012"]],
  [parts, { ...both("north", "4", "9"), "why-south": "z" }, ["4", "9"]], // not applicable adds nothing
  [parts, { ...both("north", "4", "9"), "why-south": "x" }, ["SOUTH"]], // a part sum would pass for the whole
  [parts, both("north", "4", ""), ["NORTH", "SOUTH"]],
  [parts, { ...both("north", ".1", "1"), ...both("south", ".2", "1") }, ["0.3", "2"]], // not 0.30000000000000004
] as const)("the trust from its localities %#", (form, typed, expected) => {
  const filled = fillTrust(form, { ...both("trust", "1", "1"), ...typed });
  const said =
    "lacking" in filled
      ? filled.lacking
      : [filled.typed["numerator-trust"], filled.typed["denominator-trust"]];
  expect(said).toEqual(expected);
});

test.each([
  [parts, true],
  [value, true], // a count adds up
  [{ ...value, indicator: { ...value.indicator, kind: "proportion" } }, false], // a share without its parts does not
  [{ ...parts, rows: ROWS.slice(0, 2) }, false], // one locality is no sum
  [{ ...parts, rows: ROWS.slice(1) }, false], // not returned for the trust
] as const)("whether the trust can be filled %#", (form, can) => {
  expect(canFillTrust(form)).toBe(can);
});

const shown: Value = { kind: "shown", value: 44.4, numerator: 4, denominator: 9, text: "44.4%" };
test.each([
  [both("north", "4", "9"), true],
  [both("north", "5", "9"), false],
  [{ ...both("north", "4", "9"), ...both("south", "1", "2") }, false], // something is still to send
  [both("north", "4", ""), false], // half typed
  [{ "why-south": "x" }, true],
  [{ "why-north": "x" }, false], // would take the figure away
])("whether it stands published %#", (typed, stands) => {
  const rows = [row("trust", "trust", 0), row("north", "locality", 1, shown), row("south", "locality", 1)];
  expect(standsPublished({ indicator, rows }, typed)).toBe(stands);
});

test.each([
  ["41", "numerator", null], // the browser's own affair
  ["41\t52", "numerator", { ...both("north", "41", "52") }],
  ["41\t52\r\n3\t4\r\n", "numerator", { ...both("north", "41", "52"), ...both("orton", "3", "4") }],
  ["1\n2\n3\n4\n5", "denominator", expect.objectContaining({ "denominator-south": "3" })], // ends with the form
  ["1\t2\t3", "denominator", { "denominator-north": "1" }], // and with its columns
] as const)("pasting %j into a %s", (text, part, typed) => {
  expect(pastedBlock(parts, ROWS, { area: "north", part }, text)).toEqual(typed);
});
