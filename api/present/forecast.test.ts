import { describe, expect, test } from "vitest";
import { Forecast as Page } from "#api/contract/forecast.ts";
import { buildCatalogue } from "#api/domain/build-catalogue.ts";
import type { Indicator, Target } from "#api/domain/catalogue.ts";
import { type Forecast, forecast } from "#api/domain/forecast/forecast.ts";
import { addPeriods, makePeriod, type Period } from "#api/domain/periods.ts";
import { CAF, SHARED } from "#scripts/testing/small-catalogue.ts";
import { presentForecast } from "./forecast.ts";

const built = buildCatalogue({ ...SHARED, indicators: [{ file: `stay-safe/${CAF.id}.yaml`, config: CAF }] });
if ("problems" in built) throw new Error(JSON.stringify(built.problems));
const caf = built.catalogue.indicators.get(CAF.id) as Indicator;
const october = makePeriod("month", 2026, 10);
const target = (goal: Target["goal"]): Target => ({
  from: makePeriod("month", 2023, 4),
  until: null,
  area: null,
  goal,
  tolerance: { points: 5 },
  basis: "demonstration",
  note: null,
});

const present = (
  values: readonly number[],
  {
    indicator = caf,
    goal = 80,
    last = october,
    latest = last,
    parts = true,
  }: {
    indicator?: Indicator;
    goal?: Target["goal"];
    last?: Period;
    latest?: Period;
    parts?: boolean;
  } = {},
) => {
  const points = values.map((value, at) => ({
    period: addPeriods(last, at + 1 - values.length),
    value,
    numerator: parts ? Math.round((value * 160) / 100) : null,
    denominator: parts ? 160 : null,
  }));
  const targetAt = () => (indicator.polarity === "none" ? null : target(goal));
  const page = presentForecast(forecast({ indicator, points, targetAt, latest }), indicator);
  Page.parse(page);
  return page;
};
const shown = (...given: Parameters<typeof present>) => {
  const page = present(...given);
  if (page.kind === "none") throw new Error(page.text);
  return page;
};
/** A level that never moved has no range and needs no reckoning: the words are what is told apart here. */
const level = (value: number) => Array(8).fill(value);

describe("why there is none", () => {
  const since = makePeriod("month", 2026, 4);
  test.each<[Forecast, string]>([
    [
      { kind: "none", reason: "not-enough-history", figures: 4, step: null },
      "Not enough history: 6 figures are needed, and there are 4.",
    ],
    [
      { kind: "none", reason: "not-enough-history", figures: 1, step: null },
      "Not enough history: 6 figures are needed, and there is 1.",
    ],
    [
      { kind: "none", reason: "not-enough-history", figures: 0, step: null },
      "Not enough history: 6 figures are needed, and there are none.",
    ],
    [
      { kind: "none", reason: "not-enough-history", figures: 3, step: since },
      "Not enough history since the change in April 2026: 6 figures are needed, and there are 3.",
    ],
    [
      { kind: "none", reason: "no-target", at: makePeriod("month", 2027, 3) },
      "No forecast: no target is set for March 2027.",
    ],
    [
      { kind: "none", reason: "out-of-date", newest: since },
      "No forecast: the newest figure that can be shown is for April 2026.",
    ],
    [{ kind: "none", reason: "ended" }, "No forecast: these figures are no longer collected."],
  ])("%j", (none, text) => expect(presentForecast(none, caf)).toEqual({ kind: "none", text }));
});

