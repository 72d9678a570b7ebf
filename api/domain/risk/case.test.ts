import { describe, expect, test } from "vitest";
import { parsePeriod } from "#api/domain/parse-period.ts";
import {
  allPass,
  caseState,
  checkpointState,
  entryTest,
  exitTest,
  lastDay,
  teamTest,
  weekOn,
  weekStart,
} from "./case.ts";

// A Monday; Christmas, Boxing Day and New Year's Day lie in it, and move nothing.
const STARTS = "2026-10-12";

describe("weeks", () => {
  test.each([
    [1, "2026-10-12"],
    [2, "2026-10-19"],
    [3, "2026-10-26"], // the clocks go back on the 25th
    [11, "2026-12-21"], // Christmas
    [12, "2026-12-28"],
  ])("week %i begins on %s", (week, expected) => {
    expect(weekStart(STARTS, week)).toBe(expected);
  });

  test("the last day is the 84th", () => expect(lastDay(STARTS)).toBe("2027-01-03"));

  test.each([
    ["2026-10-11", 0], // the day before
    ["2026-09-01", 0], // long before
    ["2026-10-12", 1],
    ["2026-10-18", 1],
    ["2026-10-19", 2],
    ["2026-12-25", 11],
    ["2027-01-03", 12],
    ["2027-01-04", 13], // over
    ["2028-01-04", 13],
  ])("%s lies in week %i", (day, expected) => {
    expect(weekOn(STARTS, day)).toBe(expected);
  });
});

describe("the checkpoint of a week", () => {
  const running = { starts: STARTS, checkpoints: [{ week: 2 }], closed: null };
  test.each([
    [1, "2026-10-28", "missed"], // past, and nobody held it
    [2, "2026-10-28", "held"],
    [3, "2026-10-28", "due"], // this week's
    [4, "2026-10-28", "to-come"],
    [1, "2026-10-11", "to-come"], // not begun
    [12, "2027-01-04", "missed"], // over
  ] as const)("week %i on %s: %s", (week, today, expected) => {
    expect(checkpointState(running, week, today)).toBe(expected);
  });

  test("is not due once the case is closed", () => {
    const by = { by: "b", byName: null, at: new Date(0) };
    const closed = { ...by, outcome: "improving", learned: "So" } as const;
    expect(checkpointState({ ...running, closed }, 3, "2026-10-28")).toBe("to-come");
  });
});

test.each([
  ["2026-10-01", "open"], // before it starts
  ["2027-01-03", "open"], // its last day
  ["2027-01-04", "overdue"], // until somebody says what came of it
] as const)("a case nobody closed is, on %s, %s", (today, expected) => {
  expect(caseState({ starts: STARTS, closed: null }, today)).toBe(expected);
});

describe("the entry test", () => {
  const passing = {
    risk: true,
    open: true,
    missed: 3,
    needed: 3,
    neededText: "3 months",
    plans: 1,
    deviation: false,
    openCase: false,
  };
  test.each([
    [{}, []],
    [{ missed: 2 }, ["Off target in 3 months or more"]],
    [{ risk: false }, ["Off target in 3 months or more"]], // a warning
    [{ open: false }, ["Off target in 3 months or more"]], // recovered since
    [{ plans: 0 }, ["Its owner has answered"]], // the owner's own plan comes first
    [{ deviation: true }, ["The board has not agreed"]],
    [{ openCase: true }, ["No other case"]],
    [{ needed: null }, ["No level of escalation"]], // the trust has no Solution Centre
    [{ missed: 0, plans: 0 }, ["Off target in 3 months or more", "Its owner has answered"]], // each is named
  ])("with %o fails at %j", (given, expected) => {
    const failed = entryTest({ ...passing, ...given }).filter(({ passed }) => !passed);
    expect(failed.map(({ text }) => text)).toEqual(expected.map((part) => expect.stringContaining(part)));
  });

  test("tells no figure: whoever reads it later may not see those it was opened on", () => {
    expect(entryTest({ ...passing, missed: 17 }).some(({ text }) => text.includes("17"))).toBe(false);
  });
});

test.each([
  [["Council", "Health"], 2, true],
  [["Council", "council", " COUNCIL "], 2, false], // one, however it is spelt
  [["Health  visiting", "health visiting"], 2, false],
  [["Council", "Health", "Police"], 3, true],
  [["Council"], 1, true],
] as const)("a team from %j, of which %i are asked for: %s", (organisations, partners, expected) => {
  const team = organisations.map((organisation) => ({ organisation }));
  expect(teamTest(team, partners).passed).toBe(expected);
});

describe("the exit test, two figures in a row", () => {
  const figures = (...list: [month: string, status: "met" | "near" | "missed" | "late" | "suppressed"][]) =>
    list.map(([month, status]) => {
      const period = parsePeriod(month, "month");
      if (!period) throw new RangeError(month);
      return { period, status };
    });
  test.each([
    // Two on target, of months that ended after it started on 12 October.
    [figures(["2026-10", "met"], ["2026-11", "met"]), true],
    // September ended before.
    [figures(["2026-09", "met"], ["2026-10", "met"]), false],
    // One is not enough.
    [figures(["2026-10", "met"]), false],
    [[], false],
    // Tolerance is not target.
    [figures(["2026-10", "met"], ["2026-11", "near"]), false],
    // The newest count: it was off before, and is on now.
    [figures(["2026-10", "missed"], ["2026-11", "met"], ["2026-12", "met"]), true],
    // And the other way round.
    [figures(["2026-10", "met"], ["2026-11", "met"], ["2026-12", "missed"]), false],
    // A gap neither helps nor harms.
    [figures(["2026-10", "met"], ["2026-11", "late"], ["2026-12", "met"]), true],
    // What is hidden is not counted.
    [figures(["2026-10", "met"], ["2026-11", "suppressed"]), false],
  ])("%# passes: %s", (given, expected) => {
    expect(allPass(exitTest(given, STARTS, 2))).toBe(expected);
  });

  test("names the months that are not on target", () => {
    const tests = exitTest(figures(["2026-10", "near"], ["2026-11", "missed"]), STARTS, 2);
    expect(tests[1]?.text).toBe("The newest 2 are on target (not: October 2026, November 2026)");
  });
});
