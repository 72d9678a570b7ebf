// The journey of a board member: from the overview to the cluster where assessments are not completed, and back again.
import type { Locator, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { cellsOf, type Dashboard, heading, openDashboard, settled, TRUST, visit } from "./dashboard.ts";

let dashboard: Dashboard;
beforeAll(async () => {
  dashboard = await openDashboard();
});
afterAll(() => dashboard.close());

const CAF = "Common assessments completed";

/** What she reads at each step. The figures are those of the return for October 2026, divided by hand. */
type Step = { address: string; title: string; figure: string; parts: string };
const STEPS = {
  // 113 ÷ 159 = 0.7107, 31 ÷ 58 = 0.5345, 6 ÷ 26 = 0.2308
  trust: {
    address: "/indicators/caf-completed?area=peterborough",
    title: CAF,
    figure: "71.1%",
    parts: "113 of 159",
  },
  south: {
    address: "/indicators/caf-completed?area=south",
    title: `${CAF}: South`,
    figure: "53.4%",
    parts: "31 of 58",
  },
  stanground: {
    address: "/indicators/caf-completed?area=stanground",
    title: `${CAF}: Stanground`,
    figure: "23.1%",
    parts: "6 of 26",
  },
} satisfies Record<string, Step>;

async function stands(page: Page, { address, title, figure, parts }: Step): Promise<void> {
  await heading(page, title).waitFor();
  await settled(page);
  expect(await page.title()).toBe(`${title} – ${TRUST}`);
  const { pathname, search } = new URL(page.url());
  expect(pathname + search).toBe(address);
  const now = page.getByRole("region", { name: /, October 2026$/ });
  await now.getByText(figure, { exact: true }).waitFor();
  expect(await now.innerText()).toContain(parts);
  expect(await now.innerText()).toContain("Off target");
}

/** Its entry in the register. */
const inRegister = (page: Page): Locator =>
  page.getByRole("article").filter({ has: page.getByRole("link", { name: CAF, exact: true }) });

/** The chart of a cut for one period; the other one in its section tells how each got there. */
const bars = (page: Page): Locator =>
  page
    .getByRole("region", { name: "Where the figure comes from", exact: true })
    .getByRole("figure")
    .filter({ hasText: "Follow a name to look inside it." });

/** Each place with its figure, as the chart's table has them. */
async function places(page: Page): Promise<string[][]> {
  const rows = await bars(page)
    .getByRole("row")
    .filter({ has: page.getByRole("rowheader") })
    .all();
  return Promise.all(rows.map(async (row) => (await cellsOf(row)).slice(0, 2)));
}

test("from the overview to Stanground, and back at each step", async () => {
  const { page, context, watched } = await dashboard.newWindow({ as: "board" });
  await visit(page, "/");
  expect(await page.title()).toBe(`Overview, October 2026 – ${TRUST}`);

  // What is in trouble is one press away, and says for how long.
  await page.getByRole("link", { name: /^See all \d+ risk areas$/ }).click();
  const risk = inRegister(page);
  await risk.waitFor();
  expect(await risk.innerText()).toContain("5 months");
  expect(await risk.innerText()).toContain("71.1%");
  await risk.getByRole("link", { name: CAF, exact: true }).click();
  await page.getByRole("heading", { name: "In risk since June 2026, for 5 months" }).waitFor();
  await page.getByRole("link", { name: "See the indicator" }).click();
  await stands(page, STEPS.trust);

  // By locality, South is worst: the others are on target.
  await page.getByRole("link", { name: "By locality" }).click();
  const cut = bars(page);
  await cut.getByRole("heading", { name: "South: off target in October 2026" }).waitFor();
  expect(Object.fromEntries(await places(page))).toEqual({
    "Central and East": "81.5%", // 53 ÷ 65 = 0.8154
    "North West and Rural": "80.6%", // 29 ÷ 36 = 0.8056
    South: "53.4%",
  });
  const byLocality = page.url();
  await cut.getByRole("link", { name: "South" }).click();
  await stands(page, STEPS.south);

  // By cluster, Stanground is where it happens; the two others are too small to be told apart.
  await page.getByRole("link", { name: "By cluster" }).click();
  await bars(page).getByRole("link", { name: "Stanground" }).waitFor();
  expect(Object.fromEntries(await places(page))).toEqual({
    Stanground: "23.1%",
    Fletton: "Hidden: small number",
    "The Ortons": "Hidden: small number",
  });
  const byCluster = page.url();
  await bars(page).getByRole("link", { name: "Stanground" }).click();
  await stands(page, STEPS.stanground);

  // The address alone shows the same to somebody else.
  for (const step of [STEPS.trust, STEPS.south, STEPS.stanground]) {
    const tab = await context.newPage();
    await tab.goto(step.address);
    await stands(tab, step);
    await tab.close();
  }

  await page.goBack();
  await heading(page, STEPS.south.title).waitFor();
  expect(page.url()).toBe(byCluster);
  await page.goBack();
  await stands(page, STEPS.south);
  await page.goBack();
  await heading(page, CAF).waitFor();
  expect(page.url()).toBe(byLocality);
  await page.goBack();
  await stands(page, STEPS.trust);
  await page.goBack();
  await page.getByRole("heading", { name: "In risk since June 2026, for 5 months" }).waitFor();
  await page.goBack();
  await heading(page, "Risk areas, October 2026").waitFor();
  await page.goBack();
  await heading(page, "Overview, October 2026").waitFor();
  expect(watched.amiss()).toEqual([]);
  await context.close();
});

test("the crumbs lead up again, area by area", async () => {
  const { page, context } = await dashboard.newWindow({ as: "board" });
  await visit(page, STEPS.stanground.address);
  const crumbs = page.getByRole("navigation", { name: "Breadcrumb" });
  expect(await crumbs.getByRole("link").allInnerTexts()).toEqual(["Overview", "Stay safe", CAF, "South"]);
  await crumbs.getByRole("link", { name: "South" }).click();
  await stands(page, STEPS.south);
  await crumbs.getByRole("link", { name: "Stay safe" }).click();
  await heading(page, "Stay safe, October 2026").waitFor();
  await context.close();
});

test("a place can be chosen from the list of areas instead", async () => {
  const { page, context } = await dashboard.newWindow({ as: "board" });
  await visit(page, "/indicators/caf-completed");
  await page.getByLabel("Area").selectOption("stanground");
  await page.getByRole("button", { name: "Show" }).first().click();
  await stands(page, STEPS.stanground);
  await context.close();
});
