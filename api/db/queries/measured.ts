// Fragments of SQL about figures: what makes a cell, and when two rows say the same of it.

/** What a row says of its cell. */
export const MEASURED = ["numerator", "denominator", "value", "missing", "flag"] as const;

/** What makes a cell: indicator × cut × area × period. */
export const KEY = ["indicator", "cut", "area", "period"] as const;

/** Columns of a row, for a list of what is selected. */
export const columnsOf = (row: string, columns: readonly string[]): string =>
  columns.map((column) => `${row}.${column}`).join(", ");

/** A cell and what is said of it. */
export const CELL = [...KEY, ...MEASURED].join(", ");
export const cellOf = (row: string): string => columnsOf(row, [...KEY, ...MEASURED]);

export const SAME_KEY = (a: string, b: string): string =>
  KEY.map((column) => `${a}.${column} = ${b}.${column}`).join(" and ");

/** Two rows say the same, nulls included. */
export const same = (a: string, b: string): string =>
  `(${columnsOf(a, MEASURED)}) is not distinct from (${columnsOf(b, MEASURED)})`;

/** What a row says of its cell, as one value. */
export const figureOf = (row: string): string =>
  `jsonb_build_object(${MEASURED.map((column) => `'${column}', ${row}.${column}`).join(", ")})`;
