// An indicator against its own history, and the grid of them all: figures worked out by hand, arrow keys, the table, what is hidden.
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { GridPage } from "#api/contract/grid.ts";
import type { IndicatorPage } from "#api/contract/indicator.ts";
import type { Overview } from "#api/contract/overview.ts";
import { cellsOf, type Dashboard, heading, openDashboard, settled, visit } from "./dashboard.ts";

let dashboard: Dashboard;
let page: Awaited<ReturnType<Dashboard["newWindow"]>>["page"];
beforeAll(async () => {
  dashboard = await openDashboard();
  ({ page } = await dashboard.newWindow());
});
afterAll(() => dashboard.close());

const indicatorPage = (id: string) => dashboard.ask<IndicatorPage>(`/api/v1/indicators/${id}`);

describe("the chart", () => {
  // caf-initiated in seed-data/returns, April 2023 to October 2026: 43 figures that add up to 8,197, mean 190.63; their
  // 42 moving ranges add up to 1,927, mean 45.88. 190.63 ± 2.66 × 45.88 = 68.58 and 312.67.
  test("has the limits that its figures make, worked out by hand", async () => {
    await visit(page, "/indicators/caf-initiated?view=history");
    const chart = page.getByRole("figure", { name: "No more than its usual swing" });
    await chart.getByText("from 43 figures since April 2023 (XmR chart). A run is 6 figures.").waitFor();
    await chart.getByRole("button", { name: "Show as table" }).click();
    const rows = chart.getByRole("table").getByRole("row");
    expect(await cellsOf(rows.nth(0))).toEqual([
      "Period",
      "Assessments",
      "Lower limit",
      "Average",
      "Upper limit",
      "Rule",
    ]);
    expect(await cellsOf(rows.nth(1))).toEqual([
      "Oct 26",
      "204",
      "68.6",
      "190.6",
      "312.7",
      "Within its usual swing",
    ]);
    expect(await rows.count()).toBe(44);
  });

  test("is read with arrow keys, the rule with the figure", async () => {
    await visit(page, "/indicators/caf-completed?view=history");
    const chart = page.getByRole("figure", { name: "Getting worse, and not by chance" });
    await chart.getByRole("slider").focus();
    const said = chart.getByRole("status");
    expect(await said.innerText()).toContain("October 2026: 71.1%, 113 of 159.");
    expect(await said.innerText()).toContain(
      "Part of a run of 6 or more figures below the average: getting worse, and not by chance.",
    );
    await page.keyboard.press("Home");
    expect(await said.innerText()).toContain("April 2023");
  });

  test("marks each figure that is more than chance with a sign, and no other", async () => {
    const { series } = await indicatorPage("caf-completed");
    const signals = series.filter(({ variation }) => variation && variation.icon !== "common");
    expect(signals.length).toBeGreaterThan(10);
    expect(await page.locator(".chart-signals .spc-mark").count()).toBe(43);
    expect(await page.locator(".chart-signals .spc-mark__sign").count()).toBe(signals.length);
  });

  test("is an address of its own: a link leads there, Back leads back, another cut keeps it", async () => {
    await visit(page, "/indicators/caf-completed");
    await page.getByRole("link", { name: "Against its own history" }).click();
    await page.getByRole("figure", { name: "Getting worse, and not by chance" }).waitFor();
    expect(new URL(page.url()).search).toBe("?view=history");
    await page.getByRole("link", { name: "By agency" }).click();
    await page.waitForURL("**/indicators/caf-completed?by=agency&view=history");
    await page.goBack();
    await page.goBack();
    await page.getByRole("figure", { name: /^Off target since/ }).waitFor();
    expect(new URL(page.url()).search).toBe("");
  });

  test("without enough figures there is no chart, and the page says why", async () => {
    await visit(page, "/indicators/social-worker-vacancies?view=history");
    const over = page.getByRole("region", { name: "Figures over time" });
    // Published for each year from 2016 to 2025.
    await over.getByText("There are no limits: 10 figures; 13 are needed.", { exact: true }).waitFor();
    expect(await over.getByRole("figure").count()).toBe(0);
  });
});

