// What people do about risk areas: rules, refusals, and what each of them may see of it.
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { SolutionCase } from "#api/contract/cases.ts";
import type { RiskArea, RiskPage } from "#api/contract/risk-areas.ts";
import { addAccount, browserOf, recordOf } from "#scripts/testing/accounts.ts";
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
let owner: Asker;
let board: Asker;
let secondBoard: Asker;
beforeAll(async () => {
  app = await startApp();
  await addAccount(app, { email: "caf.deputy@demo.example", role: "owner", name: "Dina Okoro" });
  await addAccount(app, { email: "second@trust.example", role: "board", name: "Basil Tremayne" });
  owner = await browserOf(app, "caf.deputy@demo.example");
  board = await app.as("board");
  secondBoard = await browserOf(app, "second@trust.example");
});
afterAll(() => app.close());
beforeEach(() => app.setClock(TODAY));

const publish = (indicator: string, at: string, ...rows: [string, number, number][]) =>
  publishFigures(app, indicator, at, ...rows);
const _register = (who: Asker = app, query = "") => registerOf(who, query);
const entryOf = async (indicator: string, who: Asker = app, query = ""): Promise<RiskArea> => {
  const found = await riskOf(indicator, who, query);
  if (!found) throw new Error(`${indicator} is not in the register`);
  return found;
};
const pageOf = (id: string | null, who: Asker = app, query = "") => riskPageOf(id, who, query);

