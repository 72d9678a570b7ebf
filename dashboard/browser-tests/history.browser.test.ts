// The way back from a figure to where it came from: its versions, what was said of it and why, and two returns beside each other.
import type { Locator, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Submission } from "#api/contract/submissions.ts";
import { violations } from "./accessibility.ts";
import { cellsOf, type Dashboard, heading, openDashboard, visit } from "./dashboard.ts";

const CAF = "Common assessments completed";
const WORDS =
  "Two of the health posts in Stanground were empty all month; both are filled from the first of December.";
const REASON = "The new case system counts assessments that were begun elsewhere.";

let dashboard: Dashboard;
let page: Page;
let first: string;
let second: string;
beforeAll(async () => {
  dashboard = await openDashboard();
  const owner = await dashboard.app.as("owner");
  const publish = async (file: string) => {
    const sent = await owner.post("/api/v1/submissions", file, { "Content-Type": "text/csv" });
    const { id, rules } = sent.json() as Submission;
    const reasons = Object.fromEntries(rules.map(({ rule }) => [rule, REASON]));
    const published = await owner.post(`/api/v1/submissions/${id}/publish`, { reasons });
    expect(published.status, published.text).toBe(200);
    return id;
  };
  // 120 of 230 is 52.2%, off the target of 80%; 185 of 230 is 80.4%, on it.
  first = await publish(
    `indicator,period,numerator,denominator,commentary\ncaf-completed,2026-10,120,230,"${WORDS}"\ncaf-completed,2026-09,140,170,\n`,
  );
  second = await publish("indicator,period,numerator,denominator\ncaf-completed,2026-10,185,230\n");
  ({ page } = await dashboard.newWindow({ as: "owner" }));
});
afterAll(() => dashboard.close());

const versionsOf = (on: Page): Promise<string[]> =>
  on
    .getByRole("region", { name: "What it was, and when" })
    .getByRole("listitem")
    .allInnerTexts()
    .then((all) => all.map((text) => text.replace(/\s+/g, " ")));

test("a figure that was explained is marked, and leads to its history", async () => {
  await visit(page, "/indicators/caf-completed");
  const now = page.getByRole("region", { name: "Peterborough, October 2026" });
  expect(await now.innerText()).toContain(`An unusual value, explained: “${REASON}”`);
  expect(await now.innerText()).toContain("Written before the figure was corrected");

  const table: Locator = page.getByRole("table", { name: `${CAF}, Peterborough`, exact: true });
  expect((await cellsOf(table.getByRole("row").nth(1))).slice(0, 3)).toEqual([
    "Oct 26",
    "80.4% (e)",
    "185 of 230",
  ]);
  await table.getByRole("link", { name: "80.4%" }).click();
  await heading(page, `${CAF}: Peterborough, October 2026`).waitFor();
  await page.getByText("First published on 12 November 2026, and changed twice since").waitFor();
});

test("its versions are told newest first, with who, why, and the file for whoever may open it", async () => {
  const versions = await versionsOf(page);
  expect(versions.map((text) => text.slice(0, 5))).toEqual(["80.4%", "52.2%", "71.1%"]);
  expect(versions[0]).toContain(
    "On target Stands since 18 November 2026 at 9:00am Corrected by Rosalind Achebe",
  );
  expect(versions[1]).toContain("Replaced by a correction from Rosalind Achebe");
  expect(versions[2]).toContain("First published by Rosalind Achebe");
  await page.getByRole("link", { name: `submission ${second}` }).waitFor();

  const board = await dashboard.newWindow({ as: "board" });
  await visit(board.page, "/indicators/caf-completed/history?period=2026-10");
  expect((await versionsOf(board.page)).map((text) => text.slice(0, 5))).toEqual(["80.4%", "52.2%", "71.1%"]);
  expect(
    await board.page
      .locator("main")
      .getByRole("link", { name: /submission|csv/ })
      .count(),
  ).toBe(0);
  await board.context.close();
});

test("what was said stands below, and is marked where the figure has moved since", async () => {
  const said = page.getByRole("region", { name: "What was said of it" });
  const words = said.getByRole("blockquote").filter({ hasText: WORDS });
  expect(await words.innerText()).toContain("Written before the figure was corrected");
  expect(await violations(page)).toEqual([]);
});

test("as it stood before, the later versions are not told", async () => {
  const then = await dashboard.newWindow({ as: "board" });
  await visit(then.page, "/indicators/caf-completed/history?period=2026-10&as_at=2026-11-15T09:00:00Z");
  expect((await versionsOf(then.page)).map((text) => text.slice(0, 5))).toEqual(["71.1%"]);
  await then.page.getByText("These figures are as they stood on 15 November 2026").waitFor();
  await then.context.close();
});

test("any two returns are laid beside each other, differences alone at first", async () => {
  await visit(page, "/indicators/caf-completed");
  const returns = page.getByRole("region", { name: "Where the figures came from" });
  await returns.locator("select[name=one]").selectOption(first);
  await returns.locator("select[name=other]").selectOption(second);
  await returns.getByRole("button", { name: "Compare" }).click();
  await heading(page, "Two returns compared").waitFor();
  await page.getByText(`1 figure differs and 1 is only in submission ${first}.`).waitFor();
  const rows = page.getByRole("table", { name: "Figure by figure" }).getByRole("row");
  expect(await Promise.all((await rows.all()).slice(1).map(cellsOf))).toEqual([
    [`${CAF} Peterborough, September 2026`, "82.4% 140 of 170", "Not in it", "In the first alone"],
    [`${CAF} Peterborough, October 2026`, "52.2% 120 of 230", "80.4% 185 of 230", "Different"],
  ]);
  expect(await violations(page)).toEqual([]);
});

test("a return beside itself does not differ, and all of it can be shown", async () => {
  await visit(page, `/returns/compare?one=${second}&other=${second}`);
  await page.getByText("They do not differ").waitFor();
  await page.getByLabel("Figures").selectOption("All, the same ones too");
  await page.getByRole("button", { name: "Show", exact: true }).click();
  const row = page.getByRole("row", { name: `${CAF} Peterborough, October 2026` });
  await row.waitFor();
  expect(await cellsOf(row)).toEqual([
    `${CAF} Peterborough, October 2026`,
    "80.4% 185 of 230",
    "80.4% 185 of 230",
    "The same",
  ]);
});
