// The dashboard over its own copy of the demonstration, in a real browser that notes whatever goes amiss.
import type { BrowserContextOptions, Locator, Page } from "playwright-core";
import type { Role } from "#api/contract/vocabulary.ts";
import { launchBrowser } from "#scripts/browser/launch.ts";
import { builtDashboard, startApp } from "#scripts/testing/running-app.ts";
import { watch } from "./watch.ts";

export const TRUST = "Peterborough Children's Trust";
export const DESK = { width: 1280, height: 900 };
export const PHONE = { width: 375, height: 812 };

/** For a busy machine; what is there comes in a fraction of it. */
const PATIENCE = 15_000;

type WindowOptions = BrowserContextOptions & { as?: Role | null };

export type Dashboard = Awaited<ReturnType<typeof openDashboard>>;

/** `settings` as they would stand in the environment. */
export async function openDashboard(settings: Record<string, string> = {}) {
  const [app, browser] = await Promise.all([
    startApp({ demonstration: true, dashboardDir: builtDashboard(), settings }),
    launchBrowser(),
  ]);
  return {
    app,
    /** What the interface answers: the page must show no other figure. */
    ask: async <Answer>(path: string): Promise<Answer> => (await app.get(path)).json() as Answer,
    /** A window of its own, with nothing remembered from another but who is signed in: the performance lead, unless
     * somebody else is asked for, or nobody. */
    async newWindow({ as = "lead", ...options }: WindowOptions = {}) {
      const context = await browser.newContext({
        baseURL: app.url,
        locale: "en-GB",
        viewport: DESK,
        ...options,
      });
      context.setDefaultTimeout(PATIENCE);
      if (as !== null) await context.addCookies(cookiesFor(app.url, (await app.as(as)).cookie));
      const page = await context.newPage();
      return { page, context, watched: watch(page, app.url) };
    },
    async close() {
      await browser.close();
      await app.close();
    },
  };
}

/** @param header as a browser sends it: "a=1; b=2" */
function cookiesFor(url: string, header: string): { url: string; name: string; value: string }[] {
  return header.split("; ").map((pair) => {
    const [name = "", ...value] = pair.split("=");
    return { url, name, value: value.join("=") };
  });
}

/** Waits until nothing that can be seen on the page is still on its way. */
export async function settled(page: Page): Promise<void> {
  await page.locator("h1").first().waitFor();
  await page.waitForFunction(() => {
    const waiting = document.querySelectorAll("main.waiting, .skeleton, .skeleton-lines, [aria-busy='true']");
    return [...waiting].every((element) => !element.checkVisibility());
  });
}

export async function visit(page: Page, path: string): Promise<void> {
  await page.goto(path);
  await settled(page);
}

/** @example heading(page, "Risk areas, October 2026").waitFor() */
export const heading = (page: Page, name: string): Locator =>
  page.getByRole("heading", { level: 1, name, exact: true });

/** Its cells as they read, without the line breaks of their layout. */
export async function cellsOf(row: Locator): Promise<string[]> {
  const cells = await row.locator("th, td").allInnerTexts();
  return cells.map((text) => text.replace(/\s+/g, " ").trim());
}
