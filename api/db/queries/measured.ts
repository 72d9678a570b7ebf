// Fragments of SQL about figures: what makes a cell, and when two rows say the same of it.

/** What a row says of its cell. */
export const MEASURED = ["numerator", "denominator", "value", "missing", "flag"] as const;

/** What makes a cell: indicator × cut × area × period. */
export const KEY = ["indicator", "cut", "area", "period"] as const;

export const SAME_KEY = (a: string, b: string): string =>
  KEY.map((column) => `${a}.${column} = ${b}.${column}`).join(" and ");

/** Two rows say the same, nulls included. */
export const same = (a: string, b: string): string =>
  `(${MEASURED.map((column) => `${a}.${column}`).join(", ")}) is not distinct from (${MEASURED.map((column) => `${b}.${column}`).join(", ")})`;
