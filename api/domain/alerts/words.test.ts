// Alerts in words, without a figure.
import { expect, test } from "vitest";
import { makePeriod, periodKey } from "#api/domain/periods.ts";
import { escalatingCatalogue } from "#scripts/testing/escalating-catalogue.ts";
import { CAF } from "#scripts/testing/small-catalogue.ts";
import type { AlertEvent, AlertRisk } from "./alert-event.ts";
import { alertStanding, alertTitle } from "./words.ts";

const { catalogue, indicator } = escalatingCatalogue([
  { periods: 1, to: "The indicator's owner", tells: ["owner"], solutionCentre: false },
  { periods: 2, to: "The outcome's partnership", tells: ["partnership"], solutionCentre: false },
  { periods: 3, to: "Board of the trust", tells: ["board"], solutionCentre: true },
]);
const said = { indicator, catalogue };
const month = (year: number, part: number) => periodKey(makePeriod("month", year, part));

const risk: AlertRisk = {
  ...{ id: 101, indicator: CAF.id, area: "town", kind: "risk", since: month(2026, 8), last: month(2026, 10) },
  ...{ recovered: null, periods: 3, missed: 3, level: 2, corrected: false },
};
const warning: AlertRisk = { ...risk, kind: "warning", level: 0 };
const raised: AlertEvent = {
  ...{ id: 1, kind: "raised", at: new Date("2026-11-10T09:00:00Z"), period: month(2026, 10), reached: 1 },
  ...{ by: null, risk, merged: false },
};

test.each<[changes: Partial<AlertEvent>, words: string]>([
  [{}, "off target in October 2026"],
  // history that was loaded at once: first seen when it was the board's already
  [{ reached: 3 }, "off target in October 2026, now with Board of the trust"],
  [{ kind: "escalated", reached: 2 }, "still off target in October 2026, now with the outcome's partnership"],
  // the levels were taken out of trust.yaml since
  [{ kind: "escalated", reached: 5 }, "still off target in October 2026"],
  [{ kind: "recovered" }, "on target again in October 2026"],
  [{ kind: "plan", period: null }, "answered with a plan"],
  [{ kind: "decision", period: null }, "a decision was recorded"],
  [{ kind: "corrected" }, "no risk area any more, since the figures were corrected"],
  [
    { kind: "corrected", merged: true },
    "part of a risk area since August 2026, after the figures were corrected",
  ],
  [{ risk: { ...risk, corrected: true } }, "off target in October 2026 (the figures were corrected since)"],
  [
    { kind: "corrected", risk: { ...risk, corrected: true } },
    "no risk area any more, since the figures were corrected",
  ],
  [{ risk: warning, reached: 0 }, "a warning, before it is off target"],
  [{ risk: warning, reached: 0, kind: "recovered" }, "the warning has ended"],
  [{ risk: warning, reached: 0, kind: "corrected" }, "no warning any more, since the figures were corrected"],
  // a plan can answer a warning too
  [{ risk: warning, reached: 0, kind: "plan" }, "answered with a plan"],
])("%j: %s", (changes, words) => {
  expect(alertTitle({ ...raised, ...changes }, said)).toBe(`Assessments completed: ${words}`);
});

test("an area is named, and the trust is not", () => {
  const south = { ...raised, risk: { ...risk, area: "south" } };
  expect(alertTitle(south, said)).toBe("Assessments completed, South Side: off target in October 2026");
});

test.each<[changes: Partial<AlertEvent>, words: string | null]>([
  [{}, "A risk area since August 2026, now with the outcome's partnership. Its owner is Ann Lee."],
  // the title says who has it now
  [{ kind: "escalated", reached: 2 }, "A risk area since August 2026. Its owner is Ann Lee."],
  [
    { risk: { ...risk, recovered: month(2026, 10) } },
    "A risk area from August 2026 until October 2026. Its owner is Ann Lee.",
  ],
  [{ risk: warning, reached: 0 }, "A warning since August 2026. Its owner is Ann Lee."],
  [{ risk: { ...risk, corrected: true } }, null], // what it said does not hold any more
])("where it stands: %#", (changes, words) =>
  expect(alertStanding({ ...raised, ...changes }, said)).toBe(words),
);
