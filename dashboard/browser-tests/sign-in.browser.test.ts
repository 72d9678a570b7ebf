// Coming and going: signing in at the page that was asked for, a lost password, signing out.
import type { Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { Role } from "#api/contract/vocabulary.ts";
import { addAccount, PASSWORD, tokenFor } from "#scripts/testing/accounts.ts";
import { outline, violations } from "./accessibility.ts";
import { type Dashboard, DESK, heading, openDashboard, PHONE, settled } from "./dashboard.ts";
import { focused, tabTo } from "./keys.ts";
import { banner, signIn, signOut, type } from "./signing-in.ts";

let dashboard: Dashboard;
beforeAll(async () => {
  dashboard = await openDashboard();
  // The accounts of the demonstration come with a start of the system, not with its figures.
  for (const role of Role.options) await dashboard.app.as(role);
});
afterAll(() => dashboard.close());

type Window = Awaited<ReturnType<Dashboard["newWindow"]>>;
const windows: Window[] = [];
afterEach(async () => {
  for (const { context } of windows.splice(0)) await context.close();
});

async function openWindow(options: Parameters<Dashboard["newWindow"]>[0] = {}): Promise<Page> {
  const window = await dashboard.newWindow({ as: null, ...options });
  windows.push(window);
  return window.page;
}

/** What a page reported that no refusal explains. */
const amiss = (...refusals: number[]) =>
  windows
    .flatMap(({ watched }) => watched.amiss())
    .filter((line) => !refusals.some((status) => line.includes(`status of ${status}`)));

const CAF = "/indicators/caf-completed?area=south";
const CAF_TITLE = "Common assessments completed: South";

describe("signing in", () => {
  test("shows the page that was asked for, at its own address, and the focus is on it", async () => {
    const page = await openWindow();
    await page.goto(CAF);
    await heading(page, "Sign in").waitFor();
    await page.getByRole("button", { name: "Sign in as board member" }).click();
    await heading(page, CAF_TITLE).waitFor();
    expect(page.url()).toBe(dashboard.app.url + CAF);
    expect(await page.evaluate(() => document.activeElement?.id)).toBe("main");
    // 401: the page asked for its figures beside the question of who is there.
    expect(amiss(401)).toEqual([]);
  });

  test.each([
    ["owner", "Returns, October 2026"], // sends before reading
    ["analyst", "Indicators"], // looks for reasons
    ["board", "Overview, October 2026"],
  ])("who asked for no page begins on their own: %s", async (role, title) => {
    const page = await openWindow();
    await page.goto("/");
    await signIn(page, `${role}@demo.example`, "outcomes-demo");
    await heading(page, title).waitFor();
  });

  test("is done by keys alone", async () => {
    const page = await openWindow();
    await page.goto("/risk-areas");
    await heading(page, "Sign in").waitFor();
    // A field has no text: it is the stop before the one that shows what is typed.
    await tabTo(page, "Show password");
    await page.keyboard.press("Shift+Tab");
    await page.keyboard.type("outcomes-demo");
    await page.keyboard.press("Shift+Tab");
    await page.keyboard.type("board@demo.example");
    expect((await focused(page))?.seen).toBe(true);
    await page.keyboard.press("Enter");
    await heading(page, "Risk areas, October 2026").waitFor();
  });

  test("says what is missing, and what the server says, and keeps what was typed", async () => {
    const page = await openWindow();
    await page.goto("/");
    await type(page, { "E-mail address": "board" }, "Sign in");
    expect(await banner(page).getByRole("link").allInnerTexts()).toEqual([
      "Enter an e-mail address in the correct format, like name@example.com",
      "Enter your password",
    ]);
    await signIn(page, "board@demo.example", "not the password");
    await banner(page)
      .getByRole("link", { name: /password/ })
      .waitFor();
    expect(await banner(page).getByRole("link").count()).toBe(1);
    expect(await page.getByLabel("E-mail address").inputValue()).toBe("board@demo.example");
    await banner(page).getByRole("link").click();
    expect(await page.evaluate(() => document.activeElement?.id)).toBe("email");
    expect(amiss(401)).toEqual([]);
  });

  test("shows a password on request, and hides it again before it is sent", async () => {
    const page = await openWindow();
    await page.goto("/");
    const field = page.getByLabel("Password", { exact: true });
    await field.fill("not the password");
    await page.getByRole("button", { name: "Show password" }).click();
    expect(await field.getAttribute("type")).toBe("text");
    await signIn(page, "board@demo.example", "not the password");
    await banner(page).waitFor();
    expect(await field.getAttribute("type")).toBe("password");
  });
});

describe("going", () => {
  test("signing out leads to signing in, and Back shows nothing of before", async () => {
    // An account of its own: whoever else has this session would be signed out too.
    const email = "going@trust.example";
    await addAccount(dashboard.app, { email, role: "board" });
    const page = await openWindow();
    await page.goto(CAF);
    await signIn(page, email);
    await heading(page, CAF_TITLE).waitFor();
    await signOut(page);
    await page.goBack();
    await heading(page, "Sign in").waitFor();
    expect(await page.getByRole("figure").count()).toBe(0);
    expect(await page.getByText("You have been signed out").count()).toBe(0);
  });

  test("a session that ended is noticed at the next question, and the page is kept", async () => {
    const email = "ended@trust.example";
    await addAccount(dashboard.app, { email, role: "board" });
    const page = await openWindow();
    await page.goto("/guide");
    await signIn(page, email);
    await heading(page, "Guide").waitFor();
    await page.context().clearCookies();
    await page.getByRole("link", { name: "Risk areas", exact: true }).click();
    await page.getByText("You have been signed out. Sign in to go on.").waitFor();
    await signIn(page, email);
    await heading(page, "Risk areas, October 2026").waitFor();
  });

  test("signing out everywhere ends the session in another browser too", async () => {
    const email = "everywhere@trust.example";
    await addAccount(dashboard.app, { email, role: "board" });
    const [here, there] = [await openWindow(), await openWindow()];
    for (const page of [here, there]) {
      await page.goto("/account");
      await signIn(page, email);
      await heading(page, "Your account").waitFor();
    }
    await here.getByRole("button", { name: "Sign out everywhere" }).click();
    await here.getByText("You have signed out.").waitFor();
    await there.reload();
    await heading(there, "Sign in").waitFor();
  });
});

test("who is there is found out by itself, once the server answers again", async () => {
  const page = await openWindow({ as: "owner" });
  await page.route("**/api/v1/session", (route) => route.abort());
  await page.goto("/returns");
  await heading(page, "Returns, October 2026").waitFor();
  expect(await page.getByRole("button", { name: "Check the file" }).count()).toBe(0);
  await page.unroute("**/api/v1/session");
  await page.getByRole("button", { name: "Check the file" }).waitFor();
});

test("a lost password is set anew through a letter, whose token leaves the address at once", async () => {
  const email = "forgetful@trust.example";
  await addAccount(dashboard.app, { email, role: "board" });
  const page = await openWindow();
  await page.goto("/");
  await page.getByRole("link", { name: "I have forgotten my password" }).click();
  await heading(page, "Forgotten password").waitFor();
  for (const address of ["nobody@trust.example", email]) {
    await page.goto("/forgotten-password");
    await type(page, { "E-mail address": address }, "Send the link");
    // The same for both: nobody learns who has an account.
    await heading(page, "Check your e-mail").waitFor();
  }
  const link = `/set-password?token=${encodeURIComponent(await tokenFor(dashboard.app, email))}`;
  await page.goto(link);
  await heading(page, "Set your password").waitFor();
  await expect.poll(() => page.url()).toBe(`${dashboard.app.url}/set-password`);
  await type(page, { "New password": "elevenchars" }, "Set the password");
  await banner(page).getByText("12 characters or more").waitFor();
  await type(page, { "New password": "three new words" }, "Set the password");
  await heading(page, "Your password is set").waitFor();
  await page
    .getByRole("main")
    .getByRole("link", { name: "Sign in" })
    .or(page.getByRole("button", { name: "Sign in" }))
    .click();
  await signIn(page, email, "three new words");
  await heading(page, "Overview, October 2026").waitFor();
  // A link works once.
  await page.goto(link);
  await type(page, { "New password": "three other words" }, "Set the password");
  await banner(page).waitFor();
  await page.getByRole("link", { name: "ask for another link" }).waitFor();
  expect(amiss(400, 401, 410)).toEqual([]);
});

test("a password is changed by whoever knows it, and the old one is of no use then", async () => {
  const email = "changing@trust.example";
  await addAccount(dashboard.app, { email, role: "analyst", localities: ["south"] });
  const page = await openWindow();
  await page.goto("/account");
  await signIn(page, email);
  await page.getByText("Elsewhere you see what the board sees.").waitFor();
  await page.getByText("Change your password").click();
  const change = (current: string, next: string) =>
    type(page, { "The password you use now": current, "New password": next }, "Change the password");
  await change("not the password", "three new words");
  await banner(page).getByRole("link").waitFor();
  await change(PASSWORD, "three new words");
  await banner(page).getByText("Your password is changed.").waitFor();
  await signOut(page);
  await signIn(page, email);
  await banner(page).waitFor();
  await signIn(page, email, "three new words");
  await heading(page, "Indicators").waitFor();
});

describe.each([DESK, PHONE])("every page of coming and going, at $width", (viewport) => {
  test.each([
    ["/", "Sign in", null],
    ["/?sign-in-error=no-role", "Sign in", null], // without single sign-on it says nothing
    ["/forgotten-password", "Forgotten password", null],
    ["/set-password?token=x", "Set your password", null],
    ["/set-password", "Set your password", null], // a link that was cut short
    ["/account", "Your account", "owner"],
    ["/account", "Your account", "lead"],
  ] as const)("%s: %s, to %s", async (path, title, as) => {
    const page = await openWindow({ as, viewport });
    await page.goto(path);
    await heading(page, title).waitFor();
    await settled(page);
    for (const summary of await page.locator("main summary").all()) await summary.click();
    expect(await violations(page)).toEqual([]);
    expect((await outline(page)).wider).toBe(0);
    expect(amiss(401)).toEqual([]);
  });
});
