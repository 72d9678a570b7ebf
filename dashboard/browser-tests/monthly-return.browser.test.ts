// A month's return of eight indicators by locality, from a spreadsheet with three mistakes in it to the board's pages.
import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { IndicatorPage } from "#api/contract/indicator.ts";
import type { Submission } from "#api/contract/submissions.ts";
import { COMPLETED, DAY, MEETINGS, REASON, sendMonthlyReturn } from "#scripts/browser/monthly-return.ts";
import { violations } from "./accessibility.ts";
import { cellsOf, type Dashboard, openDashboard, visit } from "./dashboard.ts";

let dashboard: Dashboard;
let page: Page;
beforeAll(async () => {
  dashboard = await openDashboard();
  dashboard.app.setClock(DAY);
  ({ page } = await dashboard.newWindow());
});
afterAll(() => dashboard.close());

const november = async (indicator: string, area = "peterborough") => {
  const { series } = await dashboard.ask<IndicatorPage>(`/api/v1/indicators/${indicator}?area=${area}`);
  return series.find(({ period }) => period === "2026-11");
};

test("it is mended, explained and published by what the screen says alone", async () => {
  const faults: string[] = [];
  await sendMonthlyReturn(page, async (step) => {
    for (const violation of await violations(page)) faults.push(`${step}: ${JSON.stringify(violation)}`);
  });
  expect(faults).toEqual([]);
});

// As they stand in the workbook, and where it had a mistake as they were mended.
test.each([
  ["caf-initiated", "peterborough", "203 assessments"],
  ["caf-completed", "peterborough", "70.3%"], // 111 of 158
  ["caf-completed", "central-and-east", "81.8%"], // row 7: 54 of 66
  ["caf-completed", "south", "50.9%"], // 29 of 57
  ["caf-completed-in-time", "north-west-and-rural", "82.0%"], // row 12: 41 of 50
  ["caf-completed-by-partners", "south", "90.6%"], // 48 of 53
  ["caf-first-meeting-in-time", "peterborough", "65.2%"], // 92 of 141
  ["caf-lead-professional", "south", "93.4%"], // 494 of 529
  ["caf-reviews-in-time", "south", "85.1%"], // row 29: 80 of 94
  ["re-referrals", "central-and-east", "22.1%"], // 30 of 136
])("%s in %s is %s in November", async (indicator, area, text) => {
  expect((await november(indicator, area))?.value.text).toBe(text);
});

test("the words stand with their figures, and so does the reason", async () => {
  const completed = await november("caf-completed");
  expect(completed?.commentary[0]).toMatchObject({
    text: `${COMPLETED.happened}\nWhat is being done: ${COMPLETED.doing}\nBy when: ${COMPLETED.when}`,
    author: "Leonora Finch",
    stale: false,
  });
  const meetings = await november("caf-first-meeting-in-time");
  expect(meetings?.commentary[0]?.text).toContain(MEETINGS.happened);
  expect(meetings?.reasons).toMatchObject([{ rule: "value-jump", text: REASON, by: "Leonora Finch" }]);
});

test("the board reads them where it reads the figure", async () => {
  const board = await dashboard.newWindow({ as: "board" });
  await visit(board.page, "/indicators/caf-completed");
  const table = board.page.getByRole("table", {
    name: "Common assessments completed, Peterborough",
    exact: true,
  });
  expect((await cellsOf(table.getByRole("row").nth(1))).slice(0, 2).join(" ")).toMatch(/^Nov 26 70\.3%/);
  await board.page.getByText(COMPLETED.happened).first().waitFor();
  await board.context.close();
});

test("the file stays as it came, and what was mended in it is told", async () => {
  const id = page.url().split("/").at(-1) ?? "";
  const sent = await dashboard.ask<Submission>(`/api/v1/submissions/${id}`);
  expect(sent).toMatchObject({
    state: "published",
    mends: 4,
    rows: 32,
    reading: { encoding: "xlsx", sheet: "Return" },
  });
});
