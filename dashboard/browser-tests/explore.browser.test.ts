// The explorer: in by a press on a cell, a bar or a point, and back again; nothing that is hidden stands anywhere in it.
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { ExplorerPage } from "#api/contract/explorer.ts";
import { type Dashboard, heading, openDashboard, PHONE, settled, visit } from "./dashboard.ts";

let dashboard: Dashboard;
beforeAll(async () => {
  dashboard = await openDashboard();
  // What is hidden is worked out once for all views; the first answer waits for it.
  await dashboard.ask("/api/v1/indicators/caf-completed/explore?by=area.school");
});
afterAll(() => dashboard.close());

const EXPLORE = "/explore/caf-completed";
const TITLE = "Explore: Common assessments completed";

const cell = (page: Page, says: string) => page.locator(`.heat a[aria-label^="${says}"]`);
const searchOf = (page: Page) => Object.fromEntries(new URL(page.url()).searchParams);
const plain = (text: string): string => text.replace(/\s|&nbsp;/g, " ");

async function go(page: Page, title: string, press: Promise<unknown>): Promise<void> {
  await press;
  await heading(page, title).waitFor();
  await settled(page);
}

describe("from the trust to what is behind it", () => {
  test("by pressing cells: locality, cluster, agency; each is an address, and Back leads out", async () => {
    const { page, context, watched } = await dashboard.newWindow({ as: "analyst" });
    await visit(page, EXPLORE);
    expect(await page.getByRole("heading", { level: 2 }).first().innerText()).toBe(
      "South: off target in 12 of 24 months", // from November 2025 on, as the seeds tell
    );
    await go(page, `${TITLE}, South`, cell(page, "South, October 2026").click());
    expect(searchOf(page)).toEqual({ rows: "area.cluster", area: "south", at: "2026-10" });
    await go(page, `${TITLE}, Stanground`, cell(page, "Stanground, August 2026").click());
    expect(searchOf(page)).toMatchObject({ area: "stanground", at: "2026-08" });
    await page.getByLabel("Rows").selectOption("agency");
    await page.getByRole("button", { name: "Show", exact: true }).click();
    await go(page, `${TITLE}, Stanground, Health`, cell(page, "Health, October 2026").click());
    expect(searchOf(page)).toMatchObject({ area: "stanground", where: "agency:health", at: "2026-10" });
    // Schools return no agency: the page says so, and shows what there is.
    await page.getByText("Nothing has been returned by school for these filters").waitFor();
    expect(await page.getByRole("heading", { level: 2 }).first().innerText()).toMatch(/off target/);

    await go(page, `${TITLE}, Stanground`, page.goBack());
    expect(await cell(page, "Health, October 2026").count()).toBe(1);
    await page.goBack();
    await cell(page, "Lapwing Meadow Primary School").first().waitFor();
    await go(page, `${TITLE}, South`, page.goBack());
    await go(page, `${TITLE}, Stanground`, page.goForward());
    expect(watched.amiss()).toEqual([]);
    await context.close();
  });

  test("a filter is taken away by its tag, and the path leads out", async () => {
    const { page, context } = await dashboard.newWindow({ as: "analyst" });
    await visit(page, `${EXPLORE}?rows=sex&area=south&where=agency:health`);
    await go(
      page,
      `${TITLE}, South`,
      page.getByRole("link", { name: "Agency: Health, take this filter away" }).click(),
    );
    await go(
      page,
      TITLE,
      page.getByRole("navigation", { name: "Path" }).getByRole("link", { name: "Peterborough" }).click(),
    );
    expect(searchOf(page)).toEqual({ rows: "sex" });
    await context.close();
  });

  test("another view or period asks the server nothing", async () => {
    const { page, context, watched } = await dashboard.newWindow({ as: "analyst" });
    await visit(page, `${EXPLORE}?rows=area.cluster`);
    const asked = () => watched.asked.filter((url) => url.includes("/explore?")).length;
    const before = asked();
    for (const view of ["Trend", "Bars", "Table", "Heat map"]) {
      await page.getByRole("navigation", { name: "View" }).getByRole("link", { name: view }).click();
      await settled(page);
    }
    await page.getByRole("link", { name: "Bars", exact: true }).click();
    await page.getByRole("link", { name: "Earlier: September 2026" }).click();
    await page.getByRole("heading", { level: 2, name: /September 2026$/ }).waitFor();
    expect(asked()).toBe(before);
    await context.close();
  });
});

