// The bell and its page: what is new stands there until it has been seen, and whoever wants it by e-mail says so.
import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { violations } from "./accessibility.ts";
import { type Dashboard, openDashboard, PHONE, settled, visit } from "./dashboard.ts";

let dashboard: Dashboard;
beforeAll(async () => {
  dashboard = await openDashboard();
  // What the demonstration holds has been seen by the lead.
  await (await dashboard.app.as("lead")).post("/api/v1/alerts/seen", { upTo: "999999999" });
});
afterAll(() => dashboard.close());

/** News of the one indicator, as somebody else would make it. */
async function news(count: number): Promise<void> {
  await dashboard.app.services.pool.query(
    `insert into risk_event (risk, kind, at, by) select r.id, 'plan', '2026-11-18T08:00:00Z', 'somebody@trust.example'
     from (select id from risk where ended_at is null and indicator = (select id from indicator where code = 'caf-completed')
       order by id limit 1) r, generate_series(1, $1)`,
    [count],
  );
}

const bell = (page: Page) => page.getByRole("banner").getByRole("link", { name: /^Alerts/ });
/** What a screen reader says of it, once it says this. */
const says = (page: Page, words: string) =>
  page.getByRole("banner").getByRole("link", { name: words, exact: true }).waitFor();

test("the bell counts what is new, in words too, and moves nothing when it comes", async () => {
  await news(3);
  const { page, context, watched } = await dashboard.newWindow();
  await page.addInitScript(() => {
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries())
        Object.assign(window, { moved: (Reflect.get(window, "moved") ?? 0) + Reflect.get(entry, "value") });
    }).observe({ type: "layout-shift", buffered: true });
  });
  await visit(page, "/");
  await says(page, "Alerts 3 new about risk areas");
  expect(await page.evaluate(() => Reflect.get(window, "moved") ?? 0)).toBeLessThan(0.01);
  expect(watched.amiss()).toEqual([]);
  await context.close();
});

test("its page lists them by day, marks what is new by a word, and takes the count away once shown", async () => {
  const { page, context, watched } = await dashboard.newWindow();
  await visit(page, "/");
  await bell(page).click();
  await settled(page);
  await page.getByText("3 alerts are new since your last visit.").waitFor();
  expect(await page.getByText("New", { exact: true }).count()).toBe(3);
  await page.getByRole("heading", { level: 2, name: "18 November 2026" }).waitFor();
  await says(page, "Alerts");
  // They stay marked while the page is open, and are not new on the next visit.
  expect(await page.getByText("New", { exact: true }).count()).toBe(3);
  await visit(page, "/alerts");
  await page.getByText("Nothing is new since your last visit.").waitFor();
  expect(await page.getByText("New", { exact: true }).count()).toBe(0);
  await page
    .getByRole("link", { name: "Common assessments completed: answered with a plan" })
    .first()
    .click();
  await page.waitForURL(/\/risk-areas\/\d+$/);
  expect(watched.amiss({ refusal: 404 })).toEqual([]);
  await context.close();
});

test("by keyboard alone: somebody chooses to be told once a week, and finds it so again", async () => {
  const { page, context } = await dashboard.newWindow({ as: "owner" });
  await visit(page, "/alerts");
  const weekly = page.getByRole("radio", { name: /^Once a week/ });
  expect(await page.getByRole("radio", { name: /^At once/ }).isChecked()).toBe(true);
  await page.getByRole("radio", { name: /^At once/ }).focus();
  await page.keyboard.press("ArrowDown");
  expect(await weekly.isChecked()).toBe(true);
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await page.getByText("Your choice is saved.").waitFor();
  await visit(page, "/alerts");
  expect(await weekly.isChecked()).toBe(true);
  await visit(page, "/account");
  await page.getByRole("link", { name: "Alerts about risk areas" }).click();
  await page.waitForURL("**/alerts");
  await context.close();
});

test("a choice that cannot be saved says so", async () => {
  const { page, context } = await dashboard.newWindow({ as: "owner" });
  await visit(page, "/alerts");
  await page.route("**/api/v1/alerts/choice", (route) => route.abort());
  await page.getByRole("radio", { name: /^Not at all/ }).check();
  await page.getByRole("button", { name: "Save" }).click();
  await page.getByRole("alert").waitFor();
  expect(await page.getByText("Your choice is saved.").count()).toBe(0);
  await context.close();
});

test("a hundred alerts on a phone: page by page, nothing wider than the window, and no rule broken", async () => {
  await news(100);
  const { page, context } = await dashboard.newWindow({ viewport: PHONE });
  await visit(page, "/alerts");
  await page.getByText("100 alerts are new since your last visit.").waitFor();
  const items = page
    .getByRole("main")
    .getByRole("list")
    .getByRole("link", { name: /answered with a plan/ });
  expect(await items.count()).toBeGreaterThanOrEqual(20);
  await page.getByRole("button", { name: "Show 20 more" }).click();
  await items.nth(39).waitFor();
  expect(
    await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth),
  ).toBeLessThanOrEqual(0);
  expect(await violations(page)).toEqual([]);
  await context.close();
});

test("who may do nothing before a second factor is set up is asked nothing of the bell", async () => {
  const strict = await openDashboard({ REQUIRE_2FA: "yes" });
  try {
    const { page, watched } = await strict.newWindow();
    await visit(page, "/");
    await page.waitForLoadState("networkidle");
    expect(watched.asked.filter((url) => /alerts|Bell/i.test(url))).toEqual([]);
    expect(await bell(page).count()).toBe(0);
  } finally {
    await strict.close();
  }
});
