// An indicator beside other areas: this trust in focus, the others grey behind it.
import { CartesianGrid, Line, LineChart, XAxis, YAxis } from "recharts";
import { pointing } from "./active-point.ts";
import { labelledPeriods, tickText, valueTicks } from "./axis-ticks.ts";
import type { Drawing } from "./ChartFigure.tsx";
import { CONTEXT, FOCUS, QUIET_INK, RULE } from "./colours.ts";
import { type ComparatorLine, type Comparators, comparatorData, lastValue } from "./comparator-rows.ts";
import { EndLabels, type LineEnd } from "./EndLabels.tsx";
import { keepScale } from "./keep-scale.tsx";
import { PointDot } from "./PointDot.tsx";
import { comparatorHeight } from "./plot-heights.ts";
import { ActivePoint } from "./TimeMarks.tsx";

type Props = {
  lines: readonly ComparatorLine[];
  periods: Comparators["periods"];
  axis: { low: number; high: number };
  unit: string;
  drawing: Drawing;
};

export function ComparatorChart({ lines, periods, axis, unit, drawing: { width, active, onActive } }: Props) {
  const narrow = width < 500;
  const room = narrow ? 92 : 150;
  const axisRoom = narrow ? 44 : 52;
  const { low, high } = axis;
  const read = active === null ? undefined : lines[Math.floor(active / periods.length)];
  const readPeriod = active === null ? undefined : periods[active % periods.length];
  const focus = lines.findIndex(({ group }) => group === "trust");
  const labelled = labelledPeriods(periods.length, width - room - axisRoom, narrow ? 56 : 70);
  const ordered = read ? [...lines.filter((line) => line !== read), read] : lines;
  return (
    <LineChart
      width={width}
      height={comparatorHeight(width)}
      data={comparatorData(lines, periods)}
      margin={{ top: 12, right: room, bottom: 4, left: 0 }}
      accessibilityLayer={false}
      {...pointing(onActive, (index) => Math.max(focus, 0) * periods.length + index)}
    >
      <CartesianGrid vertical={false} stroke={RULE} />
      <XAxis
        dataKey="period"
        ticks={labelled.flatMap((index) => periods[index]?.period ?? [])}
        interval={0}
        height={28}
        padding={{ left: 10, right: 10 }}
        stroke={QUIET_INK}
        tickSize={4}
        tick={{ fontSize: 13, fill: QUIET_INK }}
      />
      <YAxis
        domain={[low, high]}
        ticks={valueTicks(low, high)}
        tickFormatter={(value: number) => tickText(value, unit)}
        width={axisRoom}
        axisLine={false}
        tickLine={false}
        tick={{ fontSize: 13, fill: QUIET_INK }}
      />
      {keepScale(low)}
      {ordered.map((line) => {
        const colour = line.group === "trust" || line === read ? FOCUS : CONTEXT;
        return (
          <Line
            key={line.code}
            dataKey={(row: { values: Record<string, number | null> }) => row.values[line.code]}
            name={line.name}
            className={colour === FOCUS ? "chart-line chart-line--focus" : "chart-line"}
            stroke={colour}
            strokeWidth={WIDTHS[line.group]}
            isAnimationActive={false}
            activeDot={false}
            dot={({ cx, cy, index }) => (
              <PointDot
                key={index}
                cx={cx}
                cy={line.values[index] === null ? undefined : cy}
                r={line.group === "trust" ? 3.5 : 2}
                colour={colour}
                hollow={false}
                small={line.small[index] ?? false}
              />
            )}
          />
        );
      })}
      <EndLabels ends={lineEnds(lines, read)} room={room} />
      {read && readPeriod && active !== null && (
        <ActivePoint period={readPeriod.period} value={read.values[active % periods.length] ?? null} />
      )}
    </LineChart>
  );
}

const WIDTHS: Record<ComparatorLine["group"], number> = {
  trust: 3,
  england: 2.5,
  region: 2.5,
  "statistical-neighbour": 1.25,
};

/** Names the trust, England and the region; neighbours are many, so one is named only while it is read. */
function lineEnds(lines: readonly ComparatorLine[], read: ComparatorLine | undefined): LineEnd[] {
  return lines.flatMap((line) => {
    const last = lastValue(line);
    if (!last || (line.group === "statistical-neighbour" && line !== read)) return [];
    const inFocus = line.group === "trust" || line === read;
    const label = { id: line.code, value: last.value, text: line.name, bold: inFocus };
    return [{ ...label, colour: inFocus ? FOCUS : QUIET_INK }];
  });
}
