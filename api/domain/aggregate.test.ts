import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { aggregate, type Observation, resultOf, type Summable } from "./aggregate.ts";

const proportion: Summable = { kind: "proportion", counting: "flow", accumulation: "none" };
const parts = (numerator: number, denominator: number): Observation => ({
  measure: { kind: "parts", numerator, denominator },
  flag: null,
});
const value = (number: number): Observation => ({ measure: { kind: "value", value: number }, flag: null });
const gap = (symbol: "z" | "x" | "c" | "low" | "u"): Observation => ({
  measure: { kind: "missing", symbol },
  flag: null,
});

describe("one observation", () => {
  test.each([
    ["proportion", undefined, 41, 52, 78.846_153_846], // 4,100 ÷ 52
    ["rate", 10_000, 384, 36_311, 105.753_077_58], // published for Peterborough 2010/11 as 105.8
    ["mean", undefined, 163, 10, 16.3],
  ] as const)("%s (per %s) of %d and %d", (kind, per, numerator, denominator, expected) => {
    const found = resultOf(parts(numerator, denominator), {
      kind,
      per,
      counting: "flow",
      accumulation: "none",
    });
    expect(found).toMatchObject({ kind: "number", numerator, denominator });
    expect(found.kind === "number" && found.value).toBeCloseTo(expected, 8);
  });

  test("nothing of nothing is not nought per cent", () => {
    expect(resultOf(parts(0, 0), proportion)).toEqual({ kind: "missing", reason: "not-applicable" });
  });

  test.each([
    ["z", { kind: "missing", reason: "not-applicable" }],
    ["x", { kind: "missing", reason: "not-available" }],
    ["u", { kind: "missing", reason: "unreliable" }],
    ["low", { kind: "missing", reason: "rounds-to-zero" }],
    ["c", { kind: "hidden", reason: "confidential" }],
  ] as const)("the symbol %s keeps its meaning", (symbol, expected) => {
    expect(resultOf(gap(symbol), proportion)).toEqual(expected);
  });
});

describe("a total", () => {
  test("of 1 in 2 and 99 in 100 is 100 in 102, not the mean of 50% and 99%", () => {
    const total = aggregate([parts(1, 2), parts(99, 100)], proportion, "areas");
    expect(total).toMatchObject({ numerator: 100, denominator: 102 });
    expect(total.kind === "number" && total.value).toBeCloseTo(98.039, 3); // 10,000 ÷ 102; the mean would be 74.5
  });

  test.each([
    ["nothing was returned", [], { kind: "missing", reason: "no-data" }],
    ["what does not apply adds nothing", [parts(3, 4), gap("z")], { numerator: 3, denominator: 4 }],
    ["none applies", [gap("z"), gap("z")], { kind: "missing", reason: "not-applicable" }],
    [
      "a part sum may not pass for the whole",
      [parts(3, 4), gap("x")],
      { kind: "missing", reason: "incomplete" },
    ],
    ["nor where a part is confidential", [parts(3, 4), gap("c")], { kind: "missing", reason: "incomplete" }],
    ["a percentage alone cannot be added", [value(75), value(50)], { kind: "missing", reason: "incomplete" }],
    ["but stands for itself", [value(75), gap("z")], { kind: "number", value: 75 }],
  ] as const)("%s", (_why, observations, expected) => {
    expect(aggregate(observations, proportion, "areas")).toMatchObject(expected);
  });

  test("carries the strongest flag of its parts", () => {
    const flagged = [
      { ...parts(1, 2), flag: "provisional" as const },
      { ...parts(1, 2), flag: "illustrative" as const },
      parts(1, 2),
    ];
    expect(aggregate(flagged, proportion, "areas")).toMatchObject({ flag: "illustrative" });
  });
});

describe("over time", () => {
  const count: Summable = { kind: "count", counting: "flow", accumulation: "none" };
  test.each([
    ["a flow adds up", count, "time", { kind: "number", value: 15 }],
    [
      "children in care on two days are not two sets of children",
      { ...count, counting: "snapshot" },
      "time",
      { kind: "missing", reason: "not-applicable" },
    ],
    [
      "a rolling year already holds the months before",
      { ...count, accumulation: "rolling-12-months" },
      "time",
      { kind: "missing", reason: "not-applicable" },
    ],
    [
      "so does a year to date",
      { ...count, accumulation: "year-to-date" },
      "time",
      { kind: "missing", reason: "not-applicable" },
    ],
    [
      "but two areas on one day are different children",
      { ...count, counting: "snapshot" },
      "areas",
      { kind: "number", value: 15 },
    ],
  ] as const)("%s", (_why, indicator, over, expected) => {
    expect(aggregate([value(7), value(8)], indicator, over)).toMatchObject(expected);
  });
});

const cell = fc
  .integer({ min: 1, max: 500 })
  .chain((denominator) => fc.tuple(fc.integer({ min: 0, max: denominator }), fc.constant(denominator)));

test("for any parts: order and grouping do not matter, and the total lies between the lowest and the highest", () => {
  fc.assert(
    fc.property(fc.array(cell, { minLength: 2, maxLength: 20 }), (cells) => {
      const observations = cells.map(([numerator, denominator]) => parts(numerator, denominator));
      const total = aggregate(observations, proportion, "areas");
      expect(aggregate(observations.toReversed(), proportion, "areas")).toEqual(total);
      const rest = aggregate(observations.slice(1), proportion, "areas");
      if (total.kind !== "number" || rest.kind !== "number" || !observations[0])
        throw new Error("numbers give numbers");
      const regrouped = [observations[0], parts(rest.numerator ?? 0, rest.denominator ?? 0)];
      expect(aggregate(regrouped, proportion, "areas")).toEqual(total);
      const single = cells.map(([numerator, denominator]) => (100 * numerator) / denominator);
      expect(total.value).toBeGreaterThanOrEqual(Math.min(...single) - 1e-9);
      expect(total.value).toBeLessThanOrEqual(Math.max(...single) + 1e-9);
    }),
  );
});
