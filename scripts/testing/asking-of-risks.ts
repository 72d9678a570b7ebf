// Publishes figures that raise risk areas, at a moment, and asks the register of them, as tests of it do.
import { expect } from "vitest";
import type { RiskArea, RiskAreasPage, RiskPage } from "#api/contract/risk-areas.ts";
import type { Submission } from "#api/contract/submissions.ts";
import type { Answer, Asker, RunningApp } from "./running-app.ts";

/** Long enough for a figure that is off target. */
export const WHY =
  "Two posts are empty in Stanground. They are advertised; cover from Orton starts in December. No help is needed.";
export const TODAY = "2026-11-18T09:00:00Z";

/** Publishes figures as the lead. @param rows period, numerator and denominator @returns the submission's number */
export async function publishFigures(
  app: RunningApp,
  indicator: string,
  at: string,
  ...rows: [string, number, number][]
): Promise<string> {
  app.setClock(at);
  const lines = rows.map(([period, top, bottom]) => `${indicator},${period},${top},${bottom},${WHY}`);
  const file = ["indicator,period,numerator,denominator,commentary", ...lines, ""].join("\n");
  const answer = await app.post("/api/v1/submissions", file, { "Content-Type": "text/csv" });
  const sent = answer.json() as Submission;
  const reasons = Object.fromEntries(sent.rules.map(({ rule }) => [rule, "Checked with the records."]));
  const published = await app.post(`/api/v1/submissions/${sent.id}/publish`, { reasons });
  expect(published.status, published.text).toBe(200);
  app.setClock(TODAY);
  return sent.id;
}

export const registerOf = async (who: Pick<Asker, "get">, query = "") =>
  (await who.get(`/api/v1/risk-areas?${query}`)).json() as RiskAreasPage;

/** The first of an indicator, if there is one. */
export const riskOf = async (
  indicator: string,
  who: Pick<Asker, "get">,
  query = "",
): Promise<RiskArea | undefined> =>
  (await registerOf(who, query)).riskAreas.find((risk) => risk.indicator.id === indicator);

export async function riskPageOf(id: string | null, who: Pick<Asker, "get">, query = ""): Promise<RiskPage> {
  const answer = await who.get(`/api/v1/risk-areas/${id}${query}`);
  expect(answer.status, answer.text).toBe(200);
  return answer.json() as RiskPage;
}

export function refused(answer: Answer, status: number, words: string): void {
  expect(answer.status, answer.text).toBe(status);
  expect((answer.json() as { detail: string }).detail).toContain(words);
}

export const plan = (action = "Cover from Orton") => ({
  action,
  person: "Rosalind Achebe",
  due: "2026-12-18",
});
export const agreed = (until = "2027-03-31") => ({
  reason: "The posts cannot be filled before spring",
  until,
});
export const newCase = () => ({
  problem: "Assessments wait for health in Stanground",
  lead: "Ruth Abara",
  team: [
    { name: "Rosalind Achebe", organisation: "The council", part: "Leads the team" },
    { name: "Una Price", organisation: "Health visiting", part: "" },
  ],
  starts: "2026-11-09",
  steps: [{ week: 1, action: "See where the assessments wait" }],
});
