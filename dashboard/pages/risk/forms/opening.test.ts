// What opening a case asks for, and its team row by row.
import { describe, expect, test } from "vitest";
import { mayRemove, openingFaults, stepsOf, teamOf, withMember, withoutMember } from "./opening.ts";

const TODAY = "2026-11-18";
const CASE = {
  problem: "First meetings wait for two posts",
  lead: "Ann Lee",
  "team-0-name": "Ann Lee",
  "team-0-organisation": "City council",
  "team-1-name": "Bo Shah",
  "team-1-organisation": "NHS",
  "team-1-part": "Finds the rooms",
  starts: "2026-11-23",
  "week-3": "Draw up a rota",
};

test.each([
  [CASE, []],
  [{ ...CASE, starts: "2026-10-21" }, []], // 28 days ago
  [{ ...CASE, starts: "2026-10-20" }, ["starts"]],
  [{ ...CASE, starts: "2026-12-17" }, ["starts"]], // 29 days ahead
  [{ ...CASE, "week-3": " " }, ["week-1"]], // a plan of nothing: the first week is where to begin
  [{ ...CASE, "week-3": "x".repeat(301) }, ["week-3"]],
  [{ ...CASE, "team-1-organisation": "" }, ["team-1-organisation"]],
  [{ ...CASE, rows: "3" }, ["team-2-name", "team-2-organisation"]], // a row that was added and left empty
  [{ ...CASE, "team-1-part": "x".repeat(201) }, ["team-1-part"]],
])("%o", (words, expected) => {
  expect(openingFaults(words, TODAY).map(({ at }) => at)).toEqual(expected);
});

describe("the team", () => {
  test("begins with two rows, of which neither can be taken away", () => {
    expect(teamOf({})).toHaveLength(2);
    expect(mayRemove({})).toBe(false);
  });
  test("a row taken away from the middle moves up those below it, and changes nothing else", () => {
    const three = { ...withMember(CASE), "team-2-name": "Cy Day" };
    const two = withoutMember(three, 1);
    expect(teamOf(two).map(({ name }) => name)).toEqual(["Ann Lee", "Cy Day"]);
    expect(teamOf(two)[1]?.part).toBe("");
    expect(two).toMatchObject({ problem: CASE.problem, "week-3": "Draw up a rota" });
  });
});

test("the plan has the weeks that were filled in", () => {
  expect(stepsOf(CASE)).toEqual([{ week: 3, action: "Draw up a rota" }]);
});
