// A breakdown over time as small multiples: one panel a member, all with the same periods and the same scale.
import type { Breakdown } from "#api/contract/breakdown.ts";
import { STATUS_WORDS, type Status } from "#api/contract/vocabulary.ts";
import { isSmall } from "#dashboard/ui/small.ts";
import { type ChartTable, tableCell } from "./chart-table.ts";
import { type TargetLines, targetLines } from "./trend-rows.ts";
import { isHollow, plotted, pointSentence, VALUE_HEADS, valueCells } from "./value-words.ts";

export type PanelPoint = TargetLines & {
  period: string;
  value: number | null;
  hollow: boolean;
  small: boolean;
  says: string;
};

export type Panel = {
  id: string;
  name: string;
  href: string | null;
  /** The newest figure there is, and what it was judged. */
  latest: { text: string; small: boolean; periodText: string; newest: boolean; status: Status } | null;
  points: PanelPoint[];
};

export function panelRows(
  breakdown: Breakdown,
  periods: Breakdown["periods"],
  hrefOf: (member: string) => string | null,
): Panel[] {
  const axis = breakdown.axes[0];
  if (!axis) return [];
  const cells = new Map(
    breakdown.cells.map((cell) => [`${cell.period} ${cell.members[axis.id]}`, cell] as const),
  );
  return axis.members.map(({ id, title }) => {
    const own = periods.map((period) => ({ ...period, cell: cells.get(`${period.period} ${id}`) }));
    const newest = own.findLast(({ cell }) => cell?.value.kind === "shown");
    return {
      id,
      name: title,
      href: hrefOf(id),
      latest: newest?.cell
        ? {
            text: newest.cell.value.text,
            small: isSmall(newest.cell.value),
            periodText: newest.periodText,
            newest: newest === own.at(-1),
            status: newest.cell.status,
          }
        : null,
      points: own.map(({ period, periodText, cell }) => ({
        period,
        value: cell ? plotted(cell.value) : null,
        hollow: cell ? isHollow(cell.value) : false,
        small: cell ? isSmall(cell.value) : false,
        says: cell
          ? pointSentence(`${title}, ${periodText}`, cell.value, cell.status, cell.target)
          : `${title}, ${periodText}: no figure.`,
        ...targetLines(cell?.target ?? null),
      })),
    };
  });
}

/** The newest figure of each, while they are few enough to be listened to. */
export function panelSummary(panels: readonly Panel[]): string {
  const told = panels.slice(0, TOLD).map(({ name, latest }) => {
    if (!latest) return `${name}: no figure can be shown.`;
    return `${name}: ${latest.text}${latest.small ? " (small number)" : ""} in ${latest.periodText}.`;
  });
  const rest = panels.length - told.length;
  return [...told, ...(rest > 0 ? [`${rest} more are in the table.`] : [])].join(" ");
}

const TOLD = 6;

/** Those that never had a figure that can be shown have no line to draw: they are named instead. */
export function withoutFigures(panels: readonly Panel[]): string | null {
  const names = panels.filter(({ latest }) => latest === null).map(({ name }) => name);
  if (names.length === 0) return null;
  const who = names.length > TOLD ? `${names.length} others` : names.join(", ");
  return `No figure can be shown for ${who}: the numbers are small or were not returned.`;
}

/** Periods down, members across: a reader compares members within a period. */
export function panelTable(breakdown: Breakdown, periods: Breakdown["periods"], caption: string): ChartTable {
  const axis = breakdown.axes[0];
  const members = axis?.members ?? [];
  const cellOf = (period: string, member: string) =>
    breakdown.cells.find((cell) => cell.period === period && axis && cell.members[axis.id] === member);
  return {
    caption,
    head: [{ title: "Period", numeric: false }, ...members.map(({ title }) => ({ title, numeric: true }))],
    rows: periods.toReversed().map(({ period, shortText }) => ({
      id: period,
      cells: [
        shortText,
        ...members.map(({ id }) => {
          const cell = cellOf(period, id);
          return cell ? tableCell(cell.value) : "";
        }),
      ],
    })),
    csv: {
      head: [axis?.id ?? "member", "name", "period", ...VALUE_HEADS, "status"],
      rows: members.flatMap(({ id, title }) =>
        periods.flatMap(({ period }) => {
          const cell = cellOf(period, id);
          return cell ? [[id, title, period, ...valueCells(cell.value), STATUS_WORDS[cell.status]]] : [];
        }),
      ),
    },
  };
}
