// Whom news of a risk area concerns: who has which part in it, and from which level on.
import { expect, test } from "vitest";
import type { RiskKind } from "#api/contract/risk-areas.ts";
import type { Role } from "#api/contract/vocabulary.ts";
import { escalatingCatalogue } from "#scripts/testing/escalating-catalogue.ts";
import type { AlertEvent, AlertRisk } from "./alert-event.ts";
import { usualChoice } from "./choice.ts";
import { concerns } from "./concerns.ts";

// Out of order: the number of periods says which comes first.
const { catalogue, indicator } = escalatingCatalogue([
  { periods: 3, to: "The board", tells: ["owner", "partnership", "board", "lead"], solutionCentre: true },
  { periods: 1, to: "The owner", tells: ["owner"], solutionCentre: false },
  { periods: 2, to: "The partnership", tells: ["owner", "partnership", "lead"], solutionCentre: false },
]);

const event = (
  kind: RiskKind,
  reached: number,
  by: string | null,
): Pick<AlertEvent, "risk" | "reached" | "by"> => ({
  risk: { kind } as AlertRisk,
  reached,
  by,
});

test.each<
  [email: string, role: Role, kind: RiskKind, reached: number, by: string | null, told: boolean, why: string]
>([
  ["a@b.example", "owner", "risk", 1, null, true, "an owner has all of it"],
  ["a@b.example", "owner", "warning", 0, null, true, "warnings too"],
  ["deputy@b.example", "owner", "warning", 0, null, true, "a deputy is told as the owner is"],
  ["a@b.example", "board", "risk", 1, null, true, "whoever owns it is told, whatever the account's role"],
  ["else@b.example", "owner", "risk", 3, null, false, "another owner has nothing to do with it"],
  ["a@b.example", "owner", "risk", 1, "A@B.example", false, "one's own act, however the address is written"],
  ["a@b.example", "owner", "risk", 1, "deputy@b.example", true, "what the deputy did is news to the owner"],
  ["chair@partner.example", "board", "risk", 1, null, false, "not yet with the partnership"],
  ["chair@partner.example", "board", "risk", 2, null, true, "its members are told from the second level"],
  [
    "chair@partner.example",
    "owner",
    "risk",
    3,
    null,
    true,
    "and of everything after it, whatever their role",
  ],
  ["chair@partner.example", "owner", "warning", 0, null, false, "warnings are for the owner and the lead"],
  ["member@b.example", "board", "risk", 2, null, false, "the board not before its level"],
  ["member@b.example", "board", "risk", 3, null, true, "then all of it"],
  ["member@b.example", "board", "risk", 3, "member@b.example", false, "but what they did themselves"],
  ["member@b.example", "board", "warning", 0, null, false, "no warnings"],
  ["lead@b.example", "lead", "risk", 1, null, false, "here leads are told from the second level"],
  ["lead@b.example", "lead", "risk", 2, null, true, "as trust.yaml says"],
  ["lead@b.example", "lead", "warning", 0, null, true, "warnings in any case"],
  ["x@b.example", "analyst", "risk", 1, null, true, "an analyst's bell shows all"],
  ["x@b.example", "analyst", "warning", 0, null, true, "all of it"],
  ["x@b.example", "analyst", "risk", 1, "x@b.example", false, "but their own acts"],
])("%s (%s) of a %s at level %i by %s: %s, %s", (email, role, kind, reached, by, told) => {
  expect(concerns(event(kind, reached, by), { email, role }, indicator, catalogue)).toBe(told);
});

test("nobody but its owner, analysts and leads of warnings is told where no levels are set", () => {
  const none = { ...catalogue, trust: { ...catalogue.trust, escalation: [] } };
  const told = (["board", "lead", "owner", "analyst"] as const).filter((role) =>
    concerns(event("risk", 0, null), { email: "x@b.example", role }, indicator, none),
  );
  expect(told).toEqual(["analyst"]);
});

test.each([
  ["board", "weekly"], // ten minutes before a meeting
  ["owner", "immediate"], // has to answer
  ["lead", "immediate"],
  ["analyst", "never"], // comes with a question of their own
] as const)("who has not chosen, as %s, is written to: %s", (role, choice) =>
  expect(usualChoice(role)).toBe(choice),
);
