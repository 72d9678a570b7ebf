// The journey of a performance lead: an owner is let in, given another role and kept out again; a machine gets a key
// and loses it; and all of it stands in the record.
import type { Locator, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Submission } from "#api/contract/submissions.ts";
import { addAccount } from "#scripts/testing/accounts.ts";
import { cellsOf, type Dashboard, heading, openDashboard, settled, visit } from "./dashboard.ts";
import { fileOf } from "./submissions.ts";

const OWNER = { name: "Harriet Lowe", email: "harriet.lowe@demo.example" };
const PASSWORD = "three-unlikely-words";

let dashboard: Dashboard;
let lead: Page;
/** The owner's own browser. */
let theirs: Page;

beforeAll(async () => {
  dashboard = await openDashboard();
  await addAccount(dashboard.app, { name: "Ann Lee", email: "ann.lee@demo.example", role: "board" });
  const permissions = ["clipboard-read", "clipboard-write"];
  ({ page: lead } = await dashboard.newWindow({ permissions }));
});
afterAll(() => dashboard.close());

async function signIn(page: Page, email: string, password: string): Promise<void> {
  await page.getByLabel("E-mail address").fill(email);
  await page.getByLabel("Password", { exact: true }).fill(password);
  await page.getByRole("button", { name: "Sign in", exact: true }).click();
}

/** A change that has been asked for is on the page a moment later; on a busy machine a long one. */
const soon = <Found>(look: () => Found, options = {}) => expect.poll(look, { timeout: 10_000, ...options });

const rowOf = (page: Page, name: string): Locator => page.getByRole("row", { name: new RegExp(`^${name}`) });
const said = (page: Page, title: string) => page.getByRole("alert", { name: title, exact: true }).innerText();
const withoutAccount = () => lead.getByRole("region", { name: /have no account$/ });

async function openOwner(): Promise<void> {
  await visit(lead, "/people");
  await lead.getByRole("button", { name: `Change ${OWNER.name}` }).click();
}

