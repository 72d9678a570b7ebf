// An indicator over time, against its own history: what is no more than its usual swing, and what is not.
import { CartesianGrid, Line, LineChart, usePlotArea, useXAxisScale, useYAxisScale } from "recharts";
import { pointing } from "./active-point.ts";
import type { Drawing } from "./ChartFigure.tsx";
import { INK, QUIET_INK, RULE } from "./colours.ts";
import { EndLabels, type LineEnd } from "./EndLabels.tsx";
import { keepScale } from "./keep-scale.tsx";
import { LimitsLayer } from "./LimitsLayer.tsx";
import { trendHeight } from "./plot-heights.ts";
import { SpcMark } from "./SpcMark.tsx";
import { limitText, type SpcRow } from "./spc-rows.ts";
import { TargetLayer } from "./TargetLayer.tsx";
import { endRoom, TimeAxes } from "./TimeAxes.tsx";
import { ActivePoint, TimeMarks } from "./TimeMarks.tsx";

type Props = {
  rows: readonly SpcRow[];
  axis: { low: number; high: number };
  unit: string;
  decimals: number;
  targetText: string | null;
  drawing: Drawing;
};

export function SpcChart({ rows, axis, unit, decimals, targetText, drawing }: Props) {
  const { width, active, onActive } = drawing;
  const room = endRoom(width);
  const read = active === null ? undefined : rows[active];
  return (
    <LineChart
      width={width}
      height={trendHeight(width)}
      data={[...rows]}
      margin={{ top: 24, right: room, bottom: 4, left: 0 }}
      accessibilityLayer={false}
      {...pointing(onActive)}
    >
      <CartesianGrid vertical={false} stroke={RULE} />
      <LimitsLayer rows={rows} />
      <TargetLayer rows={rows} />
      <TimeAxes rows={rows} axis={axis} unit={unit} width={width} />
      {keepScale(axis.low)}
      <Line
        dataKey="value"
        stroke={QUIET_INK}
        strokeWidth={1.25}
        connectNulls={false}
        isAnimationActive={false}
        activeDot={false}
        dot={false}
      />
      <TimeMarks rows={rows} />
      <EndLabels ends={lineEnds(rows, unit, decimals, targetText)} room={room} />
      {read && <ActivePoint period={read.period} value={read.value} r={9} />}
      <Marks rows={rows} />
    </LineChart>
  );
}

/** Signals lie over what is no more than the usual swing, where figures stand close. */
function Marks({ rows }: { rows: readonly SpcRow[] }) {
  const plot = usePlotArea();
  const x = useXAxisScale();
  const y = useYAxisScale();
  if (!plot || !x || !y) return null;
  const [quiet, loud] = markSizes(plot.width / Math.max(rows.length, 1));
  const signals = rows.filter(({ icon }) => icon !== null && icon !== "common");
  return (
    <g className="chart-signals" color={INK}>
      {[...rows.filter((row) => !signals.includes(row)), ...signals].map(
        ({ period, value, icon, hollow, small }) =>
          value !== null && (
            <SpcMark
              key={period}
              cx={x(period) ?? 0}
              cy={y(value) ?? 0}
              r={icon === null || icon === "common" ? quiet : loud}
              icon={icon ?? "common"}
              hollow={hollow}
              small={small}
            />
          ),
      )}
    </g>
  );
}

/** Of what is common, and of a signal, by the room that a period has. */
function markSizes(room: number): [number, number] {
  if (room > 12) return [4, 6];
  return room > 5 ? [3, 4.5] : [1.5, 3.5];
}

function lineEnds(
  rows: readonly SpcRow[],
  unit: string,
  decimals: number,
  targetText: string | null,
): LineEnd[] {
  const newest = rows.findLastIndex(({ value }) => value !== null);
  const last = rows[newest];
  const limits = last?.limits;
  const aimed = rows.findLast(({ goal }) => goal !== null);
  const ends: LineEnd[] = [];
  if (last && last.value !== null) {
    const text = [last.text, newest < rows.length - 1 && last.short, last.small && "(small)"]
      .filter(Boolean)
      .join(" ");
    ends.push({ id: "value", value: last.value, text, colour: INK, bold: true, size: 16 });
  }
  if (limits) {
    const say = (value: number) => limitText(value, unit, decimals);
    ends.push({
      id: "upper",
      value: limits.upper,
      text: `Upper limit ${say(limits.upper)}`,
      colour: QUIET_INK,
    });
    ends.push({ id: "centre", value: limits.centre, text: `Average ${say(limits.centre)}`, colour: INK });
    ends.push({
      id: "lower",
      value: limits.lower,
      text: `Lower limit ${say(limits.lower)}`,
      colour: QUIET_INK,
    });
  }
  if (aimed && aimed.goal !== null && targetText !== null) {
    const value = aimed.otherGoal === null ? aimed.goal : (aimed.goal + aimed.otherGoal) / 2;
    ends.push({ id: "target", value, text: `Target ${targetText}`, colour: INK });
  }
  return ends;
}
