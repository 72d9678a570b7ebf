// A part beside the others: which period is looked at, how wide the gap is, and which lines come first. Worked by hand.
import { describe, expect, test } from "vitest";
import { CAF, SHARED } from "#scripts/testing/small-catalogue.ts";
import type { NumberResult, Result } from "./aggregate.ts";
import { buildCatalogue } from "./build-catalogue.ts";
import { type Indicator, targetInForce } from "./catalogue.ts";
import { statusOf } from "./judge.ts";
import { type Beside, compareLines, judgeLens, type LensPoint } from "./lens.ts";
import { makePeriod, type Period } from "./periods.ts";
import { type SafeResult, suppress } from "./suppress.ts";

const built = buildCatalogue({
  ...SHARED,
  indicators: [{ file: "stay-safe/caf-completed.yaml", config: { ...CAF, aims: ["2.1"] } }],
});
if (!("catalogue" in built)) throw new Error(JSON.stringify(built));
const { root, indicators } = built.catalogue;
const CAF_IN_USE = indicators.get("caf-completed") as Indicator;

const parts = (numerator: number, denominator: number): NumberResult => ({
  kind: "number",
  value: (100 * numerator) / denominator,
  numerator,
  denominator,
  flag: null,
});
const NONE: Result = { kind: "missing", reason: "no-data" };
const NOT_DUE: Result = { kind: "missing", reason: "not-due" };

function safe(result: Result, indicator: Indicator, period: Period): SafeResult {
  const target = targetInForce(indicator, root, period);
  return suppress(
    { result, target, status: statusOf(result, target, indicator), telling: false },
    { ...indicator, below: 6 },
  );
}

/** From January 2026 on. */
const points = (pairs: readonly [Result, Result | null][], indicator = CAF_IN_USE): LensPoint[] =>
  pairs.map(([own, other], step) => {
    const period = makePeriod("month", 2026, step + 1);
    return {
      period,
      own: safe(own, indicator, period),
      other: other && safe(other, indicator, period),
    };
  });

const judged = (
  pairs: readonly [Result, Result | null][],
  { beside = "everyone" as Beside, indicator = CAF_IN_USE } = {},
) => judgeLens({ indicator, beside, points: points(pairs, indicator) });

const ALL = parts(160, 200);

test.each<[string, readonly [Result, Result | null][], number | null]>([
  [
    "the newest with both",
    [
      [parts(12, 20), ALL],
      [parts(13, 20), ALL],
    ],
    2,
  ],
  // 3 of 14 is hidden: the month before says how the gap was
  [
    "not one whose own figure is hidden",
    [
      [parts(12, 20), ALL],
      [parts(3, 14), ALL],
    ],
    1,
  ],
  [
    "nor one without the others' figure",
    [
      [parts(12, 20), ALL],
      [parts(12, 20), NONE],
    ],
    1,
  ],
  [
    "of none with both, the newest that came",
    [
      [parts(3, 14), ALL],
      [parts(4, 14), ALL],
    ],
    2,
  ],
  [
    "and never one that is not due",
    [
      [parts(3, 14), ALL],
      [NOT_DUE, NOT_DUE],
    ],
    1,
  ],
  ["none at all", [], null],
  // a year and a month ago is no longer now
  ["not one older than a year", [[parts(12, 20), ALL], ...Array(12).fill([parts(3, 14), ALL])], 13],
])("is looked at: %s", (_, pairs, month) => {
  const { at } = judged(pairs);
  expect(at?.period ?? null).toEqual(month === null ? null : makePeriod("month", 2026, month));
});

