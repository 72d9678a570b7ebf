import { describe, expect, test } from "vitest";
import type { Members } from "#api/contract/vocabulary.ts";
import type { Indicator } from "./catalogue.ts";
import type { CutAxis } from "./cut-axis.ts";
import { disagreementsOf } from "./disagreements.ts";
import type { CellFacts, ExplorerFacts } from "./explorer-facts.ts";
import { makePeriod } from "./periods.ts";
import type { SafeResult, SafeValue } from "./suppress.ts";

const period = makePeriod("month", 2026, 10);
const axis = (id: string, members: string, partition = true): CutAxis => ({
  id,
  title: id,
  level: null,
  partition,
  members: [...members].map((member) => ({ id: member, title: member })),
});
const SEX = axis("sex", "fm");
const AREA = axis("area", "ns");
const GROUP = axis("group", "xy", false);

const parts = (numerator: number, denominator: number): SafeValue => ({
  ...{ kind: "shown", value: 0, numerator, denominator, flag: null, small: false },
});
const count = (value: number): SafeValue => ({
  ...{ kind: "shown", value, numerator: null, denominator: null, flag: null, small: false },
});
const HIDDEN: SafeValue = { kind: "suppressed", reason: "small-count" };
const NONE: SafeValue = { kind: "missing", reason: "no-data" };
const NOTHING: SafeValue = { kind: "missing", reason: "not-applicable" };

const cell = (members: Members, value: SafeValue): CellFacts => ({
  period,
  members,
  safe: { value, status: "no-target", target: null } as unknown as SafeResult,
});
const facts = (
  kind: string,
  axes: CutAxis[],
  [whole, margins, cells]: [SafeValue, [Members, SafeValue][], [Members, SafeValue][]],
) =>
  ({
    indicator: { kind } as Indicator,
    ...{ axes, where: {}, periods: [period] },
    whole: [cell({}, whole)],
    margins: margins.map((each) => cell(...each)),
    cells: cells.map((each) => cell(...each)),
  }) as unknown as ExplorerFacts;

const bySex = (kind: string, whole: SafeValue, f: SafeValue, m: SafeValue, by = SEX) => {
  const [first, second] = by.members.map(({ id }) => ({ [by.id]: id }));
  return disagreementsOf(
    facts(
      kind,
      [by],
      [
        whole,
        [],
        [
          [first ?? {}, f],
          [second ?? {}, m],
        ],
      ],
    ),
  );
};

describe("along one axis", () => {
  test.each([
    ["a count whose parts come to less", "count", count(43), count(20), count(21), [41, null, 43, null]],
    ["a count whose parts agree", "count", count(41), count(20), count(21), null],
    [
      "a share with another denominator",
      "proportion",
      parts(8, 20),
      parts(4, 9),
      parts(4, 9),
      [8, 18, 8, 20],
    ],
    ["a share with another numerator", "proportion", parts(9, 18), parts(4, 9), parts(4, 9), [8, 18, 9, 18]],
    ["a share whose parts agree", "proportion", parts(8, 18), parts(4, 9), parts(4, 9), null],
    ["a mean with sums of decimals that agree", "mean", parts(0.3, 9), parts(0.1, 4), parts(0.2, 5), null],
    [
      "a part with nothing to count adds nothing",
      "proportion",
      parts(8, 18),
      parts(7, 17),
      NOTHING,
      [7, 17, 8, 18],
    ],
    ["a hidden part: the sentence would tell it", "count", count(43), count(20), HIDDEN, null],
    ["a hidden total: the parts would tell it", "count", HIDDEN, count(20), count(21), null],
    ["a part that was not returned may be the rest", "count", count(43), count(20), NONE, null],
    ["a total that was not returned", "count", NONE, count(20), count(21), null],
    ["a share without its parts cannot be added", "proportion", parts(8, 18), parts(7, 17), count(40), null],
  ])("%s", (_why, kind, whole, f, m, expected) => {
    const found = bySex(kind, whole, f, m);
    const sums = found.map(({ parts: made, total }) => [
      ...[made.numerator, made.denominator],
      ...[total.numerator, total.denominator],
    ]);
    expect(sums).toEqual(expected === null ? [] : [expected]);
  });

  test("a child may be in several groups or in none: nothing must add up", () => {
    expect(bySex("count", count(43), count(20), count(21), GROUP)).toEqual([]);
  });
});

test("with two axes every total is looked at along both, and each that differs is named once for each", () => {
  // By hand: in all 100; n 60 and s 39 come to 99; f 50 and m 50 agree; n is 30 + 30, agrees; s is 20 + 19 = 39, agrees;
  // f is 30 + 20, agrees; m is 30 + 19 = 49, not 50.
  const found = disagreementsOf(
    facts(
      "count",
      [AREA, SEX],
      [
        count(100),
        [
          [{ area: "n" }, count(60)],
          [{ area: "s" }, count(39)],
          [{ sex: "f" }, count(50)],
          [{ sex: "m" }, count(50)],
        ],
        [
          [{ area: "n", sex: "f" }, count(30)],
          [{ area: "n", sex: "m" }, count(30)],
          [{ area: "s", sex: "f" }, count(20)],
          [{ area: "s", sex: "m" }, count(19)],
        ],
      ],
    ),
  );
  expect(found.map(({ members, axis: { id }, parts: made }) => [members, id, made.numerator])).toEqual([
    [{}, "area", 99],
    [{ sex: "m" }, "area", 49],
  ]);
});
