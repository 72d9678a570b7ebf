// Words and scales that the page gives its charts.
import { describe, expect, test } from "vitest";
import type { Breakdown } from "#api/contract/breakdown.ts";
import type { IndicatorPage } from "#api/contract/indicator.ts";
import { cutAxis, spanText, unitText } from "./chart-words.ts";

const page = (kind: IndicatorPage["definition"]["kind"]) =>
  ({ definition: { kind }, axis: { low: 40, high: 300 } }) as IndicatorPage;
const cut = (...values: (number | null)[]) =>
  ({
    cells: values.map((value) => ({
      value:
        value === null
          ? { kind: "suppressed", reason: "small-count", text: "Hidden" }
          : { kind: "shown", value, text: String(value) },
    })),
  }) as Breakdown;

describe("the scale of a cut", () => {
  test.each([
    ["rate", cut(60, 280, null), { low: 40, high: 300 }], // the same in every area
    // A part outside the scale of the whole widens it, or each panel would stretch for itself: steps of 100 hold 6 to 300.
    ["rate", cut(6, 10), { low: 0, high: 300 }],
    ["rate", cut(60, 340), { low: 0, high: 400 }], // 40 is less than half of 340: from zero, in steps of 100
    ["count", cut(6, 10, null), { low: 0, high: 10 }], // schools of 6 and 10 beside a trust of 300
    ["count", cut(null), { low: 0, high: 1 }], // all hidden: still a scale
  ] as const)("of a %s", (kind, breakdown, expected) => {
    expect(cutAxis(page(kind), breakdown)).toEqual(expected);
  });
});

test.each([
  ["April 2023", "October 2026", "April 2023 to October 2026"],
  ["2021/22", "2021/22", "2021/22"], // one period is no span
])("%s and %s", (first, last, expected) => {
  expect(spanText(first, last)).toBe(expected);
});

test.each([
  ["%", "percentage"],
  ["per 10,000", "per 10,000"],
])("the unit %s is said %s", (unit, expected) => {
  expect(unitText(unit)).toBe(expected);
});
