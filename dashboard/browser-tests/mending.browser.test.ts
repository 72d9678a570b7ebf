// A return mended on its page: its cells, its headings, its words, its reasons; and nothing is lost on the way.
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { violations } from "./accessibility.ts";
import { cellsOf, type Dashboard, heading, openDashboard, PHONE, settled, visit } from "./dashboard.ts";
import { focused } from "./keys.ts";
import { EXPLAINED, fileOf, publish, send } from "./submissions.ts";

let dashboard: Dashboard;
let page: Page;
beforeAll(async () => {
  dashboard = await openDashboard();
  ({ page } = await dashboard.newWindow());
});
afterAll(() => dashboard.close());

const checkAgain = (on: Page = page) => on.getByRole("button", { name: "Check again" }).click();
const told = (text: string, on: Page = page) =>
  on.getByRole("alert").filter({ visible: true }).getByText(text, { exact: true }).waitFor();

async function open(name: string, text: string, on: Page = page): Promise<string> {
  const { id } = await send(dashboard.app, name, text);
  await visit(on, `/returns/${id}`);
  return `/returns/${id}`;
}

describe("three mistakes", () => {
  // 12 of 24 is 50%: the target is 60%, and the tolerance ends at 55%. The rows for assessments are published already.
  const file = fileOf(
    "sen-statements-in-time,2026-10,,1l,24,,",
    "caf-completed,2026-10,central-and-eats,53,65,i,",
    "caf-completed,Octember 2026,,113,159,i,",
  );

  test("are mended where they stand, and the page says how many are left", async () => {
    await open("three.csv", file);
    await heading(page, "three.csv has 3 errors").waitFor();
    await page.getByRole("link", { name: "Numbers that cannot be read: row 2, numerator" }).click();
    expect((await focused(page))?.name).toBe("Row 2, numerator");
    await page.keyboard.press("ControlOrMeta+a");
    await page.keyboard.type("12");
    const area = page.getByLabel("Row 3, area");
    expect(await area.getAttribute("aria-describedby")).not.toBeNull();
    await area.fill("central-and-east");
    await page.getByText("2 changes not checked yet").waitFor();
    await page.keyboard.press("Enter");
    // The figure can be read now, and is off target.
    await told("2 of 3 mistakes are mended. 1 figure needs commentary.");
    expect(await focused(page)).not.toBeNull();
    expect(await page.getByLabel("Row 2, numerator").count()).toBe(0);
    expect(await violations(page)).toEqual([]);
  });

  test("what was typed and not checked yet outlives the page", async () => {
    await page.getByLabel("Row 4, period").fill("October 2026");
    await page.getByRole("link", { name: "Returns", exact: true }).first().click();
    await heading(page, "Returns, October 2026").waitFor();
    await page.goBack();
    await page.getByText("Not checked yet", { exact: true }).waitFor();
    await page.reload();
    await settled(page);
    expect(await page.getByLabel("Row 4, period").inputValue()).toBe("October 2026");
    await checkAgain();
    await told("The mistake is mended. 1 figure needs commentary.");
    await heading(page, "three.csv needs commentary").waitFor();
  });

  test("commentary is answered prompt by prompt, and published with the figures", async () => {
    const figure = page.getByRole("group", { name: /^Education, health and care plans issued in time/ });
    expect(await figure.innerText()).toContain("50.0%");
    await figure.getByLabel("What happened").fill("Twelve plans waited.");
    await figure.getByText("20 characters (80 to 1,500 needed)").first().waitFor();
    await page.getByRole("button", { name: "Publish" }).click();
    await page.getByRole("heading", { name: "There is a problem" }).waitFor();
    await page.getByRole("link", { name: /write 60 more characters/ }).click();
    expect(
      await figure.getByLabel("What happened").evaluate((field) => field === document.activeElement),
    ).toBe(true);
    await figure
      .getByLabel("What is being done")
      .fill("A second psychologist starts, and the oldest go first.");
    await figure.getByLabel("By when").fill("End of December");
    await page.getByRole("button", { name: "Publish" }).click();
    await page.getByRole("alert", { name: "Published" }).waitFor();
    await heading(page, "three.csv is published").waitFor();
    const { context, page: board } = await dashboard.newWindow({ as: "board" });
    await visit(board, "/indicators/sen-statements-in-time");
    await board
      .getByText(
        /Twelve plans waited\.\s+What is being done: A second psychologist starts, and the oldest go first\.\s+By when: End of December/,
      )
      .first()
      .waitFor();
    await context.close();
  });
});

