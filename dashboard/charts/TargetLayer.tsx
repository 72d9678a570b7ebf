// The target of each period as a dashed line, and its tolerance as a band beside it.
import { usePlotArea, useXAxisScale, useYAxisScale } from "recharts";
import { INK, TOLERANCE } from "./colours.ts";
import { targetRuns } from "./target-runs.ts";
import type { TargetLines } from "./trend-rows.ts";

type Props = { rows: readonly (TargetLines & { period: string })[]; dash?: string };

export function TargetLayer({ rows, dash = "6 4" }: Props) {
  const plot = usePlotArea();
  const x = useXAxisScale();
  const y = useYAxisScale();
  if (!plot || !x || !y) return null;
  const at = (value: number) => Math.min(Math.max(y(value) ?? 0, plot.y), plot.y + plot.height);
  const edges = (from: number, to: number) => ({
    left: between(rows, x, from - 1, from) ?? plot.x,
    right: between(rows, x, to, to + 1) ?? plot.x + plot.width,
  });
  const runs = targetRuns(rows);
  return (
    <g className="chart-target">
      {runs.map(({ from, to, below, above }) => {
        const { left, right } = edges(from, to);
        return [below, above].map(
          (band) =>
            band && (
              <rect
                key={`${from} ${band[0]}`}
                className="chart-target__band"
                x={left}
                width={right - left}
                y={at(band[1])}
                height={at(band[0]) - at(band[1])}
                fill={TOLERANCE}
              />
            ),
        );
      })}
      {runs.map(({ from, to, goal, otherGoal }) => {
        const { left, right } = edges(from, to);
        return [goal, otherGoal].map(
          (line) =>
            line !== null && (
              <path
                key={`${from} ${line}`}
                className="chart-target__line"
                d={`M${left} ${at(line)}H${right}`}
                stroke={INK}
                strokeWidth={1.5}
                strokeDasharray={dash}
              />
            ),
        );
      })}
    </g>
  );
}

type Scale = NonNullable<ReturnType<typeof useXAxisScale>>;

/** Halfway between two periods: a target begins between the last of the old and the first of the new. */
export function between(
  rows: readonly { period: string }[],
  x: Scale,
  first: number,
  second: number,
): number | null {
  const [a, b] = [rows[first], rows[second]];
  if (!a || !b) return null;
  const [left, right] = [x(a.period), x(b.period)];
  return left === undefined || right === undefined ? null : (left + right) / 2;
}
