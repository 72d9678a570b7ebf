// The axes of a chart over time: the newest period always has its label, and values have round marks.
import { XAxis, YAxis } from "recharts";
import { labelledPeriods, tickText, valueTicks } from "./axis-ticks.ts";
import { QUIET_INK } from "./colours.ts";

type Props = {
  rows: readonly { period: string; short: string }[];
  axis: { low: number; high: number };
  unit: string;
  width: number;
};

/** Right of the plot, for the words at the ends of lines. */
export const endRoom = (width: number) => (width < NARROW ? 84 : 124);

const NARROW = 500;

export function TimeAxes({ rows, axis, unit, width }: Props) {
  const narrow = width < NARROW;
  const axisRoom = narrow ? 44 : 52;
  const labelled = labelledPeriods(rows.length, width - endRoom(width) - axisRoom, narrow ? 52 : 64);
  return (
    <>
      <XAxis
        dataKey="period"
        ticks={labelled.flatMap((index) => rows[index]?.period ?? [])}
        tickFormatter={(period: string) => rows.find((row) => row.period === period)?.short ?? period}
        interval={0}
        height={40}
        tickMargin={18}
        tickSize={4}
        padding={{ left: 10, right: 10 }}
        stroke={QUIET_INK}
        tick={{ fontSize: 13, fill: QUIET_INK }}
      />
      <YAxis
        domain={[axis.low, axis.high]}
        ticks={valueTicks(axis.low, axis.high)}
        tickFormatter={(value: number) => tickText(value, unit)}
        width={axisRoom}
        axisLine={false}
        tickLine={false}
        tick={{ fontSize: 13, fill: QUIET_INK }}
      />
    </>
  );
}
