// Who may not see a small number must not have it from the dashboard by any way: words, attributes, chart tables, downloads,
// answers. Who may see it must be told at every one of them that it is small.
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { DEMONSTRATION_PASSWORD } from "#api/access/demonstration.ts";
import { addPerson, givePassword } from "#api/access/people.ts";
import type { RiskAreasPage } from "#api/contract/risk-areas.ts";
import { SMALL_NOTE } from "#api/contract/vocabulary.ts";
import { type Dashboard, openDashboard, PHONE, visit } from "./dashboard.ts";
import { EXPLAINED, fileOf, publish, send } from "./submissions.ts";

/** Counts that stand nowhere else, so that finding one is finding a leak. Of each pair, 3 children are the small number. */
const PLANTED = {
  trust: { numerator: 7916, denominator: 7919, ratio: "99.96" }, // 7916 ÷ 7919 = 99.9621%
  south: { numerator: 6826, denominator: 6829, ratio: "99.95" }, // 6826 ÷ 6829 = 99.9561%
} as const;
const SECRETS = Object.values(PLANTED).flatMap(({ numerator, denominator, ratio }) => [
  String(numerator),
  String(denominator),
  numerator.toLocaleString("en-GB"),
  denominator.toLocaleString("en-GB"),
  ratio,
]);

// The demonstration's own: what the return of October 2026 says of plans reviewed in time.
const OF_THE_DEMONSTRATION = ["62 of 63", "60 of 62", "67 of 69", "53 of 55"];

let dashboard: Dashboard;
let submission: string;
/** May take files away, and sees small numbers of another part of the trust than the planted ones. */
let ofTheNorth: string;
beforeAll(async () => {
  dashboard = await openDashboard();
  const { trust, south } = PLANTED;
  const sent = await send(
    dashboard.app,
    "planted.csv",
    fileOf(
      `protection-plan-reviews,2026-10,,${trust.numerator},${trust.denominator},,`,
      `protection-plan-reviews,2026-10,south,${south.numerator},${south.denominator},,`,
      // Large enough to be shown: what is planted is read at all.
      `protection-plan-reviews,2026-09,,4321,8765,,${EXPLAINED}`,
    ),
  );
  await publish(dashboard.app, sent);
  submission = sent.id;
  const { access } = dashboard.app.services;
  const email = "north@trust.example";
  await access.scope.run(async (client) => {
    const person = {
      name: "Nora North",
      email,
      role: "analyst",
      localities: ["north-west-and-rural"],
    } as const;
    const added = await addPerson(access, client, person);
    if (added) await givePassword(access, added.id, DEMONSTRATION_PASSWORD);
  });
  ofTheNorth = await dashboard.app.signIn(email, DEMONSTRATION_PASSWORD);
  await workedOut(ofTheNorth);
});

/** Nobody has had this sight of the demonstration: until it is worked out what to hide, pages wait and then show less. */
async function workedOut(cookie: string): Promise<void> {
  for (let quick = false; !quick; ) {
    const began = performance.now();
    for (const path of ["overview", "lenses/areas/south"])
      await (await fetch(`${dashboard.app.url}/api/v1/${path}`, { headers: { cookie } })).text();
    quick = performance.now() - began < 4000;
  }
}
afterAll(() => dashboard.close());

const INDICATOR = "/indicators/protection-plan-reviews";
/** Its page in the register, by whatever number it has there. */
const RISK = "/risk-areas/…";
const PAGES = [
  ["/", "the line of the indicator, and its sparkline"],
  ["/outcomes/stay-safe", "its row, with numerator and denominator where they are shown"],
  ["/risk-areas", "its evidence: it has not been on target again since 2023"],
  [RISK, "its chart, its time line, what raised it"],
  [INDICATOR, "its chart, bars by locality and small charts"],
  [`${INDICATOR}?view=history`, "its limits, its marks and their rules"],
  ["/grid", "its place in the grid, or why it has none"],
  [`${INDICATOR}?area=south`, "a locality that is hidden itself"],
  [`${INDICATOR}?by=age_band`, "a cut whose total is hidden"],
  ["/lenses/areas/south", "its row, the rest without it, and both lines' table"],
  ["/returns", "the list of what was sent"],
] as const;

