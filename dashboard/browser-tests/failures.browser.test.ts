// When the server fails or is slow: the page says what happened and what to do, and nothing jumps.
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Dashboard, DESK, heading, openDashboard, PHONE, settled } from "./dashboard.ts";
import { fileOf } from "./submissions.ts";

let dashboard: Dashboard;
beforeAll(async () => {
  dashboard = await openDashboard();
});
afterAll(() => dashboard.close());

const API = "**/api/v1/**";
const problem = {
  status: 500,
  contentType: "application/problem+json",
  body: JSON.stringify({
    type: "about:blank",
    title: "Something went wrong",
    status: 500,
    detail: "The server could not finish. Try again in a minute.",
  }),
};

// Each page asks for its own things, and must speak for itself.
const PAGES = [
  ["/", "Overview, October 2026"],
  ["/outcomes/stay-safe", "Stay safe, October 2026"],
  ["/indicators", "Indicators"],
  ["/indicators/caf-completed", "Common assessments completed"],
  ["/risk-areas", "Risk areas, October 2026"],
  ["/returns", "Returns, October 2026"],
] as const;

const alert = (page: Page) => page.getByRole("alert").filter({ visible: true }).first();

// Mostly waiting, for the questions that are asked again before the page gives up.
describe.concurrent("a failure", () => {
  describe("an answer of 500", () => {
    test.each(PAGES)("on %s is told in the server's words, and can be tried again", async (path, title) => {
      const { page, context } = await dashboard.newWindow();
      await page.route(API, (route) => route.fulfill(problem));
      await page.goto(path);
      await alert(page).getByText("The server could not finish. Try again in a minute.").waitFor();
      expect(await page.locator("h1").count()).toBeLessThanOrEqual(1);
      await page.unroute(API);
      await alert(page).getByRole("button", { name: "Try again" }).click();
      await heading(page, title).waitFor();
      await context.close();
    });
  });

  describe("no connection", () => {
    test.each(PAGES)("on %s is told, and what to do", async (path) => {
      const { page, context } = await dashboard.newWindow();
      await page.route(API, (route) => route.abort());
      await page.goto(path);
      await alert(page).getByText("Check your connection, then try again.").waitFor();
      await alert(page).getByRole("heading", { name: "The server cannot be reached" }).waitFor();
      await context.close();
    });
  });

  describe("a part that fails", () => {
    test("a breakdown leaves the rest of its page standing", async () => {
      const { page, context } = await dashboard.newWindow();
      await page.route("**/breakdown?*", (route) => route.fulfill(problem));
      await page.goto("/indicators/caf-completed");
      const section = page.getByRole("region", { name: "Where the figure comes from", exact: true });
      await section.getByRole("alert").waitFor();
      await page.getByRole("figure").first().getByText("71.1%").first().waitFor();
      await page.unroute("**/breakdown?*");
      await section.getByRole("button", { name: "Try again" }).click();
      await section.getByRole("figure").first().waitFor();
      await context.close();
    });

    test("a page whose code cannot be loaded says so, and the way on", async () => {
      const { page, context } = await dashboard.newWindow();
      await page.goto("/");
      await settled(page);
      await page.route("**/assets/*.js", (route) => route.abort());
      await page.getByRole("navigation", { name: "Pages" }).getByRole("link", { name: "Guide" }).click();
      await heading(page, "This page could not be shown").waitFor();
      await page.unroute("**/assets/*.js");
      await page.getByRole("link", { name: "Load the page again" }).click();
      await heading(page, "Guide").waitFor();
      await context.close();
    });

    test("a file that could not be sent is kept, and can be sent again", async () => {
      const { page, context } = await dashboard.newWindow();
      await page.goto("/returns");
      await settled(page);
      await page.route("**/submissions", (route) =>
        route.request().method() === "POST" ? route.abort() : route.continue(),
      );
      const [chooser] = await Promise.all([
        page.waitForEvent("filechooser"),
        page.getByRole("button", { name: "Choose CSV or Excel files" }).click(),
      ]);
      const buffer = Buffer.from(fileOf("caf-completed,2026-10,nowhere,1,2,,"));
      await chooser.setFiles({ name: "lost.csv", mimeType: "text/csv", buffer });
      await page.getByRole("button", { name: "Check the file" }).click();
      await page.getByText("Nothing of it was kept.").waitFor();
      await page.unroute("**/submissions");
      await page.getByRole("button", { name: "Send it again" }).click();
      await page.getByText("lost.csv").first().waitFor();
      await page
        .getByText(/1 error/)
        .first()
        .waitFor();
      await context.close();
    });
  });
});

describe("a slow answer", () => {
  test.each(
    PAGES.flatMap(([path, title]) => [DESK, PHONE].map((size) => [path, size.width, title, size] as const)),
  )("on %s at %d waits in its place: nothing jumps when it comes", async (path, _width, title, viewport) => {
    const { page, context } = await dashboard.newWindow({ viewport });
    await page.addInitScript(noteShifts);
    let answer = () => {};
    const gate = new Promise<void>((open) => {
      answer = open;
    });
    await page.route(API, async (route) => {
      // The head of every page asks first, and nothing is shown above or below until it knows who is there.
      if (!/\/(site|session)$/.test(route.request().url())) await gate;
      await route.continue();
    });
    await page.goto(path);
    await page.getByRole("status").filter({ hasText: "Loading" }).waitFor();
    answer();
    await heading(page, title).waitFor();
    await settled(page);
    const { total, worst } = await page.evaluate(() => window.shifts);
    expect(total, worst).toBeLessThan(0.05);
    await context.close();
  });
});

declare global {
  interface Window {
    /** Cumulative layout shift so far, and what moved in the worst of it. */
    shifts: { total: number; worst: string };
  }
}

type Shift = PerformanceEntry & { value: number; hadRecentInput: boolean; sources: { node: Node | null }[] };

function noteShifts(): void {
  window.shifts = { total: 0, worst: "" };
  let most = 0;
  new PerformanceObserver((list) => {
    for (const { value, hadRecentInput, sources } of list.getEntries() as Shift[]) {
      if (hadRecentInput) continue;
      window.shifts.total += value;
      if (value < most) continue;
      most = value;
      const moved = sources.map(({ node }) => (node instanceof Element ? node.className : node?.nodeName));
      window.shifts.worst = `moved: ${moved.join(", ")}`;
    }
  }).observe({ type: "layout-shift", buffered: true });
}
