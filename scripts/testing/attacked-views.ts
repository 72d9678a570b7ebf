// Somebody who asks a server for everything that they may, and keeps what they were shown and what was hidden from them.
import type { Breakdown } from "#api/contract/breakdown.ts";
import type { ChangePage } from "#api/contract/change.ts";
import type { ExplorerPage } from "#api/contract/explorer.ts";
import type { FigureHistory } from "#api/contract/history.ts";
import type { IndicatorPage } from "#api/contract/indicator.ts";
import type { Value } from "#api/contract/values.ts";
import { cutKey } from "#api/domain/cut.ts";
import {
  AREAS,
  type Cell,
  DIMENSIONS,
  type Figure,
  INDICATORS,
  keyOf,
  type Standing,
} from "./attacked-trust.ts";
import type { Asker } from "./running-app.ts";

const LEVELS = ["area.locality", "area.cluster", "area.school"];
const CUTS = Object.keys(DIMENSIONS);
const BYS = [
  ...LEVELS,
  ...CUTS,
  ...LEVELS.flatMap((level) => CUTS.map((cut) => `${level},${cut}`)),
  ...["agency,age_band", "agency,carers", "age_band,carers"],
];
const FILTERS = Object.entries(DIMENSIONS).flatMap(([id, { members }]) =>
  members.map((member): [string, string] => [id, member]),
);

/** What a reader was shown: by row the figure, and the rows that were hidden from them. */
export class Seen {
  readonly shown = new Map<string, Figure>();
  readonly hidden = new Set<string>();
  readonly problems: string[] = [];

  readonly #standings: readonly Standing[];

  constructor(standings: readonly Standing[]) {
    this.#standings = standings;
  }

  note(cell: Cell, moment: number, value: Value): void {
    const row = this.#standings[moment]?.rows.get(keyOf(cell));
    if (value.kind === "missing") return;
    if (!row) {
      this.problems.push(`${keyOf(cell)} was never returned, and is ${value.text}`);
      return;
    }
    if (value.kind === "suppressed") this.hidden.add(row.id);
    else {
      const { numerator, denominator } = value;
      const figure: Figure =
        numerator === undefined || denominator === undefined
          ? { count: value.value }
          : { numerator, rest: denominator - numerator };
      if (JSON.stringify(figure) !== JSON.stringify(row.figure))
        this.problems.push(`${row.id} is ${value.text}`);
      this.shown.set(row.id, figure);
    }
    if (this.shown.has(row.id) && this.hidden.has(row.id))
      this.problems.push(`${row.id} is shown in one place and hidden in another`);
  }
}

/** Asks for every view of a small trust that a role can ask for, as things stand and as they stood. */
export async function everything(
  asker: Asker,
  sees: (cell: Cell) => boolean,
  standings: readonly Standing[],
): Promise<Seen> {
  const seen = new Seen(standings);
  const last = standings.length - 1;
  const at = (moment: number) => (moment === last ? "" : `&as_at=${standings[moment]?.at}`);
  const get = async <Page>(path: string): Promise<Page | null> => {
    const answer = await asker.get(path);
    // Not every area has every level below it.
    if (
      answer.status === 400 &&
      /cannot be cut by|stands in by and in where|overlap|can be explained/.test(answer.text)
    )
      return null;
    if (answer.status !== 200) throw new Error(`${path}: ${answer.status} ${answer.text.slice(0, 300)}`);
    return answer.json() as Page;
  };
  const cells = (
    page: { cells: Pick<Breakdown["cells"][number], "period" | "members" | "value">[] } | null,
    place: { indicator: string; area: string; where?: [string, string]; moment: number },
  ) => {
    for (const { period, members, value } of page?.cells ?? []) {
      const level = Object.keys(members).find((axis) => axis.startsWith("area."));
      const area = level === undefined ? place.area : (members[level] ?? "");
      const dimensions = Object.entries(members).filter(([axis]) => !axis.startsWith("area."));
      const cut = cutKey(Object.fromEntries([...dimensions, ...(place.where ? [place.where] : [])]));
      seen.note({ indicator: place.indicator, period, area, cut }, place.moment, value);
    }
  };
  const span = "from=2026-08&to=2026-10";
  for (const indicator of INDICATORS) {
    const path = `/api/v1/indicators/${indicator}`;
    for (const area of AREAS)
      for (const by of BYS) {
        const asked = `by=${by}&area=${area}&${span}`;
        cells(await get(`${path}/breakdown?${asked}`), { indicator, area, moment: last });
      }
    for (const by of BYS) {
      for (const [moment] of standings.entries()) {
        const page = await get<ExplorerPage>(`${path}/explore?by=${by}&${span}${at(moment)}`);
        for (const found of [page?.whole, page?.margins, page?.cells])
          cells({ cells: found ?? [] }, { indicator, area: "town", moment });
      }
      // The newest month against the one before: each part as it was and as it is.
      const change = await get<ChangePage>(`${path}/change?by=${by}&periods=1&from=2026-09&to=2026-10`);
      for (const part of change?.parts ?? [])
        for (const [period, value] of [
          ["2026-09", part.before],
          ["2026-10", part.after],
        ] as const)
          if (value && !part.hidden)
            cells(
              { cells: [{ period, members: part.members, value }] },
              { indicator, area: "town", moment: last },
            );
      for (const where of indicator === "done-in-time" ? FILTERS : []) {
        const asked = `by=${by}&where=${where.join(":")}&${span}`;
        cells(await get(`${path}/breakdown?${asked}`), { indicator, area: "town", where, moment: last });
      }
    }
    for (const area of AREAS)
      for (const [moment] of standings.entries()) {
        const page = await get<IndicatorPage>(`${path}?area=${area}${at(moment)}`);
        const months = page?.series ?? [];
        for (const { period, value } of months)
          seen.note({ indicator, period, area, cut: "" }, moment, value);
        const allShown = months.every(({ value }) => value.kind !== "suppressed");
        if (
          page?.yearSoFar?.value.kind === "shown" &&
          !allShown &&
          !sees({ indicator, period: "", area, cut: "" })
        )
          seen.problems.push(`${indicator} ${area}: the year so far is shown, and not all of its months`);
      }
  }
  for (const key of [...new Set(standings.flatMap(({ rows }) => [...rows.keys()]))]) {
    const [indicator = "", period = "", area = "", cut = ""] = key.split("|");
    if (period !== "2026-09" || indicator !== "done-in-time") continue;
    const where =
      cut === ""
        ? ""
        : cut
            .split(";")
            .map((part) => `&where=${part.replace("=", ":")}`)
            .join("");
    const asked = `/api/v1/indicators/${indicator}/history?period=${period}&area=${area}${where}`;
    const page = await get<FigureHistory>(asked);
    for (const { from, until, value } of page?.versions ?? [])
      for (const [moment, standing] of standings.entries()) {
        const instant = new Date(standing.at);
        const stood = new Date(from) <= instant && (until === null || instant < new Date(until));
        if (stood) seen.note({ indicator, period, area, cut }, moment, value);
      }
  }
  return seen;
}
