// `npm run screenshots`: the pictures in the README, taken of the demonstration in a database that is thrown away again.
import { mkdir, mkdtemp } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pino } from "pino";
import type { Browser, Page } from "playwright-core";
import { DEMONSTRATION_PASSWORD, ensureDemonstrationAccounts } from "#api/access/demonstration.ts";
import { createApp } from "#api/app.ts";
import { migrate } from "#api/db/migrate.ts";
import { readEnv } from "#api/env.ts";
import { listen } from "#api/listen.ts";
import { createServices } from "#api/services.ts";
import { findOutWhy } from "./browser/finding-out-why.ts";
import { launchBrowser } from "./browser/launch.ts";
import { DAY, sendMonthlyReturn } from "./browser/monthly-return.ts";
import { pictureStories } from "./browser/stories.ts";
import { buildDashboard } from "./build.ts";
import { ensureDatabase, openEmbedded, removeDataDirectory } from "./database/embedded.ts";
import { seedIfEmpty } from "./seed.ts";

const root = join(import.meta.dirname, "..");
const output = join(root, "docs", "images");
const say = (line: string) => console.log(line);
const pathOf = (file: string) => join(output, file);
const tell = (file: string) => say(`docs/images/${file}`);

const PICTURES = [
  { name: "sign-in", as: null, path: "/", ready: "Try the demonstration" },
  { name: "overview", as: "board", path: "/", ready: "The five outcomes" },
  { name: "indicator", as: "board", path: "/indicators/caf-completed", ready: "Where the figure comes from" },
  { name: "people", as: "lead", path: "/people", ready: "Accounts" },
] as const;

/** A tablet on its side and a phone, as much of the page as stands above the fold of a README. */
const SIZES = [
  { width: 1280, height: 1000 },
  { width: 375, height: 900 },
] as const;

await withDemonstration(async (url, on) => {
  await mkdir(output, { recursive: true });
  const browser = await launchBrowser();
  try {
    for (const viewport of SIZES) {
      for (const { name, as, path, ready } of PICTURES) {
        const page = await browser.newPage({
          baseURL: url,
          locale: "en-GB",
          viewport,
          reducedMotion: "reduce",
        });
        if (as) await signIn(page, `${as}@demo.example`);
        await page.goto(path);
        await page.getByRole("heading", { name: ready, exact: true }).waitFor();
        await drawn(page);
        const file = `${name}-${viewport.width}.png`;
        await page.screenshot({ path: pathOf(file) });
        tell(file);
        await page.close();
      }
    }
    await pictureStories((as) => openDesk(browser, url, as), drawn, pathOf, tell);
    await theWalk(browser, url);
    await on(DAY, (later) => monthlyReturn(browser, later));
  } finally {
    await browser.close();
  }
});

/** Each step of it at both sizes, the page as long as it is. */
async function monthlyReturn(browser: Browser, url: string): Promise<void> {
  const [desk, phone] = SIZES;
  const page = await openDesk(browser, url, "lead");
  let steps = 0;
  await sendMonthlyReturn(page, async (step) => {
    steps++;
    for (const viewport of [phone, desk]) {
      await page.setViewportSize(viewport);
      await drawn(page);
      const file = `return-${steps}-${step}-${viewport.width}.png`;
      await page.screenshot({ path: pathOf(file), fullPage: true });
      tell(file);
    }
  });
  await page.close();
}

/** From the board's number to its reason: each page as far as it tells the story. */
async function theWalk(browser: Browser, url: string): Promise<void> {
  const page = await openDesk(browser, url, "analyst");
  let steps = 0;
  await findOutWhy(page, async (step) => {
    steps++;
    await drawn(page);
    const file = `why-${steps}-${step}.png`;
    await page.screenshot({
      path: pathOf(file),
      fullPage: true,
      clip: { x: 0, y: 0, width: 1280, height: 1240 },
    });
    tell(file);
  });
  await page.close();
}

async function openDesk(browser: Browser, url: string, as: "analyst" | "board" | "lead"): Promise<Page> {
  const page = await browser.newPage({
    baseURL: url,
    locale: "en-GB",
    viewport: SIZES[0],
    reducedMotion: "reduce",
  });
  await signIn(page, `${as}@demo.example`);
  return page;
}

async function signIn(page: Page, email: string): Promise<void> {
  const data = { email, password: DEMONSTRATION_PASSWORD };
  const answer = await page.request.post("/api/auth/sign-in/email", { data });
  if (!answer.ok()) throw new Error(`${email} could not sign in: ${await answer.text()}`);
}

function drawn(page: Page): Promise<void> {
  return page.locator(".skeleton:visible, .skeleton-lines:visible").first().waitFor({ state: "hidden" });
}

/** @param use is given the address, and what serves the same on another day */
async function withDemonstration(
  use: (
    url: string,
    on: (day: string, then: (url: string) => Promise<void>) => Promise<void>,
  ) => Promise<void>,
): Promise<void> {
  await buildDashboard(say);
  const dataDir = await mkdtemp(join(tmpdir(), "outcomes-screenshots-"));
  const server = await openEmbedded({ dataDir, say, durable: false });
  try {
    const DATABASE_URL = await ensureDatabase(server, "outcomes");
    await migrate(DATABASE_URL);
    const env = { ...readEnv({}), DATABASE_URL, PORT: 0 };
    const options = {
      env,
      demonstration: true,
      dashboardDir: join(root, "dashboard", "dist"),
      log: pino({ level: "silent" }),
    };
    const services = await createServices(options);
    await seedIfEmpty(services, say);
    await ensureDemonstrationAccounts(services.access);
    const app = await listen(createApp(services), env);
    await use(app.url, async (day, then) => {
      const others = await createServices({ ...options, now: () => new Date(day) });
      const other = await listen(createApp(others), env);
      await then(other.url);
      await other.close();
      await others.close();
    });
    await app.close();
    await services.close();
  } finally {
    await server.stop();
    await removeDataDirectory(dataDir);
  }
}
