// The demonstration's stories as pictures for docs/stories.md: each the page, or the part of it, that tells the story best.
import type { Page } from "playwright-core";

type Story = {
  id: string;
  /** Who sees it so; a board member, where it says nothing. */
  as?: "lead";
  path: string;
  /** The link on that page that leads on, by how it begins. */
  follow?: string;
  /** The heading that stands at the top of the picture; the top of the page, where it says nothing. */
  from?: string;
  height: number;
};

/** From the name of an indicator to its forecast. */
const HEAD = 560;
/** A chart with what is said of it. */
const CHART = 520;

/** In the order of seed-data/README.md. */
const STORIES: readonly Story[] = [
  {
    id: "slow-fall",
    path: "/indicators/caf-completed",
    from: "How each locality got there",
    height: 330,
  },
  { id: "off-target", path: "/indicators/caf-completed", height: HEAD },
  { id: "knock-on", path: "/indicators/caf-first-meeting-in-time", height: HEAD },
  {
    id: "step",
    path: "/indicators/re-referrals?view=history",
    from: "No more than its usual swing",
    height: CHART,
  },
  {
    id: "holidays",
    path: "/indicators/caf-initiated?view=history",
    from: "No more than its usual swing",
    height: CHART,
  },
  { id: "improvement", path: "/indicators/placement-length", height: HEAD },
  {
    id: "mended",
    path: "/indicators/care-leavers-accommodation",
    from: "Within tolerance of target",
    height: CHART,
  },
  { id: "slowly-worse", path: "/indicators/second-protection-plans", height: HEAD },
  { id: "noisy", path: "/indicators/caf-completed?area=rural-north", height: HEAD },
  { id: "own-target", path: "/indicators/caf-completed-in-time?area=rural-north", height: HEAD },
  { id: "late", path: "/indicators/sen-statements-in-time", height: HEAD },
  { id: "missing", path: "/indicators/not-in-education-16-18", height: HEAD },
  { id: "habitually-late", as: "lead", path: "/returns/record", height: HEAD },
  { id: "not-available", path: "/indicators/looked-after-reviews/history?period=2026-03", height: HEAD },
  { id: "correction", path: "/indicators/core-assessments-in-time/history?period=2026-07", height: HEAD },
  {
    id: "small-numbers",
    path: "/indicators/protection-plans-two-years",
    from: "Where the figure comes from",
    height: CHART,
  },
  {
    id: "real-and-illustrative",
    path: "/indicators/referrals",
    from: "For context: no target",
    height: CHART,
  },
  { id: "ended", path: "/indicators/under-18-conceptions", height: HEAD },
  { id: "answered", path: "/indicators/caf-completed", follow: "In risk for", height: HEAD },
  {
    id: "case-at-work",
    path: "/cases",
    follow: "Children with a second or later child protection plan",
    height: HEAD,
  },
  {
    id: "case-done",
    path: "/cases",
    follow: "Children in long-term care who stay in one placement",
    height: HEAD,
  },
  { id: "accepted", path: "/indicators/placement-moves", follow: "In risk for", height: HEAD },
  { id: "overdue", path: "/indicators/young-offenders-in-education", follow: "In risk for", height: HEAD },
];

/** @param open gives a page, signed in, with the desk's size */
export async function pictureStories(
  open: (as: "board" | "lead") => Promise<Page>,
  drawn: (page: Page) => Promise<void>,
  pathOf: (file: string) => string,
  say: (file: string) => void,
): Promise<void> {
  const pages = { board: await open("board"), lead: await open("lead") };
  for (const { id, as = "board", path, follow, from, height } of STORIES) {
    const page = pages[as];
    await page.goto(path);
    await drawn(page);
    if (follow) {
      await page.getByRole("main").getByRole("link", { name: follow }).first().click();
      await page.getByRole("heading", { name: /^(What has happened|Exit test)$/ }).waitFor();
      await drawn(page);
    }
    const main = page.getByRole("main");
    const top = from ? main.getByRole("heading", { name: from, exact: true }).last() : main;
    await top.waitFor();
    // Charts come after the words around them.
    await page.waitForLoadState("networkidle");
    await drawn(page);
    const box = await top.boundingBox();
    if (!box) throw new Error(`${id}: nothing to picture at ${path}`);
    const clip = { x: 0, y: box.y - (from ? 16 : 0), width: 1280, height };
    const file = `story-${id}.png`;
    await page.screenshot({ path: pathOf(file), fullPage: true, clip });
    say(file);
  }
  for (const page of Object.values(pages)) await page.close();
}
