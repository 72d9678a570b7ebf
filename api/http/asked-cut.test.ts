import { expect, test } from "vitest";
import type { Indicator } from "#api/domain/catalogue.ts";
import type { CutAxis } from "#api/domain/cut-axis.ts";
import { formatPeriod, makePeriod } from "#api/domain/periods.ts";
import { askedSpan, assertBounded } from "./asked-cut.ts";

const today = "2026-11-18";
const indicator = (until: number | null = null) =>
  ({
    frequency: "month",
    returns: {
      from: makePeriod("month", 2023, 4),
      until: until === null ? null : makePeriod("month", until, 12),
    },
  }) as Indicator;

test.each([
  [{}, null, "2024-11", "2026-10", 24], // two years to the newest that has ended
  [{ to: "2026-03" }, null, "2024-04", "2026-03", 24], // back from where it ends
  [{ to: "2023-06" }, null, "2023-04", "2023-06", 3], // but not to before it began
  [{ from: "2026-09" }, null, "2026-09", "2026-10", 2],
  [{ from: "2020-01", to: "2023-04" }, null, "2023-04", "2023-04", 1], // a part of it lies before the beginning
  [{ from: "2026-09", to: "2027-03" }, null, "2026-09", "2026-10", 2], // what has not ended is left out
  [{}, 2024, "2023-04", "2024-12", 21], // back from the last that was collected
] as const)("%j, collected until %j: from %s to %s", (asked, until, first, last, length) => {
  const periods = askedSpan(asked, { today }, indicator(until)).map(formatPeriod);
  expect([periods[0], periods.at(-1), periods.length]).toEqual([first, last, length]);
});

test.each([
  [{ from: "2026-10", to: "2026-09" }, "swap them"],
  [{ from: "2026-11" }, "There can be figures from 2023-04 to 2026-10"], // November is not over
  [{ to: "2023-03" }, "There can be figures from 2023-04 to 2026-10"],
  [{ from: "soon" }, "from is not a period of this indicator"],
  [{ to: "2026/27 Q1" }, "to is not a period of this indicator"], // of another frequency
])("%j is refused: %s", (asked, words) => {
  expect(() => askedSpan(asked, { today }, indicator())).toThrow(words);
});

test("more figures than a page can hold are refused with their number", () => {
  const axis = (members: number) => ({ members: new Array(members) }) as unknown as CutAxis;
  expect(() => assertBounded([axis(40), axis(6)], 83)).not.toThrow(); // 19,920
  expect(() => assertBounded([axis(40), axis(6)], 84)).toThrow("20,160 figures, and 20,000 are the most");
});
