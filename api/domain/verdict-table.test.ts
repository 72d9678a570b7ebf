// The table of verdicts: complete, sayable, and never saying two things at once.
import { describe, expect, test } from "vitest";
import { Assurance, VariationIcon } from "#api/contract/variation.ts";
import { VERDICTS, type VerdictRow, type VerdictStatus } from "#api/contract/verdicts.ts";
import { verdictRow } from "./verdict-table.ts";

const STATUSES: readonly VerdictStatus[] = ["missed", "near", "met", "no-target"];
const DIRECTIONS = ["better", "worse", "same", null] as const;

/** Every way in which the four can come together. */
const combinations = STATUSES.flatMap((status) => [
  ...VariationIcon.options.flatMap((variation) =>
    (status === "no-target" ? [null] : Assurance.options).map((assurance) => ({
      status,
      variation,
      assurance,
      direction: null,
    })),
  ),
  ...DIRECTIONS.map((direction) => ({ status, variation: null, assurance: null, direction })),
]);

test("every combination has exactly one row, and there are no others", () => {
  // 3 statuses × 4 variations × 3 assurances, 4 variations without a target, and 4 statuses × 4 directions.
  expect(combinations).toHaveLength(36 + 4 + 16);
  expect(VERDICTS).toHaveLength(56);
  for (const given of combinations)
    expect(
      VERDICTS.filter((row) =>
        Object.entries(given).every(([key, value]) => row[key as keyof VerdictRow] === value),
      ),
    ).toEqual([verdictRow(given)]);
});

test.each([
  [
    "the year before adds nothing where variation is known",
    { status: "missed", variation: "common", assurance: "fails", direction: "better" },
    ", and it will stay so unless something changes",
  ],
  [
    "assurance alone says nothing: without limits there is none",
    { status: "met", variation: null, assurance: "passes", direction: "worse" },
    ", worse than a year ago",
  ],
  [
    "what cannot be relied on or not is told by the year before",
    { status: "met", variation: "common", assurance: null, direction: "worse" },
    ", worse than a year ago",
  ],
  [
    "context has no target to be relied on",
    { status: "no-target", variation: "neither", assurance: "passes", direction: null },
    "; the figure has changed, and not by chance",
  ],
  [
    "the specification's own: off target",
    { status: "missed", variation: "improvement", assurance: "hit-or-miss", direction: null },
    ", but improving, and not by chance",
  ],
  [
    "the specification's own: on target",
    { status: "met", variation: "common", assurance: "hit-or-miss", direction: null },
    ", but the process cannot be relied on to stay there",
  ],
] as const)("%s", (_why, given, tail) => expect(verdictRow(given).tail).toBe(tail));

/** Words that a row must have, and words that would say the opposite of what it stands for. */
const SAYS: Record<string, { must?: RegExp; never?: RegExp }> = {
  improvement: { must: /improving, and not by chance/, never: /worse|usual swing/ },
  concern: { must: /getting worse, and not by chance/, never: /improving|better|usual swing/ },
  neither: { must: /chang(ing|ed), and not by chance/, never: /worse|better|improving|usual swing/ },
  common: { never: /improving|worse|better|not by chance/ },
  passes: { never: /cannot be relied|unless|will not|normally misses|used to miss/ },
  "hit-or-miss": { never: /can be relied|normally|used to|not at risk|will not/ },
  fails: { never: /be relied on|normally meets|used to meet|not at risk/ },
  missed: { never: /stay there|at risk/ },
  near: { never: /stay there|at risk/ },
  met: { never: /recover|will stay so|reach the target/ },
  "no-target": { never: /target/ },
  better: { must: /better than a year ago/ },
  worse: { must: /worse than a year ago/ },
  same: { must: /the same as a year ago/ },
};

describe.each(
  VERDICTS.map((row) => [[row.status, row.variation, row.assurance, row.direction].join(" "), row] as const),
)("%s", (_name, row) => {
  const standsFor = [row.status, row.variation, row.assurance, row.direction].filter((word) => word !== null);

  test("does not contradict itself", () => {
    for (const word of standsFor) {
      const { must, never } = SAYS[word] ?? {};
      if (must) expect(row.tail).toMatch(must);
      if (never) expect(row.tail).not.toMatch(never);
    }
  });

  test("can be said aloud, without jargon, in one breath", () => {
    expect(row.tail).toMatch(/^$|^[,;] [a-z]/); // it follows a clause
    expect(row.tail.split(/\s+/).filter((word) => /\w/.test(word)).length).toBeLessThanOrEqual(15);
    expect(row.tail).not.toMatch(/[.!?]$/);
    const jargon = /special cause|common cause|variation|assurance|sigma|statistic|limit|signal|SPC|shift/i;
    expect(`${row.tail} ${row.reason.replace("limits to go by", "")}`).not.toMatch(jargon);
  });

  test("has its reason in one plain sentence", () => {
    expect(row.reason).toMatch(/^[A-Z][^.!?]+\.$/);
    expect(row.reason.split(" ").length).toBeLessThanOrEqual(25);
  });
});

test("no two rows of a status say the same, so that the words tell the case", () => {
  for (const [, rows] of Map.groupBy(VERDICTS, ({ status }) => status)) {
    const tails = rows.map(({ tail }) => tail);
    expect(new Set(tails).size).toBe(tails.length);
  }
});
