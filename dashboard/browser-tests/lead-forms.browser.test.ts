// The pages of a performance lead with something opened on them: accessible, and no wider than the window.
import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { outline, violations } from "./accessibility.ts";
import { type Dashboard, DESK, openDashboard, PHONE, settled, visit } from "./dashboard.ts";

let dashboard: Dashboard;
let page: Page;

beforeAll(async () => {
  dashboard = await openDashboard();
  ({ page } = await dashboard.newWindow({ reducedMotion: "reduce" }));
  const person = { name: "Ann Lee", email: "ann.lee@demo.example", role: "analyst", localities: ["south"] };
  const { status, text } = await dashboard.app.post("/api/v1/people", person);
  if (status !== 201) throw new Error(text);
});
afterAll(() => dashboard.close());

test.each([
  ["/people", "Change Ann Lee", "the fields of a role, radios and checkboxes"],
  ["/people", "Invite somebody", "the longest form"],
  ["/keys", "Make a key", "the list of indicators scrolls"],
  ["/mail", "Read", "a letter with a long address in it"],
])("%s, %s: %s", async (path, name) => {
  await visit(page, path);
  await page.getByRole("main").getByRole("button", { name }).first().click();
  await judge();
});

test("/audit, Details: a table inside a table", async () => {
  await visit(page, "/audit?action=person-added");
  await page.getByRole("main").locator("summary").first().click();
  await page.getByRole("table", { name: /what changed$/ }).waitFor();
  await judge();
});

async function judge(): Promise<void> {
  await settled(page);
  for (const size of [DESK, PHONE]) {
    await page.setViewportSize(size);
    const at = `at ${size.width}`;
    expect((await outline(page)).wider, at).toBe(0);
    expect(await violations(page), at).toEqual([]);
  }
  await page.setViewportSize(DESK);
}
