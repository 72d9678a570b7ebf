// Which of the numbers that differ a reader is told of.
import { expect, test } from "vitest";
import type { UnequalTotal } from "#api/db/queries/unequal-totals.ts";
import { partsDoNotAddUp } from "./parts-do-not-add-up.ts";

const place = { row: 2, cell: 0, indicator: 1, cut: 0, area: 1, period: 1_024_321, split: "area", all: 1 };
const parts = (numerator: number, denominator: number) => ({ numerator, denominator, value: null });
const sums = (part_numerator: number, part_denominator: number) => ({
  part_numerator,
  part_denominator,
  part_value: null,
});

test.each<[string, Partial<UnequalTotal>, string]>([
  [
    "both are less: the cases first",
    { ...parts(95, 100), ...sums(90, 98) },
    "denominator is 100. The areas below it add up to 98",
  ],
  [
    "only the numerator differs",
    { ...parts(95, 100), ...sums(94, 100) },
    "numerator is 95. The areas below it add up to 94",
  ],
  // One area has not come, which leaves its cases out; yet the others have more completed than there were.
  ["one is more", { ...parts(95, 100), ...sums(96, 98) }, "numerator is 95. The areas below it add up to 96"],
  [
    "both are more",
    { ...parts(95, 100), ...sums(105, 105) },
    "denominator is 100. The areas below it add up to 105",
  ],
  [
    "a count",
    {
      numerator: null,
      denominator: null,
      value: 606,
      part_numerator: null,
      part_denominator: null,
      part_value: 600,
    },
    "value is 606. The areas below it add up to 600",
  ],
])("%s", (_name, numbers, said) => {
  const { message } = partsDoNotAddUp({ ...place, ...numbers } as UnequalTotal, "Here", null);
  expect(message).toContain(said);
});
