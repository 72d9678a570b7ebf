// A series as the trend chart draws it.
import { describe, expect, test } from "vitest";
import { SMALL_NOTE } from "#api/contract/vocabulary.ts";
import {
  atLeast,
  atMost,
  between,
  hidden,
  late,
  marked,
  month,
  series,
  shown,
} from "./gallery/example-values.ts";
import { targetLines, trendNotes, trendRows, trendTable } from "./trend-rows.ts";

describe("lines and bands of a target", () => {
  test.each([
    [null, { goal: null, otherGoal: null, below: null, above: null }], // context only
    [atLeast(80, 5), { goal: 80, otherGoal: null, below: [75, 80], above: null }], // higher is better: tolerance lies below
    [atMost(10, 2, "points"), { goal: 10, otherGoal: null, below: null, above: [10, 12] }], // lower is better: above
    [between(60, 75, 5), { goal: 60, otherGoal: 75, below: [55, 60], above: [75, 80] }], // a range: two of each
    [atLeast(80, 0), { goal: 80, otherGoal: null, below: null, above: null }], // no tolerance, no band
  ])("%o", (target, expected) => {
    expect(targetLines(target)).toEqual(expected);
  });
});

describe("rows", () => {
  const given = series([
    { value: shown(41, 52, "provisional"), status: "near", target: atLeast(80, 5), said: "Cover from May." },
    { value: late, status: "late" },
  ]);
  const rows = trendRows(given, [{ period: month(1).period, periodText: "May 2023", reason: "New form" }]);

  test("a gap stays a gap: its row is there, its value is not", () => {
    expect(rows.map(({ value }) => value)).toEqual([78.8, null]);
  });
  test("a provisional point is hollow", () => {
    expect(rows.map(({ hollow }) => hollow)).toEqual([true, false]);
  });
  test("a small number is told to whoever sees it", () => {
    const [row] = trendRows(series([{ value: marked(3, 14), status: "missed" }]));
    expect(row).toMatchObject({
      value: 21.4,
      small: true,
      says: "Apr 2023: 21.4%, 3 of 14, small number. Off target.",
    });
    expect(rows.map(({ small }) => small)).toEqual([false, false]);
  });
  test("marks stand where there is commentary or a step change", () => {
    expect(rows.map(({ commented, step }) => ({ commented, step }))).toEqual([
      { commented: true, step: null },
      { commented: false, step: "A" },
    ]);
  });
  test("a point is read out with what was said of it", () => {
    expect(rows[0]?.says).toBe(
      "Apr 2023: 78.8%, 41 of 52, provisional. Within tolerance. Target 80% or more. Commentary: Cover from May.",
    );
  });
  test("no periods, no rows", () => {
    expect(trendRows([])).toEqual([]);
  });
});

describe("notes", () => {
  const secret = { ...hidden, reason: "confidential" } as typeof hidden;
  const step = { period: "2023-05", periodText: "May 2023", reason: "Assessments are counted when agreed." };
  test.each([
    ["nothing to say", [shown(1, 2)], [], []],
    ["one hidden", [hidden], [], ["1 period is hidden to protect small numbers."]],
    // Not for the small numbers: whoever sees those does not see this.
    [
      "one confidential",
      [secret, hidden],
      [],
      ["1 period is hidden to protect small numbers.", "1 period is confidential at the source."],
    ],
    ["two missing", [late, late], [], ["2 periods have no figure; the table says why."]],
    [
      "hollow",
      [shown(1, 2, "provisional")],
      [],
      ["Hollow points are provisional or estimated and may change."],
    ],
    ["marked", [marked(3, 14)], [], [SMALL_NOTE]],
    ["a step", [shown(1, 2)], [step], ["A: from May 2023, assessments are counted when agreed."]],
    [
      "a step that starts with a name",
      [],
      [{ ...step, reason: "NI 62 was redefined" }],
      ["A: from May 2023, NI 62 was redefined."],
    ],
  ] as const)("%s", (_, values, steps, expected) => {
    expect(trendNotes(series(values.map((value) => ({ value }))), [...steps])).toEqual(expected);
  });
});

describe("the table", () => {
  const given = series([
    { value: shown(41, 52), status: "near", target: atLeast(80, 5) },
    { value: hidden, status: "suppressed", target: between(60, 75, 5) },
  ]);
  const table = trendTable(given, "Completed", "%");

  test("is newest first, with the goal alone for a target", () => {
    expect(table.rows.map(({ cells }) => cells)).toEqual([
      ["May 23", "Hidden: fewer than 6 children", "", "60% to 75%", "Hidden"],
      ["Apr 23", "78.8%", "41\u00a0of\u00a052", "80%", "Within tolerance"],
    ]);
  });
  test("is downloaded oldest first, as numbers, without the hidden one", () => {
    expect(table.csv.rows).toEqual([
      ["2023-04", 78.8, 41, 52, "", "%", "80% or more", "Within tolerance"],
      ["2023-05", null, null, null, "Hidden: fewer than 6 children", "%", "60% to 75%", "Hidden"],
    ]);
  });
  test("marks a small number in the cell and in the download", () => {
    const { rows, csv } = trendTable(series([{ value: marked(3, 14, "provisional") }]), "Completed", "%");
    expect(rows[0]?.cells[1]).toEqual({ text: "21.4% (p)", small: true });
    expect(csv.rows[0]?.[4]).toBe("provisional; small number, hidden from the board");
  });
  test("marks a figure that was explained, and says what the mark means", () => {
    const [point] = series([{ value: shown(41, 52, "provisional") }]);
    const reason = {
      rule: "value-jump",
      title: "Figures far from their history",
      by: "A. Owner",
      at: "2026-11-10",
    };
    const explained = [{ ...point!, reasons: [{ ...reason, text: "Two schools joined." }] }];
    expect(trendTable(explained, "Completed", "%").rows[0]?.cells[1]).toBe("78.8% (p)\u00a0(e)");
    expect(trendNotes(explained, [])).toContain("(e) marks figures that looked unusual and were explained.");
    expect(trendNotes([point!], []).join()).not.toContain("(e)");
    expect(trendRows(explained)[0]?.says).toMatch(/Explained as unusual: Two schools joined\.$/);
  });
  test("leads from each figure that ever came, hidden ones too, and from no other", () => {
    const came = series([{ value: shown(41, 52) }, { value: hidden, status: "suppressed" }]);
    const points = [
      ...came.map((point) => ({ ...point, received: "2026-11-10T09:00:00Z" })),
      ...series([{ value: late, status: "late" }]),
    ];
    const { rows } = trendTable(points, "Completed", "%", ({ period }) => `/history?period=${period}`);
    expect(rows.map(({ href }) => href)).toEqual([
      undefined,
      "/history?period=2023-05",
      "/history?period=2023-04",
    ]);
  });
  test("leaves out columns that would be empty, and names the unit once", () => {
    const context = series([
      { value: { kind: "shown", value: 102, text: "102 assessments" }, status: "no-target" },
    ]);
    const { head, rows } = trendTable(context, "Started", "assessments");
    expect(head.map(({ title }) => title)).toEqual(["Period", "Assessments"]);
    expect(rows[0]?.cells).toEqual(["Apr 23", "102"]);
  });
});
