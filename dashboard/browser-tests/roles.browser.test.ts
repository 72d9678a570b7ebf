// What each role is shown: where it can go, what it can take away, what it can send.
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Role } from "#api/contract/vocabulary.ts";
import { type Dashboard, openDashboard, settled } from "./dashboard.ts";

let dashboard: Dashboard;
beforeAll(async () => {
  dashboard = await openDashboard();
});
afterAll(() => dashboard.close());

const openWindow = (as: Role) => dashboard.newWindow({ as });

const CAF = "/indicators/caf-completed?area=south";

const PLACES = ["Overview", "Risk areas", "Indicators", "Explore", "Returns", "Guide"];
test.each([
  ["board", PLACES],
  ["owner", PLACES],
  ["analyst", PLACES],
  ["lead", [...PLACES, "People", "Keys", "Audit", "Mail"]],
] as const)("places to go: %s", async (role, places) => {
  const { page } = await openWindow(role);
  await page.goto("/guide");
  await settled(page);
  const links = page.getByRole("navigation", { name: "Pages" }).getByRole("link");
  expect(await links.allInnerTexts()).toEqual(places);
});

test.each([
  ["board", 0, 0],
  ["owner", 0, 1], // figures of one's own are not taken away as files either
  ["analyst", 2, 0],
  ["lead", 2, 1],
] as const)("%s: %d ways to take a chart away, %d to send a return", async (role, downloads, forms) => {
  const window = await openWindow(role);
  const { page } = window;
  await page.goto(CAF);
  await settled(page);
  const chart = page.getByRole("figure").first();
  await chart.waitFor();
  expect(await chart.getByRole("button", { name: /^Download/ }).count()).toBe(downloads);
  await page.goto("/returns");
  await settled(page);
  expect(await page.getByRole("button", { name: "Check the file" }).count()).toBe(forms);
  expect(await page.getByRole("heading", { name: "What was sent" }).count()).toBe(forms);
  expect(window.watched.amiss()).toEqual([]);
});

test("a chart is taken away only once that is recorded", async () => {
  const { page } = await openWindow("analyst");
  await page.goto(CAF);
  await settled(page);
  const button = page
    .getByRole("figure")
    .first()
    .getByRole("button", { name: /^Download CSV/ });
  await page.route("**/api/v1/exports", (route) => route.abort());
  let files = 0;
  page.on("download", () => {
    files += 1;
  });
  await button.click();
  await page.getByRole("figure").first().getByText("The server cannot be reached").waitFor();
  expect(files).toBe(0);
  await page.unroute("**/api/v1/exports");
  const [recorded] = await Promise.all([
    page.waitForRequest((request) => request.url().endsWith("/api/v1/exports")),
    page.waitForEvent("download"),
    button.click(),
  ]);
  expect(recorded.postDataJSON()).toMatchObject({
    page: CAF,
    file: expect.stringMatching(/^caf-completed.*\.csv$/),
  });
});

test("an owner sees their own returns first, and everybody's on request", async () => {
  const { page } = await openWindow("owner");
  await page.goto("/returns");
  await settled(page);
  const whose = page.getByLabel("Whose returns");
  expect(await whose.inputValue()).toBe("mine");
  const rows = page.getByRole("rowheader", { includeHidden: true });
  const mine = await rows.count();
  await whose.selectOption("all");
  await expect.poll(() => rows.count()).toBeGreaterThan(mine);
  expect(page.url()).toContain("owner=all");
});