describe("people", () => {
  test("an owner whom the catalogue names is invited with what it says of them", async () => {
    await visit(lead, "/people");
    const before = await withoutAccount().getByRole("heading").innerText();
    await withoutAccount()
      .getByRole("button", { name: `Invite ${OWNER.name}` })
      .click();
    expect(await lead.getByLabel("Name", { exact: true }).inputValue()).toBe(OWNER.name);
    expect(await lead.getByLabel("E-mail address").inputValue()).toBe(OWNER.email);
    expect(await lead.getByRole("radio", { name: "Indicator owner" }).isChecked()).toBe(true);
    await lead.getByRole("button", { name: "Invite", exact: true }).click();
    expect(await said(lead, "Invited")).toContain(`A letter to ${OWNER.name}, at ${OWNER.email}`);
    const row = rowOf(lead, OWNER.name);
    await row.waitFor();
    expect((await cellsOf(row)).slice(1, 4)).toEqual([
      "Indicator owner",
      expect.stringMatching(/^Invited Invited .+, has not signed in$/),
      "Never",
    ]);
    const count = Number.parseInt(before, 10);
    await withoutAccount()
      .getByRole("heading", { name: `${count - 1} owners have no account` })
      .waitFor();
  });

  test("an answer that will not do is told, and what was typed stays", async () => {
    await lead.getByRole("button", { name: "Invite somebody" }).click();
    await lead.getByLabel("Name", { exact: true }).fill("Another Harriet");
    await lead.getByLabel("E-mail address").fill("harriet");
    await lead.getByRole("button", { name: "Invite", exact: true }).click();
    const faults = lead.getByRole("alert").getByRole("link");
    expect(await faults.allInnerTexts()).toEqual([
      "Enter an e-mail address in the right form, like name@example.org",
      "Choose what the person is here for",
    ]);
    await faults.first().click();
    // The link leads to the field itself.
    await lead.keyboard.press("Control+A");
    await lead.keyboard.type(OWNER.email);
    await lead.getByRole("radio", { name: "Board member" }).check();
    await lead.getByRole("button", { name: "Invite", exact: true }).click();
    await lead
      .getByRole("alert")
      .getByText(/already/)
      .waitFor();
    expect(await lead.getByLabel("Name", { exact: true }).inputValue()).toBe("Another Harriet");
    expect(await lead.getByLabel("E-mail address").inputValue()).toBe(OWNER.email);
  });

  test("the letter waits on the page of mail, and its link sets a password", async () => {
    await visit(lead, "/mail");
    await lead
      .getByRole("button", { name: `Read the letter to ${OWNER.email}` })
      .first()
      .click();
    const link = await lead.getByRole("link", { name: /^http/ }).getAttribute("href");
    ({ page: theirs } = await dashboard.newWindow({ as: null }));
    await visit(theirs, link ?? "");
    await theirs.getByLabel("New password").fill(PASSWORD);
    await theirs.getByRole("button", { name: "Set the password" }).click();
    await heading(theirs, "Your password is set").waitFor();
    await theirs.goto("/returns");
    await signIn(theirs, OWNER.email, PASSWORD);
    await theirs.getByRole("banner").getByText("Indicator owner").waitFor();
    await theirs.getByRole("heading", { name: "Send a return" }).waitFor();

    await visit(lead, "/people");
    expect((await cellsOf(rowOf(lead, OWNER.name)))[2]).toBe("Active");
    expect((await cellsOf(rowOf(lead, OWNER.name)))[3]).not.toBe("Never");
  });

  test("who has not signed in can be asked for by an address", async () => {
    await lead.getByLabel("State").selectOption({ value: "not-signed-in" });
    await soon(() => lead.url()).toContain("state=not-signed-in");
    await lead.reload();
    await settled(lead);
    expect(await rowOf(lead, OWNER.name).count()).toBe(0);
    const names = await lead.getByRole("table", { name: "People" }).getByRole("rowheader").allInnerTexts();
    expect(names.map((name) => name.split("\n")[0])).toEqual(["Ann Lee"]);
  });

  test("another role counts from the next thing they ask for", async () => {
    await openOwner();
    await lead.getByRole("button", { name: "Save the role" }).click();
    await lead.getByRole("link", { name: "Choose another role first" }).waitFor();
    await lead.getByRole("radio", { name: "Analyst" }).check();
    await lead.getByRole("checkbox", { name: "South", exact: true }).check();
    await lead.getByRole("button", { name: "Save the role" }).click();
    expect(await said(lead, "Role changed")).toContain(
      `${OWNER.name} was an indicator owner, and is an analyst for South now.`,
    );
    await soon(() => cellsOf(rowOf(lead, OWNER.name))).toContain("Analyst South only");
    // An analyst whom the catalogue names as an owner can no longer send: the lead is warned.
    expect((await cellsOf(rowOf(lead, OWNER.name)))[0]).toContain("Warning");

    await theirs.reload();
    await theirs.getByRole("banner").getByText("Analyst").waitFor();
    await settled(theirs);
    expect(await theirs.getByRole("heading", { name: "Send a return" }).count()).toBe(0);
  });

  test("deactivated, they are out at once; let in again, they are back", async () => {
    await openOwner();
    await lead.getByRole("button", { name: "Deactivate" }).click();
    const question = lead.getByRole("region", { name: `Deactivate ${OWNER.name}?` });
    await question.getByRole("button", { name: "Cancel" }).click();
    expect(await question.count()).toBe(0);
    // Whoever goes by the keyboard is where they were.
    expect(await lead.evaluate(() => document.activeElement?.textContent)).toBe("Deactivate");
    expect(await theirs.evaluate(() => fetch("/api/v1/site").then(({ status }) => status))).toBe(200);

    await lead.getByRole("button", { name: "Deactivate" }).click();
    await question.getByRole("button", { name: "Deactivate" }).click();
    expect(await said(lead, "Deactivated")).toContain("has been signed out everywhere and cannot sign in");
    await theirs.reload();
    await heading(theirs, "Sign in").waitFor();
    await signIn(theirs, OWNER.email, PASSWORD);
    await theirs.getByRole("alert").waitFor();
    await heading(theirs, "Sign in").waitFor();

    await openOwner();
    await lead.getByRole("button", { name: "Let in again" }).click();
    const again = lead.getByRole("region", { name: `Let ${OWNER.name} in again?` });
    await again.getByRole("button", { name: "Let in again" }).click();
    expect(await said(lead, "Let in again")).toContain(`${OWNER.name} can sign in again.`);
    await signIn(theirs, OWNER.email, PASSWORD);
    await theirs.getByRole("banner").getByText(OWNER.name).waitFor();
  });

  test("nobody changes their own account", async () => {
    await visit(lead, "/people?q=lead@demo.example");
    const own = lead.getByRole("row").filter({ hasText: "lead@demo.example" });
    expect((await cellsOf(own)).at(-1)).toBe("This is you");
  });
});

