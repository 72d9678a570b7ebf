// Who sees a small number: the same returns as each viewer's pages have them, from the figure to the words.
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { PersonViewer } from "#api/access/viewer.ts";
import type { Value } from "#api/contract/values.ts";
import { SMALL_NOTE } from "#api/contract/vocabulary.ts";
import { parsePeriod } from "#api/domain/parse-period.ts";
import { isOpen } from "#api/domain/risk/seen-risk.ts";
import { seesSmall } from "#api/domain/sight.ts";
import { publish } from "#api/ingest/publish.ts";
import { presentBreakdown } from "#api/present/breakdown.ts";
import { breakdownCsv } from "#api/present/breakdown-csv.ts";
import { presentIndicator } from "#api/present/indicator.ts";
import { presentLine } from "#api/present/line.ts";
import { presentRegister } from "#api/present/register.ts";
import { presentChange } from "#api/present/submission.ts";
import { readBreakdown } from "#api/reading/read-breakdown.ts";
import { readChanges } from "#api/reading/read-changes.ts";
import { readIndicator } from "#api/reading/read-indicator.ts";
import { readPage } from "#api/reading/read-page.ts";
import { readRisks } from "#api/reading/read-risks.ts";
import { openReturns, type Returns, senderOf } from "#scripts/testing/returns.ts";
import { findArea, findIndicator, viewpointOf } from "./viewpoint.ts";

const person = (role: PersonViewer["role"], email: string, ...localities: string[]): PersonViewer => ({
  kind: "person",
  id: email,
  name: email,
  email,
  role,
  localities,
  session: "s",
  password: true,
  secondFactor: { on: false, wanted: false },
  address: null,
});
const VIEWERS = {
  board: person("board", "board@demo.example"),
  owner: person("owner", "owner@demo.example"),
  // A deputy stands in for the owner, also in what may be seen.
  deputy: person("owner", "caf.deputy@demo.example"),
  "another owner": person("owner", "harriet.lowe@demo.example"),
  analyst: person("analyst", "analyst@demo.example"),
  "analyst of South": person("analyst", "south@demo.example", "south"),
  "analyst of Central and East": person("analyst", "central@demo.example", "central-and-east"),
  lead: person("lead", "lead@demo.example"),
};
type Name = keyof typeof VIEWERS;

const WHY = "Two health visitors were absent all month; cover starts in July and clears the backlog.";
const FILE = `indicator,period,area,agency,numerator,denominator,commentary
caf-completed,2026-04,,,70,80,
caf-completed,2026-05,,,70,80,
caf-completed,2026-06,,,64,80,
caf-completed,2026-06,,police,3,8,
caf-completed,2026-06,south,,24,30,
caf-completed,2026-06,central-and-east,,37,40,
caf-completed,2026-06,north-west-and-rural,,3,10,${WHY}
caf-completed,2026-04,stanground,,10,20,${WHY}
caf-completed,2026-05,stanground,,12,20,${WHY}
caf-completed,2026-06,stanground,,3,14,${WHY}
protection-plan-reviews,2026-06,,,3,12,${WHY}
`;

let returns: Returns;
let services: Parameters<typeof viewpointOf>[0];
let submission: number;
beforeAll(async () => {
  returns = await openReturns();
  returns.setClock("2026-07-20T09:00:00Z");
  services = { ...returns.services, isHoliday: () => false, withholding: returns.withholding };
  const sent = await returns.send(FILE);
  expect(sent.submission.errors, JSON.stringify(sent.submission.findingCounts)).toBe(0);
  submission = sent.submission.id;
  const reasons = Object.fromEntries(
    Object.keys(sent.submission.findingCounts).map((rule) => [rule, "Checked against the case records."]),
  );
  await publish(returns.services, submission, { sender: senderOf("lead@demo.example"), reasons });
});
afterAll(() => returns.close());

const viewpoint = (name: Name) => viewpointOf(services, VIEWERS[name], undefined);

