// The reading side as an outside system meets it: shapes, values, hidden numbers, versions, refusals.
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { endpoints } from "#api/contract/endpoints.ts";
import type { IndicatorPage } from "#api/contract/indicator.ts";
import type { Overview } from "#api/contract/overview.ts";
import { XLSX } from "#api/contract/submissions.ts";
import { type RunningApp, startApp } from "#scripts/testing/running-app.ts";
import { type EndpointName, workableRequests } from "#scripts/testing/workable-requests.ts";

let app: RunningApp;
const json = { "Content-Type": "text/csv" };

/** Sends a return and publishes it, answering any warning. */
async function publish(csv: string): Promise<string> {
  const sent = (await app.post("/api/v1/submissions", csv, json)).json() as {
    id: string;
    errors: number;
    rules: { rule: string }[];
    findings: unknown;
  };
  expect(sent.errors, JSON.stringify(sent.findings)).toBe(0);
  const reasons = Object.fromEntries(
    sent.rules.map(({ rule }) => [rule, "Checked against the case records."]),
  );
  const answer = await app.post(`/api/v1/submissions/${sent.id}/publish`, { reasons });
  expect(answer.status, answer.text).toBe(200);
  return sent.id;
}

const WHY =
  "Two health visitors were absent in Orton all month; cover starts in November and clears the backlog.";

beforeAll(async () => {
  app = await startApp({ clock: "2026-10-09T09:00:00Z" });
  await publish(`indicator,period,area,agency,numerator,denominator,commentary
caf-completed,2026-08,,,45,55,
caf-completed,2026-09,,,44,56,`);
  app.setClock("2026-11-18T09:00:00Z");
  await publish(
    `indicator,period,area,agency,numerator,denominator,commentary
caf-completed,2026-10,,,82,120,${WHY}
caf-completed,2026-10,south,,24,48,
caf-completed,2026-10,central-and-east,,29,36,
caf-completed,2026-10,north-west-and-rural,,29,36,
caf-completed,2026-10,stanground,,3,14,
caf-completed,2026-10,,health,30,60,
caf-completed,2026-10,,school,52,60,`,
  );
});
afterAll(() => app.close());

const overview = async (query = "") => (await app.get(`/api/v1/overview${query}`)).json() as Overview;
const line = (page: Overview, id: string) =>
  page.outcomes.flatMap(({ indicators }) => indicators).find((each) => each.id === id);

describe("overview", () => {
  test("shows what was published, judged: 82 of 120 is 68.3%, off a target of 80 by 11.7 points", async () => {
    const page = await overview();
    expect(page.period).toBe("2026-10");
    expect(line(page, "caf-completed")).toMatchObject({
      period: "2026-10",
      status: "missed",
      value: { kind: "shown", value: 68.3, numerator: 82, denominator: 120 },
      target: { goal: 80 },
      difference: { value: -11.7, better: false },
    });
    expect(page.riskAreas).toHaveLength(1);
    expect(page.riskAreas[0]).toMatchObject({
      indicator: { id: "caf-completed" },
      periodsInRisk: 1,
      commentary: { text: WHY },
    });
  });

  test("looks back from a month: September's 44 of 56 is 78.6%, within tolerance", async () => {
    expect(line(await overview("?period=2026-09"), "caf-completed")).toMatchObject({
      period: "2026-09",
      status: "near",
      value: { value: 78.6 },
    });
  });

  test("as it stood before October was published, October had not come and was not due", async () => {
    const then = await overview("?as_at=2026-11-01T00:00:00Z");
    expect(then.period).toBe("2026-10");
    expect(line(then, "caf-completed")).toMatchObject({ period: "2026-09", status: "near" });
    expect(then.riskAreas).toEqual([]);
  });

  test("before anything was published there is nothing, and it says so", async () => {
    const then = await overview("?as_at=2026-10-01T00:00:00Z");
    expect(line(then, "caf-completed")).toMatchObject({ value: { kind: "missing" } });
  });

  test("what never came is missing, not on target", async () => {
    expect(line(await overview(), "placement-moves")).toMatchObject({
      status: "missing",
      value: { kind: "missing", reason: "not-received" },
    });
  });

  test("counts every indicator once in each outcome it stands under", async () => {
    for (const { counts, total, indicators } of (await overview()).outcomes) {
      expect(Object.values(counts).reduce((sum, count) => sum + count, 0)).toBe(total);
      expect(indicators).toHaveLength(total);
    }
  });
});

describe("an indicator", () => {
  const page = async (query = "") =>
    (await app.get(`/api/v1/indicators/caf-completed${query}`)).json() as IndicatorPage;

  test("has every period from the first, gaps included", async () => {
    const { series, definition } = await page();
    expect(definition.frequency).toBe("month");
    expect(series.map(({ period }) => period)).toHaveLength(43); // April 2023 to October 2026
    expect(series.at(-2)).toMatchObject({ period: "2026-09", value: { kind: "shown", value: 78.6 } });
    expect(series.at(-4)).toMatchObject({
      period: "2026-07",
      value: { kind: "missing", reason: "not-received" },
    });
  });

  test("of a cluster with small numbers is hidden from the board everywhere: value, status, scale, text", async () => {
    const board = await app.as("board");
    const answer = await board.get("/api/v1/indicators/caf-completed?area=stanground");
    const { series, line: newest } = answer.json() as IndicatorPage;
    expect(series.at(-1)).toMatchObject({
      value: { kind: "suppressed", reason: "small-count" },
      status: "suppressed",
    });
    expect(newest.status).toBe("suppressed");
    expect(newest.spark.every(({ value }) => value === null)).toBe(true);
    expect(answer.text).not.toMatch(/21\.4|"numerator":3\b/); // 3 of 14 is 21.4%
  });

  test("is found by its national reference, too", async () => {
    expect(((await app.get("/api/v1/indicators/NI%2062")).json() as IndicatorPage).definition.id).toBe(
      "placement-moves",
    );
  });
});

