// Every example of the chart gallery, drawn in a real browser: as it was, readable by keys, and whole on a phone.
import { join } from "node:path";
import { AxeBuilder } from "@axe-core/playwright";
import type { Page } from "playwright-core";
import { createServer } from "vite";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Session } from "#api/contract/session.ts";
import { launchBrowser } from "#scripts/browser/launch.ts";

const root = join(import.meta.dirname, "..");
const browser = await launchBrowser();
const server = await createServer({
  configFile: join(root, "vite.config.ts"),
  cacheDir: join(root, "../.cache/vite-gallery"),
  // The gallery asks no API: its figures are its own.
  server: { port: 0, hmr: false, watch: null, proxy: {} },
  logLevel: "error",
});
await server.listen();
const address = server.resolvedUrls?.local[0] ?? "";
let page: Page;

beforeAll(async () => {
  const context = await browser.newContext({ reducedMotion: "reduce" });
  page = await context.newPage();
  await page.route("**/api/v1/**", (route) => route.fulfill({ status: 503 }));
  // Somebody who may take a chart away, and a server that records it.
  await page.route("**/api/v1/session", (route) => route.fulfill({ json: ANALYST }));
  await page.route("**/api/v1/exports", (route) => route.fulfill({ status: 201, json: { recorded: true } }));
  await open(1280);
});
afterAll(async () => {
  await browser.close();
  await server.close();
});

const ANALYST: Session = {
  trust: "Trust",
  ways: { password: true, singleSignOn: null },
  demonstration: null,
  viewer: {
    id: "1",
    name: "Ann Lee",
    email: "ann@trust.example",
    role: "analyst",
    roleText: "Analyst",
    may: ["view-figures", "export"],
    indicators: [],
    localities: [],
    start: "/",
    password: true,
    secondFactor: { on: false, wanted: false },
  },
};

async function open(width: number) {
  await page.setViewportSize({ width, height: 900 });
  await page.goto(`${address}gallery`);
  await page.locator("[data-example] .recharts-surface").last().waitFor();
}

const idsOf = () =>
  page
    .locator("[data-example]")
    .evaluateAll((all) => all.map((example) => example.getAttribute("data-example")));

/** What is drawn, one mark a line. Ids that the drawing library deals out, and fractions of a pixel, are not the chart's. */
async function drawn(id: string): Promise<string> {
  const svgs = await page
    .locator(`[data-example="${id}"] .recharts-surface`)
    .evaluateAll((all) => all.map((svg) => svg.outerHTML));
  const lines = svgs
    .join("\n")
    .replace(/ (?:id|clip-path|class|style)="[^"]*"/g, "")
    .replace(/\d+\.\d+/g, (number) => String(Math.round(Number(number))))
    .replaceAll("><", ">\n<")
    .split("\n");
  // Two hundred rows are told by their beginning and their number.
  return lines.length > LONG
    ? [...lines.slice(0, LONG), `… ${lines.length} lines`].join("\n")
    : lines.join("\n");
}

const LONG = 400;

test("every example is drawn as it was", async () => {
  const ids = await idsOf();
  expect(ids.length).toBeGreaterThan(15);
  for (const id of ids) {
    if (id !== null) await expect(await drawn(id)).toMatchFileSnapshot(`gallery-snapshots/${id}.snap`);
  }
});

test("no example breaks a rule of accessibility", async () => {
  // Every example has the same made-up name, and so has its table; on a page, names differ.
  const axe = new AxeBuilder({ page }).include("main").disableRules("landmark-unique");
  const { violations } = await axe.analyze();
  expect(violations.map(({ id, nodes }) => ({ id, where: nodes[0]?.html }))).toEqual([]);
});

test("nothing moves: the drawing library animates no mark", async () => {
  expect(await page.evaluate(() => document.getAnimations().length)).toBe(0);
});

describe("arrow keys read the points", () => {
  test("along a line, and Escape lets go", async () => {
    const chart = page.locator('[data-example="trend-gap"]');
    await chart.getByRole("slider").focus();
    await page.keyboard.press("Home");
    await page.keyboard.press("ArrowRight");
    const said = chart.getByRole("status");
    expect(await said.innerText()).toBe("May 2023: 72%, 72 of 100. On target. Target 70% or more.");
    await page.keyboard.press("ArrowRight");
    expect(await said.innerText()).toBe("Jun 2023: Late.");
    await page.keyboard.press("Escape");
    expect(await said.innerText()).toBe("");
  });

  test("down the bars, and a name can be followed", async () => {
    const chart = page.locator('[data-example="bars-localities"]');
    await chart.getByRole("slider").focus();
    await page.keyboard.press("End");
    expect(await chart.getByRole("status").innerText()).toBe(
      "South: 58%, 58 of 100. Off target. Target 80% or more.",
    );
    expect(await chart.getByRole("link", { name: "South" }).getAttribute("href")).toBe(
      "/indicators/example?area=2",
    );
  });
});

test("the numbers are a table that can be shown, and is there for a screen reader before", async () => {
  const chart = page.locator('[data-example="bars-hidden-and-late"]');
  expect(await chart.getByRole("rowheader").allInnerTexts()).toEqual([
    "Health",
    "Police",
    "Voluntary sector",
  ]);
  await chart.getByRole("button", { name: "Show as table" }).click();
  const box = await chart.getByRole("table").boundingBox();
  expect(box?.height).toBeGreaterThan(60);
});

test.each([
  ["CSV", "example.csv", "efbbbf"], // the mark of UTF-8
  ["PNG", "example.png", "89504e47"], // the signature of PNG
])("%s can be downloaded", async (what, name, begins) => {
  const chart = page.locator('[data-example="panels-localities"]');
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    chart.getByRole("button", { name: what }).click(),
  ]);
  expect(download.suggestedFilename()).toBe(name);
  const chunks: Buffer[] = [];
  for await (const chunk of await download.createReadStream()) chunks.push(chunk as Buffer);
  expect(Buffer.concat(chunks).toString("hex").startsWith(begins)).toBe(true);
});

test("on a phone no example is wider than the page", async () => {
  await open(375);
  const wide = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  expect(wide).toBe(0);
});