describe("each way in", () => {
  test("by keys alone: arrows from cell to cell, and Enter", async () => {
    const { page, context } = await dashboard.newWindow({ as: "analyst" });
    await visit(page, EXPLORE);
    await page.locator('.heat a[tabindex="0"]').focus();
    await page.keyboard.press("End");
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("ArrowDown");
    const focused = () => page.evaluate(() => document.activeElement?.getAttribute("aria-label") ?? "");
    expect(await focused()).toMatch(/^South, October 2026: 53\.4%, 31 of 58.*\. Off target\./);
    await page.keyboard.press("ArrowLeft");
    expect(await focused()).toMatch(/^South, September 2026/);
    // The tab key leaves the grid, and comes back to the same cell.
    await page.keyboard.press("Tab");
    await page.keyboard.press("Shift+Tab");
    expect(await focused()).toMatch(/^South, September 2026/);
    await go(page, `${TITLE}, South`, page.keyboard.press("Enter"));
    expect(searchOf(page)).toMatchObject({ area: "south", at: "2026-09" });
    await context.close();
  });

  test("a point of the trend leads to the bars of its month, a bar inside", async () => {
    const { page, context } = await dashboard.newWindow({ as: "analyst" });
    await visit(page, `${EXPLORE}?rows=area.cluster&view=trend`);
    await page.getByRole("slider", { name: /off target since June 2026/ }).focus();
    await page.keyboard.press("ArrowLeft");
    await page.keyboard.press("Enter");
    await page.getByRole("heading", { level: 2, name: /off target in September 2026$/ }).waitFor();
    expect(searchOf(page)).toMatchObject({ view: "bars", at: "2026-09" });
    // Outside what chance allows by shape and word.
    await page.locator(".chart__plot").getByText("Lower than chance").first().waitFor();
    await go(page, `${TITLE}, Stanground`, page.locator(".chart-bar-link").first().click());
    expect(searchOf(page)).toMatchObject({ area: "stanground", view: "bars" });
    await context.close();
  });

  test("a table is sorted by its headings, and its figures lead to their history", async () => {
    const { page, context } = await dashboard.newWindow({ as: "analyst" });
    await visit(page, `${EXPLORE}?rows=area.locality&view=table`);
    await page.getByRole("link", { name: /^Value/ }).click();
    await page.locator('th[aria-sort="descending"]').waitFor();
    const names = await page.locator("tbody th").allInnerTexts();
    // October 2026: 81.5, 80.6 and 53.4.
    expect(names).toEqual(["Peterborough", "Central and East", "North West and Rural", "South"]);
    const history = page.getByRole("row", { name: /^South/ }).getByRole("link", { name: "53.4%" });
    expect(await history.getAttribute("href")).toBe(
      "/indicators/caf-completed/history?period=2026-10&area=south",
    );
    await context.close();
  });
});

test("on a phone the grid scrolls by itself, begins at the newest period, and keeps the names in view", async () => {
  const { page, context } = await dashboard.newWindow({ as: "analyst", viewport: PHONE });
  await visit(page, `${EXPLORE}?rows=area.school`);
  const state = await page.evaluate(() => {
    const region = document.querySelector(".heat__scroll");
    const name = document.querySelector(".heat tbody th")?.getBoundingClientRect();
    const newest = document.querySelector(".heat th[aria-current]")?.getBoundingClientRect();
    return {
      wider: document.documentElement.scrollWidth - document.documentElement.clientWidth,
      scrolled: (region?.scrollLeft ?? 0) > 0,
      name: (name?.left ?? -1) >= 0,
      newest: (newest?.right ?? 9999) <= 375,
    };
  });
  expect(state).toEqual({ wider: 0, scrolled: true, name: true, newest: true });
  await context.close();
});