describe("breakdown", () => {
  const cells = async (query: string) =>
    (
      (await app.get(`/api/v1/indicators/caf-completed/breakdown?${query}`)).json() as {
        cells: { members: object; value: object }[];
      }
    ).cells;

  test("by locality: each with its own figure", async () => {
    const found = await cells("by=area.locality&from=2026-10&to=2026-10");
    expect(found.map(({ members, value }) => ({ ...members, ...value }))).toMatchObject([
      { "area.locality": "central-and-east", value: 80.6, numerator: 29, denominator: 36 },
      { "area.locality": "north-west-and-rural", value: 80.6 },
      { "area.locality": "south", value: 50, numerator: 24, denominator: 48 },
    ]);
  });

  test("by agency: what was not returned is said, not left out", async () => {
    const found = await cells("by=agency&from=2026-10&to=2026-10");
    expect(found).toContainEqual(
      expect.objectContaining({
        members: { agency: "health" },
        value: expect.objectContaining({ value: 50 }),
      }),
    );
    expect(found).toContainEqual(
      expect.objectContaining({
        members: { agency: "police" },
        value: expect.objectContaining({ kind: "missing", reason: "no-data" }),
      }),
    );
  });

  test("as CSV: the same cells, and a small number marked for those who see it", async () => {
    const answer = await app.get(
      "/api/v1/indicators/caf-completed/breakdown?by=area.cluster&area=south&from=2026-10&to=2026-10",
      { Accept: "text/csv" },
    );
    expect(answer.headers.get("content-type")).toContain("text/csv");
    const row = answer.text.split("\r\n").find((each) => each.includes("stanground"));
    expect(row).toBe("caf-completed,2026-10,south,stanground,3,14,21.4,,,missed,80% or more,yes");
  });
});

test("an unchanged page is answered 304, and a changed one anew", async () => {
  const first = await app.get("/api/v1/overview?period=2026-08");
  const etag = first.headers.get("etag") ?? "";
  expect(etag).not.toBe("");
  // fetch would ask past every cache of its own accord, unless told how old an answer may be
  const asked = { "If-None-Match": etag, "Cache-Control": "max-age=0" };
  expect((await app.get("/api/v1/overview?period=2026-08", asked)).status).toBe(304);
  await publish("indicator,period,numerator,denominator\ncaf-completed,2026-08,46,55");
  expect((await app.get("/api/v1/overview?period=2026-08", asked)).status).toBe(200);
});

test("every endpoint of the contract is served, and answers in the contract's shape", async () => {
  const requests = workableRequests(app, await app.as("lead"));
  for (const [name, endpoint] of Object.entries(endpoints)) {
    // Where single sign-on sends people is for the tests of it.
    if (endpoint.method !== "get" || endpoint.answers === "redirect") continue;
    const { path } = await requests[name as EndpointName]();
    const answer = await app.get(path);
    expect(answer.status, `${path} ${answer.text.slice(0, 200)}`).toBe(200);
    const type = { json: "application/json", xlsx: XLSX, "text/csv": "text/csv" }[endpoint.answers];
    expect(answer.headers.get("content-type"), path).toContain(type);
    const given: unknown = endpoint.answers === "json" ? answer.json() : answer.text;
    expect(endpoint.output.safeParse(given).error, path).toBeUndefined();
  }
});

test("lists the whole catalogue, page by page", async () => {
  const seen: string[] = [];
  let cursor: string | null = "";
  while (cursor !== null) {
    const page: { indicators: { id: string }[]; next: string | null } = (
      await app.get(`/api/v1/indicators?limit=30${cursor ? `&cursor=${cursor}` : ""}`)
    ).json() as never;
    seen.push(...page.indicators.map(({ id }) => id));
    cursor = page.next;
  }
  expect(seen.length).toBeGreaterThanOrEqual(52);
  expect(new Set(seen).size).toBe(seen.length);
});

test("the worst aim of an outcome is one of its own, also for an indicator whose home is elsewhere", async () => {
  for (const { id, worstAim } of (await overview()).outcomes) {
    const page = (await app.get(`/api/v1/outcomes/${id}`)).json() as {
      aims: { id: string; indicators: unknown[] }[];
    };
    if (worstAim)
      expect(page.aims.find((aim) => aim.id === worstAim.id)?.indicators).toHaveLength(worstAim.of);
  }
});

test("what was withdrawn is no longer said, and what it replaced is said once, as dated at first", async () => {
  const said = async () =>
    ((await app.get("/api/v1/indicators/caf-completed")).json() as IndicatorPage).series.find(
      ({ period }) => period === "2026-10",
    )?.commentary;
  const before = await said();
  const id = await publish(
    `indicator,period,numerator,denominator,commentary\ncaf-completed,2026-10,82,120,A child is named here by mistake: this must not stay on any page or in any export that is made from it.`,
  );
  expect((await said())?.map(({ text }) => text)).toEqual([expect.stringContaining("A child is named"), WHY]);
  await app.post(`/api/v1/submissions/${id}/withdraw`, { reason: "The commentary named a child." });
  expect(await said()).toEqual(before);
  expect((await app.get("/api/v1/risk-areas")).text).not.toContain("named here");
});

test("submissions behind a figure, as they stood: what came later is not listed", async () => {
  const { submissions } = (
    await app.get("/api/v1/indicators/caf-completed?as_at=2026-11-01T00:00:00Z")
  ).json() as IndicatorPage;
  expect(submissions.map(({ periods, state }) => [periods, state])).toEqual([
    ["August to September 2026", "published"],
  ]);
});
