// What the forms about a risk will have, and what they say to do about the rest.
import { describe, expect, test } from "vitest";
import { daysOn, decisionFaults, deviationFaults, planFaults, progressFaults, yearsOn } from "./answers.ts";

const TODAY = "2026-11-18";

describe("a plan", () => {
  const plan = { action: "Cover both posts", person: "Ann Lee", due: "2026-12-12" };
  test.each([
    [plan, []],
    [{ ...plan, due: TODAY }, []], // today is still in time
    [{ ...plan, due: "2026-11-17" }, ["due"]], // yesterday is not
    [{ ...plan, due: "2028-11-18" }, []], // the last day of two years
    [{ ...plan, due: "2028-11-19" }, ["due"]],
    [{ ...plan, action: "  no  " }, ["action"]], // two letters, once the blanks are gone
    [{ ...plan, action: "x".repeat(1500), person: "AL" }, []], // the longest and the shortest there may be
    [{ ...plan, action: "x".repeat(1501), person: "A" }, ["action", "person"]],
    [{}, ["action", "person", "due"]], // nothing was answered
  ])("%o", (words, expected) => {
    expect(planFaults(words, TODAY).map(({ at }) => at)).toEqual(expected);
  });
});

describe("the others", () => {
  test.each([
    [progressFaults({ standing: "behind", text: "One post is filled" }), []],
    [progressFaults({ text: "One post is filled" }), ["Choose how the plan goes"]],
    [deviationFaults({ reason: "Until the pilot ends", until: "2027-11-18" }, TODAY), []], // a year to the day
    [
      deviationFaults({ reason: "Until the pilot ends", until: TODAY }, TODAY),
      ["The last day must be after today, and within a year"],
    ],
    [decisionFaults({ text: "Ask the ICB for a second reviewer", day: TODAY }, TODAY), []],
    [
      decisionFaults({ text: "Ask the ICB for a second reviewer", day: "2026-11-19" }, TODAY),
      ["The day of the decision must be today or earlier"],
    ],
    [
      decisionFaults({ text: "", day: "" }, TODAY),
      ["Enter what was decided", "Enter the day of the decision"],
    ],
  ])("%o", (faults, expected) => {
    expect(faults.map(({ text }) => text)).toEqual(expected);
  });
});

describe("days", () => {
  test.each([
    [yearsOn("2026-11-18", 2), "2028-11-18"],
    [yearsOn("2028-02-29", 1), "2029-02-28"], // no such day in that year
    [yearsOn("2028-02-29", 4), "2032-02-29"],
    [daysOn("2026-12-31", 1), "2027-01-01"],
    [daysOn("2026-03-28", 2), "2026-03-30"], // over the day on which the clocks go forward
    [daysOn("2026-11-18", -28), "2026-10-21"],
  ])("%s", (day, expected) => {
    expect(day).toBe(expected);
  });
});
