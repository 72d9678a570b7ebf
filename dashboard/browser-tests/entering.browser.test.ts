// A return of three numbers, typed in: what is said before it is sent, published like a file's, and corrected the same way.
import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { violations } from "./accessibility.ts";
import { cellsOf, type Dashboard, heading, openDashboard, PHONE, settled, visit } from "./dashboard.ts";

let dashboard: Dashboard;
let page: Page;
beforeAll(async () => {
  dashboard = await openDashboard();
  ({ page } = await dashboard.newWindow());
});
afterAll(() => dashboard.close());

const PLANS = "Education, health and care plans issued in time";
const FILE = "sen-statements-in-time-2026-10-typed.csv";
const field = (area: string, part: string) => page.getByLabel(`${area}, ${part}`, { exact: true });
const row = (area: string) => page.getByRole("row", { name: area });
const check = () => page.getByRole("button", { name: "Check the figures" }).click();

test("a late return leads to its form, which says how it stands and what is counted", async () => {
  await visit(page, "/returns");
  await page.getByRole("link", { name: `Enter figures for ${PLANS}, October 2026` }).click();
  await heading(page, "Enter figures").waitFor();
  await page.getByRole("heading", { name: `${PLANS}, October 2026` }).waitFor();
  await page.getByText("Overdue: it was due on 13 November 2026.").waitFor();
  await page.getByText("Plans issued in the month within the statutory time").waitFor();
  // What stood in September is beside each field: 16 of 25, and 8 of 12 in one locality.
  expect((await cellsOf(row("Peterborough"))).slice(3, 5)).toEqual(["–", "64.0% 16 of 25"]);
  expect((await cellsOf(row("Central and East")))[4]).toMatch(/^66\.7% /);
});

test("what is no number is said beside its field, and nothing is sent", async () => {
  await check();
  await page.getByRole("link", { name: "Type the figures of at least one area" }).click();
  await expect
    .poll(() => field("Peterborough", "numerator").evaluate((e) => e === document.activeElement))
    .toBe(true);
  await field("South", "numerator").fill("4l");
  await check();
  const summary = page.getByRole("alert").filter({ hasText: "There is a problem" });
  expect(await summary.getByRole("link").allInnerTexts()).toEqual([
    "South: the numerator “4l” is not a number. Write digits",
    "South: type the denominator too",
  ]);
  expect(await field("South", "numerator").getAttribute("aria-invalid")).toBe("true");
  expect(await violations(page)).toEqual([]);
});

test("three localities are typed by keys alone, and the trust is filled from them when asked", async () => {
  const fill = page.getByRole("button", { name: "Fill Peterborough from its localities" });
  await fill.click();
  await page
    .getByText("Type the figures of Central and East, North West and Rural and South first.")
    .waitFor();

  await field("Central and East", "numerator").focus();
  for (const number of ["8", "6", "4"]) {
    await page.keyboard.press("ControlOrMeta+A");
    await page.keyboard.type(number);
    await page.keyboard.press("Enter");
  }
  // Below the last there is the button.
  expect(await page.evaluate(() => document.activeElement?.textContent)).toBe("Check the figures");
  await field("Central and East", "denominator").focus();
  for (const number of ["12", "8", "7"]) {
    await page.keyboard.type(number);
    await page.keyboard.press("Enter");
  }
  // 4 of 7 is 57.142…%.
  expect((await cellsOf(row("South")))[3]).toBe("57.1%");
  expect((await cellsOf(row("Peterborough")))[3]).toBe("–");
  await fill.click();
  // 8 + 6 + 4 of 12 + 8 + 7 is 66.66…%.
  await expect.poll(async () => (await cellsOf(row("Peterborough")))[3]).toBe("66.7%");
  expect(await field("Peterborough", "numerator").inputValue()).toBe("18");
  expect(await field("Peterborough", "denominator").inputValue()).toBe("27");
});

test("what was typed is there after another page, and after a reload", async () => {
  await page.getByRole("link", { name: "All about this indicator" }).click();
  await heading(page, PLANS).waitFor();
  await page.goBack();
  await expect.poll(() => field("South", "denominator").inputValue()).toBe("7");
  await page.reload();
  await expect.poll(() => field("South", "denominator").inputValue()).toBe("7");
});

test("it is checked, explained where it must be, and published as a file would be", async () => {
  await check();
  await page.getByRole("heading", { level: 1, name: FILE }).waitFor();
  await settled(page);
  const publish = page.getByRole("button", { name: "Publish" });
  await publish.waitFor();
  for (const why of await page.getByLabel(/^Why (is it|are they) right\?$/).all())
    await why.fill("Counted from the case records.");
  await publish.click();
  await heading(page, `${FILE} is published`).waitFor();
  await visit(page, "/indicators/sen-statements-in-time");
  const now = page.getByRole("region", { name: "Peterborough, October 2026" });
  await now.getByText("66.7%", { exact: true }).waitFor();
});

test("the same return says then that it came, and is corrected in the one place that changes", async () => {
  await visit(page, "/returns/enter?indicator=sen-statements-in-time&period=2026-10");
  await page.getByText("This return has been received already.").waitFor();
  expect(await field("South", "numerator").count()).toBe(0);
  await page.getByRole("button", { name: "Correct its figures" }).click();
  // What was typed for it has been published, so none of it stands there still.
  expect(await field("South", "numerator").inputValue()).toBe("");
  expect((await cellsOf(row("South")))[4]).toBe("57.1% small number, hidden from the board 4 of 7");
  await page.getByText("Marked figures are small numbers").waitFor();
  await page.getByLabel("South, why there is no figure").selectOption("Not available");
  expect(await field("South", "numerator").isDisabled()).toBe(true);
  await page.getByRole("button", { name: "Clear what I typed" }).click();
  expect(await field("South", "numerator").isEnabled()).toBe(true);
});

test("cells copied from a spreadsheet fill the fields beside and below", async () => {
  await field("Central and East", "numerator").evaluate((input) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData("text/plain", "8\t12\r\n6\t8\r\n5\t7\r\n");
    input.dispatchEvent(new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }));
  });
  expect(await field("South", "numerator").inputValue()).toBe("5");
  expect(await field("North West and Rural", "denominator").inputValue()).toBe("8");
  await page.setViewportSize(PHONE);
  expect(await violations(page)).toEqual([]);
  expect(
    await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth),
  ).toBe(0);
});

test("whoever sends no returns is told so, and an owner is offered their own indicators alone", async () => {
  const board = await dashboard.newWindow({ as: "board" });
  await visit(board.page, "/returns/enter?indicator=caf-completed");
  await board.page.getByText("You do not send returns").waitFor();
  await board.context.close();
  const owner = await dashboard.newWindow({ as: "owner" });
  await visit(owner.page, "/returns/enter");
  const offered = await owner.page.getByLabel("Indicator").getByRole("option").allInnerTexts();
  expect(offered[0]).toBe("Choose an indicator");
  expect(offered).toContain("Common assessments completed");
  expect(offered).not.toContain(PLANS);
  await owner.context.close();
});
