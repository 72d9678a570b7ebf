// Where names, steps and figures of a waterfall go in the width there is.
import { wrapWords } from "#dashboard/charts/label-places.ts";

export type WaterfallLayout = {
  narrow: boolean;
  row: number;
  /** Left and right ends of the steps. */
  left: number;
  right: number;
  nameRoom: number;
  axis: number;
  height: number;
};

type Named = { name: string; kind: string };

export const NAME_SIZE = 15;
const WIDE_ROW = 40;
const NARROW_ROW = 62;
const LINE = 18;
const AXIS = 28;
/** For the longest figure with "within chance" under it, and some air. */
const FIGURE_ROOM = 110;
/** Bold letters are wider. */
const BOLD = 0.88;

/** On a phone a name stands above its step; elsewhere beside it. */
export function waterfallLayout(width: number, rows: readonly Named[]): WaterfallLayout {
  const narrow = width < 600;
  const left = narrow ? 12 : Math.min(260, Math.round(width * 0.28));
  const nameRoom = narrow ? width - FIGURE_ROOM : left - 16;
  const second = narrow && rows.some((row) => nameLines(row, nameRoom).length > 1) ? LINE : 0;
  const row = narrow ? NARROW_ROW + second : WIDE_ROW;
  return {
    narrow,
    row,
    left,
    right: narrow ? width - 12 : width - 224,
    nameRoom,
    axis: AXIS,
    height: AXIS + row * rows.length,
  };
}

/** Two lines at most: "August to October 2024" cut short is the same as two years later. */
export const nameLines = ({ name, kind }: Named, room: number): string[] =>
  wrapWords(name, room * (kind === "end" ? BOLD : 1), NAME_SIZE, 2);

/** On a phone the step lies in the lower half of its row. */
export const stepMiddle = ({ narrow, row }: WaterfallLayout, index: number): number =>
  index * row + (narrow ? row - 20 : row / 2);
