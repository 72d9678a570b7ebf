// What stands around the returns: a file on its way, templates, the month, the record of owners, reminders and their pauses.
import { readFileSync } from "node:fs";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { ReturnsMonth, ReturnsRecord } from "#api/contract/calendar.ts";
import { violations } from "./accessibility.ts";
import { cellsOf, type Dashboard, heading, openDashboard, PHONE, settled, visit } from "./dashboard.ts";

let dashboard: Dashboard;
beforeAll(async () => {
  dashboard = await openDashboard();
});
afterAll(() => dashboard.close());

async function inWindow(as: "lead" | "owner" | "board", use: (page: Page) => Promise<void>): Promise<void> {
  const { page, context } = await dashboard.newWindow({ as });
  try {
    await use(page);
  } finally {
    await context.close();
  }
}

/** Takes the server a few seconds, so that there is something to tell meanwhile. */
function largeFile(): string {
  const lines = ["indicator,period,area,numerator,denominator", "caf-completed,2026-10,,1l,168"];
  for (let at = 0; at < 150_000; at += 1)
    lines.push(`caf-completed,2026-10,nowhere-${at % 40},${at % 50},60`);
  return lines.join("\n");
}

async function upload(page: Page, name: string, text: string): Promise<void> {
  const [chooser] = await Promise.all([
    page.waitForEvent("filechooser"),
    page.getByRole("button", { name: "Choose CSV or Excel files" }).click(),
  ]);
  await chooser.setFiles({ name, mimeType: "text/csv", buffer: Buffer.from(text) });
  await page.getByRole("button", { name: "Check the file" }).click();
}

describe("a large file on its way", () => {
  test("its rows are counted, and its first fault is told, before it has been checked", () =>
    inWindow("owner", async (page) => {
      await visit(page, "/returns");
      await upload(page, "large.csv", largeFile());
      const list = page.getByRole("list", { name: "Files being sent" });
      await list.getByText(/^[\d,]+ rows read, [\d,]+ errors? so far:$/).waitFor();
      await list.getByText("Row 2, numerator: “1l” is not a number").waitFor();
      expect(new URL(page.url()).pathname).toBe("/returns");
      await page.getByRole("heading", { level: 1, name: /^large\.csv has 150,001 errors$/ }).waitFor();
    }));

  test("it arrives all the same where nothing can be heard of it", () =>
    inWindow("owner", async (page) => {
      await page.route("**/api/v1/uploads/*", (route) => route.abort());
      await visit(page, "/returns");
      await upload(page, "unheard.csv", `${largeFile()}\n`);
      await page.getByRole("heading", { level: 1, name: /^unheard\.csv has 150,001 errors$/ }).waitFor();
    }));
});

test("a template of what is due is taken from the page, as a workbook and as a file", () =>
  inWindow("lead", async (page) => {
    await visit(page, "/returns?owner=sen-manager");
    await page.getByText("Download a template of what is overdue or due within a month").waitFor();
    const [csv] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("link", { name: /^CSV template, a row for each locality/ }).click(),
    ]);
    expect(csv.suggestedFilename()).toBe("return-2026-11-18.csv");
    const lines = readFileSync(await csv.path(), "utf8")
      .trim()
      .split(/\r?\n/);
    expect(lines.slice(1).every((line) => line.includes("sen-statements-in-time,2026-10,"))).toBe(true);
    // The trust and its three localities.
    expect(lines).toHaveLength(5);
    const [workbook] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("link", { name: /^Excel template, a row for each locality/ }).click(),
    ]);
    expect(workbook.suggestedFilename()).toBe("return-2026-11-18.xlsx");
  }));

test("the month shows each return on its day, opens a day, and goes on to the next", () =>
  inWindow("lead", async (page) => {
    const { sentence, days } = await dashboard.ask<ReturnsMonth>("/api/v1/returns/month?month=2026-11");
    await visit(page, "/returns");
    await page
      .getByRole("navigation", { name: "Pages about returns" })
      .getByRole("link", { name: "Month" })
      .click();
    await heading(page, "Returns due in November 2026").waitFor();
    await page.getByText(sentence).waitFor();
    const thirteenth = days.find(({ date }) => date === "2026-11-13")?.returns ?? [];
    const cell = page.getByRole("cell", { name: "Friday 13 November" });
    await expect.poll(() => cell.getByRole("listitem").count()).toBe(6);
    // What is overdue stands first.
    expect(await cell.getByRole("listitem").nth(1).innerText()).toContain("Late, Hugh Menzies");
    await cell.getByRole("button", { name: `And ${thirteenth.length - 6} more` }).click();
    const opened = page.getByRole("heading", { name: `Friday 13 November: ${thirteenth.length} returns` });
    await expect.poll(() => opened.evaluate((element) => element === document.activeElement)).toBe(true);
    for (const { indicator } of thirteenth)
      await page.getByRole("link", { name: indicator.title, exact: true }).first().waitFor();
    expect(await violations(page)).toEqual([]);
    await page
      .getByRole("cell", { name: "Friday 13 November:" })
      .getByRole("button", { name: "Close the day" })
      .click();
    await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe("open-2026-11-13");
    expect(await page.locator("[aria-current=date]").innerText()).toMatch(/Today/);

    await page.getByRole("link", { name: "Next month" }).click();
    await heading(page, "Returns due in December 2026").waitFor();
    await page.getByText("Christmas Day").first().waitFor();
    await page.getByRole("link", { name: "This month" }).click();
    await heading(page, "Returns due in November 2026").waitFor();
    // On a phone only the days of which there is something to say: two with returns to come, two past, and today.
    await page.setViewportSize(PHONE);
    const seen = await page.locator(".month__day:visible .month__name").allInnerTexts();
    const wanted = days.filter(
      ({ date, returns, holiday }) => returns.length > 0 || holiday || date === "2026-11-18",
    );
    expect(seen).toHaveLength(wanted.length);
  }));

