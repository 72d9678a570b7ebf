// A lead tries a target on the past: from the indicator to the trial, its counts, a slip of the hand, and back.
import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { violations } from "./accessibility.ts";
import { cellsOf, type Dashboard, heading, openDashboard, PHONE, settled, visit } from "./dashboard.ts";

const TITLE = "Children in care whose teeth were checked by a dentist";

let dashboard: Dashboard;
let page: Page;
beforeAll(async () => {
  dashboard = await openDashboard();
  ({ page } = await dashboard.newWindow({ as: "lead" }));
});
afterAll(() => dashboard.close());

/** The two sides of each line. */
const sides = async (on: Page): Promise<Record<string, string[]>> => {
  const rows = await on.getByRole("table", { name: "2020/21 to 2024/25" }).getByRole("row").all();
  const lines = await Promise.all(rows.slice(1).map(cellsOf));
  return Object.fromEntries(lines.map(([name = "", ...cells]) => [name, cells]));
};

test("from the indicator one comes to what is in force", async () => {
  await visit(page, "/indicators/looked-after-dental-checks");
  await page.getByRole("link", { name: "Try another target on the figures so far" }).click();
  await heading(page, `Try a target: ${TITLE}`).waitFor();
  await settled(page);
  // Of 53.8, 84.2, 88.4, 87.4 and 80.6% the last two had a target: 85% or more with 3 points.
  await page
    .getByText("Nothing would be other than it is: 1 risk in 5 years (2 judged), 0.2 alerts a year.")
    .waitFor();
  expect((await sides(page))["Off target"]).toEqual(["1", "1"]);
});

test("85 with 5 points: the address holds it, and the counts are those made by hand", async () => {
  await page.getByLabel("Target", { exact: true }).fill("85");
  await page.getByLabel("Tolerance", { exact: true }).fill("5");
  await page.getByRole("button", { name: "Try it" }).click();
  // 53.8 raises a risk, 84.2 is near, 88.4 ends it with one year missed; 87.4 is met, and 80.6 is near.
  await page
    .getByText(
      "85% or more with a tolerance of 5 points would have raised 1 risk in 5 years, 0.2 alerts a year.",
    )
    .waitFor();
  await page.getByText("The only risk was over before a second year was missed.").waitFor();
  expect(new URL(page.url()).search).toBe("?goal=85&tolerance=5");
  expect(await sides(page)).toMatchObject({
    Tolerance: ["down to 82%", "down to 80%"],
    "Periods judged": ["2", "5"],
    "On target": ["1", "2"],
    "Within tolerance": ["0", "2"],
    "Off target": ["1", "1"],
    "Risks raised": ["1", "1"],
    "Warnings raised": ["0", "0"],
    "Went back by themselves": ["0", "1"],
  });
  await page.getByText("Show as table").click();
  const newest = page.getByRole("row", { name: /^2024\/25/ });
  expect(await cellsOf(newest)).toEqual([
    "2024/25",
    expect.stringContaining("80.6%"),
    "Off target Risk raised Target 85% or more",
    "Within tolerance Target 85% or more",
  ]);
  expect(await violations(page)).toEqual([]);
});

test("a slip of the hand is told beside its field, and nothing is asked", async () => {
  await page.getByLabel("Target", { exact: true }).fill("850");
  await page.getByRole("button", { name: "Try it" }).click();
  await page.getByRole("link", { name: "The target of a percentage must be between 0 and 100" }).waitFor();
  expect(new URL(page.url()).search).toBe("?goal=85&tolerance=5");
  expect(await violations(page)).toEqual([]);
  await page.getByRole("link", { name: "Back to what is in force" }).click();
  await page.getByText("Nothing would be other than it is").waitFor();
  await page.goBack();
  await page.getByText("85% or more with a tolerance of 5 points would have raised").waitFor();
});

test("an implausible one is asked about", async () => {
  await visit(page, "/backtest/looked-after-dental-checks?goal=3&tolerance=4");
  await page.getByText("Is that what you mean?").waitFor();
  await page.getByText(/within tolerance down to −1%, and no figure can lie beyond that/).waitFor();
});

test("on a phone nothing lies beside the window", async () => {
  const phone = await dashboard.newWindow({ as: "board", viewport: PHONE });
  await visit(phone.page, "/backtest/caf-completed?goal=85&tolerance=3");
  expect(await phone.page.evaluate(() => document.documentElement.scrollWidth)).toBe(PHONE.width);
  await phone.context.close();
});

test("a lead finds the targets in doubt from the catalogue", async () => {
  await visit(page, "/indicators");
  await page.getByRole("link", { name: "targets held against their history" }).click();
  await heading(page, "Targets").waitFor();
  await page
    .getByRole("link", { name: "Try another target for Children in care whose reviews" })
    .first()
    .click();
  await page
    .getByRole("heading", { level: 1, name: /^Try a target: Children in care whose reviews/ })
    .waitFor();
});
