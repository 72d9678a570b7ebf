// Which cuts tell members apart, by hand.
import { expect, test } from "vitest";
import { distinctness } from "./distinctness.ts";

const changes = (variance: number, ...differences: number[]) =>
  differences.map((difference) => ({ difference, variance }));

test("one of three stands out: 16.67 − ln 100 − 2 ln 3", () => {
  expect(distinctness(changes(0.01, -0.5, 0, 0), 100)).toBeCloseTo(50 / 3 - 4.60517 - 2.197225, 4);
});

test("two of four go another way than the others: two apart are worth their cost", () => {
  // Σ (d ∓ 0.25)² ÷ 0.01 = 4 × 6.25 = 25; without both nothing is left: 25 − 2 ln 100 − 2 ln 6.
  expect(distinctness(changes(0.01, -0.5, -0.5, 0, 0), 100)).toBeCloseTo(25 - 9.21034 - 3.583519, 4);
});

test.each([
  [changes(0.01, -0.2, -0.2, -0.2), "all alike: nothing to tell"],
  [changes(0.01, -0.1, 0, 0.1), "apart by no more than chance"],
  [changes(0.01, -0.5), "one member is the whole"],
  [[], "no member"],
])("%o explains nothing: %s", (members) => {
  expect(distinctness(members, 100)).toBeLessThan(0);
});

test("the same member standing out costs more among many than among few", () => {
  const few = distinctness(changes(0.01, -0.5, ...Array(5).fill(0)), 100);
  const many = distinctness(changes(0.01, -0.5, ...Array(50).fill(0)), 100);
  // One of 51 instead of one of 6 costs 2 ln(51/6) = 4.28; being fewer in the mean gives back 25·(50/51 − 5/6) = 3.68.
  expect(few - many).toBeCloseTo(4.28013 - 3.67647, 4);
});
