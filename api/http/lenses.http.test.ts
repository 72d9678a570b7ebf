// A vulnerable group beside all children, and an area against the rest, over HTTP: every figure worked by hand.
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { AreaLens, GroupLens } from "#api/contract/lenses.ts";
import type { Value } from "#api/contract/values.ts";
import { type Asker, type RunningApp, startApp } from "#scripts/testing/running-app.ts";

let app: RunningApp;
let board: Asker;

const MONTHS = ["2026-05", "2026-06", "2026-07", "2026-08", "2026-09", "2026-10"];
/** Of 100 each month: 40 behind in May, 15 in October. */
const YOUNG_CARERS = [40, 45, 50, 55, 60, 65];

beforeAll(async () => {
  app = await startApp({ clock: "2026-11-18T09:00:00Z" });
  board = await app.as("board");
  const rows = [
    "indicator,period,area,vulnerable_group,numerator,denominator,value,commentary",
    ...MONTHS.flatMap((month, step) => [
      `caf-completed,${month},,,160,200,,`,
      `caf-completed,${month},,young-carer,${YOUNG_CARERS[step]},100,,`,
      `caf-completed,${month},south,,60,100,,`,
      `caf-completed,${month},north-west-and-rural,,50,50,,`,
      `caf-completed,${month},central-and-east,,50,50,,`,
    ]),
    "caf-completed,2026-10,,disabled,3,14,,",
    "caf-initiated,2026-10,,,,,137,",
    "caf-initiated,2026-10,,young-carer,,,13,",
    // 43 of 50 in South leave 47 of 50: three were not
    "caf-first-meeting-in-time,2026-10,,,90,100,,",
    "caf-first-meeting-in-time,2026-10,south,,43,50,,",
    "looked-after-reviews,2026-10,,,380,400,,",
    // percentages alone
    "core-assessments-in-time,2026-10,,,,,88,",
    "core-assessments-in-time,2026-10,south,,,,80,",
  ];
  const sent = await app.post("/api/v1/submissions", rows.join("\n"), { "Content-Type": "text/csv" });
  const { id, rules } = sent.json() as { id: string; rules: { rule: string }[] };
  const reasons = Object.fromEntries(rules.map(({ rule }) => [rule, "Checked against the case records."]));
  const published = await app.post(`/api/v1/submissions/${id}/publish`, { reasons });
  expect(published.status, `${sent.text} ${published.text}`).toBe(200);
});
afterAll(() => app.close());

const read = async <Lens>(path: string, who: Asker = board): Promise<Lens> => {
  const answer = await who.get(`/api/v1/lenses/${path}`);
  expect(answer.status, answer.text).toBe(200);
  return answer.json() as Lens;
};
const lineOf = ({ outcomes }: Pick<GroupLens, "outcomes">, id: string) =>
  outcomes.flatMap(({ lines }) => lines).find(({ indicator }) => indicator.id === id);
/** A figure as a word: what it is, and whether it is marked. */
const told = (value: Value | undefined) =>
  value?.kind === "shown" ? `${value.text}${value.small ? " marked" : ""}` : value?.kind;

describe("young carers beside all children", () => {
  test("the newest month, its gap, its chance and its trend", async () => {
    const lens = await read<GroupLens>("groups/young-carer");
    expect(lens).toMatchObject({
      title: "Young carers",
      partnership: { title: "Young Carers Partnership" },
      otherTitle: "All children",
    });
    const line = lineOf(lens, "caf-completed");
    expect(line).toMatchObject({
      periodText: "October 2026",
      own: { text: "65.0%", numerator: 65, denominator: 100 },
      other: { text: "80.0%", numerator: 160, denominator: 200 },
      ownStatus: "missed", // 80 with a tolerance of 5
      target: { goal: 80 },
      // against the 95 of 100 who are no young carers
      gap: { value: -15, better: false, chance: false, text: "15.0 points worse than all children" },
      trend: { direction: "closing", text: "Closing by about 25.0 points over 6 months" },
      compared: true,
    });
    expect(line?.points.map(({ gapText }) => gapText)).toEqual([
      "−40.0",
      "−35.0",
      "−30.0",
      "−25.0",
      "−20.0",
      "−15.0",
    ]);
    expect(new URLSearchParams(line?.explore.split("?")[1]).get("where")).toBe(
      "vulnerable_group:young-carer",
    );
    expect(lens.headline).toBe(
      "Young carers do worse than all children on the one indicator that can be compared, by more than chance: Common assessments completed. The gap is closing.",
    );
  });

  test("looked back on from July", async () => {
    const line = lineOf(await read<GroupLens>("groups/young-carer?period=2026-07"), "caf-completed");
    expect(line).toMatchObject({ period: "2026-07", gap: { value: -30 }, trend: null });
  });

  test("counts stand beside each other without a gap", async () => {
    const line = lineOf(await read<GroupLens>("groups/young-carer"), "caf-initiated");
    expect([told(line?.own), told(line?.other), line?.gap]).toEqual([
      "13 assessments",
      "137 assessments",
      null,
    ]);
  });

  test("what is not returned for them is listed, what matters to them first", async () => {
    const { outcomes } = await read<GroupLens>("groups/young-carer");
    expect(outcomes.map(({ id }) => id)).toEqual([
      "be-healthy",
      "stay-safe",
      "enjoy-and-achieve",
      "positive-contribution",
      "economic-well-being",
    ]);
    expect(outcomes[2]?.without[0]).toMatchObject({ id: "secondary-persistent-absence", wanted: true });
    // cut by the group, and nothing ever came of it
    expect(outcomes[1]?.without.map(({ id }) => id)).toContain("core-assessments-in-time");
    expect(outcomes[2]?.lines.map(({ indicator }) => indicator.id)).not.toContain("core-assessments-in-time");
  });
});

