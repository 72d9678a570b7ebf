// Whether words that were written of a total still speak of it.
import { expect, test } from "vitest";
import type { NumberResult, Result } from "./aggregate.ts";
import { figureOfTotal, saysTheSame } from "./made-total.ts";

const parts: NumberResult = { kind: "number", value: 60, numerator: 6, denominator: 10, flag: null };
const alone: NumberResult = { kind: "number", value: 60, numerator: null, denominator: null, flag: null };

test.each<[string, NumberResult, Result, boolean]>([
  ["the same parts", parts, parts, true],
  ["the same share of other cases", parts, { ...parts, numerator: 12, denominator: 20 }, false], // as of a row
  ["a count as it was", alone, alone, true],
  ["another count", alone, { ...alone, value: 61 }, false],
  ["a count and a share of the same number", alone, parts, false],
  ["numbers that are final by now", { ...parts, flag: "provisional" }, parts, false], // as of a row
  ["an area is gone", parts, { kind: "missing", reason: "incomplete" }, false],
])("%s", (_, was, is, same) => {
  expect(saysTheSame(figureOfTotal(was), is)).toBe(same);
});
