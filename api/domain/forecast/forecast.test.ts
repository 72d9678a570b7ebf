import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Target } from "#api/domain/catalogue.ts";
import { addPeriods, formatPeriod, makePeriod, type Period } from "#api/domain/periods.ts";
import { type ForecastInput, forecast, type Projected } from "./forecast.ts";

const october = makePeriod("month", 2026, 10);
const base: ForecastInput["indicator"] = {
  kind: "proportion",
  polarity: "higher",
  decimals: 1,
  accumulation: "none",
  spc: { run: 6, steps: [] },
  returns: { due: 10, from: makePeriod("month", 2023, 4), until: null, ended: null, approval: null },
};
const target = (goal: Target["goal"], more: Partial<Target> = {}): Target => ({
  from: makePeriod("month", 2023, 4),
  until: null,
  area: null,
  goal,
  tolerance: { points: 5 },
  basis: "demonstration",
  note: null,
  ...more,
});
/** Ends in a period; null is a month without a figure. */
const points = (values: readonly (number | null)[], last: Period = october) =>
  values.flatMap((value, at) =>
    value === null
      ? []
      : [{ period: addPeriods(last, at + 1 - values.length), value, numerator: null, denominator: null }],
  );
const run = (
  values: readonly (number | null)[],
  more: Partial<ForecastInput> & { last?: Period; goal?: Target["goal"] } = {},
) =>
  forecast({
    indicator: base,
    points: points(values, more.last),
    targetAt: () => target(more.goal ?? 80),
    ...more,
  });
const projected = (...given: Parameters<typeof run>): Projected => {
  const found = run(...given);
  if (found.kind === "none") throw new Error(`nothing was projected: ${found.reason}`);
  return found;
};
const six = [70, 70, 70, 70, 70, 70];

describe("when there is none", () => {
  test.each([
    ["five figures", run(six.slice(1)), { reason: "not-enough-history", figures: 5, step: null }],
    [
      "six periods of which one is hidden",
      run([70, 70, null, 70, 70, 70]),
      { reason: "not-enough-history", figures: 5 },
    ],
    ["no figure at all", run([]), { reason: "not-enough-history", figures: 0 }],
    [
      "five since a declared change, whatever came before it",
      run([...six, ...six], {
        indicator: {
          ...base,
          spc: { run: 6, steps: [{ from: makePeriod("month", 2026, 6), reason: "recording" }] },
        },
      }),
      { reason: "not-enough-history", figures: 5, step: makePeriod("month", 2026, 6) },
    ],
    [
      "no target in March",
      run(six, { targetAt: (period) => (period.index <= october.index ? target(80) : null) }),
      { reason: "no-target", at: makePeriod("month", 2027, 3) },
    ],
    [
      "the last return has come",
      run(six, { indicator: { ...base, returns: { ...base.returns, until: october, ended: "It ended." } } }),
      { reason: "ended" },
    ],
    [
      "the newest figure is older than a year",
      run(six, { latest: addPeriods(october, 13) }),
      { reason: "out-of-date", newest: october },
    ],
  ])("%s", (_, found, expected) => expect(found).toMatchObject({ kind: "none", ...expected }));
});

describe("six figures are enough", () => {
  test("a level that never moved stays there, five months on, off target as now", () => {
    expect(projected(six)).toMatchObject({
      at: makePeriod("month", 2027, 3),
      periodsLeft: 5,
      value: 70,
      low: 70,
      high: 70,
      current: "missed",
      status: "missed",
      likelihood: "unlikely",
      pace: { observed: 0, required: 2 },
    });
  });

  test("the range by hand: steps of 2, 2, 2, 2 and 2 all kept", () => {
    // Every surprise is 2 and the weight 1, so σ² = 5 × 4 ÷ 3, with 3 degrees of freedom: 1.2816 + 0.2822 + 0.0634 = 1.6272.
    // Five months on, a walk spreads by √5. Half the range is 1.6272 × 2.5820 × 2.2361 = 9.395.
    const { value, low, high } = projected([60, 62, 64, 66, 68, 70]);
    expect(value).toBe(70);
    expect(high - value).toBeCloseTo(9.395, 2);
    expect(value - low).toBeCloseTo(9.395, 2);
  });

  test("seven with a step in the middle: what was before the step is not looked at", () => {
    const steps = [{ from: makePeriod("month", 2026, 5), reason: "recording" }];
    const found = projected([10, ...six], { indicator: { ...base, spc: { run: 6, steps } } });
    expect([found.value, found.low]).toEqual([70, 70]);
  });
});

describe("where it looks to", () => {
  test.each([
    [makePeriod("month", 2027, 2), undefined, "2027-03", 1],
    [makePeriod("month", 2027, 3), undefined, "2028-03", 12], // March is known: the next year's
    [makePeriod("month", 2027, 1), makePeriod("month", 2027, 3), "2028-03", 14], // February and March are hidden
    [makePeriod("financial-year", 2025), undefined, "2026/27", 1],
    [makePeriod("academic-year", 2025), makePeriod("academic-year", 2026), "2027/28 AY", 2],
    [makePeriod("term", 2025, 3), undefined, "2026/27 T3", 3],
  ] as const)("figures to %j, looked at in %j: to %s, %d periods", (last, latest, at, left) => {
    const found = projected(six, { last, ...(latest && { latest }) });
    expect([formatPeriod(found.at), found.periodsLeft, found.behind]).toEqual([
      at,
      left,
      latest !== undefined,
    ]);
  });

  test("a return that ends in January is looked at no further", () => {
    const until = makePeriod("month", 2027, 1);
    const found = projected(six, {
      indicator: { ...base, returns: { ...base.returns, until, ended: "It ends." } },
    });
    expect(found.at).toEqual(until);
  });

  test("now is judged against the target of now, March against that of March", () => {
    const next = makePeriod("month", 2027, 1);
    const targetAt = (period: Period) =>
      period.index < next.index ? target(70, { until: null }) : target(80);
    expect(projected(six, { targetAt })).toMatchObject({ current: "met", status: "missed", gap: null });
  });
});

