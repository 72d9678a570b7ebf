// A change drawn as steps from where it began to where it ended.
import { describe, expect, test } from "vitest";
import type { ChangePage } from "#api/contract/change.ts";
import { signed, waterfallDomain, waterfallRows, waterfallTable } from "./waterfall-rows.ts";
import { whySubtitle, whySummary, whyTitle } from "./why-words.ts";

type Part = ChangePage["parts"][number];
const shown = (value: number): ChangePage["before"]["value"] => ({
  kind: "shown",
  value,
  numerator: value,
  denominator: 100,
  text: `${value}%`,
});
const part = (title: string, rate: number, mix: number, chance: boolean | null = false): Part => ({
  ...{ members: { agency: title }, title, hidden: false, before: shown(80), after: shown(60) },
  ...{ rate, mix, total: rate + mix, share: null, interval: null, chance, says: `${title} says` },
});
const together: Part = {
  ...part("Hidden, together", 0, 0),
  ...{ members: {}, hidden: true, before: null, after: null, rate: null, mix: null, total: -1, chance: null },
};
const page = (parts: Part[], more: Partial<ChangePage> = {}): ChangePage => ({
  indicator: { id: "x", title: "X", unit: "%", decimals: 1 },
  area: { code: "a", name: "A" },
  ...{ by: ["agency"], byText: "agency", compares: "periods" },
  before: { title: "Before", value: shown(80) },
  after: { title: "After", value: shown(70) },
  ...{ change: -10, changeText: "Fell by 10.0 points", chance: false, parts, rate: -9, mix: 0 },
  ...{ sentence: "", notes: [], method: "", axes: [], suggestions: [], illustrative: false, source: "" },
  ...{ todayText: "", asAt: null, may: { export: true } },
  ...more,
});
const noHref = () => null;

describe("steps", () => {
  test("each begins where the last one ended, and the last ends at the end", () => {
    const rows = waterfallRows(page([part("health", -8, 1), part("school", -2, 0), together]), noHref);
    expect(rows.map(({ id, from, middle, to, text }) => [id, from, middle, to, text])).toEqual([
      ["before", 80, 80, 80, "80%"],
      ["agency=health", 80, 72, 73, "−7.0"],
      ["agency=school", 73, 71, 71, "−2.0"],
      ["Hidden, together", 71, 71, 70, "−1.0"],
      ["after", 70, 70, 70, "70%"],
    ]);
  });

  test("small steps beyond the tenth are drawn as one: 9 and 4 together", () => {
    const many = Array.from({ length: 13 }, (_, index) => part(`p${index}`, -1, 0));
    const rows = waterfallRows(page(many), noHref);
    expect(rows).toHaveLength(12);
    expect(rows[10]).toMatchObject({ kind: "together", name: "4 smaller parts, together", text: "−4.0" });
  });

  test("ten are ten steps", () => {
    const ten = Array.from({ length: 10 }, (_, index) => part(`p${index}`, -1, 0));
    expect(waterfallRows(page(ten), noHref).filter(({ kind }) => kind === "part")).toHaveLength(10);
  });

  test("without a change there is nothing to draw", () => {
    expect(waterfallRows(page([], { change: null }), noHref)).toEqual([]);
  });

  test("the axis holds every step, also one that goes beyond both ends", () => {
    const rows = waterfallRows(page([part("health", -28, 0), part("school", 18, 0)]), noHref);
    expect(waterfallDomain(rows).low).toBeLessThanOrEqual(52);
    expect(waterfallDomain(rows).high).toBeGreaterThanOrEqual(80);
  });
});

describe("the table", () => {
  test("has every part, and the whole last; a part that is hidden has no figure", () => {
    const { rows, csv } = waterfallTable(page([part("health", -8, 1, true), together]), "caption");
    expect(rows.map(({ cells }) => cells)).toEqual([
      ["health", "80%, 80 of 100", "60%, 60 of 100", "−8.0", "+1.0", "−7.0", "Within chance"],
      ["Hidden, together", "", "", "", "", "−1.0", ""],
      ["The whole", "80%, 80 of 100", "70%, 70 of 100", "", "", "−10.0", "Beyond chance"],
    ]);
    expect(csv.rows[1]).toEqual(["Hidden, together", null, null, null, null, -1, null, "", null]);
  });

  test("a small number carries its mark to the table and to the file", () => {
    const small = part("health", -8, 0);
    small.after = { kind: "shown", value: 60, small: true, text: "60%" };
    const { rows, csv } = waterfallTable(page([small]), "caption");
    expect(rows[0]?.cells[2]).toEqual({ text: "60%", small: true });
    expect(csv.rows[0]?.at(-1)).toBe("small number, hidden from the board");
  });

  test("counts have no shares of the cases", () => {
    const { head } = waterfallTable(page([part("health", -8, 0)], { mix: null }), "caption");
    expect(head.map(({ title }) => title)).toEqual(["Agency", "Before", "After", "Change", "Chance"]);
  });
});

test.each([
  [-7.04, 1, "−7.0"],
  [0.66, 1, "+0.7"],
  [-0.04, 1, "0.0"], // nothing is neither more nor less
  [-12, 0, "−12"],
])("%d at %d decimals is %s", (value, decimals, expected) => {
  expect(signed(value, decimals)).toBe(expected);
});

test.each([
  ["August to October 2024", "August to October 2026", "August to October 2024 to August to October 2026"],
  // Terms and school years are no names.
  ["School year 2022/23", "School year 2024/25", "school year 2022/23 to school year 2024/25"],
  ["Autumn term 2024", "Autumn term 2025", "autumn term 2024 to autumn term 2025"],
])("subtitle %#", (first, last, expected) => {
  const two = page([part("health", -8, 1)]);
  const sides = { before: { ...two.before, title: first }, after: { ...two.after, title: last } };
  expect(whySubtitle({ ...two, ...sides }, [])).toContain(`, ${expected}`);
});

test("title and summary", () => {
  const two = page([part("health", -8, 1), part("school", -2, 0, true), together]);
  expect(whyTitle(two)).toBe("Fell by 10.0 points: 80% to 70%");
  expect(whySummary(two)).toBe(
    "1 of 2 parts changed by more than chance allows. Own rates made −9.0, shares of the cases 0.0.",
  );
  expect(
    whyTitle({
      ...two,
      before: { title: "Before", value: { kind: "missing", reason: "no-data", text: "None returned" } },
    }),
  ).toBe("The change cannot be told");
});
