// What is known of the parts of a change, and what is left where some may not be shown.
import { describe, expect, test } from "vitest";
import type { Result } from "#api/domain/aggregate.ts";
import { type SafeResult, type SuppressionRule, suppress } from "#api/domain/suppress.ts";
import { type ChangeCell, explain } from "./explain.ts";

const SHARE = { kind: "proportion", counting: "flow", accumulation: "none" } as const;
const COUNT = { ...SHARE, kind: "count" } as const;
const safe = (result: Result, rule: Partial<SuppressionRule> = {}): SafeResult =>
  suppress(
    { result, status: "no-target", target: null, telling: false },
    { kind: "proportion", decimals: 1, below: 6, ...rule },
  );
const of = (numerator: number, denominator: number) =>
  safe({ kind: "number", value: (100 * numerator) / denominator, numerator, denominator, flag: null });
const counted = (value: number) =>
  safe({ kind: "number", value, numerator: null, denominator: null, flag: null }, { kind: "count" });
const gap = (reason: "no-data" | "not-applicable" | "incomplete") => safe({ kind: "missing", reason });
const cell = (agency: string, before: SafeResult, after: SafeResult, hiddenWithin = false): ChangeCell => ({
  members: { agency },
  before,
  after,
  hiddenWithin,
});
const whole = { before: of(60, 100), after: of(54, 120) };
const health = cell("health", of(48, 60), of(36, 60));
const school = cell("school", of(12, 40), of(18, 60));

describe("60 of 100 becomes 54 of 120", () => {
  test("both parts are shown: largest first, nothing is left, all cases are covered", () => {
    const found = explain(whole, [school, health], SHARE);
    expect(found.parts.map(({ cell: { members }, total }) => [members.agency, total.toFixed(6)])).toEqual([
      ["health", "-12.750000"],
      ["school", "-2.250000"],
    ]);
    expect(found).toMatchObject({ rest: null, covered: 1, cases: 220, chance: false });
  });

  test.each([
    // 3 of 40 is hidden: of −15 the other part did −12.75.
    [cell("school", of(3, 40), of(18, 60)), { hidden: 1, absent: 0 }, "hidden on one side is hidden"],
    [
      cell("school", gap("incomplete"), of(18, 60), true),
      { hidden: 1, absent: 0 },
      "some period of it is hidden",
    ],
    [
      cell("school", gap("incomplete"), of(18, 60)),
      { hidden: 0, absent: 1 },
      "some period of it did not come",
    ],
    [cell("school", gap("no-data"), gap("no-data")), { hidden: 0, absent: 1 }, "it never came"],
  ])("%#: what is not shown is the change less what is: %o", (other, counts) => {
    const found = explain(whole, [health, other], SHARE);
    expect(found.parts.map(({ cell: { members } }) => members.agency)).toEqual(["health"]);
    expect(found.rest).toMatchObject(counts);
    expect(found.rest?.total).toBeCloseTo(-2.25, 9);
    expect(found.covered).toBe(0.5); // 60 of 120 is less than 60 of 100
  });

  test("a part without cases on one side has a mix alone, and nothing is said of its chance", () => {
    const [part] = explain(whole, [cell("new", gap("not-applicable"), of(18, 60))], SHARE).parts;
    expect(part).toMatchObject({ rate: 0, interval: null, chance: null });
    expect(part?.mix).toBeCloseTo(-11.25, 9); // 0.5 × (30 − 52.5)
  });

  test("a member that has nothing leaves nothing", () => {
    const none = cell("police", gap("no-data"), gap("no-data"));
    expect(explain(whole, [health, school, none], SHARE).rest).toBeNull();
  });

  test("parts that came to another whole: what is between them is left over", () => {
    const { rest } = explain({ before: of(60, 100), after: of(60, 120) }, [health, school], SHARE);
    expect(rest).toMatchObject({ hidden: 0, absent: 0 });
  });
});

test.each([
  [{ before: of(3, 40), after: of(54, 120) }, "hidden"],
  [{ before: gap("no-data"), after: of(54, 120) }, "missing"],
  [{ before: gap("not-applicable"), after: of(54, 120) }, "missing"],
  [
    {
      before: safe({ kind: "number", value: 60, numerator: null, denominator: null, flag: null }),
      after: of(54, 120),
    },
    "no-parts",
  ],
] as const)("%#: without a whole nothing is told of any part: %s", (sides, without) => {
  expect(explain(sides, [health, school], SHARE)).toMatchObject({
    change: null,
    without,
    parts: [],
    rest: null,
  });
});

test("counts: plain differences, no mix; 40 and 60 become 58 and 50", () => {
  const found = explain(
    { before: counted(100), after: counted(108) },
    [cell("health", counted(40), counted(58)), cell("school", counted(60), counted(50))],
    COUNT,
  );
  expect(found.parts.map(({ total }) => total)).toEqual([18, -10]);
  expect(found).toMatchObject({ change: 8, rate: null, mix: null, rest: null, covered: 1 });
});
