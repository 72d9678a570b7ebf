// Between parse and check: a row of a file whose headings are not ours becomes rows as a return has them. Pure. Where months
// stand across, a line is a row for each period with a figure; a blank there is a period that has none, and no row.
import type { Arrangement } from "#api/contract/mending.ts";
import type { Catalogue } from "#api/domain/catalogue.ts";
import { formatPeriod } from "#api/domain/periods.ts";
import type { FigureColumn } from "#api/ingest/figures.ts";
import { quoted } from "#api/ingest/finding.ts";
import {
  type Columns,
  columnIds,
  type FixedColumn,
  headingKey,
  isFindings,
  isFixed,
} from "#api/ingest/headings.ts";
import { readAnyPeriod } from "#api/ingest/read-any-period.ts";

export const FIGURES: readonly FigureColumn[] = ["numerator", "denominator", "value"];
const isFigure = (column: string): column is FigureColumn => FIGURES.some((figure) => figure === column);

/** Where the figures of one period stand in a line. */
export type Across = { period: string; at: Partial<Record<FigureColumn, number>> };
export type ArrangedRow = { cell: number; cells: string[] };

export type Arranging = {
  /** The file's own columns: how wide a row is, and what findings call each place. */
  file: Columns;
  /** Those of the rows that it becomes. */
  columns: Columns;
  rows(cells: readonly string[]): ArrangedRow[];
  nameOf: NameOf;
};

/** What the person's own file calls a column of ours; of several figures in a line, the one in this cell. Null where it has none. */
export type NameOf = (column: string | null, cell?: number) => string | null;

export function openArrangement(arrangement: Arrangement, catalogue: Catalogue): Arranging {
  const { fixed } = arrangement;
  const names = placeNames(arrangement);
  const places = placesOf(arrangement);
  const across = acrossOf(arrangement);
  const ids = columnIds(catalogue).filter((id) => places.has(id) || isFixed(id));
  const at = (id: string) => ids.indexOf(id);
  const columns: Columns = {
    at: Object.fromEntries(ids.filter(isFixed).map((id) => [id, at(id)])),
    dimensions: ids.filter((id) => !isFixed(id)).map((id) => ({ id, at: at(id) })),
    width: ids.length,
    names: ids,
    usable: true,
  };
  const fileAt = (id: FixedColumn) => places.get(id) ?? -1;
  const meant = arrangement.columns.flatMap(({ meaning }, place) =>
    meaning.is === "nothing" ? [] : [place],
  );
  const newest = newestFirst(across);

  function rows(cells: readonly string[]): ArrangedRow[] {
    const text = (place: number | undefined) => cells[place ?? -1] ?? "";
    const has = (place: number | undefined) => text(place).trim() !== "";
    // What the file says beside, in columns that mean nothing, is nobody's figure.
    if (!meant.some(has)) return [];
    const row = ids.map((id) => (isFixed(id) && !places.has(id) ? constant(id) : text(places.get(id))));
    if (across.length === 0) return [{ cell: 0, cells: row }];

    const filled = new Set(
      across.flatMap(({ at: places }, cell) => (FIGURES.some((figure) => has(places[figure])) ? [cell] : [])),
    );
    // A line without any figure is a row without one: its sender is told.
    if (filled.size === 0) filled.add(0);
    const explained = newest.find((cell) => filled.has(cell));
    return [...filled].map((cell) => {
      const figures = across[cell];
      const own = [...row];
      own[at("period")] = figures?.period ?? "";
      for (const figure of FIGURES) own[at(figure)] = text(figures?.at[figure]);
      // Words beside several periods are about the newest.
      if (cell !== explained) own[at("commentary")] = "";
      return { cell, cells: own };
    });
  }

  const constant = (id: FixedColumn): string =>
    id === "indicator" || id === "period" || id === "area" ? (fixed[id] ?? "") : "";

  return {
    file: {
      at: Object.fromEntries(
        (["indicator", "commentary"] as const).filter((id) => places.has(id)).map((id) => [id, fileAt(id)]),
      ),
      dimensions: [],
      width: arrangement.columns.findLastIndex(({ heading }) => headingKey(heading) !== "") + 1,
      names,
      usable: true,
    },
    columns,
    rows,
    nameOf: namer(arrangement),
  };
}

const placesOf = ({ columns }: Arrangement): Map<string, number> =>
  new Map(
    columns.flatMap(({ meaning }, place) => (meaning.is === "column" ? [[meaning.column, place]] : [])),
  );

/** Columns of one period go together, however each writes it; in the order of the file. */
export function acrossOf({ columns }: Arrangement): Across[] {
  const groups = new Map<string, Across>();
  for (const [place, { meaning }] of columns.entries()) {
    if (meaning.is !== "period") continue;
    const key = periodText(meaning.period);
    const group = groups.get(key) ?? { period: meaning.period, at: {} };
    group.at[meaning.figure] ??= place;
    groups.set(key, group);
  }
  return [...groups.values()];
}

/** One text for every way to write a period. */
export function periodText(typed: string): string {
  const period = readAnyPeriod(typed);
  return period ? formatPeriod(period) : typed.trim().toLowerCase();
}

function newestFirst(across: readonly Across[]): number[] {
  const rank = ({ period }: Across) => readAnyPeriod(period)?.index ?? 0;
  return [...across.entries()]
    .sort(([a, one], [b, other]) => rank(other) - rank(one) || b - a)
    .map(([cell]) => cell);
}

/** What findings call each place of a line: its heading; null where it means nothing. */
export function placeNames({ columns }: Arrangement): (string | null)[] {
  const seen = new Set<string>();
  return columns.map(({ heading, meaning }, place) => {
    if (meaning.is === "nothing" || isFindings(headingKey(heading))) return null;
    const text = quoted(heading, 60);
    const name =
      text === "" ? `column ${letters(place)}` : seen.has(text) ? `${text} (column ${letters(place)})` : text;
    seen.add(text);
    return name;
  });
}

export function namer(arrangement: Arrangement): NameOf {
  const names = placeNames(arrangement);
  const places = placesOf(arrangement);
  const across = acrossOf(arrangement);
  return (column, cell = 0) => {
    if (column === null) return null;
    const group = across[cell]?.at;
    // A rule may speak of a column that this file has not; what it says then is of the figure all the same.
    const figure = [column, ...FIGURES].filter(isFigure).map((one) => group?.[one] ?? places.get(one));
    const place =
      isFigure(column) || (column === "period" && group)
        ? figure.find((one) => one !== undefined)
        : places.get(column);
    return names[place ?? -1] ?? null;
  };
}

/** As a spreadsheet names its columns: A, Z, AA. */
function letters(place: number): string {
  const last = String.fromCharCode(65 + (place % 26));
  return place < 26 ? last : letters(Math.floor(place / 26) - 1) + last;
}
