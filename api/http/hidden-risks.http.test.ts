// What the register tells of figures that somebody may not see, when they look back, or when those are corrected.
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import type { RiskPage } from "#api/contract/risk-areas.ts";
import {
  plan,
  publishFigures,
  refused,
  registerOf,
  riskOf,
  riskPageOf,
  TODAY,
} from "#scripts/testing/asking-of-risks.ts";
import { type Asker, type RunningApp, startApp } from "#scripts/testing/running-app.ts";

let app: RunningApp;
let board: Asker;
beforeAll(async () => {
  app = await startApp();
  board = await app.as("board");
});
afterAll(() => app.close());
beforeEach(() => app.setClock(TODAY));

const publish = (indicator: string, at: string, ...rows: [string, number, number][]) =>
  publishFigures(app, indicator, at, ...rows);
const entryOf = riskOf;

const months = (from: number, count: number) =>
  Array.from({ length: count }, (_, index) => {
    const month = from + index;
    return `${2025 + Math.floor((month - 1) / 12)}-${String(((month - 1) % 12) + 1).padStart(2, "0")}`;
  });

test("a warning looked back to is as it was: figures that came since, and are hidden, say nothing of it", async () => {
  const indicator = "caf-completed";
  const steady = months(4, 17).map((month, index): [string, number, number] => [
    month,
    index % 2 ? 920 : 900,
    1000,
  ]);
  await publish(indicator, "2026-09-10T09:00:00Z", ...steady);
  // Far below all before, and on target: getting worse, and not by chance.
  await publish(indicator, "2026-10-12T09:00:00Z", ["2026-09", 820, 1000]);
  const then = "2026-10-20T09:00:00Z";
  const [back, asAt] = ["period=2026-09", `as_at=${then}`];
  const before = await entryOf(indicator, board, asAt);
  expect(before).toMatchObject({ kind: "warning", since: "2026-09", periodsInRisk: 1 });

  // Five of 21 were not: hidden from the board. Within tolerance, and the warning goes on.
  await publish(indicator, "2026-11-12T09:00:00Z", ["2026-10", 16, 21]);
  expect(await entryOf(indicator, app)).toMatchObject({ kind: "warning", periodsInRisk: 2 });
  expect(await entryOf(indicator, board)).toBeUndefined();
  for (const query of [back, asAt])
    for (const who of [board, app])
      expect(await entryOf(indicator, who, query), query).toMatchObject({
        ...{ id: before?.id, periodsInRisk: 1, periodsText: "1 month", grounds: before?.grounds },
        ...{ since: "2026-09", groundsText: before?.groundsText },
      });
});

test("one whose figure was corrected to a hidden one is gone, whichever way that one stands", async () => {
  const cases = [
    { indicator: "protection-plan-reviews", top: 3, bottom: 12 }, // off target still: the risk goes on
    { indicator: "initial-conferences-in-time", top: 100, bottom: 101 }, // on target: it is gone
  ];
  for (const { indicator, top, bottom } of cases) {
    await publish(indicator, "2026-10-12T09:00:00Z", ["2026-09", 50, 100]);
    const seen = await entryOf(indicator, board);
    expect(seen).toMatchObject({ kind: "risk" });
    await publish(indicator, "2026-10-14T09:00:00Z", ["2026-09", top, bottom]);
    expect((await board.get(`/api/v1/risk-areas/${seen?.id}`)).status, indicator).toBe(404);
    expect((await app.get(`/api/v1/risk-areas/${seen?.id}`)).status).toBe(200);
  }
});

test("a corrected one does not tell since when it was there of hidden figures", async () => {
  const indicator = "core-assessments-in-time";
  await publish(indicator, "2026-09-11T09:00:00Z", ["2026-08", 3, 12]);
  await publish(indicator, "2026-10-12T09:00:00Z", ["2026-09", 50, 100]);
  const seen = await entryOf(indicator, board);
  expect(seen).toMatchObject({ since: "2026-09", periodsInRisk: 1 });
  await publish(indicator, "2026-10-14T09:00:00Z", ["2026-08", 95, 100], ["2026-09", 95, 100]);
  expect(((await app.get(`/api/v1/risk-areas/${seen?.id}`)).json() as RiskPage).risk.since).toBe("2026-08");
  expect((await board.get(`/api/v1/risk-areas/${seen?.id}`)).text).not.toContain("2026-08");
});

test("figures that are withdrawn leave the risk under its number, with what people did and without figures", async () => {
  const indicator = "caf-reviews-in-time";
  const submission = await publish(indicator, "2026-10-14T09:00:00Z", ["2026-09", 50, 100]);
  const { id } = (await riskOf(indicator, app)) ?? { id: null };
  await app.post(`/api/v1/risk-areas/${id}/plan`, plan());
  await app.post(`/api/v1/submissions/${submission}/withdraw`, { reason: "The wrong month" });
  for (const who of [app, board]) {
    const page = await riskPageOf(id, who);
    expect(page.risk).toMatchObject({ state: "corrected", value: { kind: "missing" }, target: null });
    expect(page.series).toEqual([]);
    expect(page.timeline.map(({ kind }) => kind)).toEqual(["plan"]);
    expect(page.may.acknowledge).toBe(false);
  }
  refused(await app.post(`/api/v1/risk-areas/${id}/plan`, plan("Other")), 409, "corrected since");
  expect((await registerOf(app)).riskAreas.map((risk) => risk.indicator.id)).not.toContain(indicator);
});
