// The figures on the screen are those that the interface answers: all of them, and no others.
import type { Locator } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Breakdown } from "#api/contract/breakdown.ts";
import type { IndicatorPage } from "#api/contract/indicator.ts";
import type { IndicatorLine } from "#api/contract/indicator-line.ts";
import type { OutcomePage } from "#api/contract/outcome.ts";
import type { Overview } from "#api/contract/overview.ts";
import type { RiskAreasPage } from "#api/contract/risk-areas.ts";
import { STATUS_WORDS, type Status } from "#api/contract/vocabulary.ts";
import { cellsOf, type Dashboard, openDashboard, visit } from "./dashboard.ts";

let dashboard: Dashboard;
let window: Awaited<ReturnType<Dashboard["newWindow"]>>;
beforeAll(async () => {
  dashboard = await openDashboard();
  window = await dashboard.newWindow();
});
afterAll(() => dashboard.close());

const rowsOf = async (table: Locator): Promise<string[]> => {
  const rows = await table
    .getByRole("row")
    .filter({ has: window.page.getByRole("cell") })
    .all();
  return Promise.all(rows.map(async (row) => (await cellsOf(row)).join(" | ")));
};

/** Each row holds all the words expected of it, in their order down the table. */
function agree(shown: string[], expected: string[][]): void {
  expect(shown.map((row, index) => expected[index]?.filter((words) => !row.includes(words)))).toEqual(
    expected.map(() => []),
  );
}

/** What the board accepts for a time says so in place of its status. */
const statusWords = ({ status, agreed }: IndicatorLine) => agreed?.text ?? STATUS_WORDS[status];

test("the overview: what needs attention, the returns, the counts of each outcome", async () => {
  const { page } = window;
  const answer = await dashboard.ask<Overview>("/api/v1/overview");
  await visit(page, "/");
  await page.getByText(answer.headline).waitFor();
  expect(answer.riskAreas.length).toBeGreaterThan(6);
  agree(
    await rowsOf(page.getByRole("table", { name: "Risk areas, longest first" })),
    answer.riskAreas
      .slice(0, 6)
      .map((risk) => [risk.indicator.title, risk.periodsText, risk.value.text, risk.difference?.text ?? ""]),
  );
  await page.getByText(answer.returns.sentence).waitFor();
  for (const { title, sentence, counts, indicators } of answer.outcomes) {
    const outcome = page.getByRole("article").filter({ has: page.getByRole("heading", { name: title }) });
    const words = (await outcome.innerText()).replace(/\s+/g, " ");
    expect(words).toContain(sentence);
    for (const [status, count] of Object.entries(counts)) {
      const word = STATUS_WORDS[status as Status].toLowerCase();
      if (count > 0) expect(words).toContain(`${count} ${word}`);
    }
    await outcome.getByText(/^Show \d+ indicators?/).click();
    agree(
      await rowsOf(outcome.getByRole("table")),
      indicators.map((line) => [line.title, statusWords(line), line.value.text, line.periodText]),
    );
  }
});

test("an outcome: every indicator of every aim", async () => {
  const { page } = window;
  const answer = await dashboard.ask<OutcomePage>("/api/v1/outcomes/stay-safe");
  await visit(page, "/outcomes/stay-safe");
  const lines = answer.aims.flatMap(({ indicators }) => indicators);
  const table = page.getByRole("table", { name: "Stay safe: indicators by aim, worst first" });
  agree(
    (await rowsOf(table)).filter((row) => !row.includes("No indicator measures this aim")),
    lines.map((line) => [
      line.title,
      statusWords(line),
      line.value.text,
      line.target?.text ?? "None",
      line.verdict,
      line.commentary ?? line.owner.name,
    ]),
  );
});

test("the register of risk areas", async () => {
  const { page } = window;
  const { riskAreas } = await dashboard.ask<RiskAreasPage>("/api/v1/risk-areas");
  await visit(page, "/risk-areas");
  const entries = await page.getByRole("main").getByRole("article").allInnerTexts();
  agree(
    entries.map((text) => text.replace(/\s+/g, " ")),
    riskAreas.map((risk) => [
      risk.indicator.title,
      risk.periodsText,
      risk.value.text,
      risk.difference?.text ?? "",
      risk.state === "agreed-deviation" ? risk.stateText : STATUS_WORDS[risk.status],
      risk.stateText,
      risk.plan?.action ?? "",
      risk.escalatedTo,
      risk.verdict,
    ]),
  );
  expect(entries).toHaveLength(riskAreas.length);
});

test.each([
  ["caf-completed", "peterborough", "a proportion, every month shown"],
  ["protection-plan-reviews", "peterborough", "months that are small numbers between others"],
  ["not-in-education-16-18", "peterborough", "its newest months missing"],
  ["first-time-entrants", "south", "a rate, by quarter, for a locality"],
  ["looked-after-dental-checks", "peterborough", "by year, beside other areas"],
])("the series of %s for %s: %s", async (id, area) => {
  const { page } = window;
  const answer = await dashboard.ask<IndicatorPage>(`/api/v1/indicators/${id}?area=${area}`);
  await visit(page, `/indicators/${id}?area=${area}`);
  const { definition, series, headline } = answer;
  const name = `${definition.title}, ${answer.area.name}`;
  await page.getByRole("heading", { name: headline, exact: true }).waitFor();
  agree(
    await rowsOf(page.getByRole("table", { name, exact: true })),
    series.toReversed().map(({ shortText, value, status }) => [
      shortText,
      // The unit stands in the heading of its column.
      value.kind === "shown" ? (value.text.split(" ")[0] ?? "") : value.text,
      ...(value.kind === "shown" ? [STATUS_WORDS[status]] : []),
    ]),
  );
});

test.each([
  ["area.school", "Peterborough by school", "the most members there can be"],
  ["agency", "Peterborough by agency", "members with small numbers among others"],
])("the bars by %s: %s, %s", async (by, caption) => {
  const { page } = window;
  const query = `by=${by}&from=2026-09&to=2026-09`;
  const answer = await dashboard.ask<Breakdown>(`/api/v1/indicators/caf-completed/breakdown?${query}`);
  await visit(page, `/indicators/caf-completed?by=${by}&period=2026-09`);
  await page.getByRole("button", { name: /^(Put back in|Sort by)/ }).waitFor();
  const shown = await rowsOf(page.getByRole("table", { name: `${caption}, September 2026` }));
  const members = new Map(answer.axes[0]?.members.map(({ id, title }) => [id, title]));
  for (const { members: of, value } of answer.cells) {
    const title = members.get(of[by] ?? "") ?? "";
    expect(shown.find((row) => row.startsWith(`${title} |`))).toContain(value.text);
  }
  expect(shown).toHaveLength(answer.cells.length);
});
