// An indicator beside other areas.
import { describe, expect, test } from "vitest";
import {
  type ComparatorGroup,
  comparatorDomain,
  comparatorLines,
  comparatorSummary,
  comparatorTable,
  comparatorTitle,
  lastValue,
} from "./comparator-rows.ts";
import { hidden, marked, shown } from "./gallery/example-values.ts";

type Given = [name: string, group: ComparatorGroup, values: (number | null)[]][];

const periods = ["2023/24", "2024/25"].map((period) => ({ period, periodText: period }));
const comparators = (given: Given) => ({
  indicator: { id: "moves", title: "Moves" },
  periods,
  note: "",
  rows: given.map(([name, group, values]) => ({
    area: { code: name, name, group },
    points: values.flatMap((value, index) =>
      value === null
        ? []
        : [{ period: periods[index]?.period ?? "", value: value < 0 ? hidden : shown(value, 100) }],
    ),
  })),
});
const all = comparators([
  ["Peterborough", "trust", [12, 11]],
  ["England", "england", [10, 10]],
  ["Derby", "statistical-neighbour", [8, null]],
  ["Luton", "statistical-neighbour", [9, 13]],
]);

test("the trust is drawn last, over the others", () => {
  expect(comparatorLines(all).map(({ name }) => name)).toEqual(["Derby", "Luton", "England", "Peterborough"]);
});

test("a year without a figure is a gap, and is read out as one", () => {
  const [derby] = comparatorLines(all);
  expect(derby?.values).toEqual([8, null]);
  expect(derby?.says[1]).toBe("Derby, 2024/25: no figure.");
  expect(derby && lastValue(derby)).toEqual({ index: 0, value: 8 });
});

describe("the axis", () => {
  const lines = comparatorLines(all);
  test.each([
    [
      { low: 0, high: 20 },
      { low: 0, high: 20 },
    ], // the indicator's own, where all fits
    [
      { low: 0, high: 12 },
      { low: 0, high: 15 },
    ], // Luton's 13 needs more: five steps of 5 hold it
    [null, { low: 8, high: 13 }], // another indicator's axis is no measure: 8 to 13 in steps of 1
  ])("given %o", (axis, expected) => {
    expect(comparatorDomain(lines, axis)).toEqual(expected);
  });
  test("nothing to show still has an axis", () => {
    expect(comparatorDomain([], null)).toEqual({ low: 0, high: 1 });
  });
});

describe("the title calls nothing good or bad: which way is better is not for the browser to judge", () => {
  test.each([
    [
      [
        ["P", "trust", [12, 11]],
        ["E", "england", [10, 10]],
      ],
      "P is above England",
    ],
    [
      [
        ["P", "trust", [12, 9]],
        ["E", "england", [10, 10]],
      ],
      "P is below England",
    ],
    [
      [
        ["P", "trust", [12, 10]],
        ["E", "england", [10, 10]],
      ],
      "P is level with England",
    ],
    [
      [
        ["P", "trust", [12, null]],
        ["E", "england", [10, 15]],
      ],
      "P is above England",
    ], // the same year, not each one's newest
    [
      [
        ["P", "trust", [12, 11]],
        ["E", "england", [10, null]],
      ],
      "How other areas have fared",
    ],
    [
      [
        ["P", "trust", [-1, -1]],
        ["E", "england", [10, 10]],
      ],
      "How other areas have fared",
    ], // the trust's is hidden
  ] as [Given, string][])("case %#", (given, expected) => {
    expect(comparatorTitle(comparatorLines(comparators(given)))).toBe(expected);
  });
});

test("the summary names the trust and England, and tells neighbours by their range", () => {
  expect(comparatorSummary(comparatorLines(all), "%")).toBe(
    "Peterborough, 2024/25: 11%, 11 of 100. England, 2024/25: 10%, 10 of 100. Statistical neighbours: 8% to 13%.",
  );
});

test("the table has the trust first and the newest year first", () => {
  const { head, rows } = comparatorTable(all, "Beside others");
  expect(head.map(({ title }) => title)).toEqual(["Area", "2024/25", "2023/24"]);
  expect(rows.map(({ cells }) => cells[0])).toEqual(["Peterborough", "England", "Derby", "Luton"]);
  expect(rows[2]?.cells).toEqual(["Derby", "", "8%"]);
});

test("a small number of the trust is marked, that of nobody else", () => {
  const [trust, england] = all.rows;
  if (!trust || !england) throw new Error("the example has a trust and England");
  const points = [{ period: "2024/25", value: marked(3, 14) }];
  const given = { ...all, rows: [{ ...trust, points }, england] };
  expect(comparatorLines(given).map(({ small }) => small)).toEqual([
    [false, false], // England, drawn first
    [false, true],
  ]);
  expect(comparatorTable(given, "Beside others").rows[0]?.cells).toEqual([
    "Peterborough",
    { text: "21.4%", small: true },
    "",
  ]);
});