async function addressOfRisk(): Promise<string> {
  const { riskAreas } = await dashboard.ask<RiskAreasPage>("/api/v1/risk-areas");
  return `/risk-areas/${riskAreas.find(({ indicator }) => INDICATOR.endsWith(`/${indicator.id}`))?.id}`;
}

/** Tables keep their figures in one piece with a space that does not break: to a search it is another letter. */
async function windowOf(who: "board" | "lead" | "analyst of the north") {
  if (who !== "analyst of the north") return dashboard.newWindow({ as: who });
  const opened = await dashboard.newWindow({ as: null, acceptDownloads: true });
  const cookies = ofTheNorth.split("; ").map((cookie) => {
    const [name = "", ...value] = cookie.split("=");
    return { url: dashboard.app.url, name, value: value.join("=") };
  });
  await opened.context.addCookies(cookies);
  return opened;
}

const plain = (text: string): string => text.replace(/\s|&nbsp;/g, " ");

const secretsIn = (text: string, secrets: readonly string[]): string[] =>
  secrets.filter((secret) => plain(text).includes(secret));

/** Everything that can be opened is opened, so that nothing is overlooked. */
async function openAll(page: Page): Promise<void> {
  await page.evaluate(() => {
    for (const details of document.querySelectorAll("details")) details.open = true;
  });
  // A button that was pressed has another name, or is gone.
  const closed = page.getByRole("button", { name: /^(Show (as table|all)|Figures of)/ });
  for (let left = await closed.count(); left > 0; left -= 1) await closed.first().click();
}

async function downloads(page: Page): Promise<string[]> {
  const texts: string[] = [];
  for (const button of await page.getByRole("button", { name: /^Download CSV/ }).all()) {
    const [download] = await Promise.all([page.waitForEvent("download"), button.click()]);
    const chunks: Buffer[] = [];
    for await (const chunk of await download.createReadStream()) chunks.push(chunk as Buffer);
    texts.push(Buffer.concat(chunks).toString("utf8"));
  }
  return texts;
}

/** What the newest points of each chart are said to be, one after another. */
async function readAloud(page: Page): Promise<string[]> {
  const said: string[] = [];
  for (const figure of await page.getByRole("figure").all()) {
    const reader = figure.getByRole("slider");
    if ((await reader.count()) === 0) continue;
    await reader.focus();
    // Small charts stand in rows: the newest points of three of them.
    for (let row = 0; row < 3; row += 1) {
      await page.keyboard.press("End");
      for (let step = 0; step < 3; step += 1) {
        said.push(await figure.getByRole("status").innerText());
        await page.keyboard.press("ArrowLeft");
      }
      await page.keyboard.press("ArrowUp");
    }
  }
  return said;
}

describe("what is planted is nowhere", () => {
  const VIEWS = (["board", "analyst of the north"] as const).flatMap((who) =>
    PAGES.map(([path, why]) => [who, path, why] as const),
  );
  test.each(VIEWS)("for the %s on %s: %s", async (who, path) => {
    const { page, context } = await windowOf(who);
    const answers: Promise<string>[] = [];
    page.on("response", (response) => {
      if (response.url().includes("/api/")) answers.push(response.text());
    });
    await visit(page, path === RISK ? await addressOfRisk() : path);
    await openAll(page);
    const texts = {
      // With every attribute, and what scripts left in them.
      page: await page.content(),
      words: await page.getByRole("main").innerText(),
      said: (await readAloud(page)).join("\n"),
      files: (await downloads(page)).join("\n"),
      answers: (await Promise.all(answers)).join("\n"),
    };
    const secrets = who === "board" ? [...SECRETS, ...OF_THE_DEMONSTRATION] : SECRETS;
    for (const [where, text] of Object.entries(texts)) expect(secretsIn(text, secrets), where).toEqual([]);
    await context.close();
  });
});

