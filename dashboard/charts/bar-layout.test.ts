// Room for names, bars and figures.
import { expect, test } from "vitest";
import { barLayout, besideValue } from "./bar-layout.ts";

const named = (...names: string[]) =>
  names.map((name) => ({ name, value: 80, text: "80%", parts: "", small: false, status: "met" as const }));
const schools = Array.from({ length: 30 }, (_, index) => `School ${index}`);
const long = "Our Lady of Perpetual Succour and Saint Christopher Primary School";

// 26 pixels above for the target's name and 28 below for the axis, whatever the rows.
test.each([
  [1000, named("South", "North"), { narrow: false, row: 44, names: 240, height: 142 }], // 54 + 2 × 44
  [700, named("South"), { narrow: false, names: 168 }], // 24% of the width
  [1000, named(...schools), { row: 34, lines: 1, height: 1074 }], // many stand closer: 54 + 30 × 34
  [1000, named(...schools, long), { row: 44, lines: 2 }], // but not where a name needs two lines
  [343, named("South"), { narrow: true, row: 64, lines: 1, height: 118 }], // a phone: name above bar
  // "small" stands below a bar, clear of its limits and of the next name
  [343, named("South").map((row) => ({ ...row, small: true })), { row: 76, under: 12, height: 130 }],
  [343, named(long), { narrow: true, row: 82, lines: 2 }],
  [343, [], { height: 54 }], // nobody: the axis alone
] as const)("%d pixels for %o", (width, rows, expected) => {
  expect(barLayout(width, rows)).toMatchObject(expected);
});

test("a long value gets its room, and what follows moves over", () => {
  // 18 letters × 15 × 0.54 × 1.08 for bold = 157.5, so values end at 20 + 158.
  const row = {
    name: "South",
    value: 412.5,
    text: "412.5 per 10,000 c",
    parts: "",
    small: false,
    status: "met",
  } as const;
  expect(barLayout(1000, [row])).toMatchObject({ values: 178, parts: 188, status: 196 });
});

test("a hidden member's words are not in the column of values", () => {
  const row = {
    name: "Police",
    value: null,
    text: "Hidden: fewer than 6 children",
    parts: "",
    small: false,
    status: "suppressed",
  } as const;
  expect(barLayout(1000, [row])).toMatchObject({ values: 60 });
});

test("where nothing is judged, no room is kept for a status", () => {
  const row = { name: "South", value: 9, text: "9", parts: "", small: false, status: "no-target" } as const;
  expect(barLayout(1000, [row])).toMatchObject({ status: 78, figures: 78 }); // 20 + 40 for values, 10 and 8 between
});

test.each([
  ["3 of 14", true, "3 of 14, small"],
  ["", true, "small"], // a count has no parts
  ["41 of 52", false, "41 of 52"],
])("beside a value with %o, small %s: %o", (parts, small, expected) => {
  expect(besideValue({ parts, small })).toBe(expected);
});

test("the mark has its room", () => {
  const row = {
    name: "South",
    value: 21.4,
    text: "21.4%",
    parts: "3 of 14",
    small: true,
    status: "met",
  } as const;
  // values at 20 + 44 (5 letters × 15 × 0.54 × 1.08, rounded up), parts 10 on; "3 of 14, small" is 14 letters × 13 × 0.54 = 99, and 16 more
  expect(barLayout(1000, [row])).toMatchObject({ values: 64, parts: 74, status: 189 });
});
