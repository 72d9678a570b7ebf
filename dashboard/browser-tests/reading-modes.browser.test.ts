// The ways of reading that are not a mouse and a plain screen: keys alone, 400% zoom, forced colours, reduced motion.
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { outline, violations } from "./accessibility.ts";
import { type Dashboard, heading, openDashboard, settled, visit } from "./dashboard.ts";
import { faintMarks } from "./faint-marks.ts";
import { focused, MOST_STOPS, tabTo } from "./keys.ts";

let dashboard: Dashboard;
beforeAll(async () => {
  dashboard = await openDashboard();
});
afterAll(() => dashboard.close());

const CAF = "/indicators/caf-completed";

describe("by keys alone", () => {
  test("the skip link comes first, can be seen, and leads to what the page is about", async () => {
    const { page, context } = await dashboard.newWindow();
    await visit(page, "/");
    await page.keyboard.press("Tab");
    const skip = page.getByRole("link", { name: "Skip to main content" });
    expect(await focused(page)).toMatchObject({ name: "Skip to main content", seen: true });
    expect((await skip.boundingBox())?.height).toBeGreaterThan(20);
    await page.keyboard.press("Enter");
    await page.keyboard.press("Tab");
    const inMain = () => document.activeElement?.closest("main") !== null;
    expect(await page.evaluate(inMain)).toBe(true);
    await context.close();
  });

  test.each([
    ["/", "links, a form, what opens and closes"],
    [CAF, "charts, their buttons, bars that lead on"],
    ["/returns", "the file upload, the calendar's choices"],
    ["/indicators", "the search, a long table"],
  ])("every stop on %s is seen and is in view: %s", async (path) => {
    const { page, context } = await dashboard.newWindow({ reducedMotion: "reduce" });
    await visit(page, path);
    const unseen: string[] = [];
    let stops = 0;
    for (; stops < MOST_STOPS; stops += 1) {
      await page.keyboard.press("Tab");
      const stop = await focused(page);
      if (stop === null) break;
      if (!stop.seen || !stop.inView) unseen.push(JSON.stringify(stop));
    }
    expect(unseen).toEqual([]);
    expect(stops).toBeGreaterThan(15);
    await context.close();
  });

  test("from the register into a risk area and its indicator, through its chart, to a locality", async () => {
    const { page, context } = await dashboard.newWindow();
    await visit(page, "/risk-areas");
    await tabTo(page, "Common assessments completed");
    await page.keyboard.press("Enter");
    await heading(page, "Common assessments completed").waitFor();
    await settled(page);
    await tabTo(page, "See the indicator");
    await page.keyboard.press("Enter");
    await page.waitForURL(/indicators/);
    await heading(page, "Common assessments completed").waitFor();
    // A page that was come to by a link starts at its heading, as one that was loaded does.
    await expect.poll(() => page.evaluate(() => document.activeElement?.tagName)).toBe("H1");
    await settled(page);

    await tabTo(page, "Points of the chart: Off target since June 2026");
    const said = page.getByRole("figure").first().getByRole("status");
    await page.keyboard.press("Home");
    await expect.poll(() => said.innerText()).toContain("April 2023: 84.2%, 133 of 158.");
    await page.keyboard.press("ArrowRight");
    await expect.poll(() => said.innerText()).toContain("May 2023");
    await page.keyboard.press("End");
    await expect.poll(() => said.innerText()).toContain("October 2026: 71.1%, 113 of 159. Off target.");
    await page.keyboard.press("Escape");
    await expect.poll(() => said.innerText()).toBe("");

    await tabTo(page, "South");
    await page.keyboard.press("Enter");
    await heading(page, "Common assessments completed: South").waitFor();
    await context.close();
  });
});

describe("at 400% zoom", () => {
  // A window of 1280 by 1024 at four times the size has room for 320 by 256.
  const zoomed = { viewport: { width: 320, height: 256 }, deviceScaleFactor: 4 };
  test.each([["/"], ["/outcomes/stay-safe"], [CAF], ["/returns"], ["/guide/csv"]])(
    "%s is read by scrolling down alone",
    async (path) => {
      const { page, context } = await dashboard.newWindow(zoomed);
      await visit(page, path);
      await expect.poll(async () => (await outline(page)).wider).toBe(0);
      expect(await violations(page)).toEqual([]);
      // What stays in place while the page scrolls must leave room to read.
      const fixed = await page.evaluate(() =>
        [...document.querySelectorAll<HTMLElement>("body *")]
          .filter((element) => ["fixed", "sticky"].includes(getComputedStyle(element).position))
          .filter((element) => element.offsetHeight > innerHeight / 3)
          .map(({ className }) => className),
      );
      expect(fixed).toEqual([]);
      await context.close();
    },
  );
});

describe("in forced colours", () => {
  test.each(["light", "dark"] as const)(
    "%s: shapes and lines stand out from what is behind them",
    async (colorScheme) => {
      const { page, context } = await dashboard.newWindow({ forcedColors: "active", colorScheme });
      await visit(page, CAF);
      expect(await page.evaluate(() => matchMedia("(forced-colors: active)").matches)).toBe(true);
      const faint = await page.evaluate(faintMarks);
      expect(faint.marks).toBeGreaterThan(10);
      expect(faint.faint).toEqual([]);
      // Letters have the reader's own colours, and axe takes every page without a colour of its own to be white.
      expect(await violations(page, { without: ["color-contrast"] })).toEqual([]);
      await visit(page, "/");
      expect((await page.evaluate(faintMarks)).faint).toEqual([]);
      expect(await violations(page, { without: ["color-contrast"] })).toEqual([]);
      await context.close();
    },
  );
});

describe("with motion reduced", () => {
  test("nothing moves, not even what waits", async () => {
    const { page, context } = await dashboard.newWindow({ reducedMotion: "reduce" });
    const moving = () => page.evaluate(() => document.getAnimations().length);
    let answer = () => {};
    const gate = new Promise<void>((open) => {
      answer = open;
    });
    await page.route("**/api/v1/indicators/*", async (route) => {
      await gate;
      await route.continue();
    });
    await page.goto(CAF);
    await page.getByRole("status").filter({ hasText: "Loading" }).waitFor();
    expect(await moving()).toBe(0);
    answer();
    await heading(page, "Common assessments completed").waitFor();
    await settled(page);
    expect(await moving()).toBe(0);
    await context.close();
  });
});
