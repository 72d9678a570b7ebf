import { expect, test } from "vitest";
import {
  faultOfCase,
  faultOfCheckpoint,
  faultOfDecision,
  faultOfDeviation,
  faultOfPlan,
} from "./act-faults.ts";

const TODAY = "2026-11-18";

test.each([
  ["2026-11-18", null], // today
  ["2028-11-18", null], // two years on
  ["2026-11-17", "Choose today or a later day"],
  ["2028-11-19", "within two years"],
])("a plan due on %s: %s", (due, expected) => {
  said(faultOfPlan({ due }, TODAY), expected);
});

test("two years on from a leap day is the day before", () => {
  said(faultOfPlan({ due: "2030-02-28" }, "2028-02-29"), null);
  said(faultOfPlan({ due: "2030-03-01" }, "2028-02-29"), "Choose 28 February 2030 or an earlier day");
});

test.each([
  ["2026-11-18", "Choose 19 November 2026 or a later day"], // it would lapse tonight
  ["2026-11-19", null],
  ["2027-11-18", null],
  ["2027-11-19", "for a year at most"],
])("a deviation until %s: %s", (until, expected) => {
  said(faultOfDeviation({ until }, TODAY), expected);
});

test.each([
  ["2026-11-18", null],
  ["2026-11-19", "still to come"],
  ["2025-06-01", null], // a year before June 2026, which raised it
  ["2025-05-31", "Give 1 June 2025 or a later day"],
])("a decision of %s: %s", (day, expected) => {
  said(faultOfDecision({ day }, "2026-06-01", TODAY), expected);
});

test.each([
  ["2026-10-21", null], // 28 days back
  ["2026-10-20", "from 21 October 2026 to 16 December 2026"],
  ["2026-12-16", null], // 28 days ahead
  ["2026-12-17", "within four weeks"],
])("a case that starts on %s: %s", (starts, expected) => {
  said(faultOfCase({ starts, steps: [{ week: 1 }] }, TODAY), expected);
});

test("a week stands in a plan once", () => {
  const steps = [{ week: 1 }, { week: 3 }, { week: 3 }];
  said(faultOfCase({ starts: TODAY, steps }, TODAY), "Week 3 is in the plan twice");
});

// A case that started on 12 October is in its sixth week on 18 November.
test.each([
  [6, "2026-11-16", null], // the first day of this week
  [6, "2026-11-18", null],
  [6, "2026-11-15", "Week 6 began on 16 November 2026"], // still the fifth
  [6, "2026-11-19", "still to come"],
  [1, "2026-11-18", null], // kept late
  [1, "2026-10-12", null],
  [7, "2026-11-18", "Week 7 begins on 23 November 2026"],
] as const)("a checkpoint of week %i held on %s: %s", (week, held, expected) => {
  said(faultOfCheckpoint({ week, held }, { starts: "2026-10-12" }, TODAY), expected);
});

test("there is no checkpoint before the case starts", () => {
  const fault = faultOfCheckpoint({ week: 1, held: TODAY }, { starts: "2026-11-23" }, TODAY);
  said(fault, "The case starts on 23 November 2026");
});

function said(fault: string | null, part: string | null): void {
  if (part === null) expect(fault).toBeNull();
  else expect(fault).toContain(part);
}
