import { expect, test } from "vitest";
import { roundTo } from "./round.ts";

test.each([
  [78.846_153, 1, 78.8], // 41 of 52
  [0.05, 1, 0.1], // half goes away from zero …
  [-0.05, 1, -0.1], // … on both sides
  [1.005, 2, 1.01], // its binary form lies just below the half
  [8.345, 2, 8.35], // likewise
  [2.5, 0, 3],
  [12, 1, 12],
  [1e21, 1, 1e21], // written with an exponent
  [1e-7, 1, 0],
  [-0.04, 1, 0], // never "minus nought"
])("%d to %d decimals is %d", (value, decimals, rounded) => {
  expect(Object.is(roundTo(value, decimals), rounded)).toBe(true);
});
