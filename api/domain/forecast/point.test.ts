import { expect, test } from "vitest";
import { makePeriod } from "#api/domain/periods.ts";
import { evenly, sinceLastStep } from "./point.ts";

const month = (part: number) => makePeriod("month", 2026, part);
const point = (part: number, value = part) => ({
  period: month(part),
  value,
  numerator: null,
  denominator: null,
});
const step = (part: number) => ({ from: month(part) });

test.each([
  ["no step", [], [1, 2, 3, 4], null],
  ["a step in the middle: its own period counts", [step(3)], [3, 4], 3],
  ["two steps: the later one, in whatever order they are written", [step(4), step(2)], [4], 4],
  ["a step that is still to come", [step(5)], [1, 2, 3, 4], null],
  ["a step before the first", [step(1)], [1, 2, 3, 4], 1],
] as const)("%s", (_, steps, left, from) => {
  const found = sinceLastStep(
    [1, 2, 3, 4].map((part) => point(part)),
    steps,
  );
  expect(found.points.map(({ value }) => value)).toEqual(left);
  expect(found.step).toEqual(from === null ? null : month(from));
});

test("a gap is bridged in a straight line, and marked", () => {
  expect(evenly([point(1, 10), point(2, 12), point(5, 18)])).toEqual({
    values: [10, 12, 14, 16, 18],
    real: [true, true, false, false, true],
  });
});

test("nothing makes nothing", () => {
  expect(evenly([])).toEqual({ values: [], real: [] });
  expect(sinceLastStep([], [step(1)])).toEqual({ points: [], step: null });
});
