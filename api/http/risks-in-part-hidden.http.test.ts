// What the register tells of a risk, and of its case, to those from whom some of its figures are hidden.
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import type { SolutionCase } from "#api/contract/cases.ts";
import {
  agreed,
  newCase,
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
let id: string;
let solution: SolutionCase;
const publish = (indicator: string, at: string, ...rows: [string, number, number][]) =>
  publishFigures(app, indicator, at, ...rows);
const pageOf = (number: string, who: Asker = app) => riskPageOf(number, who);

const INDICATOR = "protection-plan-reviews";
beforeAll(async () => {
  app = await startApp();
  board = await app.as("board");
  // Fifty not reviewed in time, and then three of twelve that were: a small number, hidden from the board.
  await publish(INDICATOR, "2026-07-13T09:00:00Z", ["2026-06", 50, 100]);
  await publish(INDICATOR, "2026-08-13T09:00:00Z", ["2026-07", 3, 12]);
  await publish(INDICATOR, "2026-09-11T09:00:00Z", ["2026-08", 3, 12]);
  id = String((await riskOf(INDICATOR, app))?.id);
  await app.post(`/api/v1/risk-areas/${id}/plan`, plan());
  const made = await app.post(`/api/v1/risk-areas/${id}/case`, newCase());
  expect(made.status, made.text).toBe(201);
  solution = made.json() as SolutionCase;
});

afterAll(() => app.close());
beforeEach(() => app.setClock(TODAY));

test("the lead sees a risk of three months and its case", async () => {
  expect(await riskOf(INDICATOR, app)).toMatchObject({
    periodsMissed: 3,
    level: 3,
    case: { id: solution.id },
  });
});

test("the board sees one of a month: no level, no case and no figure tells of the others", async () => {
  const entry = await riskOf(INDICATOR, board);
  expect(entry).toMatchObject({ id, periodsMissed: 1, periodsInRisk: 1, level: 1, case: null });
  expect(entry?.newest).toBe("October 2026 is missing");
  const page = await pageOf(id, board);
  expect(page.timeline.filter(({ kind }) => kind === "escalated" || kind === "case-opened")).toEqual([]);
  expect(page.timeline.filter(({ kind }) => kind === "value").map(({ title }) => title)).toEqual([
    "August 2026: Hidden: small number",
    "July 2026: Hidden: small number",
    "June 2026: 50.0%, off target",
  ]);
  expect(JSON.stringify(page)).not.toMatch(/25\.0|"numerator":3\b|Solution Centre case opened/);
  expect((await board.get(`/api/v1/cases/${solution.id}`)).status).toBe(404);
  expect((await board.get("/api/v1/cases")).text).not.toContain(INDICATOR);
});

test("a hidden recovery leaves it open for the board, who may act as if it were", async () => {
  const submission = await publish(INDICATOR, "2026-10-13T09:00:00Z", ["2026-09", 12, 13]);
  expect((await pageOf(id)).risk.state).toBe("acknowledged"); // 92.3% is off target still
  await app.post(`/api/v1/submissions/${submission}/withdraw`, { reason: "The wrong month" });
  await publish(INDICATOR, "2026-10-14T09:00:00Z", ["2026-09", 499, 500]); // 99.8%, and one child is a small number
  expect((await pageOf(id)).risk.periodsMissed).toBeGreaterThanOrEqual(3);
  const seen = await pageOf(id, board);
  expect(seen.risk).toMatchObject({ state: "acknowledged", closedText: null });
  const answer = await board.post(`/api/v1/risk-areas/${id}/deviation`, agreed());
  expect(answer.status, answer.text).toBe(200);
});

test("a risk of hidden figures alone is nobody's to find who may not see them", async () => {
  const hidden = "initial-conferences-in-time";
  await publish(hidden, "2026-09-14T09:00:00Z", ["2026-08", 3, 12]);
  const number = (await riskOf(hidden, app))?.id;
  refused(await board.get(`/api/v1/risk-areas/${number}`), 404, "no risk area");
  refused(
    await board.post(`/api/v1/risk-areas/${number}/decisions`, { text: "Look", day: "2026-11-18" }),
    404,
    "no risk area",
  );
  expect((await registerOf(board)).riskAreas.map(({ indicator }) => indicator.id)).not.toContain(hidden);
});
