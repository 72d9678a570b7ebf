// What holding a checkpoint and closing a case will have.
import { expect, test } from "vitest";
import { checkpointFaults, closingFaults, weeksWithout } from "./checkpoint.ts";

const week = (number: number, from: string, state: "held" | "due" | "missed" | "to-come") => ({
  week: number,
  from,
  fromText: from,
  action: null,
  state,
  checkpoint: null,
});
const WEEKS = [
  week(1, "2026-10-19", "held"),
  week(2, "2026-10-26", "missed"),
  week(3, "2026-11-02", "due"),
  week(4, "2026-11-09", "to-come"),
];
const TODAY = "2026-11-05";
const HELD = { week: "3", held: "2026-11-04", standing: "behind", text: "One post is filled" };

test("a checkpoint can be held for weeks that have none, from their first day on", () => {
  expect(weeksWithout(WEEKS).map((one) => one.week)).toEqual([2, 3]);
});

test.each([
  [HELD, []],
  [{ ...HELD, held: "2026-11-02" }, []], // the first day of the week
  [{ ...HELD, held: "2026-11-01" }, ["held"]], // the week before
  [{ ...HELD, held: "2026-11-06" }, ["held"]], // tomorrow
  [{ ...HELD, week: "2", held: "2026-11-04" }, []], // a week late is better than not at all
  [{ ...HELD, week: "" }, ["week"]],
  [{ ...HELD, standing: "" }, ["standing-on-track"]],
  [{ ...HELD, next: "x".repeat(601) }, ["next"]],
  [{}, ["week", "held", "standing-on-track", "text"]],
])("%o", (words, expected) => {
  expect(checkpointFaults(words, WEEKS, TODAY).map(({ at }) => at)).toEqual(expected);
});

test.each([
  [{ outcome: "recovered", learned: "A rota holds" }, true, []],
  [{ outcome: "recovered", learned: "A rota holds" }, false, ["outcome-recovered"]], // the indicator decides that
  [{ outcome: "stopped", learned: "A rota holds" }, false, []],
  [{}, true, ["outcome-recovered", "learned"]],
])("closing with %o, exit test passed: %s", (words, passed, expected) => {
  expect(closingFaults(words, passed).map(({ at }) => at)).toEqual(expected);
});