async function page(name: Name, code: string, id = "caf-completed") {
  const view = await viewpoint(name);
  const [indicator, area] = [findIndicator(view.catalogue, id), findArea(view.catalogue, code)];
  const may = { send: false, export: false };
  return presentIndicator(await readIndicator(view, indicator, area), view.catalogue, null, may, {
    risk: null,
    agreed: null,
  });
}

async function cut(name: Name, id: string, members: string[]) {
  const view = await viewpoint(name);
  const { catalogue } = view;
  const indicator = findIndicator(catalogue, "caf-completed");
  const level = id.startsWith("area.");
  const june = parsePeriod("2026-06", "month");
  const facts = await readBreakdown(view, indicator, catalogue.root, {
    axes: [{ id, title: id, members: members.map((member) => ({ id: member, title: member })) }],
    places: level
      ? members.map((code) => ({ area: findArea(catalogue, code), members: { [id]: code } }))
      : [{ area: catalogue.root, members: {} }],
    groups: level ? [{}] : members.map((member) => ({ [id]: member })),
    where: {},
    periods: june ? [june] : [],
  });
  return presentBreakdown(facts);
}

/** A figure as a word: what it is, whether it is marked, or that it is hidden. */
const told = (value: Value | undefined) =>
  value?.kind === "shown" ? `${value.value}${value.small ? " marked" : ""}` : value?.kind;

const HIDDEN: Name[] = ["board", "another owner", "analyst of Central and East"];
const MARKED: Name[] = ["owner", "deputy", "analyst", "analyst of South", "lead"];

describe("the page of a cluster with 3 of 14, and of its 25 of 54 so far this year", () => {
  test.each(HIDDEN)("hides for %s all that tells of them", async (name) => {
    const found = await page(name, "stanground");
    expect(found.series.at(-1)).toMatchObject({ status: "suppressed", value: { kind: "suppressed" } });
    expect(found.yearSoFar).toMatchObject({ status: "suppressed", value: { kind: "suppressed" } });
    expect(found.line).toMatchObject({ status: "suppressed", difference: null, small: false });
    expect(found.headline).toBe("The newest figure is hidden");
    const { commentary: _words, ...line } = found.line;
    const figures = { ...found, line, series: found.series.map(({ value }) => value) };
    expect(JSON.stringify(figures)).not.toMatch(/21\.4|46\.3|"numerator":(3|25)\b/);
  });

  test.each(MARKED)("shows them to %s, marked, and hides nothing", async (name) => {
    const found = await page(name, "stanground");
    expect(found.series.at(-1)).toMatchObject({
      status: "missed",
      value: { kind: "shown", value: 21.4, numerator: 3, denominator: 14, small: true }, // 300 ÷ 14
    });
    // 10 + 12 + 3 of 20 + 20 + 14 is 46.3%: not small itself, but less April and May it is the 3 of June.
    expect(found.yearSoFar).toMatchObject({
      status: "missed",
      value: { value: 46.3, numerator: 25, denominator: 54, small: true },
    });
    expect(found.line).toMatchObject({ status: "missed", small: true, lastShown: null });
    expect(found.line.difference?.text).toBe("58.6 points below target"); // 80 - 21.4
    expect(found.line.spark.at(-1)?.value).toBe(21.4);
    expect(found.axis.low).toBe(0); // 21.4 is on the scale
    expect(found.headline).toBe("Off target since April 2026");
    expect(found.summary).toContain("to 21.4% (small number) in June 2026");
    // The definition says what is hidden from others.
    expect(JSON.stringify({ ...found, definition: null })).not.toMatch(/hidden|suppressed/i);
  });

  test("marks a figure for nobody that the board sees too", async () => {
    for (const name of [...HIDDEN, ...MARKED]) {
      const april = (await page(name, "stanground")).series.find(({ period }) => period === "2026-04");
      expect(told(april?.value), name).toBe("50");
    }
  });
});