describe("the gap", () => {
  test.each<[string, NumberResult, NumberResult, Beside, object | null]>([
    // 60.0 − 80.0; against 148 of 180: p 0.8, error √(0.16 × (1/20 + 1/180)) = 0.0943, |0.6 − 0.8222| = 0.2222, z 2.36
    [
      "worse than those who are not in it",
      parts(12, 20),
      ALL,
      "everyone",
      { value: -20, better: false, chance: false },
    ],
    // 70.0; against 146 of 180 = 0.8111: 0.1111 ÷ 0.0943 = 1.18
    ["within chance", parts(14, 20), ALL, "everyone", { value: -10, better: false, chance: true }],
    ["better", parts(27, 40), parts(52, 100), "rest", { value: 15.5, better: true, chance: true }],
    ["the same", parts(32, 40), ALL, "everyone", { value: 0, better: null, chance: true }],
    // published with one decimal: 66.7 − 80.0
    ["at published precision", parts(12, 18), ALL, "everyone", { value: -13.3, better: false, chance: true }],
    // more in the group than in everyone, as submitted: nothing to hold it against
    [
      "of figures that do not fit",
      parts(250, 300),
      ALL,
      "everyone",
      { value: 3.3, better: true, chance: null },
    ],
    ["against the whole", parts(12, 20), ALL, "whole", { value: -20, better: false, chance: null }],
  ])("%s", (_, own, other, beside, expected) => {
    expect(judged([[own, other]], { beside }).gap).toEqual(expected);
  });

  test("is none where a figure is hidden, or nobody stands beside it", () => {
    expect(judged([[parts(3, 14), ALL]])).toMatchObject({ gap: null, trend: null });
    expect(judged([[parts(12, 20), null]], { beside: "nobody" })).toMatchObject({ gap: null, trend: null });
  });

  test("is none between counts: a part is always fewer", () => {
    const count = { ...CAF_IN_USE, kind: "count", polarity: "none", targets: [] } as Indicator;
    const of = (value: number): Result => ({
      kind: "number",
      value,
      numerator: null,
      denominator: null,
      flag: null,
    });
    expect(judged([[of(13), of(137)]], { indicator: count })).toMatchObject({ gap: null });
  });

  test.each([
    ["lower is better", "lower", true],
    ["no side is better", "none", null],
  ] as const)("%s", (_, polarity, better) => {
    const indicator = { ...CAF_IN_USE, polarity, targets: [] } as Indicator;
    expect(judged([[parts(12, 20), ALL]], { indicator }).gap?.better).toBe(better);
  });
});

describe("the trend", () => {
  // 40, 45, 50, 55, 60, 65 of 100 against 80%: from 40 behind to 15
  const closing = [40, 45, 50, 55, 60, 65].map((own): [Result, Result] => [parts(own, 100), ALL]);
  test("of a gap that closes", () => {
    const { trend } = judged(closing);
    expect(trend).toMatchObject({ direction: "closing", over: 6 });
    expect(trend?.change).toBeCloseTo(-25, 9);
  });

  test("is not told where the same cases are in one figure and the next", () => {
    const indicator = { ...CAF_IN_USE, accumulation: "rolling-12-months" } as Indicator;
    expect(judged(closing, { indicator }).trend).toBeNull();
  });

  test("is not told of a gap that is over a year old", () => {
    expect(judged([...closing, ...Array(12).fill([parts(3, 14), ALL])]).trend).toBeNull();
  });
});

test("what asks for most comes first, and the widest gap among its like", () => {
  const lines = {
    hidden: judged([[parts(3, 14), ALL]]),
    "own, on target": judged([[parts(90, 100), null]], { beside: "nobody" }),
    "own, off target": judged([[parts(60, 100), null]], { beside: "nobody" }),
    better: judged([[parts(54, 60), ALL]]),
    same: judged([[parts(32, 40), ALL]]),
    "worse by chance": judged([[parts(14, 20), ALL]]),
    worse: judged([[parts(60, 100), parts(150, 200)]]), // −15.0, and 60 of 100 against 90 of 100
    "much worse": judged([[parts(12, 20), ALL]]),
  };
  const order = Object.entries(lines).toSorted(([, one], [, other]) => compareLines(one, other));
  expect(order.map(([name]) => name)).toEqual([
    "much worse",
    "worse",
    "worse by chance",
    "same",
    "better",
    "own, off target",
    "own, on target",
    "hidden",
  ]);
});