test.each([
  ["peterborough", "area.locality"],
  ["peterborough", "age_band"],
])("nor in the answer as CSV, for %s by %s", async (area, by) => {
  const path = `/api/v1${INDICATOR}/breakdown?area=${area}&by=${by}&from=2026-09`;
  const { text, headers } = await dashboard.app
    .with({ Cookie: ofTheNorth })
    .get(path, { Accept: "text/csv" });
  expect(headers.get("Content-Type")).toContain("text/csv");
  expect(text).toContain("2026-10");
  const rows = text.split("\n").map((row) => row.split(","));
  expect(rows.flat().filter((cell) => SECRETS.includes(cell.trim()))).toEqual([]);
});

test("a number that is not small is shown, so the search above would find one", async () => {
  const { page, context } = await windowOf("analyst of the north");
  await visit(page, INDICATOR);
  expect(await page.content()).toContain("4,321 of 8,765");
  const table = page.getByRole("table", { name: "Child protection plans reviewed on time, Peterborough" });
  const rows = (await table.getByRole("row").allInnerTexts()).map(plain);
  expect(rows[1]).toContain("Hidden: small number");
  expect(rows[2]).toContain("4,321 of 8,765");
  expect((await downloads(page))[0]).toContain("4321");
  expect((await readAloud(page)).join()).toContain("4,321 of 8,765");
  await context.close();
});

describe("whoever may see it is told that it is small", () => {
  const { numerator, denominator } = PLANTED.trust;
  const parts = `${numerator.toLocaleString("en-GB")} of ${denominator.toLocaleString("en-GB")}`;

  test("at the figure, in the table, aloud and in the file", async () => {
    const { page, context } = await windowOf("lead");
    await visit(page, INDICATOR);
    expect(await page.getByText(SMALL_NOTE).first().isVisible()).toBe(true);
    expect(plain(await page.locator(".now__figure").innerText())).toMatch(/100\.0% small/);
    const table = page.getByRole("table", { name: "Child protection plans reviewed on time, Peterborough" });
    const rows = (await table.getByRole("row").allInnerTexts()).map(plain);
    expect(rows[1]).toMatch(new RegExp(`100\\.0% \\(e\\) small.* ${parts}`));
    expect(rows[2]).not.toContain("small"); // half of 8,765 is no secret
    expect((await readAloud(page)).join("\n")).toContain(`${parts}, small number.`);
    const line = (await downloads(page))[0]?.split("\r\n").find((row) => row.startsWith("2026-10"));
    expect(line).toContain(`${numerator},${denominator},"small number, hidden from the board"`);
    await context.close();
  });

  test("in what publishing it changed", async () => {
    const { page, context } = await windowOf("lead");
    await visit(page, `/returns/${submission}`);
    await openAll(page);
    const text = plain(await page.getByRole("table", { name: "Peterborough" }).innerText());
    expect(text).toContain(parts);
    expect(text).toMatch(/small +number, hidden from the board/);
    await context.close();
  });

  test.each(["/", "/outcomes/stay-safe"])(
    "on %s, and the page is no wider for it on a phone",
    async (path) => {
      const { page, context } = await windowOf("lead");
      await page.setViewportSize(PHONE);
      await visit(page, path);
      expect(await page.getByText(SMALL_NOTE).isVisible()).toBe(true);
      await openAll(page);
      const row = page
        .getByRole("row")
        .filter({ hasText: "Child protection plans reviewed on time" })
        .first();
      expect(plain(await row.innerText())).toMatch(/100\.0% small/);
      expect(await tooWide(page)).toBe(0);
      await context.close();
    },
  );

  test("and a table that scrolls does not widen the page on a phone", async () => {
    const { page, context } = await windowOf("lead");
    await page.setViewportSize(PHONE);
    await visit(page, "/indicators/caf-completed?by=agency");
    await openAll(page);
    expect(await page.locator(".chart-numbers .small-mark").count()).toBeGreaterThan(0);
    expect(await tooWide(page)).toBe(0);
    await context.close();
  });
});

const tooWide = (page: Page): Promise<number> =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
