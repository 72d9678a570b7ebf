// A breakdown over time as small multiples.
import { describe, expect, test } from "vitest";
import type { Breakdown } from "#api/contract/breakdown.ts";
import { hidden, marked, month, shown } from "./gallery/example-values.ts";
import { panelRows, panelSummary, panelTable, withoutFigures } from "./panel-rows.ts";

type Value = Breakdown["cells"][number]["value"];

const periods = [month(0), month(1), month(2)];
const breakdown = (members: Record<string, (Value | null)[]>): Breakdown => ({
  indicator: { id: "caf", title: "CAF" },
  area: { code: "trust", name: "Trust" },
  by: ["agency"],
  where: {},
  axes: [{ id: "agency", title: "agency", members: Object.keys(members).map((id) => ({ id, title: id })) }],
  periods,
  cells: Object.entries(members).flatMap(([id, values]) =>
    values.flatMap((value, index) =>
      value === null
        ? []
        : [
            {
              period: month(index).period,
              members: { agency: id },
              value,
              status: "met" as const,
              target: null,
            },
          ],
    ),
  ),
  notes: [],
});
const panelsOf = (members: Record<string, (Value | null)[]>) =>
  panelRows(breakdown(members), periods, () => null);

test("every member has every period, so that panels line up", () => {
  const panels = panelsOf({ Health: [shown(8, 10), null, shown(9, 10)], Police: [hidden] });
  expect(panels.map(({ points }) => points.map(({ value }) => value))).toEqual([
    [80, null, 90],
    [null, null, null],
  ]);
});

describe("the newest figure of a panel", () => {
  test.each([
    ["the last period", [shown(8, 10), shown(9, 10), shown(7, 10)], { text: "70%", newest: true }],
    // Its period must then be named, or it would be read as the newest.
    [
      "an earlier one, when the last is hidden",
      [shown(8, 10), shown(9, 10), hidden],
      { text: "90%", newest: false },
    ],
  ])("%s", (_, values, expected) => {
    expect(panelsOf({ Health: values })[0]?.latest).toMatchObject(expected);
  });
  test("none, when all are hidden", () => {
    expect(panelsOf({ Health: [hidden, hidden, hidden] })[0]?.latest).toBeNull();
  });
});

test("points are read out by member and period", () => {
  expect(panelsOf({ Health: [shown(8, 10), null] })[0]?.points.map(({ says }) => says)).toEqual([
    "Health, Apr 2023: 80%, 8 of 10. On target.",
    "Health, May 2023: no figure.",
    "Health, Jun 2023: no figure.",
  ]);
});

test("a summary tells six members and counts the rest", () => {
  const members = Object.fromEntries("ABCDEFGH".split("").map((id) => [id, [shown(8, 10)]]));
  expect(panelSummary(panelsOf(members))).toMatch(
    /^A: 80% in Apr 2023\. .* F: 80% in Apr 2023\. 2 more are in the table\.$/,
  );
});

test("a small number is marked at its point, as the newest figure, in the table and aloud", () => {
  const given = { Health: [shown(8, 10), marked(3, 14)] };
  const [panel] = panelsOf(given);
  expect(panel?.points.map(({ small }) => small)).toEqual([false, true, false]);
  expect(panel?.latest).toMatchObject({ text: "21.4%", small: true });
  expect(panel?.points[1]?.says).toBe("Health, May 2023: 21.4%, 3 of 14, small number. On target.");
  expect(panelSummary(panelsOf(given))).toBe("Health: 21.4% (small number) in May 2023.");
  expect(panelTable(breakdown(given), periods, "Cut").rows[1]?.cells).toEqual([
    "May 23",
    { text: "21.4%", small: true },
  ]);
});

test.each([
  [{ Health: [shown(8, 10)] }, null],
  [
    { Health: [shown(8, 10)], Police: [hidden] },
    "No figure can be shown for Police: the numbers are small or were not returned.",
  ],
  [
    Object.fromEntries("ABCDEFG".split("").map((id) => [id, [hidden]])), // seven names would be a list
    "No figure can be shown for 7 others: the numbers are small or were not returned.",
  ],
])("members without a figure are named, case %#", (members, expected) => {
  expect(withoutFigures(panelsOf(members))).toBe(expected);
});

test("the table has periods down, newest first, and members across", () => {
  const { head, rows } = panelTable(breakdown({ Health: [shown(8, 10)], Police: [hidden] }), periods, "Cut");
  expect(head.map(({ title }) => title)).toEqual(["Period", "Health", "Police"]);
  expect(rows[2]?.cells).toEqual(["Apr 23", "80%", "Hidden: fewer than 6 children"]);
});
