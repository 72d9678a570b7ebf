// What may be proposed for which indicator.
import { expect, test } from "vitest";
import { readProposal } from "./proposal.ts";

const share = { title: "Checks done", kind: "proportion", polarity: "higher" } as const;
const count = { ...share, kind: "count" } as const;
const range = { ...share, polarity: "range" } as const;

test.each([
  [{}, share, {}], // everything as it is
  [{ goal: 85, tolerance: 0, run: 7 }, share, { goal: 85, tolerance: { points: 0 }, run: 7 }], // nought is an answer
  [{ tolerance: 10, in: "percent" }, share, { tolerance: { percent: 10 } }],
  [{ in: "percent" }, share, {}], // percent of nothing that was given
  [{ goal: 0 }, share, { goal: 0 }],
  [{ goal: 100 }, share, { goal: 100 }], // the end of the scale is on it
  [{ goal: 100.1 }, share, "between 0 and 100"],
  [{ goal: 250 }, count, { goal: 250 }], // a count has no end
  [{ goal: -3 }, count, { goal: -3 }], // odd, and a doubt rather than a refusal
  [{ low: 60, high: 75 }, share, "a single target"],
  [{ low: 60, high: 75 }, range, { goal: { low: 60, high: 75 } }],
  [{ tolerance: 2 }, range, { tolerance: { points: 2 } }],
  [{ goal: 60 }, range, "is a range"],
  [{ low: 60 }, range, "is a range"],
  [{ high: 75 }, range, "is a range"],
  [{ low: 75, high: 75 }, range, "less than its high end"],
  [{ low: 60, high: 101 }, range, "between 0 and 100"],
  [{ goal: 60 }, { ...share, polarity: "none" }, "Checks done is for context only"],
] as const)("%j for %j", (asked, indicator, expected) => {
  const found = readProposal({ in: "points", ...asked }, indicator);
  if (typeof expected === "string") expect(found).toEqual({ fault: expect.stringContaining(expected) });
  else expect(found).toEqual(expected);
});
