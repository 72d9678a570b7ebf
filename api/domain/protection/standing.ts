// Every figure of one period as it stood at one time or another: as returned, and made from the areas inside. These are the
// cells that a reader can ask for, today or as at an earlier day.
import type { MissingSymbol } from "#api/contract/vocabulary.ts";
import type { Observation } from "#api/domain/aggregate.ts";
import { areaTotal } from "#api/domain/area-total.ts";
import type { Area, Catalogue, Indicator } from "#api/domain/catalogue.ts";
import { isDisclosive } from "#api/domain/suppress.ts";
import { figureKey } from "#api/domain/withheld.ts";

/** One row of a return. `since` and `until` number the publications that brought it and took it away. */
export type StoodFigure = {
  indicator: string;
  area: string;
  cut: string;
  numerator: number | null;
  denominator: number | null;
  value: number | null;
  missing: MissingSymbol | null;
  since: number;
  until: number | null;
};

/** A figure that says one thing. Equal figures in two versions are one cell: who hides the one hides the other. */
export type Cell = {
  readonly indicator: Indicator;
  readonly area: Area;
  readonly cut: string;
  readonly numerator: number | null;
  readonly denominator: number | null;
  /** Null where there are parts. */
  readonly value: number | null;
  /** Why there is no number, though somebody may have been counted. */
  readonly unknown: MissingSymbol | null;
  /** Small by itself. */
  readonly small: boolean;
  /** This reader sees it whatever it says. */
  readonly seen: boolean;
  /** It stands today; if not, only those who ask how things were come across it. */
  current: boolean;
  /** What became of it when this was worked out last, and may be remembered; null where it was not there yet. */
  earlier: "hidden" | "shown" | null;
};

/** What was worked out last, of the figures up to a publication. */
export type Earlier = {
  readonly publication: number;
  /** Keys of indicator and figure, as `earlierKey` writes them. */
  readonly hidden: ReadonlySet<string>;
};

export const earlierKey = (indicator: string, figure: string): string => `${indicator}\n${figure}`;

/** One indicator's cells at one time. */
export type Standing = {
  indicator: Indicator;
  at(area: string, cut: string): Cell | undefined;
  places: readonly Place[];
  /** Cuts with any figure at all. */
  cuts: ReadonlySet<string>;
};
export type Place = { area: Area; cut: string };

export type Asked = {
  /** One, or all that share a base. */
  indicators: readonly Indicator[];
  /** Of one period. */
  figures: readonly StoodFigure[];
  catalogue: Pick<Catalogue, "areas" | "dimensions" | "root">;
  sees: (indicator: Indicator, area: Area) => boolean;
  /** Left out where it is worked out for the first time. */
  earlier?: Earlier | undefined;
};

/** How things stood after each publication, the last of which is now. */
export function standings({ indicators, figures, catalogue, sees, earlier }: Asked): Standing[] {
  const cells = new Map<string, Cell>();
  const times = [
    ...new Set(figures.flatMap(({ since, until }) => (until === null ? [since] : [since, until]))),
  ];
  times.sort((a, b) => a - b);
  return indicators.flatMap((indicator) => {
    const own = figures.filter((figure) => figure.indicator === indicator.id);
    return times.map((time, index) =>
      standingAt(
        own.filter(({ since, until }) => since <= time && (until === null || time < until)),
        {
          ...{ indicator, catalogue, cells, sees, current: index === times.length - 1 },
          earlier: earlier && time <= earlier.publication ? earlier : undefined,
        },
      ),
    );
  });
}

type Made = Pick<Asked, "catalogue" | "sees" | "earlier"> & {
  indicator: Indicator;
  cells: Map<string, Cell>;
  current: boolean;
};

function standingAt(rows: readonly StoodFigure[], made: Made): Standing {
  const { indicator, catalogue } = made;
  const returned = new Map(rows.map((row) => [placeKey(row.area, row.cut), observationOf(row)]));
  const places = new Map<string, Place>();
  for (const { area, cut } of rows)
    for (const code of catalogue.areas.get(area)?.path ?? []) {
      const at = catalogue.areas.get(code);
      if (at) places.set(placeKey(code, cut), { area: at, cut });
    }
  const found = new Map<string, Cell>();
  for (const [key, place] of places) {
    const cell = cellOf(place, returned, made);
    if (cell) found.set(key, cell);
  }
  return {
    indicator,
    at: (area, cut) => found.get(placeKey(area, cut)),
    places: [...places.values()],
    cuts: new Set(rows.map(({ cut }) => cut)),
  };
}

function cellOf(place: Place, returned: ReadonlyMap<string, Observation>, made: Made): Cell | undefined {
  const { indicator, catalogue } = made;
  const { area, cut } = place;
  const own = returned.get(placeKey(area.code, cut));
  if (own?.measure.kind === "missing") {
    const { symbol } = own.measure;
    return symbol === "z" ? undefined : keep({ ...place, ...NOTHING, unknown: symbol, small: false }, made);
  }
  const result = areaTotal(area, (code) => returned.get(placeKey(code, cut)), indicator, catalogue.areas);
  if (result.kind !== "number") return undefined;
  const { numerator, denominator } = result;
  const parts = numerator !== null && denominator !== null;
  // A ratio that was published without its parts counts nobody that a difference could tell of.
  if (!parts && indicator.kind !== "count") return undefined;
  const value = parts ? null : result.value;
  const small = isDisclosive(result, { ...indicator, below: indicator.suppression.below });
  return keep({ ...place, numerator, denominator, value, unknown: null, small }, made);
}

function keep(cell: Omit<Cell, "indicator" | "seen" | "current" | "earlier">, made: Made): Cell {
  const { indicator, cells, sees, current, earlier } = made;
  const { area, cut, numerator, denominator, value, unknown } = cell;
  const key = [indicator.id, area.code, cut, numerator, denominator, value, unknown].join("\n");
  const kept = cells.get(key) ?? {
    ...cell,
    indicator,
    seen: unknown === null && sees(indicator, area),
    current,
    earlier: null,
  };
  kept.current ||= current;
  if (earlier && unknown === null) {
    const figure = figureKey(area.code, cut, { numerator, denominator, value });
    kept.earlier = earlier.hidden.has(earlierKey(indicator.id, figure)) ? "hidden" : "shown";
  }
  cells.set(key, kept);
  return kept;
}

const NOTHING = { numerator: null, denominator: null, value: null };
const placeKey = (area: string, cut: string) => `${area}\n${cut}`;

function observationOf({ numerator, denominator, value, missing }: StoodFigure): Observation {
  if (missing !== null) return { measure: { kind: "missing", symbol: missing }, flag: null };
  if (numerator !== null && denominator !== null)
    return { measure: { kind: "parts", numerator, denominator }, flag: null };
  return { measure: { kind: "value", value: value ?? 0 }, flag: null };
}
