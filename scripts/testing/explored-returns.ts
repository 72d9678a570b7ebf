// Returns that explorers are tested on: totals, areas, cuts, a small number, and parts that do not add up.
import { expect } from "vitest";
import type { RunningApp } from "./running-app.ts";

const WHY =
  "Two health visitors were absent in Orton all month; cover starts in November and clears the backlog.";

/** September by locality comes to 87 of 120, not 90; everything of October but the count by sex agrees. */
const RETURNS = `indicator,period,area,agency,sex,numerator,denominator,value,commentary,flag
caf-completed,2026-09,,,,90,120,,,
caf-completed,2026-09,south,,,24,48,,${WHY},
caf-completed,2026-09,central-and-east,,,30,36,,,
caf-completed,2026-09,north-west-and-rural,,,33,36,,,
caf-completed,2026-10,,,,82,120,,${WHY},i
caf-completed,2026-10,south,,,24,48,,,
caf-completed,2026-10,central-and-east,,,29,36,,,
caf-completed,2026-10,north-west-and-rural,,,29,36,,,
caf-completed,2026-10,stanground,,,9,30,,,
caf-completed,2026-10,,health,,30,60,,,
caf-completed,2026-10,,school,,52,60,,,
caf-completed,2026-10,south,health,,10,30,,,
caf-completed,2026-10,south,school,,14,18,,,
caf-initiated,2026-10,,,,,,43,,
caf-initiated,2026-10,,,female,,,20,,
caf-initiated,2026-10,,,male,,,21,,
caf-initiated,2026-10,south,,,,,20,,
caf-initiated,2026-10,south,,female,,,15,,
caf-initiated,2026-10,south,,male,,,3,,`;

/** Sends and publishes them, answering each warning. */
export async function publishExplored(app: RunningApp): Promise<void> {
  const sent = (await app.post("/api/v1/submissions", RETURNS, { "Content-Type": "text/csv" })).json() as {
    id: string;
    errors: number;
    rules: { rule: string }[];
    findings: unknown;
  };
  expect(sent.errors, JSON.stringify(sent.findings)).toBe(0);
  const reasons = Object.fromEntries(
    sent.rules.map(({ rule }) => [rule, "Checked against the case records."]),
  );
  const answer = await app.post(`/api/v1/submissions/${sent.id}/publish`, { reasons });
  expect(answer.status, answer.text).toBe(200);
}
