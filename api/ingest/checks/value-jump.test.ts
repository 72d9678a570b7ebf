// When a value lies beyond its history, worked by hand.
import { expect, test } from "vitest";
import { buildCatalogue } from "#api/domain/build-catalogue.ts";
import { CAF, SHARED } from "#scripts/testing/small-catalogue.ts";
import { chanceOf, jumpFrom, valueJump } from "./value-jump.ts";

const never = () => 0;
// Middle 80; distances 0,1,1,0,2,2,0,1, sorted 0,0,0,1,1,1,2,2, median 1; the limit is 3.5 × 1.4826 = 5.19, or 8, a tenth.
const steady = [80, 81, 79, 80, 82, 78, 80, 81];
// Middle 50; distances 20,10,0,10,20,20,10,0: median 10, the limit is 51.9.
const restless = [30, 40, 50, 60, 70, 30, 60, 50];

test.each([
  [71, steady, 80], // 9 away: beyond both limits
  [72, steady, null], // 8 away: the edge is no jump
  [89, steady, 80], // upwards as well
  [0, restless, null], // 50 away, and its history has been everywhere
  [102, restless, 50], // 52 away
  [40, steady.slice(1), null], // seven points are no history
  [90, Array(8).fill(100), null], // 10 away: an unmoving series still has a tenth to move in
  [89, Array(8).fill(100), 100],
  [5, [...Array(8).fill(100), ...Array(24).fill(5)], null], // only the last 24 periods count
] as const)("%d after %j jumps from %j", (value, history, middle) => {
  expect(jumpFrom(value, history, never)).toBe(middle);
});

test("what chance alone may do is no jump", () => {
  expect(jumpFrom(71, steady, () => 3)).toBe(null); // three times 3 is 9
  expect(jumpFrom(70, steady, () => 3)).toBe(80);
});

test.each([
  ["half of 100 cases", { kind: "proportion" }, 100, 50, 5], // 100 × √(0.5 × 0.5 ÷ 100)
  ["all of them", { kind: "proportion" }, 100, 100, 0],
  ["81 cases counted", { kind: "count" }, null, 81, 9], // √81
  ["40 per 10,000 of 40,000, which is 160 cases", { kind: "rate", per: 10000 }, 40_000, 40, 3.1623], // 40 × √160 ÷ 160
  ["a mean, which does not tell", { kind: "mean" }, 50, 14, 0],
  ["a proportion without its parts", { kind: "proportion" }, null, 50, 0],
] as const)("%s: chance", (_, indicator, denominator, level, expected) => {
  expect(chanceOf(indicator, denominator)(level)).toBeCloseTo(expected, 4);
});

test.each([
  // 60 of 200 is 30%: what is found stands in the column that is named
  [
    "in parts",
    { value: 30, numerator: 60, denominator: 200 },
    "numerator",
    "60",
    "60 of 200 is 30%, which lies",
  ],
  ["as a value alone", { value: 30, numerator: null, denominator: null }, "value", "30%", "30% lies"],
] as const)("a jump of a proportion %s names its cell", (_, given, column, found, said) => {
  const built = buildCatalogue({
    ...SHARED,
    indicators: [{ file: "stay-safe/caf-completed.yaml", config: CAF }],
  });
  const indicator = "catalogue" in built && built.catalogue.indicators.get("caf-completed");
  if (!indicator) throw new Error("the small catalogue is broken");
  const finding = valueJump({ row: 3, cell: 2, indicator, where: "Here" }, given, steady);
  expect(finding).toMatchObject({ row: 3, cell: 2, column, found });
  expect(finding?.message).toBe(
    `Here: ${said} far from 80%, the middle of the 8 periods before. Correct it, or give the reason when you publish.`,
  );
});
