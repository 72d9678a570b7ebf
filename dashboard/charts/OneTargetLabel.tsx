// Names the target once, above the bars, where all of them are held against the same.
import { usePlotArea, useXAxisScale } from "recharts";
import type { BarRow } from "./bar-rows.ts";
import { INK } from "./colours.ts";

export function OneTargetLabel({ rows, text }: { rows: readonly BarRow[]; text: string }) {
  const plot = usePlotArea();
  const x = useXAxisScale();
  const goal = rows.find((row) => row.goal !== null)?.goal ?? null;
  if (!plot || !x || goal === null) return null;
  const at = x(goal) ?? plot.x;
  // Near the right edge there is no room to its right.
  const toLeft = at > plot.x + plot.width / 2;
  return (
    <text
      x={at + (toLeft ? 5 : -5)}
      y={plot.y - 8}
      fontSize={13}
      fill={INK}
      textAnchor={toLeft ? "end" : "start"}
    >
      {`Target ${text}`}
    </text>
  );
}
