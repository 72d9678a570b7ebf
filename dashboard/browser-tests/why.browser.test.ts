// Why did it change: from the overview to the locality, the agency and the month in four clicks; and nothing that is hidden.
import { afterAll, beforeAll, expect, test } from "vitest";
import { violations } from "./accessibility.ts";
import { type Dashboard, openDashboard, PHONE, settled, visit } from "./dashboard.ts";

let dashboard: Dashboard;
let analyst: Awaited<ReturnType<Dashboard["newWindow"]>>;
beforeAll(async () => {
  dashboard = await openDashboard();
  analyst = await dashboard.newWindow({ as: "analyst" });
});
afterAll(() => dashboard.close());

const WHY = "/explore/caf-completed?view=why";
const ANSWER =
  "About three quarters of the fall comes from Health in Stanground (South), below its earlier level since November 2025.";

test("the fall is traced to its locality, agency and month in four clicks", {
  timeout: 120_000,
}, async () => {
  const { page } = analyst;
  let clicks = 0;
  const follow = async (name: string | RegExp) => {
    await page.getByRole("main").getByRole("link", { name }).first().click();
    clicks += 1;
    await settled(page);
  };
  await visit(page, "/");
  await follow("Common assessments completed");
  await follow("Why did it change?");
  await page.getByText(ANSWER).first().waitFor();
  await follow("Health in Stanground over time");
  expect(clicks).toBeLessThanOrEqual(4);
  await page.waitForURL(/area=stanground/);
  await page.getByRole("heading", { name: "Stanground, Health: off target since June 2025" }).waitFor();
  expect(new URL(page.url()).searchParams.getAll("where")).toEqual(["agency:health"]);
});

test("the waterfall begins and ends where the figures do, and its table adds up", async () => {
  const { page, watched } = analyst;
  await visit(page, WHY);
  await page.getByRole("heading", { name: "Fell by 9.7 points: 82.4% to 72.7%" }).waitFor();
  await page.getByRole("button", { name: "Show as table" }).click();
  const rows = await page
    .getByRole("table", { name: /by cluster and agency/ })
    .getByRole("row")
    .allInnerTexts();
  expect(rows.find((row) => row.startsWith("Health in Stanground"))).toContain("−7.0");
  expect(rows.at(-1)).toContain("−9.6");
  expect(watched.amiss()).toEqual([]);
});

test("another cut is chosen, the address says so, and back goes back", async () => {
  const { page } = analyst;
  await visit(page, WHY);
  await page.getByRole("combobox", { name: "By", exact: true }).selectOption({ label: "Locality" });
  await page.getByRole("button", { name: "Show", exact: true }).click();
  await page.getByText("All of the fall comes from South").first().waitFor();
  expect(page.url()).toContain("by=area.locality");
  await page.getByRole("link", { name: "By cluster and agency" }).click();
  await page.getByText(ANSWER).first().waitFor();
  await page.goBack();
  await page.getByText("All of the fall comes from South").first().waitFor();
});

test.each([
  ["at a desk", {}],
  ["on a phone", { viewport: PHONE }],
] as const)("%s it breaks no rule and is no wider than its window", async (_, options) => {
  const { page } = await dashboard.newWindow({ as: "analyst", ...options });
  await visit(page, WHY);
  await page.getByText(ANSWER).first().waitFor();
  await settled(page);
  expect(await violations(page)).toEqual([]);
  expect(
    await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth),
  ).toBe(0);
});

test("its points are read with the keyboard", async () => {
  const { page } = analyst;
  await visit(page, WHY);
  const reader = page.getByRole("slider", { name: /Points of the chart/ });
  await reader.focus();
  await page.getByRole("status").filter({ hasText: "Health in Stanground: 83.1% to 13.5%" }).waitFor();
  await page.keyboard.press("ArrowDown");
  await page.getByRole("status").filter({ hasText: "School in Stanground" }).waitFor();
});

test("a board member is told the locality, and of no cut more than may be shown", async () => {
  const { page } = await dashboard.newWindow({ as: "board" });
  await visit(page, WHY);
  await page.getByText("All of the fall comes from South").first().waitFor();
  await visit(page, `${WHY}&by=area.cluster,agency`);
  await page
    .getByText(/hidden/)
    .first()
    .waitFor();
  const content = await page.content();
  expect(content).not.toContain("13.5%");
  expect(content).not.toContain("Health in Stanground");
});
