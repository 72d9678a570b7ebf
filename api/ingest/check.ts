// Third step: rows of strings to checked rows and findings. Pure: knows the catalogue and the day, and nothing published.
import type { Arrangement } from "#api/contract/mending.ts";
import type { Flag, MissingSymbol } from "#api/contract/vocabulary.ts";
import { cutKey } from "#api/domain/cut.ts";
import { periodKey } from "#api/domain/periods.ts";
import { type ArrangedRow, type NameOf, openArrangement } from "./arrange/arrange.ts";
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
  /** Which of the figures in its line, from 0. */
  cell: number;
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

/** How the rows below a heading row are read. */
type Reading = {
  /** Of the file itself. */
  columns: Columns;
  /** Null when rows cannot be told what they are. */
  read: ((row: RawRow) => ReadRow) | null;
  rows(cells: string[]): ArrangedRow[];
  nameOf: NameOf;
  /** Stands in for a column of indicators. */
  indicator: string;
};

/** @param arrangement what the headings stand for, where they are not ours */
export function openCheck(
  given: Omit<RowContext, "suggest">,
  delimiter: () => string,
  arrangement: Arrangement | null = null,
): Check {
  const context: RowContext = { ...given, suggest: openSuggestions() };
  let reading: Reading | null = null;
  let headings: string[] = [];
  const indicators = new Set<string>();
  let count = 0;

  function takeHeadings(row: RawRow): Finding[] {
    headings = row.cells.slice(0, 100).map((cell) => quoted(cell, 60));
    if (arrangement) {
      const { file, columns, rows, nameOf } = openArrangement(arrangement, context.catalogue);
      const read = openReader(context.catalogue, columns, delimiter());
      reading = { columns: file, read, rows, nameOf, indicator: arrangement.fixed.indicator ?? "" };
      return [];
    }
    const { columns, findings } = readHeadings(row.cells, row.line, context);
    const read = columns.usable ? openReader(context.catalogue, columns, delimiter()) : null;
    reading = { columns, read, rows: asItIs, nameOf: (column) => column, indicator: "" };
    return findings;
  }

  /** Of a row that cannot be taken apart, too: what stands in the indicator's place decides who may open the file. */
  function noteNamed({ cells }: RawRow, { columns, indicator }: Reading): void {
    const text = cells[columns.at.indicator ?? -1]?.trim() ?? indicator;
    const named = context.catalogue.findIndicator(text);
    if (named) indicators.add(named.id);
  }

  function take(row: RawRow, into: Checked): void {
    if (isBlank(row)) return;
    const raw = { ...row, cells: row.cells.map(unmarked) };
    if (!reading) {
      into.findings.push(...takeHeadings(raw));
      return;
    }
    const { columns, read } = reading;
    const shape = read ? rowShape(raw, columns) : null;
    if (!read || shape) {
      count++;
      if (!shape) return;
      noteNamed(raw, reading);
      into.findings.push({ severity: "error", row: raw.line, ...shape });
      return;
    }
    // Where months stand across, what is wrong with the line's own cells is wrong of each month, and told once.
    const told = new Set<string>();
    for (const { cell, cells } of reading.rows(raw.cells)) {
      count++;
      takeRow(read({ ...raw, cells }), cell, reading.nameOf, told, into);
    }
  }

  function takeRow(said: ReadRow, cell: number, nameOf: NameOf, told: Set<string>, into: Checked): void {
    if (said.indicator) indicators.add(said.indicator.id);
    const findings = findingsOf(said, context);
    for (const finding of findings) {
      const column = nameOf(finding.column, cell);
      const place = `${finding.rule}\n${column}\n${finding.message}`;
      if (told.has(place)) continue;
      told.add(place);
      into.findings.push({ ...finding, column, cell });
    }
    if (findings.length === 0) into.rows.push(checkedRow(said, cell));
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
      const message = reading
        ? "The file has headings and no rows below them. Add a row for each figure."
        : "The file has no text in it. Send the file with its heading row and figures.";
      return {
        rows: [],
        findings: [{ severity: "error", row: null, column: null, rule: "no-rows", found: null, message }],
      };
    },
  };
}

/** Nobody sees such a row, and it says nothing. */
export const isBlank = ({ fault, cells }: RawRow): boolean =>
  fault === null && cells.every((cell) => cell.trim() === "");

const asItIs = (cells: string[]): ArrangedRow[] => [{ cell: 0, cells }];

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
function checkedRow(row: ReadRow, cell: number): CheckedRow {
  const { indicator, area, period, cut } = row;
  if (!indicator || !area || !period)
    throw new TypeError(`row ${row.line} passed the rules without being understood`);
  const members = Object.fromEntries(cut.map(({ dimension, member }) => [dimension, member ?? ""]));
  const commentary = row.texts.commentary;
  return {
    row: row.line,
    cell,
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