describe("rows left out", () => {
  const rows = ["south", "north-west-and-rural", "central-and-east"].map(
    (area) => `caf-completed,2026-10,${area},,,,`,
  );

  test("all of one rule at once, and taken in again one by one", async () => {
    await open("empty-rows.csv", fileOf("caf-completed,2026-10,,113,159,i,", ...rows));
    await page.getByRole("button", { name: "Leave out all 3 of these rows" }).click();
    await told("All 3 mistakes are mended.");
    await heading(page, "empty-rows.csv changes nothing").waitFor();
    await page.getByText("3 cells or rows were mended here; the file stays as you sent it").click();
    await page.getByRole("button", { name: /^Take it back in.*row 4/ }).click();
    await checkAgain();
    await told("Checked again: 1 mistake was found.");
    expect(await page.getByLabel("Row 4, numerator").inputValue()).toBe("");
  });
});

describe("headings", () => {
  const file = (numerator: number) =>
    `Measure,Month,District,Completed,Whatever\ncaf-completed,2026-10,south,${numerator},67\n`;

  test("are matched, and what is missing is said", async () => {
    await open("headings.csv", file(39));
    await page.getByRole("heading", { name: "Match the headings" }).waitFor();
    expect(await page.getByLabel("Measure stands for").inputValue()).toBe("column indicator");
    await page.getByLabel("Completed stands for").selectOption({ label: "Numerator" });
    await page.getByLabel("Whatever stands for").selectOption({ label: "Leave out" });
    await checkAgain();
    await page.getByText("Choose the column of the denominator too: the two go together").waitFor();
    expect((await focused(page))?.name).toBe("Whatever stands for");
    await page.getByLabel("Whatever stands for").selectOption({ label: "Denominator" });
    await checkAgain();
    await told("The headings are matched, and nothing in the rows wants mending.");
    await page.getByText("Read with the headings as they were matched here.").waitFor();
  });

  test("are read the same way next month, and that can be changed", async () => {
    await open("next.csv", file(38));
    await page.getByText("Read with the headings that you matched before.").waitFor();
    expect(await page.getByRole("heading", { name: "Match the headings" }).count()).toBe(0);
    await page.getByText("Change how the headings are read").click();
    await page.getByLabel("Whatever stands for").waitFor();
    expect(await page.getByLabel("Whatever stands for").inputValue()).toBe("column denominator");
    expect(await violations(page)).toEqual([]);
  });
});

describe("reasons and what will change", () => {
  // Returned for the trust alone. The parts that were published add up to 23 of 35, and 24 is off target too.
  const text = fileOf(`young-offenders-in-education,2026/27 Q1,,24,35,,${EXPLAINED}`);
  let path: string;

  test("a reason is kept on the server: another browser goes on with it", async () => {
    path = await open("reasons.csv", text);
    await page.getByLabel("Why is it right?").fill("One came late.");
    await page.getByLabel("Why is it right?").blur();
    await page.getByText("Your reasons are saved.").waitFor();
    const other = await dashboard.newWindow();
    await visit(other.page, path);
    expect(await other.page.getByLabel("Why is it right?").inputValue()).toBe("One came late.");
    await other.context.close();
  });

  test("the figures behind a change are one press away", async () => {
    await page.getByRole("button", { name: /^1 changed/ }).click();
    const cuts = page.getByRole("table", { name: /figure by figure$/ });
    await cuts.waitFor();
    const row = await cellsOf(cuts.getByRole("row").nth(1));
    expect(row).toEqual([
      "Everyone",
      expect.stringContaining("23 of 35"),
      expect.stringContaining("24 of 35"),
      "Changed",
    ]);
  });

  test("published from elsewhere meanwhile, the page says so and shows how it stands", async () => {
    const other = await dashboard.newWindow();
    await visit(other.page, path);
    await other.page.getByRole("button", { name: "Publish" }).waitFor();
    await page.getByRole("button", { name: "Publish" }).click();
    await page.getByRole("alert", { name: "Published" }).waitFor();
    await other.page.getByRole("button", { name: "Publish" }).click();
    await heading(other.page, "reasons.csv is published").waitFor();
    await other.context.close();
  });
});

