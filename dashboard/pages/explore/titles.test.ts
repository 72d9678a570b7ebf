// What each view says, in ten words or fewer.
import { describe, expect, test } from "vitest";
import type { ExplorerCell } from "#api/contract/explorer.ts";
import { hidden, late, month, shown } from "#dashboard/charts/gallery/example-values.ts";
import { AGENCY, cell, examplePage, LOCALITY } from "./example-page.ts";
import { cellsTitle, heatTitle, memberNames, trendTitle } from "./titles.ts";

type Given = Parameters<typeof cell>[2];
const met: Given = { value: shown(82, 100), status: "met" };
const near: Given = { value: shown(77, 100), status: "near" };
const missed: Given = { value: shown(60, 100), status: "missed" };
const kept: Given = { value: hidden, status: "suppressed" };
const awaited: Given = { value: late, status: "late" };
const context = (value: number): Given => ({ value: shown(value, 100), status: "no-target", target: null });

const wholeOf = (given: readonly Given[]) => ({
  whole: given.map((one, index) => cell(index, {}, one)),
  periods: given.map((_, index) => month(index)),
});

describe("the whole over time", () => {
  test.each([
    [[met, missed, missed, missed], "Peterborough: off target since May 2023"],
    [[met, met, missed, missed], "Peterborough: off target in 2 of 4 months"], // two in a row begin nothing yet
    [[missed, missed, missed, near], "Peterborough: off target in 3 of 4 months"], // over, though only just
    [[met, missed, kept, missed, missed], "Peterborough: off target whenever judged since May 2023"], // who knows of June
    [[missed, missed], "Peterborough: off target in all 2 months judged"],
    [[kept, missed, kept], "Peterborough: off target in the only month judged"],
    [[met, near, met], "Peterborough: never off target in 3 months"],
    [[context(60), context(70)], "Peterborough: from 60% to 70%"],
    [[kept, awaited], "Peterborough: no figure can be shown"],
  ])("%#", (given, expected) => {
    expect(trendTitle(examplePage(wholeOf(given)))).toBe(expected);
  });

  test("a name that would make it too long is left to the subtitle", () => {
    const where = [
      {
        dimension: "ethnic_group",
        title: "Ethnic group",
        member: "black",
        memberTitle: "Black, Black British, Caribbean or African",
      },
    ];
    const page = examplePage({ where, ...wholeOf([met, missed, missed, missed]) });
    expect(trendTitle(page)).toBe("Off target since May 2023");
  });
});

const over = (members: Record<string, readonly Given[]>): ExplorerCell[] =>
  Object.entries(members).flatMap(([id, given]) =>
    given.map((one, index) => cell(index, { [LOCALITY.id]: id }, one)),
  );
const heatOf = (members: Record<string, readonly Given[]>) =>
  heatTitle(examplePage({ axes: [LOCALITY], cells: over(members) }));

describe("members over time", () => {
  test.each([
    [{ south: [met, missed, missed], north: [met, met, missed] }, "South: off target in 2 of 3 months"],
    [{ south: [kept, missed, kept], north: [met, met, met] }, "South: off target in the only month judged"],
    [{ south: [met, missed, met], north: [met, met, missed] }, "2 are off target most often: in 1 month"],
    [{ south: [met, met, met], north: [near, met, met] }, "None was off target in 3 months"],
    [
      { south: [met, met, met], north: [kept, kept, kept] },
      "None of those judged was off target in 3 months",
    ],
    [{ south: [kept, kept, kept], north: [kept, kept, awaited] }, "No figure of these can be shown"],
    [
      { south: [context(9), context(8), context(1)], north: [context(2), context(3), context(4)] },
      "South: highest in 2 of 3 months",
    ],
    [
      { south: [context(9), kept, kept], north: [context(2), kept, kept] },
      "South: highest shown in 1 of 1 month",
    ], // of the rest nothing is known
  ])("%#", (members, expected) => {
    expect(heatOf(members)).toBe(expected);
  });
});

describe("one period", () => {
  const pair = (locality: string, agency: string, given: Given) =>
    cell(2, { [LOCALITY.id]: locality, agency }, given);
  test.each([
    [
      [pair("south", "health", missed), pair("south", "school", met)],
      "Health in South: off target in Jun 2023",
    ],
    [
      [pair("south", "health", missed), pair("north", "health", missed), pair("south", "school", met)],
      "2 of 3 are off target in Jun 2023",
    ],
    [
      [pair("south", "health", met), pair("south", "school", kept)],
      "None of those judged is off target in Jun 2023",
    ],
    [[pair("south", "health", kept)], "No figure can be shown for Jun 2023"],
    [[pair("south", "health", context(4))], "Figures of Jun 2023"],
  ])("%#", (cells, expected) => {
    expect(cellsTitle(examplePage({ axes: [LOCALITY, AGENCY], cells }), month(2).period)).toBe(expected);
  });
});

test.each([
  [[LOCALITY, AGENCY], "Health in South"],
  [[AGENCY, LOCALITY], "Health in South"], // the place comes last, whichever axis it is
  [[AGENCY], "Health"],
  [[], ""],
])("members by name", (axes, expected) => {
  expect(memberNames({ axes }, { members: { "area.locality": "south", agency: "health" } })).toBe(expected);
});
