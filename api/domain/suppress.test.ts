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
  suppress({ result, status: "missed", target: null, telling: false }, { kind, decimals: 1, below });
const mark = (result: Result, kind: Kind, below = 6) =>
  suppress(
    { result, status: "missed", target: null, telling: false },
    { kind, decimals: 1, below, seesSmall: true },
  );

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

test("an indicator may have its own k: with 0 nothing is small", () => {
  expect(hide(of(1, 20), "proportion", 0).value).toMatchObject({ kind: "shown", small: false });
  expect(mark(of(1, 20), "proportion", 0).value).toMatchObject({ kind: "shown", small: false });
  expect(hide(of(9, 20), "proportion", 10).value.kind).toBe("suppressed");
  expect(mark(of(9, 20), "proportion", 10).value).toMatchObject({ kind: "shown", small: true });
});

describe("a viewer who may see small numbers", () => {
  test.each([
    ["proportion", of(0, 20), false], // the board sees it too
    ["proportion", of(1, 20), true],
    ["proportion", of(5, 20), true], // k - 1
    ["proportion", of(6, 20), false], // k
    ["proportion", of(15, 20), true], // "all but five" is as much of a secret as five
    ["proportion", of(20, 20), false],
    ["count", alone(5), true],
    ["count", alone(6), false],
    ["rate", of(5, 9000), true],
    ["mean", of(70, 5), true],
  ] as const)("sees %s of %j; marked: %s", (kind, result, small) => {
    expect(mark(result, kind).value).toMatchObject({ kind: "shown", small });
  });

  test("sees its status and its parts", () => {
    expect(mark(of(1, 4), "proportion")).toMatchObject({
      status: "missed",
      value: { value: 25, numerator: 1, denominator: 4 },
    });
  });

  test("does not see what the source keeps confidential: nobody here has it", () => {
    expect(mark({ kind: "hidden", reason: "confidential" }, "proportion")).toMatchObject({
      status: "suppressed",
      value: { kind: "suppressed", reason: "confidential" },
    });
  });
});

test.each([
  [false, { kind: "suppressed", reason: "small-count" }], // the board could subtract
  [true, { kind: "shown", small: true }], // and whoever is shown it must not read it out to the board
])("a large sum with a small part, for a viewer who sees small numbers: %s", (seesSmall, expected) => {
  const judged = { result: of(100, 200), status: "met", target: null, telling: true } as const;
  const safe = suppress(judged, { kind: "proportion", decimals: 1, below: 6, seesSmall });
  expect(safe.value).toMatchObject(expected);
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
    small: false,
  });
});
