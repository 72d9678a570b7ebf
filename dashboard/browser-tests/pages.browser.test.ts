// Every page, on a desk and on a phone: accessible, no wider than the window, without an error, asking nobody else.
import { afterAll, beforeAll, describe, type ExpectStatic, test } from "vitest";
import { outline, violations } from "./accessibility.ts";
import { type Dashboard, DESK, openDashboard, PHONE, settled, TRUST, visit } from "./dashboard.ts";
import { PAGES, type Row } from "./page-list.ts";
import { SENT } from "./submissions.ts";

type Window = Awaited<ReturnType<Dashboard["newWindow"]>>;

/** Judging a page keeps a processor busy, so more windows at once would make each other late. */
const AT_ONCE = 2;

let dashboard: Dashboard;
const free: Window[] = [];
const waiting: ((window: Window) => void)[] = [];

beforeAll(async () => {
  dashboard = await openDashboard();
  while (free.length < AT_ONCE) free.push(await dashboard.newWindow({ reducedMotion: "reduce" }));
});
afterAll(() => dashboard.close());

async function inWindow(use: (window: Window) => Promise<void>): Promise<void> {
  const window = free.pop() ?? (await new Promise<Window>((resolve) => waiting.push(resolve)));
  try {
    await use(window);
  } finally {
    const next = waiting.shift();
    if (next) next(window);
    else free.push(window);
  }
}

async function check(
  { page, watched }: Window,
  { path, title, refusal }: Omit<Row, "why">,
  expect: ExpectStatic,
): Promise<void> {
  watched.amiss();
  await page.setViewportSize(DESK);
  await visit(page, path);
  for (const size of [DESK, PHONE]) {
    await page.setViewportSize(size);
    await settled(page);
    const at = `at ${size.width}`;
    // Charts follow the window's size a moment later.
    await expect
      .poll(() => outline(page), { message: at })
      .toEqual({ title: `${title} – ${TRUST}`, headings: [title], language: "en-GB", wider: 0 });
    expect.soft(await violations(page), at).toEqual([]);
  }
  expect(watched.amiss({ refusal })).toEqual([]);
}

describe.concurrent("the pages", () => {
  test.for(PAGES)("$path: $why", (row, { expect }) => inWindow((window) => check(window, row, expect)));
});

describe.concurrent("a submission", () => {
  test.for(SENT)("$title: $why", async ({ title, make }, { expect }) => {
    const { id } = await make(dashboard.app);
    await inWindow((window) => check(window, { path: `/returns/${id}`, title }, expect));
  });
});
