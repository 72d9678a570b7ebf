// Which periods of a step are summed, who was lost at it, and at which step most were: every answer worked out by hand.
import { describe, expect, test } from "vitest";
import { parsePeriod } from "./parse-period.ts";
import { cutsOfAll, lostAt, mostAt, stepPeriods } from "./pathway.ts";
import { formatPeriod, makePeriod, type Period, periodsBetween } from "./periods.ts";
import type { SafeValue } from "./suppress.ts";

const month = (text: string): Period => parsePeriod(text, "month") ?? makePeriod("month", 0);
const quarter = (text: string): Period => parsePeriod(text, "quarter") ?? makePeriod("quarter", 0);
const months = (first: string, last: string) => periodsBetween(month(first), month(last));

describe("periods of a step", () => {
  const monthly = { frequency: "month" as const, returns: { from: month("2023-04"), until: null } };
  const quarterly = {
    frequency: "quarter" as const,
    returns: { from: quarter("2023/24 Q1"), until: null },
  };
  const ended = { ...monthly, returns: { from: month("2026-02"), until: month("2026-04") } };

  test.each([
    // January to March is Q4, and lies between months of quarters that do not.
    ["2025-11 to 2026-05", quarterly, "2030-01", ["2025/26 Q4"]],
    // The first and the last month of whole quarters.
    ["2026-01 to 2026-06", quarterly, "2030-01", ["2025/26 Q4", "2026/27 Q1"]],
    // Two months cannot hold a quarter, though they touch one.
    ["2026-02 to 2026-03", quarterly, "2030-01", []],
    ["2026-03 to 2026-05", monthly, "2030-01", ["2026-03", "2026-04", "2026-05"]],
    // May has not come: the sum goes as far as April.
    ["2026-03 to 2026-05", monthly, "2026-04", ["2026-03", "2026-04"]],
    // Nothing has come: each month is asked for, and says why.
    ["2026-03 to 2026-04", monthly, "2020-01", ["2026-03", "2026-04"]],
    // Collected from February to April alone.
    ["2026-01 to 2026-06", ended, "2030-01", ["2026-02", "2026-03", "2026-04"]],
  ])("within %s", (span, collected, came, expected) => {
    const [first = "", last = ""] = span.split(" to ");
    const received = (period: Period) => period.frequency === "quarter" || period.index <= month(came).index;
    expect(stepPeriods(months(first, last), collected, received).map(formatPeriod)).toEqual(expected);
  });

  test("no months hold nothing", () => {
    expect(stepPeriods([], monthly, () => true)).toEqual([]);
  });
});

describe("who was lost", () => {
  const shown = (numerator: number | null, denominator: number | null): SafeValue => ({
    ...{ kind: "shown", value: 70, numerator, denominator, flag: null, small: false },
  });
  const step = { indicator: "i", title: "Step", says: "It", of: "cases", lost: { one: "was", many: "were" } };
  const { lost: _lost, ...gentle } = step;

  test.each<[string, typeof step | typeof gentle, SafeValue, { count: number; of: number } | null]>([
    ["70 of 100 leave 30", step, shown(70, 100), { count: 30, of: 100 }],
    ["everybody went on", step, shown(8, 8), { count: 0, of: 8 }],
    ["a step that loses nobody", gentle, shown(70, 100), null],
    ["a share without its parts", step, shown(null, null), null],
    // The count of the lost would give the hidden one away.
    ["a hidden figure", step, { kind: "suppressed", reason: "small-count" }, null],
    ["no figure", step, { kind: "missing", reason: "no-data" }, null],
  ])("%s", (_, of, value, expected) => {
    expect(lostAt(of, value)).toEqual(expected);
  });
});

describe("the step with most", () => {
  const at = (name: string, count: number | null, periods: Period[]) => ({ name, count, periods });
  const year = months("2025-11", "2026-10");
  const three = periodsBetween(quarter("2025/26 Q4"), quarter("2026/27 Q2"));

  test.each([
    ["more of the same months", [at("a", 570, year), at("b", 615, year)], "b"],
    // 48 a month for a year against 50 a month for three quarters, though the year's sum is larger.
    ["more a month", [at("a", 576, year), at("b", 450, three)], "b"],
    ["the first of two that are equal", [at("a", 12, year), at("b", 12, year)], "a"],
    ["a hidden step is passed over", [at("a", null, year), at("b", 1, year)], "b"],
    ["nobody at all", [at("a", 0, year), at("b", null, year)], null],
    ["a step without a period", [at("a", null, []), at("b", null, [])], null],
  ])("%s", (_, steps, expected) => {
    expect(mostAt(steps, ({ count }) => count)?.name ?? null).toBe(expected);
  });
});

test("steps are cut by what all of them have, in the first one's order", () => {
  const both = cutsOfAll([
    { levels: ["trust", "cluster", "school"], dimensions: ["agency", "sex", "need"] },
    { levels: ["trust", "school"], dimensions: ["need", "agency"] },
  ]);
  expect(both).toEqual({ levels: ["trust", "school"], dimensions: ["agency", "need"] });
  expect(cutsOfAll([])).toEqual({ levels: [], dimensions: [] });
});
