// What people do about risk areas: an owner answers, the board accepts for a time, the lead opens a case and holds its
// checkpoints; and what they are told when something will not do.
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { SolutionCase } from "#api/contract/cases.ts";
import type { RiskArea, RiskAreasPage } from "#api/contract/risk-areas.ts";
import type { Role } from "#api/contract/vocabulary.ts";
import { type Dashboard, heading, openDashboard, settled, visit } from "./dashboard.ts";
import { tabTo } from "./keys.ts";
import { banner } from "./signing-in.ts";

let dashboard: Dashboard;
let register: RiskAreasPage;
beforeAll(async () => {
  dashboard = await openDashboard();
  register = await dashboard.ask<RiskAreasPage>("/api/v1/risk-areas");
});
afterAll(() => dashboard.close());

/** The open risk or warning of an indicator. */
function riskOf(indicator: string): RiskArea {
  const found = register.riskAreas.find((risk) => risk.indicator.id === indicator);
  if (!found) throw new Error(`${indicator} is not in the register`);
  return found;
}

const entry = (page: Page, title: string) =>
  page.getByRole("article").filter({ has: page.getByRole("link", { name: title, exact: true }) });

const button = (page: Page, name: string) => page.getByRole("button", { name, exact: true });
const focusedTag = (page: Page) => page.evaluate(() => document.activeElement?.tagName);

test("an owner answers with a plan by keyboard alone, and is led to what is missing", async () => {
  const { title } = riskOf("caf-completed-in-time").indicator;
  const { page, context, watched } = await dashboard.newWindow({ as: "owner" });
  await visit(page, "/risk-areas?kind=warning");
  await tabTo(page, title);
  await page.keyboard.press("Enter");
  await heading(page, title).waitFor();
  await settled(page);
  await tabTo(page, "Acknowledge with a plan");
  await page.keyboard.press("Enter");
  await expect.poll(() => focusedTag(page)).toBe("H3");

  await tabTo(page, "Save the plan");
  await page.keyboard.press("Enter");
  const problems = page.getByRole("alert").getByRole("link");
  expect(await problems.allInnerTexts()).toEqual([
    "Enter what will be done",
    "Enter who will do it",
    "Enter the day by which it will be done",
  ]);
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await page.keyboard.type("A second reviewer reads the drafts within a week");
  await page.keyboard.press("Tab");
  await page.keyboard.type("Rosalind Achebe");
  await page.keyboard.press("Tab");
  // The same whichever way round a browser asks for day and month.
  await page.keyboard.type("12122026");
  await tabTo(page, "Save the plan");
  await page.keyboard.press("Enter");
  await banner(page).getByText("The plan is saved").waitFor();
  expect(await page.evaluate(() => document.activeElement?.getAttribute("role"))).toBe("alert");

  await visit(page, "/risk-areas?kind=warning");
  const words = await entry(page, title).innerText();
  expect(words).toContain("Plan in place, due 12 December 2026");
  expect(words).toContain("A second reviewer reads the drafts within a week");
  expect(watched.amiss()).toEqual([]);
  await context.close();
});

test("what was typed is there again after leaving the page", async () => {
  const { id } = riskOf("caf-completed");
  const { page, context } = await dashboard.newWindow({ as: "owner" });
  await visit(page, `/risk-areas/${id}`);
  await button(page, "Report progress").click();
  await page.getByLabel("What has been done").fill("Interviews are on Monday");
  await page.reload();
  await settled(page);
  await button(page, "Report progress").click();
  expect(await page.getByLabel("What has been done").inputValue()).toBe("Interviews are on Monday");
  // Cancel means it: the draft is gone, and the keys are where they came from.
  await button(page, "Cancel").click();
  await expect.poll(() => page.evaluate(() => document.activeElement?.textContent)).toBe("Report progress");
  await button(page, "Report progress").click();
  expect(await page.getByLabel("What has been done").inputValue()).toBe("");
  await context.close();
});

