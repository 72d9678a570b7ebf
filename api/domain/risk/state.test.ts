import { describe, expect, test } from "vitest";
import type { DeviationFacts } from "./acts.ts";
import { deviationState, planOverdue, stateOf } from "./state.ts";

const TODAY = "2026-11-18";
const act = { id: 1, by: "board@trust.example", byName: null, at: new Date("2026-10-01T09:00:00Z") };
const agreed = (until: string, ended = false): DeviationFacts => ({
  ...act,
  reason: "Agreed",
  until,
  ended: ended ? { ...act, reason: "Enough", at: new Date("2026-10-20T09:00:00Z") } : null,
});
const plan = { id: 1 };

test.each([
  // Nobody has done anything.
  [{}, "raised"],
  [{ plans: [plan] }, "acknowledged"],
  // What the board accepts goes before what the owner plans.
  [{ plans: [plan], deviations: [agreed("2027-03-31")] }, "agreed-deviation"],
  [{ deviations: [agreed("2027-03-31")] }, "agreed-deviation"],
  // The last day still counts.
  [{ deviations: [agreed(TODAY)] }, "agreed-deviation"],
  // It lapses by itself, and what was there before is there again.
  [{ deviations: [agreed("2026-11-17")] }, "raised"],
  [{ plans: [plan], deviations: [agreed("2026-11-17")] }, "acknowledged"],
  // The board ended it before its day.
  [{ deviations: [agreed("2027-03-31", true)] }, "raised"],
  // A later one stands after an earlier one that was ended.
  [{ deviations: [agreed("2027-03-31", true), agreed("2027-06-30")] }, "agreed-deviation"],
  // A figure on target ends all of it.
  [{ open: false, plans: [plan], deviations: [agreed("2027-03-31")] }, "closed"],
  // Corrected away: it never was.
  [{ there: false, open: true, plans: [plan] }, "corrected"],
  [{ there: false, open: false }, "corrected"],
] as const)("%o is %s", (given, expected) => {
  const standing = { there: true, open: true, plans: [], deviations: [], ...given };
  expect(stateOf(standing, TODAY)).toBe(expected);
});

describe("an agreed deviation", () => {
  test.each([
    ["2026-11-18", true, "in-force"], // its last day
    ["2026-11-17", true, "lapsed"],
    ["2027-03-31", false, "ended"], // with the risk it was agreed for
    ["2026-11-17", false, "lapsed"], // it had lapsed before
  ] as const)("until %s of a risk that is open: %s, is %s", (until, open, expected) => {
    expect(deviationState(agreed(until), open, TODAY)).toBe(expected);
  });

  test("that had lapsed before another took its place has lapsed", () => {
    // Ended on 20 October, two weeks after its last day.
    expect(deviationState(agreed("2026-10-06", true), true, TODAY)).toBe("lapsed");
    // On its last day it still could be ended.
    expect(deviationState(agreed("2026-10-20", true), true, TODAY)).toBe("ended");
  });

  test("that the board ended has ended, also after its day", () => {
    expect(deviationState(agreed("2026-11-01", true), true, TODAY)).toBe("ended");
  });
});

describe("a plan is overdue", () => {
  const progress = (standing: "on-track" | "done" | "stopped") => [{ ...act, standing, text: "So" }];
  test.each([
    ["2026-11-18", [], false], // due today
    ["2026-11-17", [], true],
    ["2026-11-17", progress("on-track"), true],
    ["2026-11-17", progress("done"), false],
    ["2026-11-17", progress("stopped"), false],
    // Said to be done, and then not: the last word counts.
    ["2026-11-17", [...progress("done"), ...progress("on-track")], true],
  ] as const)("due %s after %j: %s", (due, reports, expected) => {
    expect(planOverdue({ due, progress: reports }, TODAY)).toBe(expected);
  });
});
