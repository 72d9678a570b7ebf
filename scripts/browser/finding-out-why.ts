// The walk from the board's number to its reason, by presses alone: once for the pictures of docs/finding-out-why.md, and
// once as a test.
import type { Page } from "playwright-core";

export const ANSWER =
  "About three quarters of the fall comes from Health in Stanground (South), below its earlier level since November 2025.";

/** What is pressed, and the heading by which its page is known. */
export const WALK = [
  { name: "overview", press: null, ready: "The five outcomes" },
  { name: "risk", press: "Common assessments completed", ready: "What has happened" },
  { name: "why", press: "Why did it change?", ready: "Fell by 9.7 points: 82.4% to 72.7%" },
  { name: "month", press: "Health in Stanground over time", ready: /^Stanground, Health: off target since/ },
] as const;

type Step = (typeof WALK)[number];

export async function findOutWhy(page: Page, onStep: (step: Step["name"]) => Promise<void>): Promise<void> {
  await page.goto("/");
  for (const { name, press, ready } of WALK) {
    if (press) await page.getByRole("main").getByRole("link", { name: press }).first().click();
    await arrived(page, ready);
    await onStep(name);
  }
}

export async function arrived(page: Page, ready: Step["ready"]): Promise<void> {
  const exact = typeof ready === "string";
  await page.getByRole("heading", { name: ready, exact }).first().waitFor();
  await page.waitForLoadState("networkidle");
}
