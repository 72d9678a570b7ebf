// The second factor: set up of one's own will, or because nothing else is shown before.
import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { addAccount, codeOf, PASSWORD } from "#scripts/testing/accounts.ts";
import { outline, violations } from "./accessibility.ts";
import { type Dashboard, DESK, heading, openDashboard, PHONE, settled } from "./dashboard.ts";
import { banner, signIn, signOut, type } from "./signing-in.ts";

let dashboard: Dashboard;
beforeAll(async () => {
  dashboard = await openDashboard({ REQUIRE_2FA: "yes" });
});
afterAll(() => dashboard.close());

const openWindow = async () => (await dashboard.newWindow({ as: null })).page;

/** What the app on the phone would have scanned. */
async function scanned(page: Page): Promise<string> {
  await page.getByRole("img", { name: /QR code/ }).waitFor();
  const secret = await page.locator(".set-up__secret").innerText();
  return `otpauth://totp/x?secret=${secret.replaceAll(" ", "")}`;
}

test("a second factor: set up, asked for, a backup code in its place, and off again", async () => {
  const email = "careful@trust.example";
  await addAccount(dashboard.app, { email, role: "board" });
  const page = await openWindow();
  await page.goto("/account");
  await signIn(page, email);
  await page.getByText("Set it up").click();
  await type(page, { "Your password": "not the password" }, "Begin");
  await banner(page).waitFor();
  await type(page, { "Your password": PASSWORD }, "Begin");
  const uri = await scanned(page);
  const [backup = ""] = await page.locator(".set-up__codes code").allInnerTexts();
  await type(page, { "Code from the app": "000000" }, "Turn it on");
  await banner(page).waitFor();
  await type(page, { "Code from the app": await codeOf(uri) }, "Turn it on");
  await banner(page).getByText("Your second factor is on.").waitFor();

  const enter = async (how: string, code: () => Promise<string>) => {
    await signOut(page);
    await page.goto("/account");
    await signIn(page, email);
    await heading(page, "Enter your code").waitFor();
    if (how === "Backup code") await page.getByRole("button", { name: "Use a backup code instead" }).click();
    await type(page, { [how]: await code() }, "Go on");
    await heading(page, "Your account").waitFor();
  };
  await enter("Code from your authenticator app", () => codeOf(uri));
  await enter("Backup code", async () => backup);

  await page.getByText("Turn it off").click();
  await type(page, { "Your password": PASSWORD }, "Turn it off");
  await banner(page).getByText("Your second factor is off").waitFor();
});

test("a performance lead who must have one sees nothing else before it is set up", async () => {
  const email = "new-lead@trust.example";
  await addAccount(dashboard.app, { email, role: "lead" });
  const page = await openWindow();
  await page.goto("/risk-areas");
  await signIn(page, email);
  await heading(page, "Set up a second factor").waitFor();
  expect(await page.getByRole("navigation", { name: "Pages" }).count()).toBe(0);
  await page.goto("/people");
  await heading(page, "Set up a second factor").waitFor();
  await page.goto("/risk-areas");
  await type(page, { "Your password": PASSWORD }, "Begin");
  const uri = await scanned(page);
  for (const size of [DESK, PHONE]) {
    await page.setViewportSize(size);
    await settled(page);
    expect(await violations(page)).toEqual([]);
    expect((await outline(page)).wider).toBe(0);
  }
  await type(page, { "Code from the app": await codeOf(uri) }, "Turn it on");
  await heading(page, "Risk areas, October 2026").waitFor();
  expect(await page.evaluate(() => document.activeElement?.id)).toBe("main");
  await page.getByRole("link", { name: "People", exact: true }).waitFor();
  // And it stays on.
  await page.goto("/account");
  await page.getByText("Turn it off").click();
  await type(page, { "Your password": PASSWORD }, "Turn it off");
  await banner(page).getByText("cannot be turned off").first().waitFor();
});