describe("how likely it is", () => {
  const range = { ...base, polarity: "range" } as const;
  // Level at 70, up and down by 2: the range reaches some points to either side.
  const wavering = [72, 68, 72, 68, 72, 68, 72, 68, 70, 70];
  test.each([
    [60, base, "met", "likely"],
    [69, base, "met", "possible"],
    [72, base, "near", "possible"],
    [90, base, "missed", "unlikely"],
    [{ low: 60, high: 80 }, range, "met", "likely"],
    [{ low: 69, high: 80 }, range, "met", "possible"],
    [{ low: 40, high: 50 }, range, "missed", "unlikely"], // too many is as wrong as too few
    [60, { ...base, polarity: "lower" } as const, "missed", "unlikely"],
  ] as const)("against %j", (goal, indicator, status, likelihood) => {
    expect(projected(wavering, { goal, indicator })).toMatchObject({ status, likelihood });
  });

  test("context only is projected and not judged", () => {
    const found = projected(six, { indicator: { ...base, polarity: "none" }, targetAt: () => null });
    expect(found).toMatchObject({ value: 70, status: null, likelihood: null, current: null, gap: null });
  });
});

describe("what it cannot leave", () => {
  test.each([
    ["a proportion, 100", base, [88, 96, 90, 99, 93, 99, 97], { high: 100 }],
    ["a proportion, 0", base, [9, 1, 7, 0, 5, 1, 3], { low: 0 }],
    ["a count, 0", { ...base, kind: "count", decimals: 0 } as const, [9, 1, 7, 0, 5, 1, 3], { low: 0 }],
    ["a rate, 0", { ...base, kind: "rate", per: 1000 } as const, [9, 1, 7, 0, 5, 1, 3], { low: 0 }],
    [
      "a mean, what its file says",
      { ...base, kind: "mean", bounds: { low: 4, high: 5 } } as const,
      [9, 1, 7, 0, 5, 1, 3],
      { low: 4, high: 5 },
    ],
  ] as const)("%s", (_, indicator, values, expected) => {
    expect(projected([...values], { indicator })).toMatchObject(expected);
  });
});

describe("figures that run on from April", () => {
  const count = { ...base, kind: "count", decimals: 0, accumulation: "year-to-date" } as const;
  const runningOn = (each: readonly number[]) =>
    each.map((_, at) => each.slice(0, at + 1).reduce((sum, one) => sum + one, 0));

  test("the year is what has come and the rest: 10 a month since April is 70 by October, and 120 by March", () => {
    const found = projected(runningOn(Array(7).fill(10)), { indicator: count, goal: 120 });
    expect(found).toMatchObject({ value: 120, low: 120, high: 120, status: "met", current: "missed" });
  });

  test("nothing that has come goes away: the range does not fall below it", () => {
    const found = projected(runningOn([30, 0, 30, 0, 30, 0, 1]), { indicator: count, goal: 120 });
    expect(found.low).toBe(91);
  });

  test("the new year begins at nothing: after a March of 120, the next March is 120 and not 240", () => {
    const last = makePeriod("month", 2027, 3);
    expect(projected(runningOn(Array(12).fill(10)), { indicator: count, last, goal: 130 }).value).toBe(120);
  });

  test("five figures of the year are four and April: not enough with a gap, which leaves one month untold", () => {
    const found = run([10, 20, 30, null, 50, 60, 70], { indicator: count });
    expect(found).toMatchObject({ reason: "not-enough-history", figures: 5 });
  });

  test("a proportion is diluted: 65.7% of 70 cases so far, and 80% of the ten that come each month", () => {
    // April to August brought 60% each, September and October 80%.
    const parts = [6, 12, 18, 24, 30, 38, 46].map((numerator, at) => ({
      period: makePeriod("month", 2026, 4 + at),
      value: (100 * numerator) / (10 * (at + 1)),
      numerator,
      denominator: 10 * (at + 1),
    }));
    const found = forecast({
      indicator: { ...base, accumulation: "year-to-date" },
      points: parts,
      targetAt: () => target(80),
    });
    // The level takes all of the last value: 70 cases at 65.7% and 50 at 80% are 86 of 120.
    expect(found).toMatchObject({ kind: "projected", value: expect.closeTo((100 * 86) / 120, 9) });
  });
});

test("a figure of the last 12 months is projected as it is, since its months are not known singly", () => {
  const rolling = { ...base, accumulation: "rolling-12-months" } as const;
  expect(projected([60, 62, 64, 66, 68, 70], { indicator: rolling }).value).toBe(70);
});

test("whatever the figures, the value lies in the range, the range in the bounds, and nothing is not a number", () => {
  const value = fc.option(fc.double({ min: 0, max: 100, noNaN: true }), { freq: 5 });
  fc.assert(
    fc.property(fc.array(value, { maxLength: 60 }), (values) => {
      const found = run(values);
      if (found.kind === "none") return;
      expect(found.low).toBeGreaterThanOrEqual(0);
      expect(found.low).toBeLessThanOrEqual(found.value);
      expect(found.value).toBeLessThanOrEqual(found.high);
      expect(found.high).toBeLessThanOrEqual(100);
    }),
    { numRuns: 200, seed: 5 },
  );
});