test("the board accepts a risk for a time: grey, after the others, until it ends that", async () => {
  const { id, indicator } = riskOf("young-offenders-in-education");
  const { page, context, watched } = await dashboard.newWindow({ as: "board" });
  await visit(page, `/risk-areas/${id}`);
  expect(await button(page, "Put a new plan in its place").count()).toBe(0); // the owner's to do
  await button(page, "Agree a deviation").click();
  await page.getByLabel("Why it is accepted").fill("The college opens its new course in the spring.");
  await page.getByLabel("Last day on which it is accepted").fill("2028-01-01");
  await button(page, "Agree the deviation").click();
  await page.getByRole("link", { name: "The last day must be after today, and within a year" }).click();
  expect(await page.evaluate(() => document.activeElement?.id)).toBe("deviation-until");
  await page.getByLabel("Last day on which it is accepted").fill("2027-03-31");
  await button(page, "Agree the deviation").click();
  await banner(page).getByText("Agreed until 31 March 2027").waitFor();

  await visit(page, "/risk-areas?kind=risk&state=agreed-deviation");
  const accepted = entry(page, indicator.title);
  expect(await accepted.innerText()).toContain("Agreed until March 2027");
  expect(await accepted.innerText()).not.toContain("Off target\n");
  expect(await accepted.locator(".status-shape--agreed").count()).toBe(1);
  await visit(page, "/risk-areas?kind=risk");
  const states = await page
    .getByRole("article")
    .evaluateAll((articles) => articles.map(({ className }) => className.includes("agreed-deviation")));
  expect(states.lastIndexOf(false)).toBeLessThan(states.indexOf(true));
  await visit(page, "/outcomes/positive-contribution");
  await page.getByRole("row", { name: indicator.title }).getByText("Agreed until March 2027").waitFor();

  await visit(page, `/risk-areas/${id}`);
  await button(page, "End the deviation").click();
  await page.getByLabel("Why it is no longer accepted").fill("The course is put off.");
  await page
    .getByRole("region", { name: "End the deviation" })
    .getByRole("button", { name: "End the deviation" })
    .click();
  await banner(page).getByText("The deviation has ended").waitFor();
  const story = page.getByRole("region", { name: "What has happened" });
  await story.getByText("The course is put off.").waitFor();
  expect(watched.amiss()).toEqual([]);
  await context.close();
});

