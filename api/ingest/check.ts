// Third step: rows of strings to checked rows and findings. Pure: knows the catalogue and the day, and nothing published.
import type { Flag, MissingSymbol } from "#api/contract/vocabulary.ts";
import { cutKey } from "#api/domain/cut.ts";
import { periodKey } from "#api/domain/periods.ts";
import type { RowContext } from "./checks/row-rule.ts";
import { rowRules } from "./checks/row-rules.ts";
import { rowShape } from "./checks/row-shape.ts";
import { type Finding, quoted } from "./finding.ts";
import { unmarked } from "./formula-mark.ts";
import { type Columns, readHeadings } from "./headings.ts";
import type { RawRow } from "./parse.ts";
import { openReader, type ReadRow } from "./read-row.ts";
import { openSuggestions } from "./suggestions.ts";

/** A row without error: parts, or value, or missing is set, and the others are null. */
export type CheckedRow = {
  row: number;
  indicator: string;
  /** Members as one text, as in a cut's key. */
  cut: string;
  area: string;
  period: number;
  numerator: number | null;
  denominator: number | null;
  value: number | null;
  missing: MissingSymbol | null;
  flag: Flag | null;
  commentary: string | null;
};

export type Checked = { rows: CheckedRow[]; findings: Finding[] };

export type Check = {
  /** Rows with figures seen so far, with and without errors. */
  readonly rows: number;
  /** As written in the file. */
  readonly headings: string[];
  /** Ids of the indicators that rows seen so far name, with and without errors. */
  readonly indicators: ReadonlySet<string>;
  push(rows: readonly RawRow[]): Checked;
  end(): Checked;
};

export function openCheck(given: Omit<RowContext, "suggest">, delimiter: () => string): Check {
  const context: RowContext = { ...given, suggest: openSuggestions() };
  let columns: Columns | null = null;
  let read: ((row: RawRow) => ReadRow) | null = null;
  let headings: string[] = [];
  const indicators = new Set<string>();
  let count = 0;

  function takeHeadings(row: RawRow): Finding[] {
    const result = readHeadings(row.cells, row.line, context);
    columns = result.columns;
    headings = row.cells.slice(0, 100).map((cell) => quoted(cell, 60));
    if (columns.usable) read = openReader(context.catalogue, columns, delimiter());
    return result.findings;
  }

  /** Of a row that cannot be taken apart, too: what stands in the indicator's place decides who may open the file. */
  function noteNamed({ cells }: RawRow): void {
    const named = context.catalogue.findIndicator(cells[columns?.at.indicator ?? -1]?.trim() ?? "");
    if (named) indicators.add(named.id);
  }

  function take(row: RawRow, into: Checked): void {
    if (row.fault === null && row.cells.every((cell) => cell.trim() === "")) return;
    const raw = { ...row, cells: row.cells.map(unmarked) };
    if (!columns) {
      into.findings.push(...takeHeadings(raw));
      return;
    }
    count++;
    if (!read) return;
    const shape = rowShape(raw, columns);
    if (shape) {
      noteNamed(raw);
      into.findings.push({ severity: "error", row: raw.line, ...shape });
      return;
    }
    const said = read(raw);
    if (said.indicator) indicators.add(said.indicator.id);
    const findings = findingsOf(said, context);
    if (findings.length > 0) {
      into.findings.push(...findings);
      return;
    }
    into.rows.push(checkedRow(said));
  }

  return {
    get rows() {
      return count;
    },
    get headings() {
      return headings;
    },
    get indicators() {
      return indicators;
    },
    push(rows) {
      const into: Checked = { rows: [], findings: [] };
      for (const row of rows) take(row, into);
      return into;
    },
    end() {
      if (count > 0) return { rows: [], findings: [] };
      const message = columns
        ? "The file has headings and no rows below them. Add a row for each figure."
        : "The file has no text in it. Send the file with its heading row and figures.";
      return {
        rows: [],
        findings: [{ severity: "error", row: null, column: null, rule: "no-rows", found: null, message }],
      };
    },
  };
}

function findingsOf(row: ReadRow, context: RowContext): Finding[] {
  const findings: Finding[] = [];
  for (const { rule, find } of rowRules) {
    const found = find(row, context);
    if (found === null) continue;
    for (const one of Array.isArray(found) ? found : [found])
      findings.push({ severity: "error", row: row.line, rule, ...one });
  }
  return findings;
}

/** Every cell was understood by now: a rule speaks for each that was not. */
function checkedRow(row: ReadRow): CheckedRow {
  const { indicator, area, period, cut } = row;
  if (!indicator || !area || !period)
    throw new TypeError(`row ${row.line} passed the rules without being understood`);
  const members = Object.fromEntries(cut.map(({ dimension, member }) => [dimension, member ?? ""]));
  const commentary = row.texts.commentary;
  return {
    row: row.line,
    indicator: indicator.id,
    cut: cut.length === 0 ? "" : cutKey(members),
    area: area.code,
    period: periodKey(period),
    numerator: row.numerator.number,
    denominator: row.denominator.number,
    value: row.value.number,
    missing: row.numerator.symbol ?? row.denominator.symbol ?? row.value.symbol,
    flag: row.flag,
    commentary: commentary === "" ? null : commentary,
  };
}
