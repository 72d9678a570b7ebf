// A denominator that moved by a third, and a correction that comes a year late.
import { expect, test } from "vitest";
import { periodFromKey } from "#api/domain/periods.ts";
import { hasJumped } from "./denominator-jump.ts";
import { isLate } from "./late-correction.ts";

test.each([
  [80, 60, "trust", false], // exactly a third more
  [81, 60, "trust", true],
  [40, 60, "trust", false], // exactly a third less
  [39, 60, "trust", true],
  [9, 4, "trust", false], // fewer than ten either way
  [10, 4, "trust", true],
  [49, 20, "locality", false], // a locality moves so by chance
  [50, 20, "locality", true],
  [900, 200, "cluster", false], // its locality's total is watched instead
  [0, 60, "trust", true], // all cases gone
] as const)("%d after %d for a %s: %j", (denominator, before, level, jumped) => {
  expect(hasJumped(denominator, before, level)).toBe(jumped);
});

test.each([
  [1_024_306, "2026-11-18", true], // July 2025 ended sixteen months before
  [1_024_309, "2026-11-18", true], // October 2025 ended on the 31st, a year and 18 days before
  [1_024_310, "2026-11-18", false], // November 2025 ended less than a year before
  [3_002_025, "2026-11-18", false], // the year 2025/26 ended last March
  [3_002_024, "2026-11-18", true], // 2024/25 ended in March of the year before
] as const)("period %d on %s: late %j", (key, today, late) => {
  expect(isLate(periodFromKey(key), today)).toBe(late);
});
