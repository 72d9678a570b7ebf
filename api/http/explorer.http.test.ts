// The explorer as an outside system meets it: cuts, totals, limits of chance, and parts that do not add up.
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { ExplorerCell, ExplorerPage } from "#api/contract/explorer.ts";
import type { Members, Role } from "#api/contract/vocabulary.ts";
import { publishExplored } from "#scripts/testing/explored-returns.ts";
import { type RunningApp, startApp } from "#scripts/testing/running-app.ts";

let app: RunningApp;

beforeAll(async () => {
  app = await startApp();
  await publishExplored(app);
});
afterAll(() => app.close());

const path = (query: string, id = "caf-completed") => `/api/v1/indicators/${id}/explore?${query}`;
async function explore(query: string, id?: string, role: Role = "lead"): Promise<ExplorerPage> {
  const answer = await (await app.as(role)).get(path(query, id));
  expect(answer.status, answer.text).toBe(200);
  return answer.json() as ExplorerPage;
}
const at = (cells: readonly ExplorerCell[], members: Members, period = "2026-10") =>
  cells.find(
    (cell) =>
      cell.period === period &&
      Object.keys(cell.members).length === Object.keys(members).length &&
      Object.entries(members).every(([axis, member]) => cell.members[axis] === member),
  );
const OCTOBER = "from=2026-10&to=2026-10";

describe("a cut", () => {
  test("without an axis is the whole alone, over two years to the newest month that has ended", async () => {
    const page = await explore("");
    expect(page.periods.map(({ period }) => period)).toHaveLength(24);
    expect([page.periods[0], page.periods.at(-1)]).toMatchObject([
      { period: "2024-11", periodText: "November 2024", shortText: "Nov 24" },
      { period: "2026-10" },
    ]);
    expect(page.span).toEqual({ first: "2023-04", last: "2026-10" });
    expect([page.whole.length, page.margins, page.cells]).toEqual([24, [], []]);
    expect(at(page.whole, {})).toMatchObject({
      value: { value: 68.3, numerator: 82, denominator: 120 },
      status: "missed",
      target: { goal: 80 },
      funnel: null, // the whole is what others are held against
    });
    expect(page).toMatchObject({
      illustrative: true,
      asAt: null,
      todayText: "18 November 2026",
      may: { export: true },
    });
  });

  test("by locality holds each against the whole: √(0.6833 × 0.3167 ÷ 48) is 6.71 points, three of them 20.1", async () => {
    const page = await explore(`by=area.locality&${OCTOBER}`);
    expect(page.axes).toMatchObject([
      { id: "area.locality", title: "Locality", level: "locality", partition: true },
    ]);
    expect(page.cells.map(({ members }) => members["area.locality"])).toEqual(
      page.axes[0]?.members.map(({ id }) => id),
    );
    expect(page.margins).toEqual([]);
    const south = at(page.cells, { "area.locality": "south" });
    expect(south).toMatchObject({ value: { value: 50, numerator: 24, denominator: 48 }, status: "missed" });
    expect(south?.funnel).toMatchObject({
      outside: null,
      better: null,
      text: "No more than chance: of 48, 48.2% to 88.5% could be expected.",
    });
    expect(page.disagreements).toEqual([]);
  });

  test("by cluster says which lies below what chance allows, and in which locality it is", async () => {
    const page = await explore(`by=area.cluster&${OCTOBER}`);
    // √(0.6833 × 0.3167 ÷ 30) is 8.493 points: 68.33 − 25.48 = 42.85
    expect(at(page.cells, { "area.cluster": "stanground" })?.funnel).toMatchObject({
      outside: "below",
      better: false,
      text: "Lower than chance allows: of 30, 42.9% to 93.8% could be expected.",
    });
    const member = page.axes[0]?.members.find(({ id }) => id === "stanground");
    expect(member).toEqual({ id: "stanground", title: "Stanground", within: "South" });
    expect(at(page.cells, { "area.cluster": "fletton" })).toMatchObject({
      value: { kind: "missing", reason: "no-data", text: "None returned" },
      funnel: null,
    });
  });

  test("within an area names no area that all of it lies in, and offers what lies below", async () => {
    const page = await explore(`by=area.cluster&area=south&${OCTOBER}`);
    expect(page.area).toEqual({
      code: "south",
      name: "South",
      level: "locality",
      path: [
        { code: "peterborough", name: "Peterborough" },
        { code: "south", name: "South" },
      ],
    });
    expect(page.axes[0]?.members.map(({ within }) => within)).toEqual([null, null, null]);
    expect(page.cuts.levels).toEqual([
      { id: "area.cluster", title: "Cluster" },
      { id: "area.school", title: "School" },
      { id: "area.centre", title: "Children's centre" },
    ]);
    // Against South, not the trust: √(0.5 × 0.5 ÷ 30) is 9.13 points, three of them 27.4, and 30% is within
    expect(at(page.cells, { "area.cluster": "stanground" })?.funnel?.text).toBe(
      "No more than chance: of 30, 22.6% to 77.4% could be expected.",
    );
  });

  test("by two axes has each member of either alone beside the cells", async () => {
    const page = await explore(`by=agency,area.locality&${OCTOBER}`);
    expect([page.cells.length, page.margins.length, page.whole.length]).toEqual([18, 9, 1]);
    expect(at(page.margins, { agency: "health" })?.value).toMatchObject({ value: 50 });
    expect(at(page.margins, { "area.locality": "south" })?.value).toMatchObject({ value: 50 });
    expect(at(page.cells, { agency: "health", "area.locality": "south" })?.value).toMatchObject({
      value: 33.3,
      numerator: 10,
      denominator: 30,
    });
    expect(page.cells.slice(0, 4).map(({ members }) => Object.values(members))).toEqual([
      ["health", "central-and-east"],
      ["health", "north-west-and-rural"],
      ["health", "south"],
      ["school", "central-and-east"],
    ]);
  });

  test("with a filter is of the filter, which is no axis any more", async () => {
    const page = await explore(`by=area.locality&where=agency:health&${OCTOBER}`);
    expect(page.where).toEqual([
      { dimension: "agency", title: "Agency", member: "health", memberTitle: "Health" },
    ]);
    expect(at(page.whole, {})?.value).toMatchObject({ numerator: 30, denominator: 60 });
    expect(at(page.cells, { "area.locality": "south" })?.value).toMatchObject({ value: 33.3 });
    expect(page.cuts.dimensions.map(({ id }) => id)).not.toContain("agency");
  });

  test("that was never returned has empty cells and says so", async () => {
    const { cells, notes } = await explore(`by=agency,age_band&${OCTOBER}`);
    expect(cells).toHaveLength(24);
    expect(cells.every(({ value }) => value.kind === "missing")).toBe(true);
    expect(notes).toContain(
      "Common assessments completed has not been returned cut by agency and age band for these periods.",
    );
    expect((await explore(`where=sex:male&by=agency&${OCTOBER}`)).notes).toContain(
      "Common assessments completed has not been returned cut by sex for these periods.",
    );
  });

  test("of a quarterly indicator goes by quarters, and begins no earlier than it was collected", async () => {
    const page = await explore("", "caf-needs-met");
    expect(page.periods[0]?.period).toBe(page.span.first);
    expect(page.span.last).toBe("2026/27 Q2");
  });

  test("as it stood before anything came holds nothing", async () => {
    const page = await explore(`by=area.locality&${OCTOBER}&as_at=2026-11-18T08:00:00Z`);
    expect(page.asAt).toBe("2026-11-18T08:00:00.000Z");
    expect([...page.whole, ...page.cells].every(({ value }) => value.kind === "missing")).toBe(true);
  });
});

