// How far a risk has escalated by its periods off target.
import { describe, expect, test } from "vitest";
import { levelAt, levelReached } from "./escalation.ts";

const level = (periods: number, tells: ("owner" | "partnership" | "board" | "lead")[]) => ({
  ...{ periods, to: `after ${periods}`, tells },
  solutionCentre: false,
});
/** As product.md has it, written in another order: the file may have them in any. */
const trust = {
  escalation: [
    level(3, ["owner", "partnership", "board", "lead"]),
    level(1, ["owner"]),
    level(2, ["owner", "partnership"]),
  ],
};

describe("level reached", () => {
  test.each<["risk" | "warning", number, number, string]>([
    ["risk", 1, 1, "off target for a period: the owner"],
    ["risk", 2, 2, "for two: the partnership"],
    ["risk", 3, 3, "for three: the board"],
    ["risk", 15, 3, "there is nobody above the board"],
    ["warning", 0, 0, "a warning does not escalate"],
  ])("%s with %d off target: %d; %s", (kind, missed, expected) => {
    expect(levelReached({ kind, missed }, trust)).toBe(expected);
  });

  test("levels may skip periods, and there may be none", () => {
    const sparse = { escalation: [level(2, ["owner"]), level(6, ["board"])] };
    expect([1, 2, 5, 6].map((missed) => levelReached({ kind: "risk", missed }, sparse))).toEqual([
      0, 1, 1, 2,
    ]);
    expect(levelReached({ kind: "risk", missed: 9 }, { escalation: [] })).toBe(0);
  });
});

test("levels are counted from 1, by their periods, whatever the order of the file", () => {
  expect(levelAt(3, trust)?.to).toBe("after 3");
  expect([levelAt(0, trust), levelAt(4, trust)]).toEqual([undefined, undefined]);
});
