// Signing in with the council's own accounts, in a real browser: to the provider, which is another site, and back again.
import type { Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { launchBrowser } from "#scripts/browser/launch.ts";
import { builtDashboard } from "#scripts/testing/running-app.ts";
import { openSingleSignOn } from "#scripts/testing/single-sign-on.ts";
import { violations } from "./accessibility.ts";
import { DESK, heading, settled } from "./dashboard.ts";

type Council = Awaited<ReturnType<typeof openSingleSignOn>>;
let council: Council;
let browser: Awaited<ReturnType<typeof launchBrowser>>;
beforeAll(async () => {
  [council, browser] = await Promise.all([
    openSingleSignOn({
      // The application is at 127.0.0.1: cookies that another site's page may not send are held back for real.
      host: "localhost",
      settings: { PASSWORDS: "no" },
      dashboardDir: builtDashboard(),
      demonstration: true,
    }),
    launchBrowser(),
  ]);
});
afterAll(async () => {
  await browser.close();
  await council.close();
});

const pages: Page[] = [];
afterEach(async () => {
  for (const page of pages.splice(0)) await page.context().close();
});

async function openWindow(): Promise<Page> {
  const context = await browser.newContext({ baseURL: council.app.url, locale: "en-GB", viewport: DESK });
  context.setDefaultTimeout(15_000);
  const page = await context.newPage();
  pages.push(page);
  return page;
}

const button = (page: Page) => page.getByRole("button", { name: "Sign in with your council account" });

async function atProvider(page: Page, sub: string): Promise<void> {
  await button(page).click();
  await heading(page, "The council").waitFor();
  expect(page.url()).toContain(council.provider.url);
  await page.getByRole("button", { name: sub, exact: true }).click();
}

const CAF = "/indicators/caf-completed?area=south";
const CAF_TITLE = "Common assessments completed: South";

test("whoever opened a page without being signed in is back on it afterwards", async () => {
  const { sub, name } = council.knows({ groups: ["analysts"] });
  const page = await openWindow();
  await page.goto(CAF);
  await heading(page, "Sign in").waitFor();
  // Nobody has a password here, so nobody is asked for one.
  expect(await page.locator("input[type=password]").count()).toBe(0);
  expect(await violations(page)).toEqual([]);
  await atProvider(page, sub);
  await heading(page, CAF_TITLE).waitFor();
  await settled(page);
  expect(page.url()).toBe(council.app.url + CAF);
  await page.getByRole("link", { name }).first().waitFor();
  const cookies = (await page.context().cookies(council.app.url)).filter(({ name: id }) =>
    id.includes("session"),
  );
  expect(cookies).toMatchObject([{ httpOnly: true, sameSite: "Lax", path: "/" }]);
  // It holds on the next page too.
  await page.reload();
  await heading(page, CAF_TITLE).waitFor();
});

test("whoever asked for no page begins on their own, and can leave again", async () => {
  const { sub } = council.knows({ groups: ["analysts"] });
  const page = await openWindow();
  await page.goto("/");
  await atProvider(page, sub);
  await page.waitForURL(`${council.app.url}/indicators`);
  await settled(page);
  await page.getByRole("button", { name: "Sign out" }).click();
  await heading(page, "Sign in").waitFor();
  await page.goto(CAF);
  await heading(page, "Sign in").waitFor();
});

test("whoever has no role is told so where they were, and can try another account", async () => {
  const [stranger, member] = [council.knows(), council.knows({ groups: ["members"] })];
  const page = await openWindow();
  await page.goto(CAF);
  await atProvider(page, stranger.sub);
  await page.getByText("Your account has no role here. Ask the performance lead.").waitFor();
  expect(await violations(page)).toEqual([]);
  // Signed out there as well: the provider would let the same account in without asking.
  await page.context().clearCookies({ domain: "localhost" });
  await atProvider(page, member.sub);
  await heading(page, CAF_TITLE).waitFor();
  expect(page.url()).toBe(council.app.url + CAF);
});
