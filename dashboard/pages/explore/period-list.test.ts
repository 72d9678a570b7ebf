// The periods that a span can begin and end with.
import { expect, test } from "vitest";
import type { ExplorerPage } from "#api/contract/explorer.ts";
import { periodList } from "./period-list.ts";

const listOf = (frequency: ExplorerPage["indicator"]["frequency"], first: string, last: string) =>
  periodList({ span: { first, last }, indicator: { frequency } as ExplorerPage["indicator"] });

test.each([
  ["month", "2025-11", "2026-02", ["2026-02", "2026-01", "2025-12", "2025-11"]], // over the turn of a year
  ["quarter", "2008/09 Q4", "2009/10 Q1", ["2009/10 Q1", "2008/09 Q4"]],
  ["term", "1999/00 T3", "2000/01 T1", ["2000/01 T1", "1999/00 T3"]], // a century ends inside it
  ["financial-year", "2024/25", "2025/26", ["2025/26", "2024/25"]],
  ["academic-year", "2025/26 AY", "2025/26 AY", ["2025/26 AY"]],
  ["calendar-year", "2024", "2025", ["2025", "2024"]],
  ["month", "2026-02", "2026-01", []], // nothing between
  ["month", "whenever", "2026-01", []], // not a month at all
] as const)("%s from %s to %s", (frequency, first, last, expected) => {
  expect(listOf(frequency, first, last).map(({ period }) => period)).toEqual(expected);
});

test("a month is read as people say it", () => {
  expect(listOf("month", "2026-10", "2026-10")).toEqual([{ period: "2026-10", text: "October 2026" }]);
});
