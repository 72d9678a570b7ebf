// A series as the control chart draws it.
import { describe, expect, test } from "vitest";
import { atLeast, judged, late, marked, month, series, shown } from "./gallery/example-values.ts";
import { limitStretches, limitText, spcRows, spcTable } from "./spc-rows.ts";

const LIMITS = [60, 70, 80] as const;
const given = series([
  { value: shown(70, 100), target: atLeast(75, 5), variation: judged(LIMITS) },
  { value: late, status: "late", target: atLeast(75, 5) },
  { value: shown(85, 100, "provisional"), variation: judged(LIMITS, "point", "improvement") },
]);

describe("rows", () => {
  const rows = spcRows(given, []);

  test("a figure has its limits and its icon, a gap has neither", () => {
    expect(rows.map(({ value, icon, limits }) => [value, icon, limits?.lower ?? null])).toEqual([
      [70, "common", 60],
      [null, null, null],
      [85, "improvement", 60],
    ]);
  });
  test("the target has its line and not its band: a band here is the usual swing", () => {
    expect(rows[0]).toMatchObject({ goal: 75, below: null, above: null });
  });
  test("a point is read out with the rule that marks it", () => {
    expect(rows[2]?.says).toBe(
      "Jun 2023: 85%, 85 of 100, provisional. On target. A figure outside the limits: improving, and not by chance.",
    );
  });
  test("no periods, no rows", () => {
    expect(spcRows([], [])).toEqual([]);
  });
});

describe("limits are drawn in one go", () => {
  const limits = (upper: number) => ({ lower: 60, centre: 70, upper });
  const at = (upper: number | null, step: string | null = null) => ({
    limits: upper === null ? null : limits(upper),
    step,
  });
  const spans = (rows: ReturnType<typeof at>[]) =>
    limitStretches(rows).map((stretch) => stretch.map(({ from, to, upper }) => `${from}-${to} ${upper}`));

  test.each([
    ["one width throughout", [at(80), at(80), at(80)], [["0-2 80"]]],
    // Of a p-chart each period may have its own.
    ["another width is a step in the same stretch", [at(80), at(82), at(82)], [["0-0 80", "1-2 82"]]],
    ["a known change begins another, of the same width too", [at(80), at(80, "A")], [["0-0 80"], ["1-1 80"]]],
    ["a period without a figure lies between equal limits", [at(80), at(null), at(80)], [["0-2 80"]]],
    ["between others nobody knows where the step was", [at(80), at(null), at(82)], [["0-0 80"], ["2-2 82"]]],
    // The change is declared for a month that has no figure.
    ["a change in a gap counts", [at(80), at(null, "A"), at(80)], [["0-0 80"], ["2-2 80"]]],
    ["too few before the change", [at(null), at(80, "A"), at(80)], [["1-2 80"]]],
    ["no limits at all", [at(null), at(null)], []],
  ])("%s", (_, rows, expected) => {
    expect(spans(rows)).toEqual(expected);
  });
});

describe("the table", () => {
  const table = spcTable(given, "Assessments", "%", 1);

  test("names average, limits and rule, newest first", () => {
    expect(table.head.map(({ title }) => title)).toEqual([
      "Period",
      "Value",
      "Cases",
      "Lower limit",
      "Average",
      "Upper limit",
      "Rule",
    ]);
    expect(table.rows.map(({ cells }) => cells)).toEqual([
      [
        "Jun 23",
        "85% (p)",
        "85 of 100",
        "60.0%",
        "70.0%",
        "80.0%",
        "A figure outside the limits: improving, and not by chance",
      ],
      ["May 23", "Late", "", "", "", "", ""],
      ["Apr 23", "70%", "70 of 100", "60.0%", "70.0%", "80.0%", "Within its usual swing"],
    ]);
  });
  test("is a spreadsheet with numbers in it, oldest first", () => {
    expect(table.csv.head.slice(-4)).toEqual(["lower limit", "average", "upper limit", "rule"]);
    expect(table.csv.rows[0]).toEqual([
      month(0).period,
      70,
      70,
      100,
      "",
      "%",
      60,
      70,
      80,
      "Within its usual swing",
    ]);
    expect(table.csv.rows[1]?.slice(-4)).toEqual([null, null, null, ""]);
  });
  test("marks a small number for whoever sees it", () => {
    const [row] = spcTable(series([{ value: marked(3, 14) }]), "Assessments", "%", 1).rows;
    expect(row?.cells[1]).toEqual({ text: "21.4%", small: true });
  });
});

test.each([
  [77.1, "%", 1, "77.1%"],
  [77, "%", 1, "77.0%"], // as many decimals as its neighbours in the column
  [1187.25, "assessments", 0, "1,187.3"], // an average of whole numbers has one all the same
  [-2.5, "points", 1, "−2.5"],
])("the limit %d in %s is %s", (value, unit, decimals, text) => {
  expect(limitText(value, unit, decimals)).toBe(text);
});