describe("where it is heading", () => {
  test("far below target: said of March, beside how it stands now", () => {
    expect(shown(level(71))).toMatchObject({
      from: "2026-10",
      at: "2027-03",
      value: 71,
      valueText: "71.0%",
      status: "missed",
      current: "missed",
      currentText: "71.0% in October 2026: off target.",
      text: "On course for 71.0% in March 2027 (the past gives no other), below the target of 80%.",
      note: null,
    });
  });

  // Up and down by 2 about 79: the range reaches over 80.
  const wavering = [81, 77, 81, 77, 81, 77, 81, 77, 79, 79];
  test.each([
    [
      wavering,
      80,
      "higher",
      /\(80% likely between 7\d\.\d% and 8\d\.\d%\), below the target of 80% but within tolerance; it may yet be met\.$/,
    ],
    [wavering, 78, "higher", /, which meets the target of 78%, but it may yet miss it\.$/],
    [wavering, 60, "higher", /, which meets the target of 60%\.$/],
    [level(20), 12, "lower", /, above the target of 12%\.$/],
    [
      level(50),
      { low: 55, high: 70 },
      "range",
      /, below the target range of 55% to 70% but within tolerance\.$/,
    ],
    [level(90), { low: 55, high: 70 }, "range", /, above the target range of 55% to 70%\.$/],
    [level(90), 80, "none", /^On course for 90\.0% in March 2027 \(the past gives no other\)\.$/],
  ] as const)("%j against %j, %s is better", (values, goal, polarity, text) => {
    expect(shown([...values], { goal, indicator: { ...caf, polarity } }).text).toMatch(text);
  });

  test("where newer figures are hidden, it says what it starts from", () => {
    expect(shown(level(71), { latest: addPeriods(october, 1) }).note).toBe(
      "This starts from October 2026: no later figure can be shown here.",
    );
  });
});

describe("pace", () => {
  const falling = [74, 73.6, 73.2, 72.8, 72.4, 72, 71.6, 71.2];
  test.each([
    // 80 less 71.2 in five months is 1.76, said as 1.8, since 1.7 would not do.
    [
      falling,
      80,
      caf,
      "To reach 80% by March 2027 it must rise by 1.8 points a month; over the last 8 months it fell by 0.4.",
    ],
    [
      level(79.5),
      80,
      caf,
      "To reach 80% by March 2027 it must rise by 0.1 points a month; over the last 8 months it stayed about the same.",
    ],
    [
      level(75),
      80,
      caf,
      "To reach 80% by March 2027 it must rise by 1.0 point a month; over the last 8 months it stayed about the same.",
    ],
    [
      falling,
      60,
      caf,
      "It is already where it must be by March 2027; over the last 8 months it fell by 0.4 points a month.",
    ],
    [
      falling,
      70,
      { ...caf, polarity: "lower" },
      "To reach 70% by March 2027 it must fall by 0.3 points a month; over the last 8 months it fell by 0.4.",
    ],
    [falling, 60, { ...caf, polarity: "none" }, "Over the last 8 months it fell by 0.4 points a month."],
  ] as const)("%j against %d", (values, goal, indicator, text) => {
    expect(shown([...values], { goal, indicator: indicator as Indicator }).pace.text).toBe(text);
  });

  test("a quarter's date is its last month", () => {
    const last = makePeriod("quarter", 2026, 2);
    const page = shown(level(70), { last, indicator: { ...caf, frequency: "quarter" } });
    expect(page.pace.text).toBe(
      "To reach 80% by March 2027 it must rise by 5.0 points a quarter; over the last 8 quarters it stayed about the same.",
    );
  });

  test("a count from April that should stay low has room, not a way to go", () => {
    const indicator: Indicator = {
      ...caf,
      kind: "count",
      unit: "exclusions",
      decimals: 0,
      polarity: "lower",
      accumulation: "year-to-date",
    };
    expect(shown([2, 4, 6, 8, 10, 12, 14], { indicator, goal: 24, parts: false }).pace.text).toBe(
      "To stay within 24 by March 2027 it may rise by no more than 2.0 exclusions a month; over the last 7 months it rose by 2.0.",
    );
  });
});

describe("the gap", () => {
  const words = { one: "assessment completed", many: "assessments completed" };
  test.each([
    // 160 cases: 80% is 128. 71% is 114 of them (71.25%), 79.4% is 127.
    [71, caf, "14 more of 160 would have met the target in October 2026."],
    [
      71,
      { ...caf, cases: words },
      "14 more assessments completed would have met the target in October 2026.",
    ],
    [
      79.4,
      { ...caf, cases: words },
      "1 more assessment completed would have met the target in October 2026.",
    ],
    [
      90,
      { ...caf, cases: words, polarity: "lower" },
      "16 fewer assessments completed would have met the target in October 2026.",
    ],
  ] as const)("%d", (value, indicator, text) => {
    expect(shown(level(value), { indicator: indicator as Indicator }).gap?.text).toBe(text);
  });

  test("in its unit, where the cases are not known", () => {
    expect(shown(level(71), { parts: false }).gap).toEqual({
      cases: null,
      text: "9.0 points below target in October 2026.",
    });
  });

  test("none where the target is met", () => expect(shown(level(85)).gap).toBe(null));
});
