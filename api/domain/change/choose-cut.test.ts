// Which cuts are tried, and which is taken where nobody says.
import { expect, test } from "vitest";
import type { CutAxis } from "#api/domain/cut-axis.ts";
import { bestCut, betterCuts, cutsToTry, type ScoredCut, scored } from "./choose-cut.ts";
import type { Explanation } from "./explain.ts";

const axis = (id: string, members: number, partition = true): CutAxis => ({
  id,
  title: id,
  level: id.startsWith("area.") ? "cluster" : null,
  partition,
  members: Array.from({ length: members }, (_, index) => ({ id: `${index}`, title: `${index}` })),
});
const ids = (cuts: readonly (readonly CutAxis[])[]) => cuts.map((cut) => cut.map(({ id }) => id).join(","));

test("each axis, and each level with each dimension; none that overlaps or has more parts than anybody reads", () => {
  const axes = [
    axis("area.locality", 3),
    axis("area.cluster", 12),
    axis("area.school", 40, false), // children's centres stand beside schools
    axis("agency", 6), // 12 × 6 = 72 are too many
    axis("age_band", 5), // 12 × 5 = 60 are just few enough
    axis("vulnerable_group", 5, false),
  ];
  expect(ids(cutsToTry(axes))).toEqual([
    "area.locality",
    "area.cluster",
    "agency",
    "age_band",
    "area.locality,agency",
    "area.locality,age_band",
    "area.cluster,age_band",
  ]);
});

const cut = (id: string, score: number | null, covered = 1, parts = 1): ScoredCut => ({
  axes: [axis(id, 2)],
  score,
  explained: { covered, parts: Array(parts).fill({}) } as unknown as Explanation,
});

test.each([
  [[cut("a", 3), cut("b", 9), cut("c", -4)], "b", "the one that tells most apart"],
  [[cut("a", -3), cut("b", -1)], "a", "none tells anything: the first, the coarsest"],
  [[cut("a", null, 0.2), cut("b", -1)], "b", "not one most of whose cases cannot be seen"],
  [[cut("a", null, 0, 0), cut("b", null, 0.2)], "b", "something rather than nothing"],
  [[cut("a", null, 0, 0)], "a", "nothing at all is shown"],
])("%#: %s: %s", (cuts, expected) => {
  expect(bestCut(cuts)?.axes[0]?.id).toBe(expected);
});

test("no cut, no best one", () => expect(bestCut([])).toBeNull());

test("better ones come best first, and none that tells nothing apart", () => {
  const all = [cut("a", 2), cut("b", 9), cut("c", 5), cut("d", -1), cut("e", null)];
  const [a, , , d] = all as [ScoredCut, ScoredCut, ScoredCut, ScoredCut];
  const named = (than: ScoredCut) => betterCuts(all, than, 2).map(({ axes }) => axes[0]?.id);
  expect(named(a)).toEqual(["b", "c"]);
  expect(named(d)).toEqual(["b", "c"]);
});

test("a cut of which less than half is shown is not scored", () => {
  const change = { difference: -0.5, variance: 0.01 };
  const explained = (covered: number) =>
    ({
      covered,
      cases: 100,
      parts: [change, { ...change, difference: 0 }, { ...change, difference: 0 }].map((comparable) => ({
        comparable,
      })),
    }) as unknown as Explanation;
  expect(scored({ axes: [], explained: explained(0.49) }).score).toBeNull();
  expect(scored({ axes: [], explained: explained(0.5) }).score).toBeGreaterThan(9);
});