describe("what is hidden from a reader", () => {
  const CUT = "rows=agency&area=stanground";
  const answer = () =>
    dashboard.ask<ExplorerPage>("/api/v1/indicators/caf-completed/explore?by=agency&area=stanground");

  test("is hatched and said to be hidden, without a figure", async () => {
    const { page, context } = await dashboard.newWindow({ as: "board" });
    await visit(page, `${EXPLORE}?${CUT}`);
    const hidden = page.locator(".heat__cell--hidden a");
    expect(await hidden.count()).toBeGreaterThan(50);
    const told = await hidden.evaluateAll((links) =>
      links.map((link) => [link.textContent, link.getAttribute("aria-label") ?? ""]),
    );
    expect(told.filter(([text]) => text !== "")).toEqual([]);
    expect(told.filter(([, says]) => !/^[^:]+: Hidden/.test(says ?? ""))).toEqual([]);
    await context.close();
  });

  test.each(["heat", "trend", "bars", "table"])("stands nowhere in the %s", async (view) => {
    // Small counts, as the lead may see them.
    const { cells } = await answer();
    const { page, context } = await dashboard.newWindow({ as: "board" });
    await visit(page, `${EXPLORE}?${CUT}&view=${view}&at=2026-10`);
    const content = plain(await page.content());
    const small = cells.flatMap(({ period, value }) =>
      period === "2026-10" && value.kind === "shown" && value.small
        ? [`${value.numerator} of ${value.denominator}`]
        : [],
    );
    expect(small.length).toBeGreaterThan(2);
    expect(small.filter((parts) => content.includes(` ${parts}`) || content.includes(`>${parts}`))).toEqual(
      [],
    );
    await context.close();
  });

  test("is marked for those who may see it, and a figure that is not hidden is found by the same search", async () => {
    const { page, context } = await dashboard.newWindow({ as: "lead" });
    await visit(page, `${EXPLORE}?${CUT}`);
    expect(await page.locator(".heat__small").count()).toBeGreaterThan(20);
    const { cells } = await answer();
    const health = cells.findLast(
      ({ members, value }) => members.agency === "health" && value.kind === "shown",
    );
    const { numerator, denominator } = health?.value.kind === "shown" ? health.value : {};
    expect(plain(await page.content())).toContain(`${numerator} of ${denominator}, small number`);
    await context.close();
  });
});

describe("taken away by those who may", () => {
  test("the grid as a picture, and every figure as a file", async () => {
    const { page, context } = await dashboard.newWindow({ as: "analyst", acceptDownloads: true });
    await visit(page, `${EXPLORE}?rows=area.cluster`);
    for (const [button, name, least] of [
      ["Download picture (PNG) of", "caf-completed-peterborough-area-cluster.png", 40_000],
      ["All figures as CSV", "caf-completed-peterborough-area-cluster.csv", 10_000],
      ["All figures as a spreadsheet (XLSX)", "caf-completed-peterborough-area-cluster.xlsx", 5_000],
    ] as const) {
      const [download] = await Promise.all([
        page.waitForEvent("download"),
        page.getByRole("button", { name: button }).click(),
      ]);
      expect(download.suggestedFilename()).toBe(name);
      let size = 0;
      for await (const chunk of await download.createReadStream()) size += (chunk as Buffer).length;
      expect(size).toBeGreaterThan(least);
    }
    await context.close();
  });

  test("and by nobody else", async () => {
    const { page, context } = await dashboard.newWindow({ as: "board" });
    await visit(page, EXPLORE);
    expect(await page.getByRole("button", { name: /Download|All figures/ }).count()).toBe(0);
    await context.close();
  });
});
