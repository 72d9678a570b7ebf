// The nearest word is offered only when it is near enough to be what was meant.
import { expect, test } from "vitest";
import { closest } from "./closest.ts";

test.each([
  ["plarity", "polarity"], // a letter left out
  ["polarrity", "polarity"], // a letter too many
  ["polaritv", "polarity"], // a wrong letter
  ["poalrity", "polarity"], // neighbours swapped
  ["Owner", "owner"], // capitals are no mistake worth counting
  ["ams", null], // one wrong letter in three turns any short word into any other
  ["onwer", "owner"], // a swap counts once, so that a short word can still be recognised
  ["temperature", null], // nothing like it
  ["", null], // nothing was written
] as const)("%j was meant to be %j", (text, meant) => {
  expect(closest(text, ["owner", "polarity", "period", "aims"])).toBe(meant);
});

test("of two that are near, the nearer one; of two as near, the first", () => {
  expect(closest("aimss", ["aim", "aims"])).toBe("aims");
  expect(closest("rates", ["rater", "rated"])).toBe("rater");
});
