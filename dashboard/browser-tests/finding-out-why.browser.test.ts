// Finding out why, as an analyst does it: the walk and the way back, the map, the page to start from, and one's own page.
import type { Page } from "playwright-core";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { ANSWER, arrived, findOutWhy, WALK } from "#scripts/browser/finding-out-why.ts";
import { violations } from "./accessibility.ts";
import { type Dashboard, heading, openDashboard, PHONE, settled, visit } from "./dashboard.ts";
import type { Watched } from "./watch.ts";

const CLUSTERS = "/explore/caf-completed?rows=area.cluster&view=map&at=2026-10";

let dashboard: Dashboard;
let page: Page;
let watched: Watched;
beforeAll(async () => {
  dashboard = await openDashboard();
  ({ page, watched } = await dashboard.newWindow({ as: "analyst" }));
});
afterAll(() => dashboard.close());
beforeEach(() => expect(watched.amiss()).toEqual([]));

test("in at most four presses to area, agency and month, said in words; and back again the same way", {
  timeout: 120_000,
}, async () => {
  const addresses: string[] = [];
  await findOutWhy(page, async (step) => {
    addresses.push(page.url());
    if (step === "why") await page.getByText(ANSWER).first().waitFor();
  });
  expect(addresses.length - 1).toBeLessThanOrEqual(4);
  const query = new URL(page.url()).searchParams;
  expect([query.get("area"), query.get("where")]).toEqual(["stanground", "agency:health"]);
  for (const [index, { ready }] of [...WALK.entries()].slice(0, -1).toReversed()) {
    await page.goBack();
    await arrived(page, ready);
    expect(page.url()).toBe(addresses[index]);
  }
});

test("on the map each area leads inside, tells its figure, and takes the keyboard", async () => {
  await visit(page, CLUSTERS);
  const stanground = page.getByRole("link", { name: /^Stanground: 23\.1%, 6 of 26.*Off target\./ });
  await stanground.focus();
  await page.getByRole("status").filter({ hasText: "Stanground: 23.1%" }).waitFor();
  expect(await page.locator("a.ward-map__area").count()).toBe(9);
  await page.keyboard.press("Enter");
  await page.waitForURL(/area=stanground/);
  // Below a cluster there is nothing to draw: its schools stand as bars.
  expect(new URL(page.url()).searchParams.get("view")).toBe("bars");
});

test("a board member's map hides what is small, in every word of it", async () => {
  const board = await dashboard.newWindow({ as: "board" });
  await visit(board.page, CLUSTERS);
  const fletton = board.page.locator("a.ward-map__area").filter({ hasText: "Fletton" });
  // 9 of 12 by the return: 3 left out.
  expect(await fletton.getAttribute("aria-label")).toMatch(/^Fletton: Hidden/);
  expect(await board.page.content()).not.toMatch(/75\.0%|9 of 12/);
  expect(await violations(board.page)).toEqual([]);
  await board.context.close();
});

test("without an area on an axis the map says which to choose", async () => {
  await visit(page, "/explore/caf-completed?rows=agency&view=map");
  await page.getByRole("link", { name: "Show the map by locality" }).click();
  await page.waitForURL(/rows=area\.locality/);
  await page.locator(".ward-map").waitFor();
});

test("a view is pinned, found again with its newest figure, and taken off", async () => {
  await visit(page, "/explore/caf-completed?rows=agency&area=south");
  await page.getByRole("button", { name: "Pin to my page" }).click();
  await page.getByRole("link", { name: "See my page" }).click();
  await heading(page, "My page").waitFor();
  await settled(page);
  const card = page.getByRole("listitem").filter({ hasText: "Pinned on 18 November 2026" });
  // October 2026 in South, by hand from the return: 31 of 58.
  expect(await card.innerText()).toMatch(/53\.4%[\s\S]*31 of 58[\s\S]*Off target/);
  expect(await violations(page)).toEqual([]);
  await card.getByRole("link").click();
  await page.waitForURL(/\/explore\/caf-completed\?rows=agency&area=south/);
  await page.getByRole("button", { name: "Unpin from my page" }).waitFor();
  await page.goBack();
  await page.getByRole("button", { name: /^Remove/ }).click();
  await page.getByText("You have not pinned anything yet").waitFor();
});

test("the page to start from narrows as one types, and leads to every kind of view", async () => {
  await visit(page, "/");
  await page.getByRole("navigation", { name: "Pages" }).getByRole("link", { name: "Explore" }).click();
  await page.getByLabel("Find by title").fill("meetings");
  const found = page.getByRole("region", { name: "Choose an indicator" }).getByRole("link");
  await expect
    .poll(() => found.allInnerTexts())
    .toEqual(["First team meetings within 10 working days of the assessment"]);
  for (const [region, link] of [
    ["Pathways", "/pathways/"],
    ["One group beside all children", "/lenses/groups/"],
    ["One area against the rest", "/lenses/areas/"],
  ] as const) {
    const first = page.getByRole("region", { name: region }).getByRole("link").first();
    expect(await first.getAttribute("href"), region).toContain(link);
  }
});

test.each(["/explore", "/my-page", CLUSTERS, "/guide/finding-out-why", "/guide/hidden-numbers"])(
  "%s fits a phone and breaks no rule there",
  async (path) => {
    const phone = await dashboard.newWindow({ as: "analyst", viewport: PHONE });
    await visit(phone.page, path);
    expect(
      await phone.page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      ),
    ).toBe(0);
    expect(await violations(phone.page)).toEqual([]);
    await phone.context.close();
  },
);
