import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Kind } from "#api/contract/vocabulary.ts";
import type { Result } from "./aggregate.ts";
import { suppress } from "./suppress.ts";

const of = (numerator: number, denominator: number, value = (100 * numerator) / denominator): Result => ({
  kind: "number",
  value,
  numerator,
  denominator,
  flag: null,
});
const alone = (value: number): Result => ({
  kind: "number",
  value,
  numerator: null,
  denominator: null,
  flag: null,
});
const hide = (result: Result, kind: Kind, below = 6) =>
  suppress({ result, status: "missed", target: null }, { kind, decimals: 1, below });

describe("with k = 6", () => {
  test.each([
    ["proportion", of(0, 20), "shown"], // zero is shown
    ["proportion", of(1, 20), "suppressed"],
    ["proportion", of(5, 20), "suppressed"], // k - 1
    ["proportion", of(6, 20), "shown"], // k
    ["proportion", of(15, 20), "suppressed"], // five did not: "all but five" tells of five
    ["proportion", of(14, 20), "shown"], // six did not
    ["proportion", of(20, 20), "shown"], // nobody did not
    ["proportion", of(3, 3), "suppressed"],
    ["proportion", of(0, 3), "suppressed"], // three did not
    ["count", alone(0), "shown"],
    ["count", alone(5), "suppressed"],
    ["count", alone(6), "shown"],
    ["rate", of(5, 9000), "suppressed"],
    ["rate", of(6, 9000), "shown"],
    ["rate", of(0, 9000), "shown"],
    ["mean", of(70, 5), "suppressed"], // five children stand behind the mean
    ["mean", of(3, 6), "shown"], // a sum of three is a score, not three children
    ["proportion", alone(3), "shown"], // published without its parts: three per cent, not three children
  ] as const)("%s of %j is %s", (kind, result, shown) => {
    expect(hide(result, kind).value.kind).toBe(shown);
  });
});

test("a viewer who may see small numbers has k = 0, and an indicator may have its own k", () => {
  expect(hide(of(1, 20), "proportion", 0).value.kind).toBe("shown");
  expect(hide(of(9, 20), "proportion", 10).value.kind).toBe("suppressed");
});

test("hides the status with the number: off target out of four would tell of the four", () => {
  expect(hide(of(1, 4), "proportion").status).toBe("suppressed");
  expect(hide(of(10, 40), "proportion").status).toBe("missed");
});

test("for any small number: nothing of it is left anywhere in what may be shown", () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 5 }),
      fc.integer({ min: 100_000, max: 900_000 }),
      (small, large) => {
        const safe = hide(
          { kind: "number", value: 12_345.678, numerator: small, denominator: large, flag: null },
          "proportion",
        );
        expect(safe.value).toEqual({ kind: "suppressed", reason: "small-count" });
        expect(JSON.stringify(safe)).not.toMatch(new RegExp(`12345|${large}|:${small}\\b`));
      },
    ),
  );
});

test("shows a value at its published precision, with its parts and its flag", () => {
  const result: Result = {
    kind: "number",
    value: 78.846_15,
    numerator: 41,
    denominator: 52,
    flag: "provisional",
  };
  expect(hide(result, "proportion").value).toEqual({
    kind: "shown",
    value: 78.8,
    numerator: 41,
    denominator: 52,
    flag: "provisional",
  });
});
