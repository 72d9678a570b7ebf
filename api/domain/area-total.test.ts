import { describe, expect, test } from "vitest";
import type { Observation, Result } from "./aggregate.ts";
import { areaTotal, isCovered } from "./area-total.ts";
import { axisFor } from "./axis.ts";
import type { Area } from "./catalogue.ts";
import { cutKey, membersOf } from "./cut.ts";
import { formatPeriod, makePeriod } from "./periods.ts";
import { tellsOfHidden } from "./suppress.ts";
import { yearSoFar, yearToDate } from "./year-so-far.ts";

const indicator = { kind: "proportion", counting: "flow", accumulation: "none", decimals: 1 } as const;
const parts = (numerator: number, denominator: number): Observation => ({
  measure: { kind: "parts", numerator, denominator },
  flag: null,
});

/** trust → north (two schools), south */
const tree = new Map(
  [["trust", "north", "south"], ["north", "oak", "elm"], ["south"], ["oak"], ["elm"]].map(
    ([code = "", ...children]) => [code, { code, children } as Partial<Area> as Area],
  ),
);

test.each([
  [["trust"], true], // its own
  [["north", "south"], true],
  [["oak", "elm", "south"], true], // a locality by its schools
  [["south"], false], // one locality is not the trust
  [["oak", "south"], false], // nor is a locality one of its schools
  [[], false],
])("from %j the trust has a figure: %j", (returned, expected) => {
  expect(isCovered("trust", (code) => returned.includes(code), tree)).toBe(expected);
  // What the board is shown says the same.
  const total = areaTotal(
    tree.get("trust") as Area,
    (code) => (returned.includes(code) ? parts(1, 2) : undefined),
    indicator,
    tree,
  );
  expect(total.kind === "number").toBe(expected);
});

describe("the figure of the trust", () => {
  test.each([
    [
      "as returned, whatever its parts say",
      { trust: parts(9, 10), north: parts(1, 2), south: parts(1, 2) },
      { numerator: 9, denominator: 10 },
    ],
    ["from its localities", { north: parts(1, 2), south: parts(3, 8) }, { numerator: 4, denominator: 10 }],
    [
      "from a locality and the other's schools",
      { oak: parts(1, 2), elm: parts(2, 2), south: parts(3, 8) },
      { numerator: 6, denominator: 12 },
    ],
    [
      "a locality is not asked twice: it and its schools are the same children",
      { north: parts(3, 4), oak: parts(1, 2), elm: parts(2, 2), south: parts(3, 8) },
      { numerator: 6, denominator: 12 },
    ],
    ["not from one locality alone", { north: parts(1, 2) }, { kind: "missing", reason: "incomplete" }],
    [
      "not where a school is missing",
      { oak: parts(1, 2), south: parts(3, 8) },
      { kind: "missing", reason: "incomplete" },
    ],
    ["nothing was returned", {}, { kind: "missing", reason: "no-data" }],
  ])("%s", (_why, returned: Record<string, Observation>, expected) => {
    const trust = tree.get("trust");
    if (!trust) throw new Error("the tree has a trust");
    expect(areaTotal(trust, (code) => returned[code], indicator, tree)).toMatchObject(expected);
  });
});

describe("the financial year so far", () => {
  const rule = { ...indicator, below: 6 };
  const among = (months: readonly Result[]) => months.map((result) => ({ result, telling: false }));
  const month = (numerator: number, denominator: number) =>
    ({ kind: "number", value: (100 * numerator) / denominator, numerator, denominator, flag: null }) as const;

  test.each([
    [makePeriod("month", 2026, 4), ["2026-04"]],
    [makePeriod("month", 2026, 6), ["2026-04", "2026-05", "2026-06"]],
    [makePeriod("quarter", 2026, 2), ["2026/27 Q1", "2026/27 Q2"]],
    [makePeriod("financial-year", 2026), []], // a year is itself
  ])("covers", (period, expected) => expect(yearToDate(period).map(formatPeriod)).toEqual(expected));

  test.each([
    ["sums", [month(10, 20), month(30, 40)], indicator, { numerator: 40, denominator: 60 }],
    [
      "is hidden with any month: the sum less the others would be that month",
      [month(10, 20), month(3, 20)],
      indicator,
      { kind: "hidden", reason: "small-count" },
    ],
    [
      "cannot leave a month out",
      [month(10, 20), { kind: "missing", reason: "late" } as const],
      indicator,
      { kind: "missing", reason: "incomplete" },
    ],
    ["is not made of one month", [month(10, 20)], indicator, null],
    [
      "is not made of figures that cover a year",
      [month(10, 20), month(10, 20)],
      { ...indicator, accumulation: "rolling-12-months" as const },
      null,
    ],
  ])("%s", (_why, months, of, expected) => {
    const found = yearSoFar(months, of, tellsOfHidden(among(months), rule));
    if (expected === null) expect(found).toBeNull();
    else expect(found).toMatchObject(expected);
  });

  const confidential = { kind: "hidden", reason: "confidential" } as const;
  test.each([
    ["a small month is in the sum: 10 + 3 of 40", [month(10, 20), month(3, 20)], { numerator: 13 }, true],
    ["nothing small, nothing to mark", [month(10, 20), month(30, 40)], { numerator: 40 }, false],
    [
      "what nobody has cannot be summed",
      [month(10, 20), confidential],
      { kind: "hidden", reason: "confidential" },
      false,
    ],
  ])("for whoever sees small numbers: %s", (_why, months, expected, marked) => {
    expect(yearSoFar(months, indicator, false)).toMatchObject(expected);
    expect(tellsOfHidden(among(months), rule)).toBe(marked);
  });
});

test.each([
  // a quarter of 22 is 5.5, rounded up to steps of 10
  ["percentages far from zero do not start at it", [70, 92], "proportion", { low: 70, high: 100 }],
  ["percentages near zero do", [0, 12], "proportion", { low: 0, high: 15 }],
  ["no percentage is above 100", [60, 99], "proportion", { low: 60, high: 100 }],
  ["a single value has room on both sides", [50], "proportion", { low: 40, high: 60 }],
  ["nothing to show", [], "proportion", { low: 0, high: 100 }],
  ["a gap may be negative", [-4, 6], "mean", { low: -5, high: 7.5 }],
] as const)("axis: %s", (_why, values, kind, expected) => {
  expect(axisFor(values, kind)).toEqual(expected);
});

test("a cut is one text, whatever order its members come in, and reads back", () => {
  const members = { agency: "health", age_band: "0-4" };
  expect(cutKey(members)).toBe("age_band=0-4;agency=health");
  expect(membersOf("age_band=0-4;agency=health")).toEqual(members);
  expect([cutKey({}), membersOf("")]).toEqual(["", {}]);
});
