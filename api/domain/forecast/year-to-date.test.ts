import { describe, expect, test } from "vitest";
import { addPeriods, makePeriod } from "#api/domain/periods.ts";
import { ownFigures, placeInYear } from "./year-to-date.ts";

const february = makePeriod("month", 2026, 2);
/** From February: the year ends with the second. */
const points = (figures: readonly ([number, number | null] | null)[]) =>
  figures.flatMap((figure, step) =>
    figure === null
      ? []
      : [{ period: addPeriods(february, step), value: figure[0], numerator: null, denominator: figure[1] }],
  );

test.each([
  [makePeriod("month", 2026, 4), 1],
  [makePeriod("month", 2026, 12), 9],
  [makePeriod("month", 2027, 3), 12],
  [makePeriod("quarter", 2026, 1), 1], // April to June
  [makePeriod("term", 2026, 3), 3],
])("%j is number %d of its year", (period, place) => expect(placeInYear(period)).toBe(place));

describe("what each period added", () => {
  test("a count: March is told from February, April stands for itself, June from May; July has none before it", () => {
    const own = ownFigures(
      points([[100, null], [110, null], [8, null], [20, null], [29, null], null, [50, null]]),
      {
        kind: "count",
      },
    );
    expect(own.map(({ value }) => value)).toEqual([10, 8, 12, 9]);
  });

  test("a proportion with its cases: 60% of 50, then 70% of 100, is 40 of the 50 that came: 80%", () => {
    const own = ownFigures(points([null, null, [60, 50], [70, 100]]), { kind: "proportion" });
    expect(own.map(({ value, weight }) => [value, weight])).toEqual([
      [60, 50],
      [80, 50],
    ]);
  });

  test("a proportion alone: each month counts the same, so 60 and then 66 is (2 × 66 − 60) = 72", () => {
    const own = ownFigures(points([null, null, [60, null], [66, null]]), { kind: "proportion" });
    expect(own.map(({ value }) => value)).toEqual([60, 72]);
  });

  test("a month that no case came in says nothing", () => {
    expect(ownFigures(points([null, null, [60, 50], [60, 50]]), { kind: "proportion" })).toHaveLength(1);
  });
});
