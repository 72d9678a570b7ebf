// The browser that every journey runs in: it opens, runs scripts, and draws text with a real font.
import { afterAll, expect, test } from "vitest";
import { launchBrowser } from "#scripts/browser/launch.ts";

const browser = await launchBrowser();
afterAll(() => browser.close());

test("text is drawn, and a bold one is wider", async () => {
  const page = await browser.newPage({ viewport: { width: 375, height: 200 } });
  await page.setContent(
    '<p style="display: inline-block">Placement stability</p><p><b>Placement stability</b></p>',
  );
  const [plain = 0, bold = 0] = await page.evaluate(() =>
    [...document.querySelectorAll("p, b")]
      .filter((e) => e.tagName === "B" || !e.querySelector("b"))
      .map((e) => e.getBoundingClientRect().width),
  );
  // A machine without a font draws every letter at no width, or all at one.
  expect(plain).toBeGreaterThan(80);
  expect(bold).toBeGreaterThan(plain);
  const blank = await browser.newPage({ viewport: { width: 375, height: 200 } });
  const [written, empty] = await Promise.all([page.screenshot(), blank.screenshot()]);
  expect(written.length).toBeGreaterThan(empty.length);
});

test("two contexts keep their own storage", async () => {
  const contexts = await Promise.all([browser.newContext(), browser.newContext()]);
  const cookies = await Promise.all(
    contexts.map(async (context, index) => {
      await context.addCookies([{ name: "who", value: String(index), url: "http://127.0.0.1" }]);
      return (await context.cookies()).map(({ value }) => value);
    }),
  );
  expect(cookies).toEqual([["0"], ["1"]]);
  await Promise.all(contexts.map((context) => context.close()));
});
