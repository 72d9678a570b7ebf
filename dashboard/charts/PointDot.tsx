// A point on a line: filled, or hollow where the figure may still change; square where it is a small number.
import { PAPER } from "./colours.ts";

type Props = {
  cx: number | undefined;
  cy: number | undefined;
  r: number;
  colour: string;
  hollow: boolean;
  small?: boolean;
};

export function PointDot({ cx, cy, r, colour, hollow, small = false }: Props) {
  if (cx === undefined || cy === undefined || Number.isNaN(cy)) return null;
  if (small) {
    const half = Math.max(r, LEAST_SQUARE);
    return (
      <rect
        className={hollow ? "chart-dot chart-dot--hollow" : "chart-dot"}
        x={cx - half}
        y={cy - half}
        width={2 * half}
        height={2 * half}
        fill={hollow ? PAPER : colour}
        stroke={colour}
        strokeWidth={hollow ? 2 : 0}
      />
    );
  }
  return (
    <circle
      className={hollow ? "chart-dot chart-dot--hollow" : "chart-dot"}
      cx={cx}
      cy={cy}
      r={hollow ? r + 0.5 : r}
      fill={hollow ? PAPER : colour}
      stroke={colour}
      strokeWidth={hollow ? 2 : 0}
    />
  );
}

/** Below this a square cannot be told from a circle. */
const LEAST_SQUARE = 3.5;
