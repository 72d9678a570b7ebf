import { expect, test } from "vitest";
import { naive } from "#api/domain/forecast/naive.ts";
import { addPeriods, makePeriod } from "#api/domain/periods.ts";
import { trials } from "./rolling-origin.ts";

const january = makePeriod("month", 2026, 1);
const points = (values: readonly (number | null)[]) =>
  values.flatMap((value, at) =>
    value === null ? [] : [{ period: addPeriods(january, at), value, numerator: null, denominator: null }],
  );

test("from two figures on, naive, by hand", () => {
  // January to May: 10, 12, 11, 15, 15. From February (12): March off by 1, the year's end, over a mean step of 2: 0.5.
  // From March (11) the next year's end is March 2027: April and May off by 4, over a mean step of 1.5.
  // From April (15): May is right.
  const found = trials(points([10, 12, 11, 15, 15]), [], naive, 2);
  expect(found.map(({ history, ahead, atYearEnd }) => [history, ahead, atYearEnd])).toEqual([
    [2, 1, true],
    [3, 1, false],
    [3, 2, false],
    [4, 1, false],
  ]);
  const [one, two, three, four] = found.map(({ scaled }) => scaled);
  expect([one, four]).toEqual([0.5, 0]);
  expect([two, three]).toEqual([expect.closeTo(8 / 3, 9), expect.closeTo(8 / 3, 9)]);
});

test("a value inside its range is told from one outside", () => {
  // Steps of 1 up and down make ranges of a few; 100 lies outside, 11 inside.
  const tried = (next: number) => trials(points([10, 11, 10, 11, 10, 11, next]), [], naive, 6);
  expect([tried(11), tried(100)].map(([first]) => first?.inside)).toEqual([true, false]);
});

test("what was before a step is not history, and what comes after one is not asked of a method", () => {
  const steps = [{ from: addPeriods(january, 3) }];
  expect(
    trials(points([1, 2, 3, 50, 52, 51]), steps, naive, 2).map(({ history, ahead }) => [history, ahead]),
  ).toEqual([
    [2, 1], // January and February foretell March
    [2, 1], // April and May foretell June
  ]);
});

test("a history that never moved has no step to measure errors by", () => {
  expect(trials(points([5, 5, 5, 9]), [], naive, 2).map(({ history }) => history)).toEqual([]);
});