describe("keys", () => {
  let secret: string;
  const push = async (indicator: string) => {
    const answer = await fetch(`${dashboard.app.url}/api/v1/submissions`, {
      method: "POST",
      headers: { Authorization: `Bearer ${secret}`, "Content-Type": "text/csv" },
      body: fileOf(`${indicator},2026-10,south,39,67,,`),
    });
    const { rules = [] } = (await answer.json()) as Partial<Submission>;
    return [answer.status, ...rules.filter(({ severity }) => severity === "error").map(({ rule }) => rule)];
  };

  test("a key is made for what it is to send, and shown once", async () => {
    await visit(lead, "/keys");
    await lead.getByText("There is no key yet").waitFor();
    await lead.getByRole("button", { name: "Make a key" }).click();
    await lead.getByLabel("What is it for?").fill("Nightly push");
    await lead.getByRole("button", { name: "Make the key" }).click();
    await lead.getByRole("link", { name: "Choose the indicators that it may send" }).click();
    await lead.keyboard.type("common assessments completed");
    await lead.getByRole("checkbox", { name: "Common assessments completed", exact: true }).check();
    await lead.getByText(/^1 of \d+ chosen/).waitFor();
    await lead.getByRole("button", { name: "Make the key" }).click();
    const made = lead.getByRole("region", { name: "The key for Nightly push is made" });
    secret = await made.locator("code").first().innerText();
    await made.getByRole("button", { name: "Copy the key" }).click();
    await made.getByText("Copied.").waitFor();
    expect(await lead.evaluate(() => navigator.clipboard.readText())).toBe(secret);
    expect(await made.locator("code").last().innerText()).toContain(
      `${dashboard.app.url}/api/v1/submissions`,
    );
    await made.getByRole("button", { name: "I have stored the key" }).click();
    expect(await lead.content()).not.toContain(secret);
  });

  test("it sends what it names and nothing else, until it is revoked", async () => {
    expect(await push("caf-completed")).toEqual([201]);
    expect(await push("caf-completed-in-time")).toEqual([201, "indicator-not-yours"]);
    await lead.reload();
    await settled(lead);
    const row = rowOf(lead, "Nightly push");
    const [, sends, , used] = await cellsOf(row);
    expect(sends).toContain("1 indicator");
    expect(used).not.toBe("Never");
    await lead.getByRole("button", { name: "Revoke Nightly push" }).click();
    await lead.getByRole("button", { name: "Revoke this key" }).click();
    expect(await said(lead, "Revoked")).toContain("Nightly push works no more");
    await soon(async () => (await cellsOf(row))[2]).toMatch(/^Revoked .* by /);
    expect(await push("caf-completed")).toEqual([401]);
  });
});

describe("the record", () => {
  const deeds = async () => {
    const table = lead.getByRole("table", { name: "Entries, newest first" });
    return (await table.locator("tbody strong").allInnerTexts()).toReversed();
  };

  test("holds what was done to a person, in order", async () => {
    await visit(lead, `/audit?subject=${OWNER.email}`);
    const found = (await deeds()).filter((deed) => !/^(Signed|Was)/.test(deed));
    expect(found).toEqual([
      "Added a person",
      "Invited a person",
      "Set a password",
      "Changed a role",
      "Deactivated a person",
      "Reactivated a person",
    ]);
  });

  test("is narrowed by what was done, and says what stood before and after", async () => {
    await lead.getByLabel("What was done").selectOption({ label: "Changed a role" });
    await lead.getByRole("button", { name: "Show", exact: true }).click();
    await soon(() => lead.url()).toContain("action=role-changed");
    await soon(deeds).toEqual(["Changed a role"]);
    await lead.getByText("Details of entry").locator("..").click();
    const changed = lead.getByRole("table", { name: "Changed a role: what changed" });
    const role = changed.getByRole("row", { name: /^Role/ });
    await soon(() => cellsOf(role)).toEqual(["Role", "owner", "analyst"]);
    await lead.getByText(/hash [0-9a-f]{64}/).waitFor();
    await lead.goBack();
    await soon(async () => (await deeds()).length).toBeGreaterThan(1);
  });

  test("holds the making and the end of a key", async () => {
    await visit(lead, "/audit?subject=Nightly+push");
    expect(await deeds()).toEqual(["Made a key", "Revoked a key"]);
  });

  test("is taken away as a file, with what the page is narrowed to", async () => {
    const [file] = await Promise.all([
      lead.waitForEvent("download"),
      lead.getByRole("button", { name: "Download as CSV" }).click(),
    ]);
    const chunks: Buffer[] = [];
    for await (const chunk of await file.createReadStream()) chunks.push(chunk as Buffer);
    const lines = Buffer.concat(chunks).toString("utf8").trim().split(/\r?\n/);
    expect(file.suggestedFilename()).toBe("audit.csv");
    expect(lines).toHaveLength(3);
    await visit(lead, "/audit?action=exported");
    expect((await deeds()).length).toBeGreaterThan(0);
  });

  test("says so when nothing matches, and when no day can", async () => {
    await visit(lead, "/audit?actor=nobody-of-that-name");
    await lead.getByText("No entry matches").waitFor();
    await visit(lead, "/audit?from=2026-11-02&to=2026-11-01");
    await lead.getByRole("alert").getByText("must be the same day as").waitFor();
  });

  test("shows more of it on demand", async () => {
    await visit(lead, "/audit");
    const before = (await deeds()).length;
    await lead.getByRole("button", { name: /^Show \d+ more$/ }).click();
    await soon(async () => (await deeds()).length).toBe(2 * before);
  });
});
