// The journey of an owner: a late return with a mistake in it, mended, explained and published; corrected, and taken back.
import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { cellsOf, type Dashboard, heading, openDashboard, settled, visit } from "./dashboard.ts";
import { fileOf } from "./submissions.ts";

let dashboard: Dashboard;
let page: Page;
beforeAll(async () => {
  dashboard = await openDashboard();
  ({ page } = await dashboard.newWindow());
});
afterAll(() => dashboard.close());

const PLANS = "Education, health and care plans issued in time";
const row = (rest: string) => fileOf(`sen-statements-in-time,October 2026,,${rest}`);
const WORDS =
  "Twelve plans waited for a psychologist's report; two psychologists start in December and take the oldest first.";
const REASON = "Eleven plans of the summer were issued in October.";

async function upload(name: string, text: string): Promise<void> {
  const [chooser] = await Promise.all([
    page.waitForEvent("filechooser"),
    page.getByRole("button", { name: "Choose CSV or Excel files" }).click(),
  ]);
  await chooser.setFiles({ name, mimeType: "text/csv", buffer: Buffer.from(text) });
  await page.getByRole("button", { name: "Check the file" }).click();
}

/** What the board sees of the indicator: the newest row of the table beside its chart. */
async function newest(): Promise<string> {
  const board = await dashboard.newWindow();
  await visit(board.page, "/indicators/sen-statements-in-time");
  const table = board.page.getByRole("table", { name: `${PLANS}, Peterborough`, exact: true });
  const cells = await cellsOf(table.getByRole("row").nth(1));
  await board.context.close();
  return cells.filter(Boolean).join(" ");
}

/** How much of the picture the board is told to be late or missing. */
const gaps = async (board: Page): Promise<string> => {
  const tile = board.getByRole("region", { name: "How complete is this picture?" });
  return (await tile.getByRole("term").locator("..").allInnerTexts()).join(", ").replace(/\s+/g, " ");
};

test("a file with a wrong number is refused, and says where and what to do", async () => {
  expect(await newest()).toBe("Oct 26 Late: not received 60% Late");
  await visit(page, "/");
  expect(await gaps(page)).toBe("late 1, missing 1, received 39");

  await visit(page, "/returns");
  const overdue = page.getByRole("row", { name: PLANS });
  expect(await overdue.innerText()).toContain("Late");
  await upload("october.csv", row("1l,36,,"));
  await heading(page, "october.csv has 1 error").waitFor();
  await page.getByText("Nothing has been published").waitFor();
  const cell = page.getByLabel("Row 2, numerator");
  expect(await cell.inputValue()).toBe("1l");
  const why = await cell.getAttribute("aria-describedby");
  expect(await page.locator(`[id="${why}"]`).innerText()).toContain("“1l” is not a number. Write digits");
  expect(await page.getByRole("button", { name: "Publish" }).count()).toBe(0);
});

test("the mended file wants commentary and a reason, which are written on the page", async () => {
  // 18 of 36 is 50%: the target is 60%, and the tolerance ends at 55%.
  await upload("october.csv", row("18,36,,"));
  await heading(page, "october.csv needs commentary").waitFor();
  // September had 25 cases; 36 is more than a third above.
  const finding = page.getByRole("row", { name: "Row 2" });
  expect(await finding.innerText()).toContain("the denominator is 36, and was 25 in the period before");
  const change = page.getByRole("table", { name: "Peterborough" }).getByRole("row", { name: PLANS });
  expect(await change.innerText()).toContain("50.0%");
  await page.getByRole("button", { name: "Publish" }).click();
  await page.getByRole("heading", { name: "There is a problem" }).waitFor();
  await page.getByLabel("What happened").fill(WORDS);
  await page.getByLabel("Why is it right?").fill(REASON);
  await page.getByRole("button", { name: "Publish" }).click();
  await page.getByRole("alert", { name: "Published" }).waitFor();
  await heading(page, "october.csv is published").waitFor();
});

test("what was published is on the board's pages at once", async () => {
  await page.getByRole("alert").getByRole("link", { name: PLANS }).click();
  await heading(page, PLANS).waitFor();
  await settled(page);
  const now = page.getByRole("region", { name: "Peterborough, October 2026" });
  await now.getByText("50.0%", { exact: true }).waitFor();
  await now.getByText(WORDS).waitFor();
  expect(await newest()).toBe("Oct 26 50.0% (e) 18 of 36 60% Off target");

  // Without loading anything anew: what this tab knew before is not shown again.
  await page.getByRole("navigation", { name: "Pages" }).getByRole("link", { name: "Overview" }).click();
  await expect.poll(() => gaps(page), { timeout: 15_000 }).toBe("late 0, missing 1, received 40");
  await page.getByText(/^10 of 41\b/).waitFor();
});

test("the chart reads the new figure out", async () => {
  await visit(page, "/indicators/sen-statements-in-time");
  const chart = page.getByRole("figure").first();
  await chart.getByRole("slider").focus();
  await expect
    .poll(() => chart.getByRole("status").innerText())
    .toBe(
      `October 2026: 50.0%, 18 of 36. Off target. Target 60% or more. Commentary: ${WORDS} Explained as unusual: ${REASON}`,
    );
});

test("the same file again changes nothing", async () => {
  const before = await newest();
  await visit(page, "/returns");
  await upload("again.csv", row(`18,36,,${WORDS}`));
  await heading(page, "again.csv changes nothing").waitFor();
  expect(await page.getByRole("button", { name: "Publish" }).count()).toBe(0);
  expect(await newest()).toBe(before);
});

test("a correction takes its place, and withdrawn gives it back", async () => {
  // 21 of 36 is 58.3%, within the tolerance.
  const corrected = row("21,36,,Three were found to have been in time.");
  await visit(page, "/returns");
  await upload("correction.csv", corrected);
  const why = page.getByLabel(/^Why (is it|are they) right\?$/);
  await page.getByRole("button", { name: "Publish" }).waitFor();
  for (const field of await why.all()) await field.fill("Counted again.");
  await page.getByRole("button", { name: "Publish" }).click();
  await heading(page, "correction.csv is published").waitFor();
  expect(await newest()).toBe("Oct 26 58.3% (e) 21 of 36 60% Within tolerance");

  await visit(page, "/returns");
  await upload("correction.csv", corrected);
  await page.getByText("the same, to the letter").waitFor();
  await heading(page, "correction.csv is published").waitFor();

  await page.getByText("Withdraw this return").click();
  await page.getByLabel("Why is it withdrawn?").fill("The three belong to September.");
  await page.getByRole("button", { name: "Withdraw" }).click();
  await page.getByRole("alert", { name: "Withdrawn" }).waitFor();
  await heading(page, "correction.csv was withdrawn").waitFor();
  expect(await newest()).toBe("Oct 26 50.0% (e) 18 of 36 60% Off target");
});

test("each return is in the list of what was sent, newest first", async () => {
  await visit(page, "/returns");
  const sent = page.getByRole("table", { name: "Files sent, newest first" });
  const rows = await sent.getByRole("row").allInnerTexts();
  expect(rows.slice(1, 3).map((text) => text.split(/\s/)[0])).toEqual(["correction.csv", "again.csv"]);
});

test("without a file the button says what is wanted", async () => {
  await visit(page, "/returns");
  await page.getByRole("button", { name: "Check the file" }).click();
  await page.getByText("Choose the CSV or Excel file first, or drop it on the box").waitFor();
});
