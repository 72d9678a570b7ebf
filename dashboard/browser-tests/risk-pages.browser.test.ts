// Each page of a risk area and of a case, with what is opened on it: accessible, and no wider than the window.
import { afterAll, beforeAll, expect, test } from "vitest";
import type { SolutionCase } from "#api/contract/cases.ts";
import type { RiskAreasPage } from "#api/contract/risk-areas.ts";
import { outline, violations } from "./accessibility.ts";
import { type Dashboard, DESK, openDashboard, PHONE, visit } from "./dashboard.ts";

let dashboard: Dashboard;
beforeAll(async () => {
  dashboard = await openDashboard();
});
afterAll(() => dashboard.close());

async function riskOf(indicator: string): Promise<string> {
  const { riskAreas } = await dashboard.ask<RiskAreasPage>("/api/v1/risk-areas");
  return `/risk-areas/${riskAreas.find((risk) => risk.indicator.id === indicator)?.id}`;
}

/** Each page with what is opened on it. */
const VIEWS: readonly [string, () => Promise<string>, string[], string][] = [
  ["a risk with a story", () => riskOf("caf-completed"), [], "the longest time line"],
  [
    "a plan",
    () => riskOf("caf-completed"),
    ["Put a new plan in its place", "Save the plan"],
    "with everything missing",
  ],
  ["progress", () => riskOf("caf-completed"), ["Report progress", "Save the report"], "radios with an error"],
  ["a deviation", () => riskOf("placement-moves"), ["Agree another in its place"], "one is in force"],
  ["a decision", () => riskOf("placement-moves"), ["Record a decision"], "begins with today"],
  [
    "the form of a case",
    () => riskOf("caf-first-meeting-in-time"),
    ["Open a case", "Open the case"],
    "the longest form, with everything missing",
  ],
  ["opening a case", () => riskOf("core-assessments-in-time"), [], "cannot be opened yet"],
  ["a warning", () => riskOf("protection-plans-two-years"), [], "no ladder, no deviation"],
  ["a case", () => caseOf("open"), ["Hold a checkpoint", "Save the checkpoint"], "with an error"],
  ["closing a case", () => caseOf("open"), ["Close the case"], "the exit test is not passed"],
  ["a closed case", () => caseOf("closed"), [], "what came of it"],
];

async function caseOf(state: string): Promise<string> {
  const { cases } = await dashboard.ask<{ cases: SolutionCase[] }>(`/api/v1/cases?state=${state}`);
  return `/cases/${cases[0]?.id}`;
}

test.each(VIEWS)("%s", async (_, path, opened) => {
  const { page, context, watched } = await dashboard.newWindow({ reducedMotion: "reduce" });
  await visit(page, await path());
  for (const name of opened) await page.getByRole("button", { name, exact: true }).click();
  for (const size of [DESK, PHONE, { width: 320, height: 640 }]) {
    await page.setViewportSize(size);
    const at = `at ${size.width}`;
    await expect.poll(async () => (await outline(page)).wider, { message: at }).toBe(0);
    expect(await violations(page), at).toEqual([]);
  }
  expect(watched.amiss()).toEqual([]);
  await context.close();
});
