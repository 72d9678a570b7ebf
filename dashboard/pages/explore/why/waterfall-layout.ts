// Where names, steps and figures of a waterfall go in the width there is.

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

const WIDE_ROW = 40;
const NARROW_ROW = 62;
const AXIS = 28;

/** On a phone a name stands above its step; elsewhere beside it. */
export function waterfallLayout(width: number, count: number): WaterfallLayout {
  const narrow = width < 600;
  const row = narrow ? NARROW_ROW : WIDE_ROW;
  const left = narrow ? 12 : Math.min(260, Math.round(width * 0.28));
  return {
    narrow,
    row,
    left,
    right: narrow ? width - 12 : width - 224,
    nameRoom: narrow ? width - 150 : left - 16,
    axis: AXIS,
    height: AXIS + row * count,
  };
}

/** On a phone the step lies in the lower half of its row. */
export const stepMiddle = ({ narrow, row }: WaterfallLayout, index: number): number =>
  index * row + (narrow ? row - 20 : row / 2);
