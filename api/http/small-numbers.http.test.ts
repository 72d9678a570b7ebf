// Small numbers as each role is answered: the same question, asked by people who may see different things.
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { DEMONSTRATION_PASSWORD } from "#api/access/demonstration.ts";
import { addPerson, givePassword } from "#api/access/people.ts";
import type { Breakdown } from "#api/contract/breakdown.ts";
import type { IndicatorPage } from "#api/contract/indicator.ts";
import type { Overview } from "#api/contract/overview.ts";
import type { Value } from "#api/contract/values.ts";
import type { Role } from "#api/contract/vocabulary.ts";
import { type Asker, type RunningApp, startApp } from "#scripts/testing/running-app.ts";

let app: RunningApp;
const askers = new Map<string, Asker>();
const as = (who: string): Asker => {
  const found = askers.get(who);
  if (!found) throw new RangeError(`nobody is called ${who}`);
  return found;
};

async function join(who: string, email: string, role: Role, localities: string[] = []): Promise<void> {
  const { access } = app.services;
  await access.scope.run(async (client) => {
    const added = await addPerson(access, client, { name: who, email, role, localities });
    if (added) await givePassword(access, added.id, DEMONSTRATION_PASSWORD);
  });
  askers.set(who, app.with({ Cookie: await app.signIn(email, DEMONSTRATION_PASSWORD) }));
}

beforeAll(async () => {
  app = await startApp({ clock: "2026-11-18T09:00:00Z" });
  for (const role of ["board", "owner", "analyst", "lead"] as const) askers.set(role, await app.as(role));
  await join("another owner", "samir.haddad@demo.example", "owner");
  await join("analyst of South", "south@trust.example", "analyst", ["south"]);
  await join("analyst of the north", "north@trust.example", "analyst", ["north-west-and-rural"]);
  const sent = await app.post(
    "/api/v1/submissions",
    `indicator,period,area,numerator,denominator,commentary
caf-completed,2026-10,,100,120,
caf-completed,2026-10,south,24,30,
caf-completed,2026-10,central-and-east,37,40,
caf-completed,2026-10,north-west-and-rural,39,50,
caf-completed,2026-10,stanground,3,14,Two health visitors were absent in Stanground; cover starts in November.
protection-plan-reviews,2026-10,,3,12,Nine reviews were put off when two chairs fell ill; all of them are held by December.`,
    { "Content-Type": "text/csv" },
  );
  const { id, rules } = sent.json() as { id: string; rules: { rule: string }[] };
  const reasons = Object.fromEntries(rules.map(({ rule }) => [rule, "Checked against the case records."]));
  const published = await app.post(`/api/v1/submissions/${id}/publish`, { reasons });
  expect(published.status, `${sent.text} ${published.text}`).toBe(200);
});
afterAll(() => app.close());

/** A figure as a word: what it is, whether it is marked, or that it is hidden. */
const told = (value: Value | undefined) =>
  value?.kind === "shown" ? `${value.value}${value.small ? " marked" : ""}` : value?.kind;

describe("the page of a cluster with 3 of 14", () => {
  test.each([
    ["board", "suppressed"],
    ["owner", "21.4 marked"], // 300 ÷ 14
    ["another owner", "suppressed"], // answers for another indicator
    ["analyst", "21.4 marked"],
    ["analyst of South", "21.4 marked"], // the cluster lies in it
    ["analyst of the north", "suppressed"], // and outside it is as for the board
    ["lead", "21.4 marked"],
  ])("%s: %s", async (who, expected) => {
    const answer = await as(who).get("/api/v1/indicators/caf-completed?area=stanground");
    const { series, line } = answer.json() as IndicatorPage;
    expect([told(series.at(-1)?.value), told(line.value)]).toEqual([expected, expected]);
    expect(/21\.4|"numerator":3\b/.test(answer.text)).toBe(expected !== "suppressed");
    // Nobody between here and the browser may keep it for another reader.
    expect(answer.headers.get("cache-control")).toContain("private");
  });
});

// All but 3 of 40 in the second; the trust's 100 of 120 less the other two would be those, so that the third goes with it.
test.each([
  ["board", ["80", "suppressed", "suppressed"]],
  ["owner", ["80", "92.5 marked", "78 marked"]],
  ["another owner", ["80", "suppressed", "suppressed"]],
  ["analyst", ["80", "92.5 marked", "78 marked"]],
  ["analyst of South", ["80", "suppressed", "suppressed"]],
  ["lead", ["80", "92.5 marked", "78 marked"]],
])("localities side by side, for %s: %j", async (who, expected) => {
  const path = "/api/v1/indicators/caf-completed/breakdown?by=area.locality&from=2026-10";
  const { axes, cells } = (await as(who).get(path)).json() as Breakdown;
  const order = ["south", "central-and-east", "north-west-and-rural"];
  expect(axes[0]?.members.map(({ id }) => id).toSorted()).toEqual(order.toSorted());
  const found = order.map((id) => cells.find(({ members }) => members["area.locality"] === id)?.value);
  expect(found.map(told)).toEqual(expected);
});

describe("a file to take away follows whoever takes it", () => {
  const begins = "caf-completed,2026-10,south,stanground";
  test.each([
    ["analyst", `${begins},3,14,21.4,,,missed,80% or more,yes`],
    ["analyst of South", `${begins},3,14,21.4,,,missed,80% or more,yes`],
    ["lead", `${begins},3,14,21.4,,,missed,80% or more,yes`],
    ["analyst of the north", `${begins},,,,Hidden: small number,,suppressed,80% or more,`],
  ])("%s: %s", async (who, expected) => {
    const answer = await as(who).get(
      "/api/v1/indicators/caf-completed/breakdown?by=area.cluster&area=south&from=2026-10&to=2026-10",
      { Accept: "text/csv" },
    );
    expect(answer.text.split("\r\n").find((row) => row.startsWith(begins))).toBe(expected);
  });
});

describe("the first page, where reviews are 3 of 12", () => {
  test.each([
    ["board", "suppressed", []],
    ["owner", "suppressed", []],
    ["another owner", "25 marked", ["protection-plan-reviews"]], // is theirs
    ["analyst", "25 marked", ["protection-plan-reviews"]],
    ["analyst of South", "suppressed", []], // the trust is more than South
    ["lead", "25 marked", ["protection-plan-reviews"]],
  ])("%s: %s, risk areas %j", async (who, expected, risks) => {
    const { outcomes, riskAreas } = (await as(who).get("/api/v1/overview")).json() as Overview;
    const lines = outcomes.flatMap(({ indicators }) => indicators);
    const line = lines.find(({ id }) => id === "protection-plan-reviews");
    expect(told(line?.value)).toBe(expected);
    expect(line?.small).toBe(expected !== "suppressed");
    expect(riskAreas.map(({ indicator }) => indicator.id)).toEqual(risks);
  });
});

test("a page kept from one reader is not good for another: its mark differs", async () => {
  const path = "/api/v1/indicators/caf-completed?area=stanground";
  const tag = async (who: string) => (await as(who).get(path)).headers.get("etag");
  expect(await tag("board")).not.toBe(await tag("lead"));
});
