// Reads the heading row: which column is which, in any order and case; spaces, hyphens and underscores are the same.
import type { Catalogue } from "#api/domain/catalogue.ts";
import { type Finding, quoted } from "./finding.ts";
import type { Suggest } from "./suggestions.ts";

const FIXED = [
  "indicator",
  "period",
  "area",
  "numerator",
  "denominator",
  "value",
  "flag",
  "commentary",
] as const;
export type FixedColumn = (typeof FIXED)[number];

export type Columns = {
  /** Where each fixed column is; absent when the file has none. */
  at: Partial<Record<FixedColumn, number>>;
  dimensions: { id: string; at: number }[];
  /** Cells a row must have: up to the last column with a heading. */
  width: number;
  /** Names for every position, for findings. */
  names: (string | null)[];
  /** False when rows cannot be told what they are: nothing below is looked at. */
  usable: boolean;
};

export const headingKey = (text: string): string =>
  text
    .replace(/^\ufeff/, "")
    .trim()
    .toLowerCase()
    .replace(/[\s_-]+/g, "_");

/** The column of a file that came back with its findings. Mended, it can be sent again as it is. */
export const isFindings = (key: string): boolean => key.startsWith("findings");

/** Ids of all that a column of a return can be. */
export const columnIds = (catalogue: Catalogue): string[] => [...FIXED, ...catalogue.dimensions.keys()];

export function readHeadings(
  cells: readonly string[],
  row: number,
  { catalogue, suggest }: { catalogue: Catalogue; suggest: Suggest },
): { columns: Columns; findings: Finding[] } {
  const known = columnIds(catalogue);
  const allKnown = known.join(", ");
  const taken = new Set<string>();
  const columns: Columns = { at: {}, dimensions: [], width: 0, names: [], usable: true };
  const findings: Finding[] = [];
  const say = (rule: string, column: string | null, found: string | null, message: string) => {
    findings.push({ severity: "error", row, column, rule, found, message });
  };

  for (const [at, cell] of cells.entries()) {
    const key = headingKey(cell);
    columns.names[at] = null;
    if (key === "") continue;
    columns.width = at + 1;
    if (isFindings(key)) continue;
    const text = quoted(cell, 60);
    if (!known.includes(key)) {
      const meant = suggest("heading", key, () => known);
      say(
        "heading-unknown",
        text,
        text,
        `“${text}” is not a column of a return${meant ? `. Did you mean “${meant}”?` : `. The columns are ${allKnown}.`} Rename or delete it.`,
      );
    } else if (taken.has(key)) {
      say("heading-repeated", key, text, `Two columns are headed “${key}”. Keep one of them.`);
    } else {
      taken.add(key);
      columns.names[at] = key;
      if (isFixed(key)) columns.at[key] = at;
      else columns.dimensions.push({ id: key, at });
    }
  }

  const has = (column: FixedColumn) => columns.at[column] !== undefined;
  for (const column of ["indicator", "period"] as const) {
    if (has(column)) continue;
    columns.usable = false;
    say("heading-missing", column, null, `The first row must have a column headed “${column}”.`);
  }
  if (has("numerator") !== has("denominator")) {
    const column = has("numerator") ? "denominator" : "numerator";
    columns.usable = false;
    say(
      "heading-missing",
      column,
      null,
      `Numerator and denominator go together: add a column headed “${column}”.`,
    );
  } else if (!has("value") && !has("numerator")) {
    columns.usable = false;
    say(
      "heading-missing",
      "value",
      null,
      "There is no column for figures: add numerator and denominator, or value.",
    );
  }
  return { columns, findings };
}

export const isFixed = (key: string): key is FixedColumn => FIXED.some((column) => column === key);
