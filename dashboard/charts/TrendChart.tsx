// An indicator over time, against its target and tolerance.
import { CartesianGrid, Line, LineChart } from "recharts";
import { pointing } from "./active-point.ts";
import type { Drawing } from "./ChartFigure.tsx";
import { FOCUS, INK, RULE } from "./colours.ts";
import { EndLabels, type LineEnd } from "./EndLabels.tsx";
import { keepScale } from "./keep-scale.tsx";
import { PointDot } from "./PointDot.tsx";
import { trendHeight } from "./plot-heights.ts";
import { TargetLayer } from "./TargetLayer.tsx";
import { endRoom, TimeAxes } from "./TimeAxes.tsx";
import { ActivePoint, TimeMarks } from "./TimeMarks.tsx";
import type { TrendRow } from "./trend-rows.ts";

type Props = {
  rows: readonly TrendRow[];
  axis: { low: number; high: number };
  unit: string;
  /** Of the newest period that has one: "80% or more". */
  targetText: string | null;
  drawing: Drawing;
  /** Where a press on a point leads. */
  onPick?: (point: number) => void;
};

export function TrendChart({ rows, axis, unit, targetText, drawing, onPick }: Props) {
  const { width, active, onActive } = drawing;
  const room = endRoom(width);
  const newest = rows.findLastIndex(({ value }) => value !== null);
  const read = active === null ? undefined : rows[active];
  return (
    <LineChart
      width={width}
      height={trendHeight(width)}
      data={[...rows]}
      margin={{ top: 24, right: room, bottom: 4, left: 0 }}
      accessibilityLayer={false}
      {...pointing(onActive, undefined, onPick)}
    >
      <CartesianGrid vertical={false} stroke={RULE} />
      <TargetLayer rows={rows} />
      <TimeAxes rows={rows} axis={axis} unit={unit} width={width} />
      {keepScale(axis.low)}
      <Line
        dataKey="value"
        stroke={FOCUS}
        strokeWidth={2.5}
        connectNulls={false}
        isAnimationActive={false}
        activeDot={false}
        dot={({ cx, cy, index }) => (
          <PointDot
            key={index}
            cx={cx}
            cy={rows[index]?.value === null ? undefined : cy}
            r={index === newest ? 5 : rows.length > 60 ? 0 : 2.5}
            colour={FOCUS}
            hollow={rows[index]?.hollow ?? false}
            small={rows[index]?.small ?? false}
          />
        )}
      />
      <TimeMarks rows={rows} />
      <EndLabels ends={lineEnds(rows, newest, targetText)} room={room} />
      {read && <ActivePoint period={read.period} value={read.value} />}
    </LineChart>
  );
}

/** The newest figure and the target it is held against; a range is labelled between its two lines. */
function lineEnds(rows: readonly TrendRow[], newest: number, targetText: string | null): LineEnd[] {
  const last = rows[newest];
  const aimed = rows.findLast(({ goal }) => goal !== null);
  const ends: LineEnd[] = [];
  if (last && last.value !== null) {
    const text = [last.text, newest < rows.length - 1 && last.short, last.small && "(small)"]
      .filter(Boolean)
      .join(" ");
    ends.push({ id: "value", value: last.value, text, colour: FOCUS, bold: true, size: 16 });
  }
  if (aimed && aimed.goal !== null && targetText !== null) {
    const value = aimed.otherGoal === null ? aimed.goal : (aimed.goal + aimed.otherGoal) / 2;
    ends.push({ id: "target", value, text: `Target ${targetText}`, colour: INK });
  }
  return ends;
}
