// A small trust to be attacked: made of children drawn by lot, counted in every way that its catalogue allows.
import { createCatalogueFolder } from "./catalogue-folder.ts";

/** Each area and those inside it. */
export const TREE: Record<string, readonly string[]> = {
  town: ["south", "north", "east"],
  south: ["quay", "hill"],
  quay: ["oak", "elm"],
  ...{ north: [], east: [], hill: [], oak: [], elm: [] },
};
export const AREAS = Object.keys(TREE);
const LEAVES = AREAS.filter((area) => TREE[area]?.length === 0);
/** A partition or not, and its members. */
export const DIMENSIONS = {
  agency: { partition: true, members: ["health", "school", "police"] },
  age_band: { partition: true, members: ["0-4", "5-10"] },
  carers: { partition: false, members: ["young-carers"] },
} as const;
export const PERIODS = ["2026-08", "2026-09", "2026-10"] as const;
/** The first two are out of the same children; the last is a count. */
export const INDICATORS = ["done-in-time", "done-by-partners", "seen-again"] as const;
export const BASED = INDICATORS.slice(0, 2);
export const K = 6;

/** What one child's case adds; `seen` are those of the last indicator, other children. */
type Counted = { all: number; inTime: number; partners: number; seen: number };
export type Cell = { indicator: string; period: string; area: string; cut: string };
/** The value alone for a count; numerator and rest for the others. */
export type Figure = { count: number } | { numerator: number; rest: number };
/** A figure that stood, and goes on being the same one until another takes its place. */
export type Row = Cell & { id: string; figure: Figure };
/** What stood from an instant on, by cell. */
export type Standing = { at: string; rows: ReadonlyMap<string, Row> };
export const keyOf = ({ indicator, period, area, cut }: Cell): string =>
  [indicator, period, area, cut].join("|");

/** Every figure of a period by its cell, from nothing but a seed. */
export function drawFigures(period: string, seed: number): Map<string, Figure> {
  const lot = drawing(seed);
  const cells = new Map<string, Counted>();
  const add = (area: string, cut: string, counted: Counted) => {
    for (let at: string | undefined = area; at; at = parentOf(at)) {
      const before = cells.get(`${at}|${cut}`) ?? { all: 0, inTime: 0, partners: 0, seen: 0 };
      cells.set(`${at}|${cut}`, {
        all: before.all + counted.all,
        inTime: before.inTime + counted.inTime,
        partners: before.partners + counted.partners,
        seen: before.seen + counted.seen,
      });
    }
  };
  for (const area of LEAVES)
    for (const agency of DIMENSIONS.agency.members)
      for (const age of DIMENSIONS.age_band.members) {
        const share = (of: number) => Math.round(of * lot());
        const all = lot() < 0.25 ? 0 : share(area === "east" ? 40 : 16);
        const counted = { all, inTime: share(all), partners: share(all), seen: share(12) };
        add(area, "", counted);
        add(area, `agency=${agency}`, counted);
        add(area, `age_band=${age}`, counted);
        add(area, `age_band=${age};agency=${agency}`, counted);
        // Some of the same children: never more of a kind than there are.
        const [inTime, late] = [share(counted.inTime), share(all - counted.inTime)];
        const least = Math.max(0, inTime + late - (all - counted.partners));
        const partners = least + share(Math.min(inTime + late, counted.partners) - least);
        const carers = { all: inTime + late, inTime, partners, seen: 0 };
        add(area, "carers=young-carers", carers);
      }
  return new Map(
    [...cells].flatMap(([place, { all, inTime, partners, seen }]) => {
      const [area = "", cut = ""] = place.split("|");
      const proportion = (numerator: number, of: number): Figure => ({ numerator, rest: of - numerator });
      const figures: [string, Figure, number][] = [
        ["done-in-time", proportion(inTime, all), all],
        ["done-by-partners", proportion(partners, all), all],
        ["seen-again", { count: seen }, seen],
      ];
      return figures.flatMap(([indicator, figure, counted]): [string, Figure][] =>
        // Nobody was counted: there is no row, as in a return that leaves empty cells out.
        counted === 0 && cut !== "" ? [] : [[keyOf({ indicator, period, area, cut }), figure]],
      );
    }),
  );
}

export const parentOf = (area: string): string | undefined =>
  AREAS.find((other) => TREE[other]?.includes(area));

/** Rows of a return that brings these. */
export function toReturn(figures: ReadonlyMap<string, Figure>): string {
  const rows = [...figures].map(([key, figure]) => {
    const [indicator, period, area, cut = ""] = key.split("|");
    const members = Object.fromEntries(cut.split(";").map((part) => part.split("=")));
    const parts =
      "count" in figure ? ["", "", figure.count] : [figure.numerator, figure.numerator + figure.rest, ""];
    return [
      indicator,
      period,
      area,
      ...Object.keys(DIMENSIONS).map((id) => members[id] ?? ""),
      ...parts,
    ].join(",");
  });
  return [
    `indicator,period,area,${Object.keys(DIMENSIONS).join(",")},numerator,denominator,value`,
    ...rows,
  ].join("\n");
}

const INDICATOR = (id: string, kind: string, lines: string) => `id: ${id}
title: ${id.replaceAll("-", " ")} among all
aims: ["2.1"]
kind: ${kind}
decimals: 1
polarity: none
frequency: month
counting: flow
accumulation: none
partnership: safe
numerator: Those counted
why: It matters
source: Records
levels: [trust, locality, cluster, school]
dimensions: [${Object.keys(DIMENSIONS).join(", ")}]
returns: { due: 10, from: 2026-08 }
${lines}`;

export function attackedCatalogue() {
  const folder = createCatalogueFolder();
  const area = (code: string, depth: number): string => {
    const level = ["trust", "locality", "cluster", "school"][depth];
    const inside = TREE[code] ?? [];
    return `{ code: ${code}, name: ${code[0]?.toUpperCase()}${code.slice(1)}, level: ${level}${
      inside.length > 0 ? `, areas: [${inside.map((one) => area(one, depth + 1)).join(", ")}]` : ""
    } }`;
  };
  folder.write("areas.yaml", `trust: ${area("town", 0)}\ncomparators: []\n`);
  folder.write(
    "dimensions.yaml",
    `dimensions:\n${Object.entries(DIMENSIONS)
      .map(
        ([id, { partition, members }]) =>
          `  - { id: ${id}, title: By ${id}, partition: ${partition}, members: [${members
            .map((member) => `{ id: "${member}", title: "${member}" }`)
            .join(", ")}] }\n`,
      )
      .join("")}`,
  );
  folder.write(
    "owners.yaml",
    `owners:
  - { id: coordinator, name: Ann Lee, job: Lead, email: owner@demo.example }
  - { id: other, name: Bob Ray, job: Lead, email: other@demo.example }
`,
  );
  const out = 'unit: "%"\ndenominator: All of them\n';
  folder.write(
    "stay-safe/done-in-time.yaml",
    INDICATOR("done-in-time", "proportion", `${out}owner: coordinator\nbase: done\n`),
  );
  folder.write(
    "stay-safe/done-by-partners.yaml",
    INDICATOR("done-by-partners", "proportion", `${out}owner: other\nbase: done\n`),
  );
  folder.write(
    "stay-safe/seen-again.yaml",
    INDICATOR("seen-again", "count", "unit: children\nowner: other\n"),
  );
  return folder;
}

/** Numbers from 0 to 1 that look like chance (mulberry32, public domain). */
function drawing(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