describe("without an answer", () => {
  test("what was changed is kept and can be sent again", async () => {
    await open("offline.csv", fileOf("caf-completed,2026-10,central-and-eats,53,65,i,"));
    await page.getByLabel("Row 2, area").fill("central-and-east");
    await page.route("**/mends", (route) => route.abort());
    await checkAgain();
    await page
      .getByRole("alert")
      .getByText("What you changed is kept in this tab. It is safe to press Check again once more.")
      .waitFor();
    expect(await page.getByLabel("Row 2, area").inputValue()).toBe("central-and-east");
    await page.unroute("**/mends");
    await checkAgain();
    await told("The mistake is mended.");
    await heading(page, "offline.csv changes nothing").waitFor();
  });

  test("a return that somebody published meanwhile is not mended, and says how it stands", async () => {
    // A warning, so that there is a figure to mend.
    const { app } = dashboard;
    const sent = await send(
      app,
      "raced.csv",
      fileOf(`young-offenders-in-education,2026/27 Q1,,26,35,,${EXPLAINED}`),
    );
    await visit(page, `/returns/${sent.id}`);
    await page.getByText("Mend the figures here").first().click();
    await page.getByLabel("Row 2, numerator").first().fill("25");
    await publish(app, sent);
    await page.getByRole("button", { name: "Check again" }).first().click();
    await page.getByRole("heading", { name: "It was not checked again" }).waitFor();
    await heading(page, "raced.csv is published").waitFor();
  });
});

describe("on a phone", () => {
  test("a row is a card with its faulty cells alone, and the rest one press away", async () => {
    const { page: phone, context } = await dashboard.newWindow({ viewport: PHONE });
    await open(
      "phone.csv",
      fileOf("caf-completed,2026-10,sotuh,39,67,,", "caf-completed,2026-10,,4,3,,"),
      phone,
    );
    expect(await phone.getByLabel("Row 2, area").isVisible()).toBe(true);
    // More than there can be: either may be wrong.
    expect(await phone.getByLabel("Row 3, denominator").isVisible()).toBe(true);
    // The cells that are right are not there; in one line they say which row it is.
    expect(await phone.getByRole("cell", { name: "caf-completed", exact: true }).count()).toBe(0);
    await phone.getByText("caf-completed, 2026-10, 39", { exact: true }).waitFor();
    expect(await violations(phone)).toEqual([]);
    await phone.getByRole("button", { name: "Change other cells of row 2" }).click();
    expect(await phone.getByLabel("Row 2, indicator").inputValue()).toBe("caf-completed");
    expect(await phone.evaluate(() => document.documentElement.scrollWidth)).toBe(PHONE.width);
    await context.close();
  });
});

test("of many mistakes each rule has its grid, opened one at a time", async () => {
  const rows = Array.from({ length: 60 }, (_, at) => `caf-completed,2026-10,nowhere${at},39,x${at},,`);
  await open("many.csv", fileOf(...rows));
  await heading(page, "many.csv has 120 errors").waitFor();
  await page.getByRole("link", { name: "Mend these here (60)" }).first().click();
  await page.getByLabel("Row 51, area").waitFor();
  expect(await page.getByLabel("Row 52, area").count()).toBe(0);
  await page.getByRole("button", { name: "Show 50 more" }).click();
  await page.getByLabel("Row 61, area").fill("south");
  await checkAgain();
  await told("1 of 120 mistakes is mended.");
});
