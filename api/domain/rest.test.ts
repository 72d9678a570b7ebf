// A whole without one of its parts.
import { expect, test } from "vitest";
import { restOf } from "./rest.ts";
import type { SafeValue } from "./suppress.ts";

const PROPORTION = { kind: "proportion", counting: "flow", accumulation: "none" } as const;
const COUNT = { ...PROPORTION, kind: "count" } as const;
const parts = (numerator: number, denominator: number, flag: "provisional" | null = null): SafeValue => ({
  kind: "shown",
  value: Math.round((1000 * numerator) / denominator) / 10,
  numerator,
  denominator,
  flag,
  small: false,
});
const bare = (value: number): SafeValue => ({
  kind: "shown",
  value,
  numerator: null,
  denominator: null,
  flag: null,
  small: false,
});

test("numerators and denominators are taken away apart, and then divided", () => {
  // 120 − 30 = 90 of 150 − 50 = 100, and what is provisional in a part is so in the rest
  expect(restOf(parts(120, 150), parts(30, 50, "provisional"), PROPORTION)).toEqual({
    kind: "number",
    value: 90,
    numerator: 90,
    denominator: 100,
    flag: "provisional",
  });
});

test("a rate is of its own base", () => {
  // 300 − 60 of 60,000 − 20,000, per 10,000
  const rate = { ...PROPORTION, kind: "rate", per: 10000 } as const;
  expect(restOf(parts(300, 60000), parts(60, 20000), rate)).toMatchObject({ value: 60, denominator: 40000 });
});

test("counts are taken from each other", () => {
  expect(restOf(bare(137), bare(13), COUNT)).toMatchObject({ kind: "number", value: 124 });
});

const hidden: SafeValue = { kind: "suppressed", reason: "small-count" };
const secret: SafeValue = { kind: "suppressed", reason: "confidential" };
const late: SafeValue = { kind: "missing", reason: "late" };
test.each<[string, SafeValue, SafeValue, object]>([
  ["a hidden part hides the rest", parts(120, 150), hidden, { kind: "hidden", reason: "small-count" }],
  ["so does a hidden whole", secret, parts(30, 50), { kind: "hidden", reason: "confidential" }],
  ["hiding comes before a gap", late, hidden, { kind: "hidden", reason: "small-count" }],
  ["a gap stays a gap", late, parts(30, 50), { kind: "missing", reason: "late" }],
  [
    "a percentage alone cannot be taken apart",
    bare(80),
    parts(30, 50),
    { kind: "missing", reason: "not-available" },
  ],
  [
    "the only part there is leaves nothing",
    parts(30, 50),
    parts(30, 50),
    { kind: "missing", reason: "not-applicable" },
  ],
  // totals as submitted may be less than their parts as submitted
  [
    "more of them in the part than in the whole",
    parts(30, 60),
    parts(31, 50),
    { kind: "missing", reason: "not-available" },
  ],
  [
    "more left than there are cases left",
    parts(50, 60),
    parts(30, 50),
    { kind: "missing", reason: "not-available" },
  ],
  [
    "a part larger than the whole",
    parts(30, 50),
    parts(20, 60),
    { kind: "missing", reason: "not-available" },
  ],
])("%s", (_, whole, part, expected) => {
  expect(restOf(whole, part, PROPORTION)).toEqual(expected);
});