describe("localities side by side: 24 of 30, all but 3 of 40, 3 of 10", () => {
  const localities = ["south", "central-and-east", "north-west-and-rural"];
  test.each([
    ["board", ["80", "suppressed", "suppressed"]],
    ["owner", ["80", "92.5 marked", "30 marked"]],
    ["another owner", ["80", "suppressed", "suppressed"]],
    ["analyst", ["80", "92.5 marked", "30 marked"]],
    ["analyst of South", ["80", "suppressed", "suppressed"]], // nothing of South is small, the others are not theirs
    // The trust's total less their own locality and the South would be what is left: 3 of 10.
    ["analyst of Central and East", ["suppressed", "92.5 marked", "suppressed"]],
    ["lead", ["80", "92.5 marked", "30 marked"]],
  ] as [Name, string[]][])("%s", async (name, expected) => {
    const found = await cut(name, "area.locality", localities);
    expect(found.cells.map(({ value }) => told(value))).toEqual(expected);
    expect(found.notes.includes(SMALL_NOTE)).toBe(expected.some((each) => each.endsWith("marked")));
    const rows = breakdownCsv(found).trim().split("\r\n");
    expect(rows[0]?.split(",").at(-1)).toBe("small");
    expect(rows.slice(1).map((row) => row.split(",").at(-1))).toEqual(
      expected.map((each) => (each.endsWith("marked") ? "yes" : "")),
    );
  });
});

test.each([
  ["board", "suppressed"],
  ["owner", "37.5 marked"], // 3 of 8
  ["lead", "37.5 marked"],
  // A cut of the whole trust is no locality's: outside it an analyst sees what the board sees.
  ["analyst of South", "suppressed"],
] as [Name, string][])("an agency of the trust, for %s: %s", async (name, expected) => {
  const { cells } = await cut(name, "agency", ["police"]);
  expect(cells.map(({ value }) => told(value))).toEqual([expected]);
});

describe("pages of the whole trust, where reviews are 3 of 12", () => {
  test.each([
    ["board", "suppressed", []],
    ["owner", "suppressed", []], // of assessments, not of reviews
    ["analyst of South", "suppressed", []],
    ["analyst", "25 marked", ["25 marked"]],
    ["lead", "25 marked", ["25 marked"]],
  ] as [Name, string, string[]][])("%s: the line %s, risk areas %j", async (name, expected, risks) => {
    const view = await viewpoint(name);
    const indicators = [findIndicator(view.catalogue, "protection-plan-reviews")];
    const found = await readPage(view, indicators, "2026-06-30");
    const [series] = [...found.trust.values()];
    if (!series) throw new Error("the trust has a series");
    expect(told(presentLine(series, view.catalogue, found.said).value)).toBe(expected);
    const open = await readRisks(view, [series], isOpen);
    const raised = presentRegister(open, "age", { ...view, said: found.said });
    expect(raised.map(({ value }) => told(value))).toEqual(risks);
  });
});

test.each([
  ["board", "suppressed"],
  ["owner", "21.4 marked"],
  ["another owner", "suppressed"],
  ["analyst of South", "21.4 marked"],
  ["analyst of Central and East", "suppressed"],
  ["lead", "21.4 marked"],
] as [Name, string][])("what the return changed in the cluster, for %s: %s", async (name, expected) => {
  const { changes } = await readChanges(
    await viewpoint(name),
    { id: submission, state: "published" },
    { limit: 50, area: "stanground" },
  );
  expect(told(changes.map(presentChange).at(-1)?.after)).toBe(expected);
});

test("a key and somebody who has not signed in see none", async () => {
  for (const viewer of [
    { kind: "nobody", address: null } as const,
    { kind: "key", id: "k", name: "k", indicators: ["caf-completed"], address: null } as const,
  ]) {
    const { sight, catalogue } = await viewpointOf(services, viewer, undefined);
    expect(seesSmall(sight, findIndicator(catalogue, "caf-completed"), catalogue.root)).toBe(false);
  }
});
