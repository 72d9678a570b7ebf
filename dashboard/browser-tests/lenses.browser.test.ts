// A lead partnership's page and a cluster's: read aloud, opened, gone on from, by keyboard and on a phone.
import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { violations } from "./accessibility.ts";
import { cellsOf, type Dashboard, heading, openDashboard, PHONE, visit } from "./dashboard.ts";

let dashboard: Dashboard;
let page: Page;
beforeAll(async () => {
  dashboard = await openDashboard();
  ({ page } = await dashboard.newWindow({ as: "board" }));
});
afterAll(() => dashboard.close());

const TABLE = "Stay safe: South";
const row = (outcome: string, name: RegExp) =>
  page.getByRole("table", { name: outcome }).getByRole("row", { name });

test("South: its worst gap comes first, in words, and leads on to the same cut", async () => {
  await visit(page, "/lenses/areas/south?period=2026-10");
  const table = page.getByRole("table", { name: TABLE });
  // 31 of 58 in South, 113 of 159 in the trust: 82 of 101 in the rest.
  const [head, own, other, gap, , status] = await cellsOf(table.getByRole("row").nth(1));
  expect(head).toContain("Common assessments completed");
  expect(own).toContain("53.4%");
  expect(other).toContain("81.2%");
  expect(other).toContain("82 of 101");
  expect(gap).toContain("27.8 points worse than the rest of Peterborough");
  expect(gap).toContain("More than chance");
  expect(status).toContain("Off target");
  const link = table.getByRole("link", { name: "Common assessments completed", exact: true });
  expect(await link.getAttribute("href")).toContain("/explore/caf-completed?view=trend&area=south");
});

test("both lines stand in a table, one press away by keyboard", async () => {
  const name = "Figures of Common assessments completed";
  const button = page.getByRole("table", { name: TABLE }).getByRole("button", { name, exact: true });
  await button.focus();
  await page.keyboard.press("Enter");
  const figures = page.getByRole("region", {
    name: "Common assessments completed, South: figures over time",
  });
  const newest = await cellsOf(figures.getByRole("row").nth(1));
  expect(newest[0]).toBe("October 2026");
  expect(newest[3]).toBe("−27.8");
  expect(await violations(page)).toEqual([]);
  await page.setViewportSize(PHONE);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(PHONE.width);
  expect(await violations(page)).toEqual([]);
});

test("from a locality to its cluster, and the month goes along", async () => {
  const clusters = page.getByRole("navigation", { name: "Clusters of South" });
  await clusters.getByRole("link", { name: "Stanground" }).click();
  await heading(page, "Stanground, October 2026").waitFor();
  expect(new URL(page.url()).search).toBe("?period=2026-10");
  await page.goBack();
  await heading(page, "South, October 2026").waitFor();
});

test("a group of few children: what is hidden is said, and nothing is drawn of it", async () => {
  await visit(page, "/lenses/groups/gypsy-traveller");
  await page.getByText("Gypsy and Traveller Partnership leads for this group.").waitFor();
  await page
    .getByText(/hidden, so that no child can be recognised\.$/)
    .first()
    .waitFor();
  const cells = await cellsOf(row("Stay safe: Gypsies and Travellers", /^Common assessments completed Oct/));
  expect(cells[1]).toBe("Hidden: small number");
  expect(cells[3]).toBe("Cannot be told");
  await page
    .getByRole("navigation", { name: "Vulnerable groups" })
    .getByRole("link", { name: "Young carers" })
    .click();
  await heading(page, "Young carers, October 2026").waitFor();
});
