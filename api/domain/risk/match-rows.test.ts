import { expect, test } from "vitest";
import { parsePeriod } from "#api/domain/parse-period.ts";
import { periodKey } from "#api/domain/periods.ts";
import type { Episode } from "./episodes.ts";
import { matchRows } from "./match-rows.ts";

const month = (number: number) => {
  const period = parsePeriod(`2026-${String(number).padStart(2, "0")}`, "month");
  if (!period) throw new RangeError(String(number));
  return period;
};
const episode = (since: number, last: number): Episode => ({
  ...{ kind: "risk", since: month(since), last: month(last), recovered: null, ended: null },
  ...{ periods: 1, missed: 1, grounds: [] },
});
const row = (id: number, since: number, last: number, ended: string | null = null) => ({
  ...{ id, since: periodKey(month(since)), last: periodKey(month(last)), ended },
});

test.each([
  ["begin together", [episode(6, 10)], [row(1, 6, 10)], [1]],
  // Whoever sees less may see it begin later, or end earlier.
  ["share months", [episode(8, 8)], [row(1, 6, 10)], [1]],
  ["lie apart", [episode(8, 9)], [row(1, 1, 3), row(2, 10, 11)], [null]],
  // An equal beginning goes before what merely overlaps, whichever comes first.
  ["compete", [episode(5, 7), episode(6, 9)], [row(1, 6, 10)], [null, 1]],
  // Two seen as one keep the number of the one it begins with.
  ["were two", [episode(1, 9)], [row(1, 1, 3, "recovered"), row(2, 6, 9)], [1]],
  // One seen as two: a number belongs to one of them.
  ["were one", [episode(1, 2), episode(5, 6)], [row(1, 1, 6)], [1, null]],
  // Looking back at what was corrected since: the one that began then is the one that was seen then.
  ["are corrected", [episode(6, 7)], [row(1, 6, 7, "corrected"), row(2, 5, 8)], [1]],
  ["overlap a corrected one", [episode(6, 7)], [row(1, 7, 8, "corrected"), row(2, 5, 8)], [2]],
  ["have no number", [episode(6, 7)], [], [null]],
] as const)("episodes and rows that %s", (_, episodes, rows, expected) => {
  expect(matchRows(episodes, rows).map((found) => found?.id ?? null)).toEqual(expected);
});
