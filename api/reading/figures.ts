// Figures of areas for some cuts: as returned, or made from the areas inside where an area itself was not returned.
import { type ObservationFilter, type ObservationRow, observations } from "#api/db/queries/observations.ts";
import type { Measure, Observation, Result } from "#api/domain/aggregate.ts";
import { areaTotal } from "#api/domain/area-total.ts";
import type { Area, Indicator } from "#api/domain/catalogue.ts";
import type { Withheld } from "#api/domain/withheld.ts";
import { readWithheld } from "./read-withheld.ts";
import type { Viewpoint } from "./viewpoint.ts";

export type Figures = {
  result(indicator: Indicator, area: Area, cut: string, period: number): Result;
  /** Keys of the periods with any figure for this indicator, area or an area inside it, and cut; ascending. */
  periods(indicator: Indicator, area: Area, cut: string): readonly number[];
};

/** Figures that may be judged for a reader: with what has to be hidden from them beside what is small. */
export type GuardedFigures = Figures & { telling: Withheld };

type Asked = {
  indicators: readonly Indicator[];
  areas: readonly Area[];
  cuts: readonly string[];
  /** Keys of the periods whose return has come, for any area; a figure is looked for inside an area in these alone. */
  received: (indicator: Indicator) => readonly number[];
  from?: number;
  to?: number;
};
type Gap = { indicator: Indicator; area: Area; cut: string; period: number };

/** Reads the areas asked for, then, level by level, the insides of those with gaps: one query when everything was
 * returned at the level asked for, and never more than the tree is deep. */
export async function readFigures(
  { db, catalogue, version }: Pick<Viewpoint, "db" | "catalogue" | "version">,
  asked: Asked,
): Promise<Figures> {
  const found = new Map<string, Observation>();
  const periods = new Map<string, Set<number>>();
  const keep = (row: ObservationRow) => {
    found.set(key(row.indicator, row.area, row.cut, row.period), observationOf(row));
    for (const code of catalogue.areas.get(row.area)?.path ?? [row.area]) {
      const at = key(row.indicator, code, row.cut);
      periods.set(at, (periods.get(at) ?? new Set()).add(row.period));
    }
  };
  const read = async (filter: Omit<ObservationFilter, "version">) =>
    (await observations(db, { ...filter, version })).forEach(keep);
  const missing = ({ indicator, area, cut, period }: Gap) =>
    !found.has(key(indicator.id, area.code, cut, period));

  const [from, to] = [asked.from ?? 0, asked.to ?? Number.MAX_SAFE_INTEGER];
  await read({
    indicators: asked.indicators.map(({ id }) => id),
    areas: codes(asked.areas),
    cuts: asked.cuts,
    from,
    to: Math.min(to, 2_147_483_647),
  });
  let gaps = asked.indicators.flatMap((indicator) =>
    asked
      .received(indicator)
      .flatMap((period) =>
        period < from || period > to
          ? []
          : asked.areas.flatMap((area) => asked.cuts.map((cut) => ({ indicator, area, cut, period }))),
      ),
  );
  for (;;) {
    gaps = gaps.filter(
      (gap) => gap.area.children.length > 0 && gap.indicator.levels.length > 1 && missing(gap),
    );
    if (gaps.length === 0) break;
    const inside = (area: Area) => area.children.flatMap((code) => catalogue.areas.get(code) ?? []);
    const areas = new Set(gaps.flatMap(({ area }) => inside(area)));
    const span = gaps.map(({ period }) => period);
    await read({
      indicators: [...new Set(gaps.map(({ indicator }) => indicator.id))],
      areas: codes([...areas]),
      cuts: [...new Set(gaps.map(({ cut }) => cut))],
      from: span.reduce((least, period) => Math.min(least, period)),
      to: span.reduce((most, period) => Math.max(most, period)),
    });
    gaps = gaps.flatMap((gap) => inside(gap.area).map((area) => ({ ...gap, area })));
  }

  return {
    result: (indicator, area, cut, period) =>
      areaTotal(area, (code) => found.get(key(indicator.id, code, cut, period)), indicator, catalogue.areas),
    periods: (indicator, area, cut) =>
      [...(periods.get(key(indicator.id, area.code, cut)) ?? [])].sort((a, b) => a - b),
  };
}

export async function readGuardedFigures(viewpoint: Viewpoint, asked: Asked): Promise<GuardedFigures> {
  const figures = await readFigures(viewpoint, asked);
  return { ...figures, telling: await readWithheld(viewpoint, asked) };
}

const codes = (areas: readonly Area[]) => areas.map(({ code }) => code);
const key = (...parts: (string | number)[]) => parts.join("\n");

export const observationOf = (
  row: Omit<ObservationRow, "indicator" | "area" | "cut" | "period">,
): Observation => ({
  measure: measureOf(row),
  flag: row.flag,
});

function measureOf({
  numerator,
  denominator,
  value,
  missing,
}: Omit<ObservationRow, "indicator" | "area" | "cut" | "period">): Measure {
  if (missing !== null) return { kind: "missing", symbol: missing };
  if (numerator !== null && denominator !== null) return { kind: "parts", numerator, denominator };
  if (value !== null) return { kind: "value", value };
  throw new Error("an observation has neither parts, nor a value, nor a reason why there is none");
}