test("of a figure that is hidden from the board its limits know nothing", async () => {
  const board = await dashboard.app.as("board");
  const theirs = (await board.get("/api/v1/indicators/protection-plan-reviews")).json() as IndicatorPage;
  const all = await indicatorPage("protection-plan-reviews");
  const judged = (one: IndicatorPage) => one.series.filter(({ variation }) => variation !== null);
  const seen = (one: IndicatorPage) => one.series.filter(({ value }) => value.kind === "shown");
  expect(seen(theirs).length).toBeLessThan(seen(all).length);
  expect(judged(theirs).map(({ period }) => period)).toEqual(seen(theirs).map(({ period }) => period));
  // The limits that only hidden figures could have moved are not the same.
  expect(judged(theirs)[0]?.variation?.centre).not.toBe(judged(all)[0]?.variation?.centre);
});

test("where it stands and where it is heading stand side by side", async () => {
  const { forecast } = await indicatorPage("caf-completed");
  await visit(page, "/indicators/caf-completed");
  const section = page.getByRole("region", { name: "Will we make it?" });
  if (forecast.kind === "none") throw new Error(forecast.text);
  for (const text of [forecast.currentText, forecast.text, forecast.pace.text, forecast.gap?.text ?? ""])
    await section.getByText(text, { exact: true }).waitFor();
  expect(await section.locator(".status").allInnerTexts()).toEqual(["Off target", "Off target"]);
});

describe("the grid", () => {
  test("has each indicator of the overview once, under what its own page says of it", async () => {
    const grid = await dashboard.ask<GridPage>("/api/v1/grid");
    const overview = await dashboard.ask<Overview>("/api/v1/overview");
    const placed = grid.rows.flatMap(({ variation, cells }) =>
      cells.flatMap(({ assurance, indicators }) =>
        indicators.map(({ id }) => ({ id, variation, assurance })),
      ),
    );
    const unknown = grid.unknown.flatMap(({ indicators }) => indicators.map(({ id }) => id));
    const all = [...placed.map(({ id }) => id), ...unknown];
    expect(all.length).toBe(new Set(all).size);
    expect(new Set(all)).toEqual(
      new Set(overview.outcomes.flatMap(({ indicators }) => indicators.map(({ id }) => id))),
    );
    for (const { id, variation, assurance } of placed.slice(0, 8)) {
      const { line } = await indicatorPage(id);
      expect([id, line.variation, line.assurance]).toEqual([id, variation, assurance]);
    }
  });

  test("shows every cell, and says which are empty", async () => {
    const grid = await dashboard.ask<GridPage>("/api/v1/grid");
    await visit(page, "/grid");
    await page.getByText(grid.headline).waitFor();
    const rows = page.getByRole("table").getByRole("row");
    expect(await rows.count()).toBe(5);
    for (const [index, { title, cells }] of grid.rows.entries()) {
      const [head, ...shown] = await cellsOf(rows.nth(index + 1));
      expect(head).toBe(title);
      for (const [column, { text, indicators }] of cells.entries()) {
        const words = indicators.length === 0 ? ["None"] : [text, ...indicators.map((one) => one.title)];
        for (const word of words) expect(shown[column]).toContain(word);
      }
    }
  });

  test("is narrowed to an outcome by a link, and a name leads to its chart", async () => {
    await page.getByRole("link", { name: /^Be healthy/ }).click();
    await page.waitForURL("**/grid?outcome=be-healthy");
    await settled(page);
    const grid = await dashboard.ask<GridPage>("/api/v1/grid?outcome=be-healthy");
    await page.getByText(grid.headline).waitFor();
    await page.getByRole("table").getByRole("link").first().click();
    await page.getByRole("link", { name: "Against its own history" }).waitFor();
    expect(new URL(page.url()).searchParams.get("view")).toBe("history");
  });

  test("refuses an outcome that there is not", async () => {
    expect((await dashboard.app.get("/api/v1/grid?outcome=nothing")).status).toBe(404);
  });

  test("is found from the list of indicators", async () => {
    await visit(page, "/indicators");
    await page.getByRole("link", { name: "what can be relied on" }).click();
    await heading(page, "What can be relied on, October 2026").waitFor();
  });
});
