// How a figure is said on charts and in their tables.
import { describe, expect, test } from "vitest";
import { SMALL_NOTE } from "#api/contract/vocabulary.ts";
import {
  isHollow,
  partsText,
  plotted,
  pointSentence,
  sentenceCase,
  smallNotes,
  splitUnit,
  valueCells,
} from "./value-words.ts";

const shown = { kind: "shown", value: 78.8, numerator: 41, denominator: 52, text: "78.8%" } as const;
const provisional = { ...shown, flag: "provisional" } as const;
const illustrative = { ...shown, flag: "illustrative" } as const;
const small = { ...shown, small: true } as const;
const both = { ...provisional, small: true } as const;
const score = { kind: "shown", value: 14.2, text: "14.2 score" } as const;
const hidden = { kind: "suppressed", reason: "small-count", text: "Hidden: small number" } as const;
const late = { kind: "missing", reason: "late", text: "Late: not received." } as const;
const target = { text: "80% or more" };

describe("one point in a sentence", () => {
  test.each([
    [shown, "near", target, "June 2026: 78.8%, 41 of 52. Within tolerance. Target 80% or more."],
    [provisional, "met", null, "June 2026: 78.8%, 41 of 52, provisional. On target."],
    [illustrative, "met", null, "June 2026: 78.8%, 41 of 52. On target."], // the page says so once, not at every point
    [small, "near", null, "June 2026: 78.8%, 41 of 52, small number. Within tolerance."], // whoever listens must know, too
    [both, "met", null, "June 2026: 78.8%, 41 of 52, provisional, small number. On target."],
    [score, "no-target", null, "June 2026: 14.2 score."], // published without its parts, and for context
    [score, null, null, "June 2026: 14.2 score."], // another area's: not judged here
    [hidden, "suppressed", target, "June 2026: Hidden: small number."], // nothing to hold against the target
    [late, "late", target, "June 2026: Late: not received."], // its own full stop is not doubled
  ] as const)("%o", (value, status, aim, expected) => {
    expect(pointSentence("June 2026", value, status, aim)).toBe(expected);
  });
});

test.each([
  [shown, 78.8],
  [hidden, null], // no number reaches the chart
  [late, null], // a gap, not a nought
] as const)("%o is plotted at %o", (value, expected) => {
  expect(plotted(value)).toBe(expected);
});

test.each([
  ["one of them is", [shown, small], [SMALL_NOTE]],
  ["none is", [shown, hidden, late], []],
])("a chart says that marked figures are not for the board: %s", (_why, values, expected) => {
  expect(smallNotes(values)).toEqual(expected);
});

test.each([
  [provisional, true],
  [illustrative, false], // marked by its tag; hollow says "may change"
  [shown, false],
  [hidden, false],
] as const)("%o is hollow: %s", (value, expected) => {
  expect(isHollow(value)).toBe(expected);
});

test.each([
  [shown, "41 of 52"],
  [{ ...shown, numerator: 1234, denominator: 56789 }, "1,234 of 56,789"],
  [score, ""],
  [hidden, ""], // its parts would give it away
] as const)("the parts of %o are %s", (value, expected) => {
  expect(partsText(value)).toBe(expected);
});

test.each([
  [shown, [78.8, 41, 52, ""]],
  [provisional, [78.8, 41, 52, "provisional"]],
  [small, [78.8, 41, 52, "small number, hidden from the board"]], // a file goes further than a page
  [both, [78.8, 41, 52, "provisional; small number, hidden from the board"]],
  [score, [14.2, null, null, ""]],
  [hidden, [null, null, null, "Hidden: small number"]],
] as const)("%o is downloaded as %o", (value, expected) => {
  expect(valueCells(value)).toEqual(expected);
});

test.each([
  ["72.6 per 10,000", { figure: "72.6", unit: "per 10,000" }],
  ["78.8%", { figure: "78.8%", unit: "" }], // a sign stays with its number
  ["1,020 assessments", { figure: "1,020", unit: "assessments" }],
  ["−3.5 percentage points", { figure: "−3.5", unit: "percentage points" }],
  ["-3.5 points", { figure: "-3.5", unit: "points" }],
  ["Hidden: small number", { figure: "Hidden: small number", unit: "" }], // no number in it
])("%s comes apart", (text, expected) => {
  expect(splitUnit(text)).toEqual(expected);
});

test("a sentence begins with a capital, and the rest is left alone", () => {
  expect(sentenceCase("school year 2009/10 of NI 69")).toBe("School year 2009/10 of NI 69");
});