describe("parts that do not add up", () => {
  test("are named with both sums: 24 + 30 + 33 is 87, of 120", async () => {
    const { disagreements } = await explore("by=area.locality&from=2026-09");
    expect(disagreements).toEqual([
      {
        period: "2026-09",
        members: {},
        axis: "area.locality",
        text: "Parts add up to 87 of 120; the total as submitted is 90 of 120, and is what is shown.",
      },
    ]);
  });

  test("of a count: 20 and 21 are not 43", async () => {
    const { disagreements } = await explore(`by=sex&${OCTOBER}`, "caf-initiated");
    expect(disagreements.map(({ text }) => text)).toEqual([
      "Parts add up to 41; the total as submitted is 43, and is what is shown.",
    ]);
  });

  test("are named only to who sees every part: 15 and 3 against 20 would tell the 3", async () => {
    const south = `by=sex&area=south&${OCTOBER}`;
    expect((await explore(south, "caf-initiated")).disagreements).toHaveLength(1);
    const board = await explore(south, "caf-initiated", "board");
    expect(at(board.cells, { sex: "male" })?.value).toMatchObject({ kind: "suppressed" });
    expect(board.disagreements).toEqual([]);
  });

  test("schools are no whole where children's centres are counted beside them", async () => {
    expect((await explore(`by=area.school&${OCTOBER}`)).axes[0]?.partition).toBe(false);
  });
});

describe("what the board may not see", () => {
  test("is in no cell, limit or scale: 4 of 18 in South were not completed in schools", async () => {
    const query = `by=area.locality,agency&${OCTOBER}`;
    const cell = { "area.locality": "south", agency: "school" };
    const board = await explore(query, undefined, "board");
    expect(at(board.cells, cell)).toEqual({
      period: "2026-10",
      members: cell,
      value: { kind: "suppressed", reason: "small-count", text: "Hidden: small number" },
      status: "suppressed",
      target: expect.anything(),
      funnel: null,
    });
    expect(board.notes).toContain(
      "Some figures are hidden, so that no child can be recognised from a small number.",
    );
    expect(board.may).toEqual({ export: false });
    expect(at((await explore(query)).cells, cell)?.value).toMatchObject({ value: 77.8, small: true });
  });

  test("a whole that is hidden has no limits around it", async () => {
    const query = `where=agency:school&area=south&${OCTOBER}`;
    const board = await explore(query, undefined, "board");
    expect(board.whole[0]?.value.kind).toBe("suppressed");
    // Nothing in view but the target: 80, within tolerance down to 75
    expect(board.scale).toEqual({ low: 74, high: 80 });
  });
});