test("the record shows every owner as the interface tells it, and leads to their returns", () =>
  inWindow("board", async (page) => {
    const { owners, all } = await dashboard.ask<ReturnsRecord>("/api/v1/returns/record");
    await visit(page, "/returns/record");
    const table = page.getByRole("table", { name: "Returns of each owner" });
    const rows = await table.getByRole("row").all();
    expect(rows).toHaveLength(owners.length + 2);
    const [first] = owners;
    expect(await rows[1]?.innerText()).toContain(first?.sentence);
    const total = await cellsOf(table.getByRole("row", { name: "All owners" }));
    expect(total.slice(1, 5)).toEqual([all.due, all.inTime, all.late, all.outstanding].map(String));
    await table.getByRole("link", { name: first?.owner.name ?? "" }).click();
    await page.getByLabel("Whose returns").waitFor();
    expect(await page.getByLabel("Whose returns").inputValue()).toBe(first?.owner.id);
  }));

test("an owner stops their own reminders while they are away, and lets them go out again", () =>
  inWindow("owner", async (page) => {
    await visit(page, "/returns");
    await page.getByRole("group").getByText("Stop my reminders while I am away").click();
    await page.getByText("Your reminders are not stopped.").waitFor();
    await page.getByRole("button", { name: "Stop my reminders while I am away" }).click();
    await page.getByRole("button", { name: "Stop reminders", exact: true }).click();
    const summary = page.getByRole("alert").filter({ hasText: "There is a problem" });
    expect(await summary.getByRole("link").allInnerTexts()).toEqual([
      "Enter the last day without reminders",
      "Say why, such as “On leave”",
    ]);
    expect(await violations(page)).toEqual([]);
    await page.getByLabel("First day without reminders").fill("2026-12-21");
    await page.getByLabel("Last day without reminders").fill("2027-01-02");
    await page.getByLabel("Why", { exact: true }).fill("On leave");
    await page.getByRole("button", { name: "Stop reminders", exact: true }).click();
    const done = page.getByRole("alert", { name: "Done" });
    await done
      .getByText("Reminders for Rosalind Achebe stop from 21 December 2026 to 2 January 2027.")
      .waitFor();
    await inWindow("lead", async (theirs) => {
      await visit(theirs, "/returns/reminders");
      const row = theirs.getByRole("row", { name: "Rosalind Achebe" });
      expect((await cellsOf(row)).slice(1, 4)).toEqual([
        "21 December 2026 to 2 January 2027",
        "On leave by Rosalind Achebe, Common Assessment Framework Co-ordinator",
        "To come",
      ]);
    });
    await page.getByRole("button", { name: "Let them go out again" }).click();
    await done.getByText("Reminders for Rosalind Achebe go out again.").waitFor();
    await page.getByText("Past: 1 pause").waitFor();
  }));

test("a lead stops everybody's reminders, having said whose", () =>
  inWindow("lead", async (page) => {
    await visit(page, "/returns/reminders");
    await page.getByText("Owners are reminded of a return").waitFor();
    await page.getByRole("button", { name: "Stop reminders for a while" }).click();
    await page.getByLabel("Last day without reminders").fill("2026-11-20");
    await page.getByLabel("Why", { exact: true }).fill("The system is being moved.");
    await page.getByRole("button", { name: "Stop reminders", exact: true }).click();
    await page.getByRole("link", { name: "Choose whose reminders stop" }).waitFor();
    expect(await violations(page)).toEqual([]);
    await page.getByLabel("Whose reminders").selectOption("Everybody’s");
    await page.getByRole("button", { name: "Stop reminders", exact: true }).click();
    await page.getByText("Reminders for everybody stop from 18 November 2026 to 20 November 2026.").waitFor();
    expect(await page.getByRole("row", { name: "Everybody" }).innerText()).toContain("Running");
    await settled(page);
    expect(await violations(page)).toEqual([]);
  }));

test.each([
  ["owner", ["My returns", "Enter figures", "Record"]],
  ["lead", ["Returns", "Enter figures", "Month", "Record", "Reminders"]],
  ["board", ["Returns", "Record"]],
] as const)("the pages about returns for the %s", (as, places) =>
  inWindow(as, async (page) => {
    await visit(page, "/returns");
    const links = page.getByRole("navigation", { name: "Pages about returns" }).getByRole("link");
    expect(await links.allInnerTexts()).toEqual(places);
  }),
);