/** A year of figures for each test that changes its risk: what others did to theirs does not matter. */
describe("a risk of three months", () => {
  const INDICATOR = "caf-completed";
  let id: string;
  let path: string;
  beforeAll(async () => {
    await publish(INDICATOR, "2026-08-12T09:00:00Z", ["2026-07", 50, 100]);
    await publish(INDICATOR, "2026-09-11T09:00:00Z", ["2026-08", 52, 100]);
    await publish(INDICATOR, "2026-10-12T09:00:00Z", ["2026-09", 54, 100]);
    id = String((await entryOf(INDICATOR)).id);
    path = `/api/v1/risk-areas/${id}`;
  });

  test("stays in view with its newest figure while the next return is late", async () => {
    expect(await entryOf(INDICATOR)).toMatchObject({
      id,
      kind: "risk",
      state: "raised",
      stateText: "Not answered yet",
      period: "2026-09",
      since: "2026-07",
      periodsMissed: 3,
      level: 3,
      timesEntered: 1,
      newest: "October 2026 is late", // due ten working days after October: 13 November
    });
  });

  test("cannot be reported on, nor become a case, before its owner has a plan", async () => {
    refused(
      await owner.post(`${path}/progress`, { standing: "on-track", text: "Going well" }),
      409,
      "no plan to report on",
    );
    refused(await board.post(`${path}/case`, newCase()), 409, "Its owner has answered it with a plan first");
  });

  test.each([
    ["2026-11-17", 422, "Choose today or a later day"],
    ["2028-11-19", 422, "within two years"],
  ])("a plan due on %s is refused", async (due, status, words) => {
    refused(await owner.post(`${path}/plan`, { ...plan(), due }), status, words);
  });

  test("the same plan sent twice at once is one plan, and on record once", async () => {
    const answers = await Promise.all([1, 2, 3].map(() => owner.post(`${path}/plan`, plan())));
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200]);
    const { plans, risk } = await pageOf(id);
    expect(plans).toMatchObject([{ action: "Cover from Orton", due: "2026-12-18", by: "Dina Okoro" }]);
    expect(risk).toMatchObject({
      state: "acknowledged",
      stateText: "Plan in place, due 18 December 2026",
      lastAction: { text: "Plan made" },
    });
    const kept = (await recordOf(app, `risk ${id}`)).filter(({ action }) => action === "risk-planned");
    expect(kept).toMatchObject([
      {
        actor: "caf.deputy@demo.example",
        after: { indicator: INDICATOR, area: "peterborough", period: "2026-09", due: "2026-12-18" },
      },
    ]);
  });

  test("two plans at once are both kept, and one is in force", async () => {
    const answers = await Promise.all([
      owner.post(`${path}/plan`, plan("Cover from Hampton")),
      app.post(`${path}/plan`, plan("Cover from Bretton")),
    ]);
    expect(answers.map(({ status }) => status)).toEqual([200, 200]);
    const { plans, risk } = await pageOf(id);
    expect(plans).toHaveLength(3);
    expect(risk.plan?.action).toBe(plans[0]?.action);
  });

  test("as it stood before its plan, it has none, and no day later in it", async () => {
    app.setClock("2026-11-18T10:00:00Z");
    const asAt = "?as_at=2026-10-12T12:00:00Z";
    const then = await pageOf(id, app, asAt);
    expect(then.risk).toMatchObject({ state: "raised", plan: null, newest: null, lastAction: null });
    expect(then.timeline.every(({ at }) => at !== null && at <= "2026-10-12T12:00:00.000Z")).toBe(true);
    const earlier = await pageOf(id, app, "?as_at=2026-09-11T12:00:00Z");
    expect(earlier.risk).toMatchObject({ periodsMissed: 2, level: 2, period: "2026-08" });
    refused(await app.get(`${path}?as_at=2026-08-01T00:00:00Z`), 404, "no risk area");
  });

  test("looked back to August, it is a risk of two months", async () => {
    expect(await entryOf(INDICATOR, app, "period=2026-08")).toMatchObject({ periodsMissed: 2, newest: null });
  });

  test("tells its story newest first", async () => {
    await owner.post(`${path}/progress`, { standing: "behind", text: "Nobody applied" });
    const { timeline } = await pageOf(id);
    expect(timeline.map(({ kind, dayText }) => `${kind} ${dayText}`)).toEqual([
      "progress 18 November 2026",
      "plan 18 November 2026",
      "plan 18 November 2026",
      "plan 18 November 2026",
      "commentary 12 October 2026",
      "escalated 12 October 2026",
      "value 12 October 2026",
      "commentary 11 September 2026",
      "escalated 11 September 2026",
      "value 11 September 2026",
      "commentary 12 August 2026",
      "raised 12 August 2026",
      "value 12 August 2026",
    ]);
    expect(timeline.at(-1)).toMatchObject({ title: "July 2026: 50.0%, off target", status: "missed" });
    expect(timeline[0]).toMatchObject({ title: "Progress: behind", by: "Dina Okoro" });
  });

  describe("that the board accepts", () => {
    test.each([
      ["2026-11-18", "Choose 19 November 2026 or a later day"],
      ["2027-11-19", "for a year at most"],
    ])("until %s is refused", async (until, words) => {
      refused(await board.post(`${path}/deviation`, agreed(until)), 422, words);
    });

    test("two members at once: one is in force, and the other was ended by it", async () => {
      const answers = await Promise.all([
        board.post(`${path}/deviation`, agreed("2027-01-31")),
        secondBoard.post(`${path}/deviation`, agreed("2027-03-31")),
        board.post(`${path}/deviation`, agreed("2027-01-31")),
      ]);
      expect(answers.map(({ status }) => status)).toEqual([200, 200, 200]);
      const { deviations } = await pageOf(id);
      expect(deviations.filter(({ state }) => state === "in-force")).toHaveLength(1);
    });

    test("stands grey after the others, lapses by itself, and can be ended", async () => {
      await secondBoard.post(`${path}/deviation`, agreed("2026-12-31"));
      expect(await entryOf(INDICATOR)).toMatchObject({
        state: "agreed-deviation",
        stateText: "Agreed until December 2026",
      });
      const line = (await app.get(`/api/v1/indicators/${INDICATOR}`)).json() as {
        line: { agreed: object };
        risk: object;
      };
      expect(line.line.agreed).toEqual({ text: "Agreed until December 2026" });
      expect(line.risk).toMatchObject({ id, state: "agreed-deviation" });
      app.setClock("2027-01-01T09:00:00Z");
      const lapsed = await pageOf(id);
      expect(lapsed.risk).toMatchObject({ state: "acknowledged", deviation: null });
      expect(lapsed.timeline[0]).toMatchObject({
        kind: "deviation-lapsed",
        dayText: "1 January 2027",
      });
      app.setClock(TODAY);
      refused(await board.post(`${path}/case`, newCase()), 409, "The board has not agreed that it may be");
      const ended = await board.post(`${path}/deviation/end`, { reason: "Health has found somebody" });
      expect((ended.json() as RiskPage).risk.state).toBe("acknowledged");
      refused(await board.post(`${path}/deviation/end`, { reason: "Once more" }), 409, "Nothing needs doing");
    });
  });

  test("a decision is dated, not in the future and not long before", async () => {
    const of = (day: string) => board.post(`${path}/decisions`, { text: "Health is asked to help", day });
    refused(await of("2026-11-19"), 422, "still to come");
    refused(await of("2025-06-30"), 422, "Give 1 July 2025 or a later day");
    expect((await of("2026-11-17")).status).toBe(200);
    expect((await pageOf(id)).decisions).toMatchObject([
      { dayText: "17 November 2026", by: "Bernadette Quayle" },
    ]);
  });

  describe("that becomes a case", () => {
    let opened: SolutionCase;
    test("wants a team of two partners, a start near today and a week once", async () => {
      const team = [
        { name: "Rosalind Achebe", organisation: "The council", part: "" },
        { name: "Ruth Abara", organisation: "the  Council ", part: "" },
      ];
      refused(await board.post(`${path}/case`, { ...newCase(), team }), 422, "2 different organisations");
      refused(await board.post(`${path}/case`, { ...newCase(), starts: "2026-10-20" }), 422, "four weeks");
      const steps = [1, 1].map((week) => ({ week, action: "See where they wait" }));
      refused(await board.post(`${path}/case`, { ...newCase(), steps }), 422, "Week 1 is in the plan twice");
    });

    test("opened twice at once is one case", async () => {
      const answers = await Promise.all([
        board.post(`${path}/case`, newCase()),
        app.post(`${path}/case`, newCase()),
      ]);
      expect(answers.map(({ status }) => status).sort()).toEqual([201, 409]);
      opened = answers.find(({ status }) => status === 201)?.json() as SolutionCase;
      // 9 November was a Monday; the 18th lies in the second week.
      expect(opened).toMatchObject({
        week: 2,
        ends: "2027-01-31",
        short: { state: "open", text: "Week 2 of 12; no checkpoints held" },
        exit: { passed: false },
      });
      expect(opened.entry.every(({ passed }) => passed)).toBe(true);
      expect(opened.weeks.slice(0, 3).map(({ state }) => state)).toEqual(["missed", "due", "to-come"]);
      expect((await pageOf(id)).risk.case).toEqual(opened.short);
    });

    test("has one checkpoint a week, held by its owner", async () => {
      const hold = (week: number, held: string) =>
        owner.post(`/api/v1/cases/${opened.id}/checkpoints`, {
          ...{ week, held, standing: "on-track", text: "The list is complete", next: "" },
        });
      refused(await hold(3, "2026-11-18"), 422, "Week 3 begins on 23 November 2026");
      refused(await hold(2, "2026-11-15"), 422, "Week 2 began on 16 November 2026");
      const answers = await Promise.all([hold(2, "2026-11-17"), hold(2, "2026-11-17")]);
      expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
      expect((await hold(1, "2026-11-17")).status).toBe(200); // late, and kept
    });

    test("cannot be closed as recovered before two figures are on target, and outlives its risk", async () => {
      const close = (outcome: string) =>
        board.post(`/api/v1/cases/${opened.id}/close`, { outcome, learned: "Ask health early" });
      refused(await close("recovered"), 409, "2 figures or more are there since it started (none so far)");
      // November and December, which end after it started; on target at once.
      await publish(INDICATOR, "2027-01-13T09:00:00Z", ["2026-10", 90, 100], ["2026-11", 90, 100]);
      app.setClock("2027-02-10T09:00:00Z");
      expect((await pageOf(id)).risk).toMatchObject({
        state: "closed",
        closedText: "On target again in October 2026",
      });
      refused(await owner.post(`${path}/plan`, plan()), 409, "closed already in October 2026");
      refused(await close("recovered"), 409, "(1 so far)");
      await publish(INDICATOR, "2027-02-10T09:00:00Z", ["2026-12", 91, 100]);
      app.setClock("2027-02-12T09:00:00Z");
      const found = (await app.get(`/api/v1/cases/${opened.id}`)).json() as SolutionCase;
      expect(found).toMatchObject({ short: { state: "overdue" }, exit: { passed: true }, week: null });
      expect((await close("recovered")).status).toBe(200);
      refused(await close("improving"), 409, "closed already");
      const list = (await app.get("/api/v1/cases")).json() as { cases: object[] };
      expect(list.cases).toMatchObject([{ id: opened.id, outcomeText: "On target again" }]);
    });
  });
});

test("each act may be a letter to many, so there are not as many as there are requests", async () => {
  const indicator = "caf-reviews-in-time";
  await publish(indicator, "2026-10-14T09:00:00Z", ["2026-09", 50, 100]);
  const { id } = await entryOf(indicator);
  const decide = (text: string) =>
    secondBoard.post(`/api/v1/risk-areas/${id}/decisions`, { text, day: "2026-11-18" });
  const { limits } = app.services.access;
  for (let done = 0; done < 120; done++) await limits.count("riskActs", "second@trust.example");
  expect((await decide("Come back in March")).status).toBe(429);
  expect((await pageOf(id)).decisions).toEqual([]);
  await limits.forget("riskActs", "second@trust.example");
  expect((await decide("Come back in March")).status).toBe(200);
});

test.each(["abc", "0", "99999999", "1e3", "12345678901"])("there is no risk area %s", async (id) => {
  refused(await app.get(`/api/v1/risk-areas/${id}`), 404, "no risk area");
  refused(await app.get(`/api/v1/cases/${id}`), 404, "no case");
});
