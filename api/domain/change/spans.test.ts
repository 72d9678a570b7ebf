// Which spans are compared where nobody says.
import { expect, test } from "vitest";
import { formatPeriod, makePeriod, type Period } from "#api/domain/periods.ts";
import { earlierSpans, spanEnding, usualLength } from "./spans.ts";

const ends = (span: readonly Period[]) =>
  span.map(formatPeriod).filter((_, at, all) => at % (all.length - 1 || 1) === 0);
const month = (year: number, part: number) => makePeriod("month", year, part);

test.each([
  [
    spanEnding(month(2026, 10), 3),
    month(2023, 4),
    ["2024-08 2024-10", "2025-08 2025-10", "2023-04 2023-06"],
    "two years of months, or one",
  ],
  [
    spanEnding(month(2026, 10), 3),
    month(2025, 2),
    ["2025-08 2025-10", "2025-02 2025-04"],
    "collected for less than two years",
  ],
  [spanEnding(month(2026, 10), 3), month(2026, 5), ["2026-05 2026-07"], "just long enough"],
  [spanEnding(month(2026, 10), 3), month(2026, 6), [], "the spans would overlap"],
  [
    spanEnding(makePeriod("quarter", 2026, 2), 1),
    makePeriod("quarter", 2020, 1),
    ["2024/25 Q2", "2025/26 Q2", "2020/21 Q1"],
    "the same quarter",
  ],
  [
    spanEnding(makePeriod("financial-year", 2025), 1),
    makePeriod("financial-year", 2024),
    ["2024/25"],
    "years: the year before is all there is",
  ],
] as [Period[], Period, string[], string][])("%#: %s", (after, first, expected) => {
  const found = new Set(earlierSpans(after, first).map((span) => ends(span).join(" ")));
  expect([...found]).toEqual(expected);
});

test.each([
  ["month", 3],
  ["quarter", 1],
  ["financial-year", 1],
] as const)("a span of each %s: %d", (frequency, length) => {
  expect(usualLength(frequency)).toBe(length);
});
