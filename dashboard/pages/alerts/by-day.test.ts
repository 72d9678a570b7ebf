import { expect, test } from "vitest";
import type { Alert } from "#api/contract/alerts.ts";
import { byDay } from "./by-day.ts";

const on = (dayText: string, id: string) => ({ id, dayText }) as Alert;

test.each<[given: Alert[], days: [string, string[]][]]>([
  [[], []],
  [
    [on("2 May", "3"), on("2 May", "2"), on("1 May", "1")],
    [
      ["2 May", ["3", "2"]],
      ["1 May", ["1"]],
    ],
  ],
  // one that was written late, with the instant of its own day: the order of the list stands
  [
    [on("2 May", "3"), on("1 May", "2"), on("2 May", "1")],
    [
      ["2 May", ["3"]],
      ["1 May", ["2"]],
      ["2 May", ["1"]],
    ],
  ],
])("%#", (given, days) => {
  expect(byDay(given).map(({ day, alerts }) => [day, alerts.map(({ id }) => id)])).toEqual(days);
});
