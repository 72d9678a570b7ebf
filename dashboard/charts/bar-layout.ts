// Where names, bars and figures of a bar chart go in the width there is.
import type { BarRow } from "./bar-rows.ts";
import { textWidth, wrapWords } from "./label-places.ts";

export type BarLayout = {
  narrow: boolean;
  row: number;
  bar: number;
  /** On a phone, for words below a bar: "small", "Lower than chance". */
  under: number;
  /** Room left of the bars for names, and right of them for figures. */
  names: number;
  figures: number;
  /** Lines and pixels that a name has. */
  lines: number;
  nameRoom: number;
  /** From the bars' right end: where values end, where parts begin, where the status begins. */
  values: number;
  parts: number;
  status: number;
  above: number;
  axis: number;
  height: number;
};

type Row = Pick<BarRow, "name" | "text" | "parts" | "small" | "value" | "status"> &
  Partial<Pick<BarRow, "limits">>;

export const NAME_SIZE = 15;
export const PARTS_SIZE = 13;
const ABOVE = 26;
const AXIS = 28;
const STATUS_ROOM = 132;
const OUTSIDE_ROOM = 158;

/** On a phone a member's name stands above its bar; elsewhere beside it. Many members stand closer together. */
export function barLayout(width: number, rows: readonly Row[]): BarLayout {
  const shown = rows.filter(({ value }) => value !== null);
  const valueRoom = widest(shown, ({ text }) => textWidth(text, NAME_SIZE) * 1.08);
  const partsRoom = widest(shown, (row) => textWidth(besideValue(row), PARTS_SIZE));
  const layout =
    width < 600 ? stacked(width, rows, valueRoom) : sideBySide(width, rows, valueRoom, partsRoom);
  return { ...layout, above: ABOVE, axis: AXIS, height: ABOVE + AXIS + layout.row * rows.length };
}

type Shape = Omit<BarLayout, "above" | "axis" | "height">;

function sideBySide(width: number, rows: readonly Row[], valueRoom: number, partsRoom: number): Shape {
  const names = Math.min(240, Math.round(width * 0.24));
  const lines = linesOf(rows, names - 16);
  const close = rows.length > 20 && lines === 1;
  const values = 20 + Math.max(valueRoom, 40);
  const parts = values + 10;
  const status = parts + (partsRoom > 0 ? partsRoom + 16 : 8);
  return {
    narrow: false,
    row: close ? 34 : 44,
    bar: close ? 16 : 20,
    under: 0,
    names,
    figures: status + statusRoom(rows),
    lines,
    nameRoom: names - 16,
    values,
    parts,
    status,
  };
}

/** "Lower than chance" is longer than any status. */
function statusRoom(rows: readonly Row[]): number {
  if (rows.some(({ limits }) => limits?.outside)) return OUTSIDE_ROOM;
  return rows.some(({ status }) => status !== "no-target") ? STATUS_ROOM : 0;
}

function stacked(width: number, rows: readonly Row[], valueRoom: number): Shape {
  const nameRoom = width - 130;
  const lines = linesOf(rows, nameRoom);
  const figures = Math.max(valueRoom, 46) + 20;
  const under = rows.some(({ small, limits }) => small || limits?.outside) ? 12 : 0;
  return {
    narrow: true,
    row: 46 + 18 * lines + under,
    bar: 16,
    under,
    names: 14,
    figures,
    lines,
    nameRoom,
    values: figures - 4,
    parts: figures,
    status: figures,
  };
}

/** The counts behind a value, and its mark: in a column of their own, so that values can be read down.
 * @example besideValue({ parts: "3 of 14", small: true }) // "3 of 14, small" */
export const besideValue = ({ parts, small }: Pick<BarRow, "parts" | "small">) =>
  [parts, small && "small"].filter(Boolean).join(", ");

const widest = (rows: readonly Row[], widthOf: (row: Row) => number) =>
  Math.ceil(Math.max(0, ...rows.map(widthOf)));

const linesOf = (rows: readonly Row[], room: number) =>
  rows.some(({ name }) => wrapWords(name, room, NAME_SIZE).length > 1) ? 2 : 1;

export const barsHeight = (rows: readonly Row[]) => (width: number) => barLayout(width, rows).height;
