// What a change is said to come from, as an outside system meets it: parts by hand, hidden parts, areas, refusals.
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { ChangePage } from "#api/contract/change.ts";
import { type RunningApp, startApp } from "#scripts/testing/running-app.ts";

let app: RunningApp;
const WHY =
  "Two health visitors were absent all month; cover starts in November and clears the backlog by spring.";

async function publish(csv: string): Promise<void> {
  const sent = (await app.post("/api/v1/submissions", csv, { "Content-Type": "text/csv" })).json() as {
    id: string;
    rules: { rule: string }[];
    findings: unknown;
    errors: number;
  };
  expect(sent.errors, JSON.stringify(sent.findings)).toBe(0);
  const reasons = Object.fromEntries(
    sent.rules.map(({ rule }) => [rule, "Checked against the case records."]),
  );
  const answer = await app.post(`/api/v1/submissions/${sent.id}/publish`, { reasons });
  expect(answer.status, answer.text).toBe(200);
}

beforeAll(async () => {
  app = await startApp();
  await publish(`indicator,period,area,agency,sex,numerator,denominator,commentary
caf-completed,2025-10,,,,60,100,${WHY}
caf-completed,2025-10,,health,,48,60,
caf-completed,2025-10,,school,,12,40,
caf-completed,2025-10,,,female,40,60,
caf-completed,2025-10,,,male,20,40,
caf-completed,2025-10,south,,,20,40,
caf-completed,2025-10,south,health,,15,30,
caf-completed,2026-10,,,,54,120,${WHY}
caf-completed,2026-10,,health,,36,60,
caf-completed,2026-10,,school,,18,60,
caf-completed,2026-10,,,female,50,56,
caf-completed,2026-10,,,male,4,64,
caf-completed,2026-10,south,,,10,40,
caf-completed,2026-10,south,health,,8,30,`);
  await publish(`indicator,period,value
looked-after-sdq,2024/25,13.9
looked-after-sdq,2025/26,13.1`);
});
afterAll(() => app.close());

const path = (id: string, query: string) => `/api/v1/indicators/${id}/change?${query}`;
const change = async (query: string, id = "caf-completed"): Promise<ChangePage> => {
  const answer = await app.get(path(id, query));
  expect(answer.status, answer.text).toBe(200);
  return answer.json() as ChangePage;
};
const YEAR = "periods=1&from=2025-10&to=2026-10";

