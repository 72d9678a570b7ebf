// A service manager follows the fall in completed assessments along the pathway, from the trust to the agency behind it.
import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { violations } from "./accessibility.ts";
import { cellsOf, type Dashboard, heading, openDashboard, PHONE, settled, visit } from "./dashboard.ts";

let dashboard: Dashboard;
let page: Page;
beforeAll(async () => {
  dashboard = await openDashboard();
  ({ page } = await dashboard.newWindow({ as: "lead" }));
});
afterAll(() => dashboard.close());

const panel = (title: string) =>
  page
    .getByRole("listitem")
    .filter({ has: page.getByRole("heading", { level: 3, name: title, exact: true }) });

// Sums of the rows of seed-data/returns/*/caf-coordinator.csv from November 2025 to October 2026 whose area and dimensions
// are blank: numerators 1784 and denominators 2354 of caf-completed, 1336 and 1951 of caf-completed-in-time.
test("the trust: where most wait, and what is furthest below its target", async () => {
  await visit(page, "/pathways/caf");
  await heading(page, "Common assessment pathway: Peterborough").waitFor();
  await page
    .getByText(
      // 1951 - 1336; 80% of 2354 is 1883.2, and 1883 of 2354 rounds to 80.0%: 99 more than 1784
      "Most wait or drop out at “Completed in time”: 615 of 1,951 completed assessments took longer than 15 working days. “Completed” is furthest below its target: 99 more assessments completed would have met the target of 80% or more.",
    )
    .waitFor();
  const completed = await panel("Completed").innerText();
  expect(completed).toContain("75.8%");
  expect(completed).toContain("1,784 of 2,354 assessments due");
  expect(await panel("Completed in time").innerText()).toContain("Most wait or drop out here");
  expect(await panel("Closed with needs met").innerText()).toContain("January to September 2026");
  expect(await violations(page)).toEqual([]);
});

test("by cluster one of them stands out, and the address holds the cut", async () => {
  await page.getByLabel("Compare by").selectOption({ label: "Cluster" });
  await page.getByRole("button", { name: "Show" }).click();
  await page.getByRole("heading", { name: "Who is different by more than chance" }).waitFor();
  await settled(page);
  expect(new URL(page.url()).search).toBe("?by=area.cluster");
  const row = page
    .getByRole("table", { name: "Each cluster at each step, November 2025 to October 2026" })
    .getByRole("row", { name: /^Stanground/ });
  // Rows of the area stanground: 214 of 438, and 144 of 266.
  const cells = await cellsOf(row);
  // Some of it is hidden from the board, and a lead is told so.
  expect(cells[2]).toMatch(/^48\.9% small.* 214 of 438 ▼ Lower than chance$/);
  expect(cells[3]).toMatch(/^54\.1%.* 144 of 266 ▼ Lower than chance$/);
  await page.goBack();
  await page
    .getByRole("heading", { name: "Who is different by more than chance" })
    .waitFor({ state: "detached" });
});

test("in that cluster health is behind it, and each figure leads to the explorer with the same cut", async () => {
  await visit(page, "/pathways/caf?area=stanground&by=agency");
  // Rows of stanground and health: 90 of 265.
  const row = page.getByRole("row", { name: /^Health/ });
  expect((await cellsOf(row))[2]).toMatch(/^34\.0%.* 90 of 265 ▼ Lower than chance$/);
  const link = row.getByRole("link", { name: "34.0%" });
  expect(await link.getAttribute("href")).toBe(
    "/explore/caf-completed?area=stanground&where=agency%3Ahealth&from=2025-11&to=2026-10",
  );
  expect(await violations(page)).toEqual([]);
});

test("a step is shown month by month, and its choice is an address", async () => {
  await page
    .getByRole("navigation", { name: "Steps" })
    .getByRole("link", { name: "Closed with needs met" })
    .click();
  await page.getByRole("heading", { name: "Closed with needs met, quarter by quarter" }).waitFor();
  expect(new URL(page.url()).searchParams.get("step")).toBe("caf-needs-met");
  const quarters = await page
    .getByRole("table", { name: /^Closed with needs met/ })
    .getByRole("row")
    .count();
  expect(quarters).toBe(1 + 3);
});

test("the board sees what is hidden from it as hidden, and is told where to look", async () => {
  const { page: own } = await dashboard.newWindow({ as: "board", viewport: PHONE });
  await visit(own, "/pathways/caf?area=stanground&where=agency:health");
  await own.getByText("Where children wait or drop out cannot be shown here").waitFor();
  expect(await own.getByText("90 of 265").count()).toBe(0);
  expect(await violations(own)).toEqual([]);
  expect(await own.evaluate(() => document.documentElement.scrollWidth)).toBe(375);
});

test("forty schools fit a phone, and what cannot be asked together is left out", async () => {
  const { page: phone } = await dashboard.newWindow({ as: "lead", viewport: PHONE });
  await visit(phone, "/pathways/caf?by=area.school");
  expect(await phone.evaluate(() => document.documentElement.scrollWidth)).toBe(375);
  expect(await violations(phone)).toEqual([]);
  await phone.getByText("Only some children").click();
  await phone.getByRole("combobox", { name: "Agency", exact: true }).selectOption({ label: "Health" });
  await phone.getByRole("combobox", { name: "Compare by" }).selectOption({ label: "Agency" });
  await phone.getByRole("button", { name: "Show" }).click();
  await heading(phone, "Common assessment pathway: Peterborough, Health").waitFor();
  expect(new URL(phone.url()).search).toBe("?where=agency%3Ahealth");
});