describe("a case", () => {
  const answer = (page: Page, fields: Record<string, string>) =>
    Object.entries(fields).reduce(async (before, [label, text]) => {
      await before;
      await page.getByLabel(label, { exact: true }).fill(text);
    }, Promise.resolve());

  test("is opened by the lead, and keeps what its checkpoints find", async () => {
    const { id, indicator } = riskOf("caf-first-meeting-in-time");
    const { page, context, watched } = await dashboard.newWindow();
    await visit(page, `/risk-areas/${id}`);
    await button(page, "Open a case").click();
    await button(page, "Open the case").click();
    await page.getByRole("link", { name: "Enter the problem to be solved" }).waitFor();
    await answer(page, {
      "The problem to be solved": "First meetings wait for administrators who left.",
      "Who leads the case": "Leonora Finch",
      "Week 1": "Draw up a rota with the schools",
    });
    await button(page, "Add a member").click();
    for (const [member, [name, partner]] of Object.entries({
      "Member 1": ["Rosalind Achebe", "City council"],
      "Member 2": ["Nobody", "Nobody"],
      "Member 3": ["Ruth Abara", "NHS"],
    })) {
      const group = page.getByRole("group", { name: member, exact: true });
      await group.getByLabel("Name", { exact: true }).fill(name ?? "");
      await group.getByLabel("Partner they come from").fill(partner ?? "");
    }
    await button(page, "Remove member 2").click();
    await button(page, "Open the case").click();

    await heading(page, `Case: ${indicator.title}`).waitFor();
    await banner(page).getByText("The case is open").waitFor();
    const team = page.getByRole("table", { name: "The team" });
    expect(await team.getByRole("rowheader").allInnerTexts()).toEqual(["Rosalind Achebe", "Ruth Abara"]);
    const first = page.getByRole("row", { name: /^Week 1 / });
    expect(await first.innerText()).toContain("this week");

    // Somebody else is quicker: the server says so, and nothing that was typed is lost.
    await button(page, "Hold a checkpoint").click();
    await page.getByLabel("Behind").check();
    await page.getByLabel("What the checkpoint found").fill("Two schools have no rota yet.");
    const number = /cases\/(\d+)/.exec(page.url())?.[1];
    const theirs = { week: 1, held: "2026-11-18", standing: "on-track", text: "The rota stands.", next: "" };
    const held = await dashboard.app.post(`/api/v1/cases/${number}/checkpoints`, theirs);
    expect(held.status).toBe(200);
    await button(page, "Save the checkpoint").click();
    await page.getByRole("alert").getByRole("heading", { name: "Not possible now" }).waitFor();
    expect(await page.getByLabel("What the checkpoint found").inputValue()).toBe(
      "Two schools have no rota yet.",
    );
    await expect.poll(() => first.innerText()).toContain("The rota stands.");
    expect(watched.amiss({ refusal: 409 })).toEqual([]);
    await context.close();
  });

  test("cannot be closed as recovered before the indicator has", async () => {
    const { cases } = await dashboard.ask<{ cases: SolutionCase[] }>("/api/v1/cases?state=open");
    const open = cases.find(({ risk }) => risk.indicator.id === "second-protection-plans");
    const { page, context } = await dashboard.newWindow({ as: "board" });
    await visit(page, `/cases/${open?.id}`);
    await button(page, "Close the case").click();
    await page.getByLabel("On target again").check();
    await page.getByLabel("What was learned").fill("A review before each plan ends helps.");
    const form = page.getByRole("region", { name: "Close the case" });
    await form.getByRole("button", { name: "Close the case" }).click();
    const fault = form.getByRole("link", { name: /^The exit test is not passed/ });
    await fault.click();
    expect(await page.evaluate(() => document.activeElement?.id)).toBe("close-case-outcome-recovered");
    await context.close();
  });
});

test.each<[Role]>([["analyst"], ["board"], ["owner"]])(
  "a %s is offered only what is theirs to do",
  async (role) => {
    const { id } = riskOf("second-protection-plans"); // another owner's
    const { page, context } = await dashboard.newWindow({ as: role });
    await visit(page, `/risk-areas/${id}`);
    const offered = await page.getByRole("main").locator("button:not(.chart__button)").allInnerTexts();
    expect(offered).toEqual(role === "board" ? ["Agree a deviation", "Record a decision"] : []);
    await context.close();
  },
);

test("the register is narrowed by addresses: Back undoes a choice", async () => {
  const { page, context } = await dashboard.newWindow();
  await visit(page, "/risk-areas?period=2026-09");
  await page.locator("select[name=outcome]").selectOption("stay-safe");
  await page.locator("select[name=sort]").selectOption("severity");
  await page.locator(".narrow__form").getByRole("button", { name: "Show" }).click();
  await expect.poll(() => new URL(page.url()).search).toBe("?outcome=stay-safe&sort=severity&period=2026-09");
  await page
    .getByRole("navigation", { name: "State" })
    .getByRole("link", { name: /^Closed/ })
    .click();
  await settled(page);
  expect(new URL(page.url()).search).toBe("?state=closed&outcome=stay-safe&sort=severity&period=2026-09");
  await page.getByRole("table", { name: /^Closed risk areas/ }).waitFor();
  await page.goBack();
  await expect.poll(() => page.locator("select[name=outcome]").inputValue()).toBe("stay-safe");
  expect(new URL(page.url()).search).toBe("?outcome=stay-safe&sort=severity&period=2026-09");
  await context.close();
});
