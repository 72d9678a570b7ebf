// A month laid out in weeks.
import { expect, test } from "vitest";
import type { Return } from "#api/contract/returns.ts";
import { byState, countsText, type Day, isTold, nameOf, weeksOf } from "./weeks.ts";

const month = (name: string, length: number): Day[] =>
  Array.from({ length }, (_, at) => ({
    date: `${name}-${String(at + 1).padStart(2, "0")}`,
    holiday: null,
    working: true,
    returns: [],
  }));
const shape = (days: readonly Day[]) =>
  weeksOf(days).map((week) => week.map((day) => (day ? Number(day.date.slice(-2)) : "·")).join(" "));

test.each([
  [
    "2026-11", // begins on a Sunday: six places are empty before it
    30,
    [
      "· · · · · · 1",
      "2 3 4 5 6 7 8",
      "9 10 11 12 13 14 15",
      "16 17 18 19 20 21 22",
      "23 24 25 26 27 28 29",
      "30 · · · · · ·",
    ],
  ],
  // Begins on a Monday and ends on a Sunday: no place is empty.
  ["2027-02", 28, ["1 2 3 4 5 6 7", "8 9 10 11 12 13 14", "15 16 17 18 19 20 21", "22 23 24 25 26 27 28"]],
  ["2026-03", 0, []], // nothing came
])("%s", (name, length, weeks) => {
  expect(shape(month(name, length))).toEqual(weeks);
});

test.each([
  ["2026-11-13", "Friday 13"],
  ["2026-03-29", "Sunday 29"], // the day on which the clocks change
])("%s is %s", (date, name) => {
  expect(nameOf({ date })).toBe(name);
});

test.each([
  [{ date: "2026-11-13", returns: [{} as Return], holiday: null }, true],
  [{ date: "2026-12-25", returns: [], holiday: "Christmas Day" }, true], // why nothing is due on it
  [{ date: "2026-11-18", returns: [], holiday: null }, true], // today
  [{ date: "2026-11-19", returns: [], holiday: null }, false],
  [null, false], // before the first of the month
])("%j is told of in a list: %s", (day, told) => {
  expect(isTold(day && { ...day, working: true }, "2026-11-18")).toBe(told);
});

const one = (id: string, state: Return["state"]) => ({ indicator: { id }, state }) as Return;

test.each([
  [[], ""],
  [["received", "corrected", "received"], "3 received"], // a corrected one has been received
  [["received", "late", "missing", "due", "not-due"], "2 overdue, 2 to come, 1 received"],
] as const)("counts of %j: %s", (states, text) => {
  expect(countsText(states.map((state) => ({ state })))).toBe(text);
});

test("what is wanted stands first, and the rest keeps its order", () => {
  const returns = [one("a", "received"), one("b", "due"), one("c", "late"), one("d", "due")];
  expect(byState(returns).map(({ indicator }) => indicator.id)).toEqual(["c", "b", "d", "a"]);
});