test.each([
  ["board", "suppressed", undefined, "suppressed"],
  // 21.4 − 80.0; 157 of 186 are not disabled, 12 of the 200 expected among the 14
  ["lead", "21.4% marked", "58.6 points worse than all children", "missed"],
] as const)("3 of 14 disabled children, for the %s: %s", async (role, own, gap, status) => {
  const lens = await read<GroupLens>("groups/disabled", await app.as(role));
  const line = lineOf(lens, "caf-completed");
  expect([told(line?.own), line?.gap?.text, line?.ownStatus]).toEqual([own, gap, status]);
  expect(/21\.4|58\.6/.test(JSON.stringify(lens))).toBe(role === "lead");
  expect(lens.notes.some((note) => note.startsWith("Marked figures"))).toBe(role === "lead");
});

test("an indicator about children in care alone has nobody beside it", async () => {
  const lens = await read<GroupLens>("groups/looked-after");
  expect(lineOf(lens, "looked-after-reviews")).toMatchObject({
    own: { text: "95.0%" },
    ownStatus: "near", // 100 with a tolerance of 5
    other: { kind: "missing" },
    compared: false,
    gap: null,
    note: "About this group alone",
  });
  expect(lens.headline).toContain("The one indicator about them alone is not off target.");
});

describe("South against the rest", () => {
  test("numerators and denominators are taken away apart", async () => {
    const lens = await read<AreaLens>("areas/south");
    expect(lens).toMatchObject({ otherTitle: "The rest of Peterborough", area: { level: "locality" } });
    expect(lineOf(lens, "caf-completed")).toMatchObject({
      own: { text: "60.0%" },
      other: { text: "100.0%", numerator: 100, denominator: 100 }, // 160 − 60 of 200 − 100
      gap: { text: "40.0 points worse than the rest of Peterborough", chanceText: "More than chance" },
      trend: { direction: "steady" },
    });
  });

  test("percentages without their parts are held against the whole, and say so", async () => {
    expect(lineOf(await read<AreaLens>("areas/south"), "core-assessments-in-time")).toMatchObject({
      other: { text: "88.0%" },
      gap: { value: -8, chance: null, text: "8.0 points worse than the whole of Peterborough" },
      note: "Against the whole of Peterborough: the figure comes without its parts",
    });
  });

  test.each([
    ["board", "suppressed", null],
    ["lead", "94.0% marked", -8], // 47 of 50; South has 43 of 50, 86.0
  ] as const)("three who were late in the rest, for the %s: %s", async (role, other, gap) => {
    const lens = await read<AreaLens>("areas/south", await app.as(role));
    const line = lineOf(lens, "caf-first-meeting-in-time");
    expect([told(line?.other), line?.gap?.value ?? null]).toEqual([other, gap]);
    expect(JSON.stringify(line).includes('"numerator":47')).toBe(role === "lead");
  });

  test("what is not collected in a cluster is listed", async () => {
    const { outcomes, area } = await read<AreaLens>("areas/stanground");
    expect(area.path.map(({ code }) => code)).toEqual(["peterborough", "south", "stanground"]);
    expect(outcomes[1]?.without.map(({ id }) => id)).toContain("looked-after-reviews");
    expect(outcomes.flatMap(({ lines }) => lines)).toEqual([]);
  });
});

test("the list has every group with its partnership, and localities with their clusters", async () => {
  const answer = await board.get("/api/v1/lenses");
  const { groups, areas } = answer.json() as Pick<AreaLens, "areas"> & {
    groups: { id: string; count: number; partnership: { title: string } }[];
  };
  expect(groups.find(({ id }) => id === "gypsy-traveller")).toMatchObject({
    partnership: { title: "Gypsy and Traveller Partnership" },
    count: 12, // the indicators whose files have the dimension
  });
  expect(areas).toHaveLength(12); // 3 localities, 9 clusters
  expect(areas[1]).toMatchObject({ code: "city-centre", depth: 1 });
});

test.each([
  ["groups/nobody", "There is no vulnerable group called nobody."],
  ["areas/nowhere", "There is no area called nowhere in the trust."],
  ["areas/peterborough", "Peterborough is neither a locality nor a cluster."],
  ["areas/lapwing-meadow-primary", "Lapwing Meadow Primary School is neither a locality nor a cluster."],
])("%s is refused in words", async (path, sentence) => {
  const answer = await board.get(`/api/v1/lenses/${path}`);
  expect(answer.status).toBe(404);
  expect((answer.json() as { detail: string }).detail).toContain(sentence);
});
