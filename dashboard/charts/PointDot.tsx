// A point on a line: filled, or hollow where the figure may still change.
import { PAPER } from "./colours.ts";

type Props = { cx: number | undefined; cy: number | undefined; r: number; colour: string; hollow: boolean };

export function PointDot({ cx, cy, r, colour, hollow }: Props) {
  if (cx === undefined || cy === undefined || Number.isNaN(cy)) return null;
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
