// The explorer as files to take away, and what it refuses.
import Papa from "papaparse";
import { readSheet } from "read-excel-file/node";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { XLSX } from "#api/contract/explorer.ts";
import { publishExplored } from "#scripts/testing/explored-returns.ts";
import { type RunningApp, startApp } from "#scripts/testing/running-app.ts";

let app: RunningApp;
beforeAll(async () => {
  app = await startApp();
  await publishExplored(app);
});
afterAll(() => app.close());

const OCTOBER = "from=2026-10&to=2026-10";
const path = (query: string, id = "caf-completed") => `/api/v1/indicators/${id}/explore?${query}`;

describe("files", () => {
  const query = `by=area.locality&where=agency:health&${OCTOBER}`;

  test("as CSV hold what they are of, and then the same cells", async () => {
    const analyst = await app.as("analyst");
    const answer = await analyst.get(path(query), { Accept: "text/csv" });
    expect([answer.status, answer.headers.get("content-disposition")]).toEqual([
      200,
      "attachment; filename=caf-completed-by-area.locality.csv",
    ]);
    const lines = Papa.parse<string[]>(answer.text.trim()).data;
    const empty = lines.findIndex((line) => line.join("") === "");
    const about = Object.fromEntries(lines.slice(0, empty).map(([name, text]) => [name, text]));
    expect(about).toMatchObject({
      Indicator: "Common assessments completed",
      Area: "Peterborough",
      "Cut by": "Locality",
      Filters: "Agency: Health",
      Periods: "October 2026",
      "Looked at on": "18 November 2026",
      "Figures as they stood": "When it was looked at",
    });
    const { data } = Papa.parse<Record<string, string>>(Papa.unparse(lines.slice(empty + 1)), {
      header: true,
    });
    expect(data).toMatchObject([
      { "area.locality": "", "area.locality_name": "All", numerator: "30", denominator: "60", value: "50" },
      { "area.locality": "central-and-east", value: "", why_no_value: "None returned" },
      { "area.locality": "north-west-and-rural", value: "" },
      {
        "area.locality": "south",
        "area.locality_name": "South",
        value: "33.3",
        status: "Off target",
        target: "80% or more",
      },
    ]);
  });

  test("as a workbook hold numbers as numbers and periods as text", async () => {
    const answer = await fetch(app.url + path(`by=sex&${OCTOBER}`, "caf-initiated"), {
      headers: { Accept: XLSX, Cookie: (await app.as("analyst")).cookie },
    });
    expect([answer.status, answer.headers.get("content-type")]).toEqual([200, XLSX]);
    const rows = await readSheet(Buffer.from(await answer.arrayBuffer()));
    expect(rows.find(([name]) => name === "Note")?.[1]).toBe(
      "October 2026, by sex: Parts add up to 41; the total as submitted is 43, and is what is shown.",
    );
    const head = rows.findIndex(([name]) => name === "period");
    const value = rows[head]?.indexOf("value") ?? -1;
    expect(rows.slice(head + 1).map((row) => [row[0], row[2], row[value]])).toEqual([
      ["2026-10", null, 43],
      ["2026-10", "female", 20],
      ["2026-10", "male", 21],
    ]);
  });

  test.each(["text/csv", XLSX])("%s is for those who may export, and is recorded", async (Accept) => {
    expect((await (await app.as("board")).get(path(query), { Accept })).status).toBe(403);
    expect((await (await app.as("analyst")).get(path(query), { Accept })).status).toBe(200);
    const { entries } = (await app.get("/api/v1/audit?action=exported&limit=1")).json() as {
      entries: unknown[];
    };
    expect(entries[0]).toMatchObject({
      subject: "caf-completed",
      after: { by: "area.locality", where: "agency:health" },
    });
  });
});

describe("what cannot be answered is refused in words", () => {
  test.each([
    ["", "no-such-thing", 404, "There is no indicator called no-such-thing."],
    ["area=atlantis", undefined, 404, "There is no area called atlantis in the trust."],
    ["by=", undefined, 400, "by names no axis between its commas"],
    ["by=shoe_size", undefined, 400, "This indicator cannot be cut by shoe_size in Peterborough. It can be"],
    ["by=area.moon", undefined, 400, "area.locality, area.cluster, area.school, area.centre, agency"],
    ["by=area.locality&area=south", undefined, 400, "cannot be cut by area.locality in South"],
    ["by=area.locality,area.cluster", undefined, 400, "by takes one area level"],
    ["by=agency,sex,need", undefined, 400, "by takes one area level"],
    ["by=agency,agency", undefined, 400, "by names an axis twice."],
    ["by=agency&where=agency:health", undefined, 400, "agency stands in by and in where"],
    ["where=agency:moon", undefined, 400, "where does not understand agency:moon"],
    ["where=sex:male&where=sex:female", undefined, 400, "where names a dimension twice"],
    ["from=yesterday", undefined, 400, "from is not a period of this indicator: write it as 2023-04."],
    ["from=2026-10&to=2026-09", undefined, 400, "from lies after to: swap them."],
    ["from=2026-11", undefined, 400, "There can be figures from 2023-04 to 2026-10"],
    ["as_at=2027-01-01T00:00:00Z", undefined, 400, "as_at lies in the future"],
  ])("%s of %s", async (query, id, status, words) => {
    const answer = await app.get(path(query, id));
    expect(answer.status, answer.text).toBe(status);
    expect((answer.json() as { detail: string }).detail).toContain(words);
  });
});
