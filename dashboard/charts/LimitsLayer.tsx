// The usual swing as a band between its limits, with the average through it. It is stepped where limits are, and ends where a
// known change begins.
import { usePlotArea, useXAxisScale, useYAxisScale } from "recharts";
import { INK, QUIET_INK, SWING } from "./colours.ts";
import { type LimitRun, type Limits, limitStretches, type SpcRow } from "./spc-rows.ts";
import { between } from "./TargetLayer.tsx";

export function LimitsLayer({ rows }: { rows: readonly SpcRow[] }) {
  const plot = usePlotArea();
  const x = useXAxisScale();
  const y = useYAxisScale();
  if (!plot || !x || !y) return null;
  const at = (value: number) => Math.min(Math.max(y(value) ?? 0, plot.y), plot.y + plot.height);
  /** The outline of one limit, from left to right or back. */
  const steps = (stretch: readonly LimitRun[], limit: keyof Limits, back = false) => {
    const corners = stretch.flatMap((run) => {
      const left = between(rows, x, run.from - 1, run.from) ?? plot.x;
      const right = between(rows, x, run.to, run.to + 1) ?? plot.x + plot.width;
      return [`${left} ${at(run[limit])}`, `${right} ${at(run[limit])}`];
    });
    return (back ? corners.toReversed() : corners).join("L");
  };
  return (
    <g className="chart-limits">
      {limitStretches(rows).map((stretch) => (
        <g key={stretch[0]?.from}>
          <path
            className="chart-limits__band"
            d={`M${steps(stretch, "lower")}L${steps(stretch, "upper", true)}Z`}
            fill={SWING}
          />
          {(["lower", "upper"] as const).map((limit) => (
            <path
              key={limit}
              className="chart-limits__line"
              d={`M${steps(stretch, limit)}`}
              fill="none"
              stroke={QUIET_INK}
              strokeWidth={1}
            />
          ))}
          <path
            className="chart-limits__line"
            d={`M${steps(stretch, "centre")}`}
            fill="none"
            stroke={INK}
            strokeWidth={1.25}
          />
        </g>
      ))}
    </g>
  );
}
