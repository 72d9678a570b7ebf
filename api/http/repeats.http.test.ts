// A return that says again what stood: it stands behind the figure, and corrects nothing.
import { afterAll, beforeAll, expect, test } from "vitest";
import type { IndicatorPage } from "#api/contract/indicator.ts";
import type { Return } from "#api/contract/returns.ts";
import { type Asker, type RunningApp, startApp } from "#scripts/testing/running-app.ts";
import { type SentReturns, sentReturns } from "#scripts/testing/sent-returns.ts";

let app: RunningApp;
let returns: SentReturns;
let owner: Asker;

beforeAll(async () => {
  app = await startApp();
  returns = sentReturns(app);
  owner = await app.as("owner");
});
afterAll(() => app.close());

let minute = 0;
const later = () => {
  minute += 1;
  const instant = `2026-11-18T09:${String(minute).padStart(2, "0")}:00.000Z`;
  app.setClock(instant);
  return instant;
};

test("stands behind it, on the page of its indicator, as long as it stands", async () => {
  await returns.put("brought", owner, "caf-completed,2026-05,eastfield,,20,40");
  await returns.put("repeated", owner, "caf-completed,2026-05,eastfield,,20,40");
  const state = async (name: string) => {
    const page = await returns.ask<IndicatorPage>(owner, "/api/v1/indicators/caf-completed");
    const found = page.submissions.find(({ id }) => id === returns.of(name));
    return found && [found.state, found.rows, found.periods];
  };
  expect([await state("brought"), await state("repeated")]).toEqual([
    ["published", 1, "May 2026"],
    ["published", 1, "May 2026"],
  ]);
  await returns.put("corrected", owner, "caf-completed,2026-05,eastfield,,24,40");
  expect([await state("brought"), await state("repeated")]).toEqual([
    ["superseded", 1, "May 2026"],
    ["superseded", 1, "May 2026"],
  ]);
});

// One return each of a month: the same again is no correction, another figure is; the day is when it first came.
test.each([
  ["2025-12", ["90,100", "90,100"], [], "received", 0],
  ["2026-01", ["90,100", "92,100"], [], "corrected", 0],
  ["2026-02", ["90,100", "90,100"], [0], "received", 1], // the first is withdrawn: the second had come by then
  ["2026-03", ["90,100", "92,100"], [1], "received", 0], // no correction is left
  ["2026-04", ["90,100", "90,100", "92,100"], [0], "corrected", 1], // the second was the first, of those that count
])("%s: %j, withdrawn %j, is %s, since number %d", async (period, figures, withdrawn, state, first) => {
  const came: string[] = [];
  for (const [index, figure] of figures.entries()) {
    came.push(later());
    await returns.put(`${period} ${index}`, owner, `caf-completed,${period},,,${figure}`);
  }
  later();
  for (const index of withdrawn) await returns.withdraw(`${period} ${index}`, "Counted the wrong month.");
  const calendar = await returns.ask<{ returns: Return[] }>(owner, `/api/v1/returns?period=${period}`);
  const found = calendar.returns.find(
    (each) => each.indicator.id === "caf-completed" && each.period === period,
  );
  expect([found?.state, found?.received]).toEqual([state, came[first]]);
});
