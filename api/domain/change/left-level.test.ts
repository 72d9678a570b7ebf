// Since when a series has stayed away from its earlier level, by hand.
import { expect, test } from "vitest";
import { addPeriods, formatPeriod, makePeriod } from "#api/domain/periods.ts";
import type { SafeValue } from "#api/domain/suppress.ts";
import { leftLevel } from "./left-level.ts";

const first = makePeriod("month", 2026, 1);
const of = (numerator: number): SafeValue => ({
  kind: "shown",
  value: numerator,
  numerator,
  denominator: 25,
  flag: null,
  small: false,
});
const hidden: SafeValue = { kind: "suppressed", reason: "small-count" };
const nobody: SafeValue = { kind: "missing", reason: "not-applicable" };
const notCome: SafeValue = { kind: "missing", reason: "not-received" };

// The level is 80% of 100; of 25, chance allows 80 ± 3√(0.8·0.2/25) = 56% to 104%, so 14 is within and 13 is below.
test.each<[SafeValue[], string | null, string]>([
  [[of(20), of(20), of(13), of(5)], "2026-03", "left in the third month"],
  [[of(20), of(14), of(14), of(14)], null, "the limit itself is within chance"],
  [[of(13), of(20), of(13), of(13)], "2026-03", "one month back within the limits breaks the run"],
  [[of(20), of(13), of(20), of(13)], null, "one month away is no run"],
  [[of(20), of(13), of(13), of(20)], null, "came back: it lasts to the end or it is no run"],
  [[of(20), of(13), nobody, of(13)], "2026-02", "a month without cases does not break it"],
  [[of(20), of(13), hidden, of(13)], null, "hidden within: the first month cannot be told"],
  [[notCome, of(13), of(13), of(13)], null, "before it a month did not come, and may belong to it"],
  [[of(13), of(13), of(13), of(13)], "2026-01", "away from the first month looked at"],
  [[of(20), of(20), nobody, nobody], null, "no case at the end"],
])("%#: %s: %s", (values, expected) => {
  const series = values.map((value, index) => ({ period: addPeriods(first, index), value }));
  const found = leftLevel({ numerator: 80, denominator: 100 }, series);
  expect(found && formatPeriod(found.period)).toBe(expected);
  if (found) expect(found.side).toBe("below");
});

test("above as well: 20% of 100 allows −4% to 44% of 25, so 12 is above", () => {
  const series = [of(11), of(12), of(14)].map((value, index) => ({
    period: addPeriods(first, index),
    value,
  }));
  const found = leftLevel({ numerator: 20, denominator: 100 }, series);
  expect(found).toEqual({ period: addPeriods(first, 1), side: "above" });
});

test("without an earlier case there is no level to leave", () => {
  expect(leftLevel({ numerator: 0, denominator: 0 }, [{ period: first, value: of(5) }])).toBeNull();
});