describe("60 of 100 becomes 54 of 120", () => {
  test("by agency, worked by hand: health −11 and −1.75, school 0 and −2.25, together −15", async () => {
    const page = await change(`${YEAR}&by=agency`);
    expect(page).toMatchObject({
      changeText: "Fell by 15.0 points",
      chance: false,
      before: { title: "October 2025", value: { text: "60.0%" } },
      after: { title: "October 2026", value: { text: "45.0%" } },
      by: ["agency"],
      byText: "agency",
    });
    expect(page.change).toBeCloseTo(-15, 9);
    const [health, school, ...others] = page.parts;
    expect(others).toEqual([]);
    expect(health).toMatchObject({ members: { agency: "health" }, title: "Health", chance: false });
    expect(
      [health?.rate, health?.mix, school?.rate, school?.mix].map((points) => points?.toFixed(9)),
    ).toEqual(["-11.000000000", "-1.750000000", "0.000000000", "-2.250000000"]);
    // 49/62 and 37/62: −19.35 ± 1.96 × √(0.1657/62 + 0.2406/62) = −19.35 ± 15.87 points, times a mean share of 0.55.
    expect(health?.interval?.low).toBeCloseTo(-19.37, 1);
    expect(health?.interval?.high).toBeCloseTo(-1.92, 1);
    expect(school).toMatchObject({ chance: true });
    expect(page.sentence).toMatch(/ of the fall comes from Health/);
    expect(page.rate).toBeCloseTo(-11, 9);
    expect(page.mix).toBeCloseTo(-4, 9);
  });

  test("the other way round every part is turned round", async () => {
    const [there, back] = await Promise.all([
      change("against=south&by=agency&periods=1&to=2026-10"),
      change("area=south&against=peterborough&by=agency&periods=1&to=2026-10"),
    ]);
    expect(there).toMatchObject({ compares: "areas", changeText: "20.0 points above South", change: 20 });
    expect(back.change).toBe(-20);
    const rate = ({ parts }: ChangePage) => parts.find(({ members }) => members.agency === "health")?.rate;
    // Shares 0.5 and 0.75, ratios 60% and 26.7%: 0.625 × −33.3 = −20.83.
    expect(rate(back)).toBeCloseTo(-20.8333, 3);
    expect(rate(there)).toBeCloseTo(20.8333, 3);
  });

  test("a part that was not returned everywhere stands with the rest, and all of it adds up", async () => {
    const page = await change(`${YEAR}&by=area.locality`);
    expect(page.parts.map(({ title, hidden }) => [title, hidden])).toEqual([
      ["South", false],
      ["Not returned in full, together", false],
    ]);
    expect(page.parts.reduce((sum, { total }) => sum + total, 0)).toBeCloseTo(-15, 9);
    expect(page.parts[1]).toMatchObject({ rate: null, before: null, after: null, interval: null });
  });

  test("left out, the cut is the one that tells parts apart: by sex one rose and one fell", async () => {
    const page = await change(YEAR);
    expect(page.by).toEqual(["sex"]);
    const by = (await change(`${YEAR}&by=agency`)).suggestions;
    expect(by[0]).toEqual({ by: "sex", text: "Sex" });
  });

  test("nothing is given away of a hidden part: 4 of 64 boys", async () => {
    const board = await app.as("board");
    const answer = await board.get(path("caf-completed", `${YEAR}&by=sex`));
    const page = answer.json() as ChangePage;
    expect(page.parts.some(({ members }) => members.sex === "male")).toBe(false);
    expect(page.sentence).toMatch(/hidden/);
    expect(answer.text).not.toMatch(/6\.3%|"numerator":4\b|"denominator":64\b/);
    const lead = await change(`${YEAR}&by=sex`);
    expect(lead.parts.find(({ members }) => members.sex === "male")?.after).toMatchObject({ small: true });
    expect(lead.notes.join(" ")).toContain("Do not pass them on");
  });
});

test("spans nobody named: the newest figure, and a year before where two years before there is none", async () => {
  const page = await change("periods=1&by=agency");
  expect([page.before.title, page.after.title]).toEqual(["October 2025", "October 2026"]);
});

test("a score without its parts: said in words", async () => {
  const page = await change("from=2024/25&to=2025/26", "looked-after-sdq");
  expect(page).toMatchObject({ change: null, parts: [], changeText: "Fell by 0.8" });
  expect(page.sentence).toContain("without their numerators and denominators");
});

test.each([
  ["by=vulnerable_group", /overlap/],
  ["by=area.ward", /cannot be cut by area.ward/],
  ["against=peterborough", /the area itself/],
  ["area=south&against=peterborough&by=area.cluster", /dimensions alone/],
  ["from=2026-09&to=2026-10&periods=2", /must not overlap/],
  ["periods=0", /periods/],
  ["periods=13", /periods/],
  ["to=1998-01", /before the first figure/],
  ["from=soon", /from is not a period/],
])("%s is refused: %s", async (query, why) => {
  const answer = await app.get(path("caf-completed", query));
  expect(answer.status).toBe(400);
  expect(answer.text).toMatch(why);
});

test("what does not add up over time has spans of one period", async () => {
  const answer = await app.get(path("placement-length", "periods=3"));
  expect(answer.status).toBe(400);
  expect(answer.text).toContain("do not add up over time");
});

test.each([
  ["caf-completed", "against=nowhere"],
  ["nothing", ""],
])("%s?%s is not found", async (id, query) => {
  expect((await app.get(path(id, query))).status).toBe(404);
});
