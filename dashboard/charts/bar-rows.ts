// A breakdown for one period as bars: a bar for each member, or the words in place of one.
import type { Breakdown } from "#api/contract/breakdown.ts";
import { STATUS_WORDS, type Status } from "#api/contract/vocabulary.ts";
import { isSmall } from "#dashboard/ui/small.ts";
import { type ChartTable, tableCell } from "./chart-table.ts";
import { type TargetLines, targetLines } from "./trend-rows.ts";
import { partsText, plotted, pointSentence, sentenceCase, VALUE_HEADS, valueCells } from "./value-words.ts";

type BreakdownCell = Breakdown["cells"][number];
type Axis = Breakdown["axes"][number];

export type BarRow = TargetLines & {
  id: string;
  name: string;
  value: number | null;
  text: string;
  parts: string;
  small: boolean;
  status: Status;
  statusWord: string;
  targetText: string | null;
  href: string | null;
  says: string;
  cell: BreakdownCell["value"];
  limits: BarLimits | null;
};

/** Where a bar could end by chance alone, and what is said of it. */
export type BarLimits = { low: number; high: number; outside: "above" | "below" | null; text: string };

export const OUTSIDE_WORDS = { above: "Higher than chance", below: "Lower than chance" } as const;

export type BarOrder = "own" | "value" | "worst";

export function barRows(
  breakdown: Pick<Breakdown, "axes" | "cells">,
  period: string,
  hrefOf: (member: string) => string | null,
  order: BarOrder = "own",
  limitsOf: (member: string) => BarLimits | null = () => null,
): BarRow[] {
  const axis = breakdown.axes[0];
  if (!axis) return [];
  const cells = new Map(
    breakdown.cells.filter((cell) => cell.period === period).map((cell) => [cell.members[axis.id], cell]),
  );
  const rows = axis.members.flatMap(({ id, title }) => {
    const cell = cells.get(id);
    return cell ? [{ ...barRow(id, title, cell, hrefOf(id)), limits: limitsOf(id) }] : [];
  });
  return inOrder(rows, order);
}

function barRow(
  id: string,
  name: string,
  { value, status, target }: BreakdownCell,
  href: string | null,
): Omit<BarRow, "limits"> {
  return {
    id,
    name,
    value: plotted(value),
    text: value.text,
    parts: partsText(value),
    small: isSmall(value),
    status,
    statusWord: STATUS_WORDS[status],
    targetText: target?.text ?? null,
    href,
    says: pointSentence(name, value, status, target),
    cell: value,
    ...targetLines(target),
  };
}

/** Members without a figure come last, in their own order: nothing is known of their place. */
function inOrder(rows: BarRow[], order: BarOrder): BarRow[] {
  if (order === "own") return rows;
  const shown = rows.filter(({ value }) => value !== null);
  const rest = rows.filter(({ value }) => value === null);
  const byValue = (a: BarRow, b: BarRow) => (b.value ?? 0) - (a.value ?? 0);
  const rank = (row: BarRow) => WORST_FIRST.indexOf(row.status);
  // Where nothing is judged there is no worst, and the value is all there is to go by.
  const byRank = (a: BarRow, b: BarRow) =>
    rank(a) - rank(b) || (a.status === "no-target" ? byValue(a, b) : 0);
  return [...shown.toSorted(order === "value" ? byValue : byRank), ...rest];
}

/** Rows of a group together, in the order in which each group comes first. */
export function inGroups(rows: readonly BarRow[], groupOf: (id: string) => string): BarRow[] {
  return [...Map.groupBy(rows, ({ id }) => groupOf(id)).values()].flat();
}

const WORST_FIRST = Object.keys(STATUS_WORDS);

/** The length of bars means something only from zero, so zero is always on the axis. */
export function barDomain(rows: readonly BarRow[], axis: { low: number; high: number }): [number, number] {
  const values = rows.flatMap(({ value, limits }) =>
    value === null ? [] : [value, ...(limits ? [limits.low, limits.high] : [])],
  );
  return [Math.min(0, axis.low, ...values), Math.max(0, axis.high, ...values)];
}

/** One target for all members can be named once, above the bars. */
export function oneTarget(rows: readonly BarRow[]): string | null {
  const texts = new Set(rows.map(({ targetText }) => targetText));
  return texts.size === 1 ? ([...texts][0] ?? null) : null;
}

export function barTable(rows: readonly BarRow[], axis: Axis, caption: string, period: string): ChartTable {
  const judged = rows.some(({ limits }) => limits !== null);
  return {
    caption,
    head: [
      { title: sentenceCase(axis.title), numeric: false },
      { title: "Value", numeric: true },
      { title: "Cases", numeric: true },
      { title: "Target", numeric: true },
      { title: "Status", numeric: false },
      ...(judged ? [{ title: "Chance", numeric: false }] : []),
    ],
    rows: rows.map(({ id, name, cell, parts, targetText, statusWord, limits }) => ({
      id,
      cells: [
        name,
        tableCell(cell),
        parts,
        targetText ?? "",
        statusWord,
        ...(judged ? [limits?.text ?? ""] : []),
      ],
    })),
    csv: {
      head: [axis.id, "name", "period", ...VALUE_HEADS, "target", "status", ...(judged ? ["chance"] : [])],
      rows: rows.map(({ id, name, cell, targetText, statusWord, limits }) => [
        id,
        name,
        period,
        ...valueCells(cell),
        targetText ?? "",
        statusWord,
        ...(judged ? [limits?.text ?? ""] : []),
      ]),
    },
  };
}

/** What the bars say in ten words or fewer, from the statuses that the server gave. */
export function barTitle(rows: readonly BarRow[], axis: Axis, periodText: string): string {
  const judged = rows.filter(({ status }) => JUDGED.has(status));
  const missed = rows.filter(({ status }) => status === "missed");
  if (rows.every(({ value }) => value === null)) return `No figure can be shown for ${periodText}`;
  if (judged.length === 0) return `${sentenceCase(axis.title)}: ${periodText}`;
  // Of one that is hidden or did not come, nothing is known.
  const none = judged.length < rows.length ? "none of those judged" : "none";
  if (missed.length === 0) return `${sentenceCase(axis.title)}: ${none} is off target in ${periodText}`;
  if (missed.length <= 2)
    return `${missed.map(({ name }) => name).join(" and ")}: off target in ${periodText}`;
  return `${missed.length} of ${judged.length} are off target in ${periodText}`;
}

const JUDGED = new Set<Status>(["missed", "near", "met"]);

/** How many stand how, worst first, with their names while they are few.
 * @example "1 is off target: South. 2 are on target: Central and East, North West and Rural." */
export function barSummary(rows: readonly BarRow[]): string {
  const small = rows.filter((row) => row.small).map(({ name }) => name);
  const states = Object.entries(STATUS_WORDS)
    .map(([status, word]) => ({
      word,
      names: rows.filter((row) => row.status === status).map(({ name }) => name),
    }))
    .filter(({ names }) => names.length > 0)
    .map(({ word, names }) => {
      const stands = word === STATUS_WORDS["no-target"] ? "without a target" : word.toLowerCase();
      return `${names.length} ${names.length === 1 ? "is" : "are"} ${stands}${named(names)}.`;
    });
  const marked = small.length === 1 ? "is a small number" : "are small numbers";
  return [...states, ...(small.length > 0 ? [`${small.length} ${marked}${named(small)}.`] : [])].join(" ");
}

const named = (names: readonly string[]) => (names.length <= NAMED ? `: ${names.join(", ")}` : "");

const NAMED = 6;
