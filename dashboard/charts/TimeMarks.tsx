// Marks on the time line: where an owner commented, where a step change begins, what people did, and the point being read.
import { usePlotArea, useXAxisScale, useYAxisScale } from "recharts";
import { BUBBLE } from "./bubble.ts";
import { FOCUS, INK, PAPER, QUIET_INK } from "./colours.ts";
import { between } from "./TargetLayer.tsx";
import type { TrendRow } from "./trend-rows.ts";

export function TimeMarks({ rows }: { rows: readonly TrendRow[] }) {
  const plot = usePlotArea();
  const x = useXAxisScale();
  if (!plot || !x) return null;
  const bottom = plot.y + plot.height;
  return (
    <g className="chart-marks">
      {rows.map(({ period, commented, step, mark }, index) => {
        const at = x(period) ?? 0;
        const begins = between(rows, x, index - 1, index) ?? at;
        return (
          <g key={period}>
            {commented && (
              <path
                className="chart-marks__bubble"
                d={BUBBLE}
                transform={`translate(${at} ${bottom + 13})`}
                fill={QUIET_INK}
              />
            )}
            {mark && <Act at={at} top={plot.y} bottom={bottom} text={mark} />}
            {step && (
              <>
                <path
                  className="chart-marks__step"
                  d={`M${begins} ${plot.y}V${bottom}`}
                  stroke={QUIET_INK}
                  strokeDasharray="2 3"
                />
                <rect
                  x={begins - 9}
                  y={plot.y - 18}
                  width={18}
                  height={18}
                  fill={QUIET_INK}
                  className="chart-marks__flag"
                />
                <text
                  x={begins}
                  y={plot.y - 4.5}
                  fontSize={13}
                  fontWeight={700}
                  textAnchor="middle"
                  fill={PAPER}
                >
                  {step}
                </text>
              </>
            )}
          </g>
        );
      })}
    </g>
  );
}

/** What people did stands at its period, in an outline: a step change, filled, stands between two. */
function Act({ at, top, bottom, text }: { at: number; top: number; bottom: number; text: string }) {
  return (
    <>
      <path
        className="chart-marks__step"
        d={`M${at} ${top}V${bottom}`}
        stroke={QUIET_INK}
        strokeDasharray="1 4"
      />
      <circle cx={at} cy={top - 9} r={8.5} fill={PAPER} stroke={INK} className="chart-marks__act" />
      <text x={at} y={top - 4.5} fontSize={13} fontWeight={700} textAnchor="middle" fill={INK}>
        {text}
      </text>
    </>
  );
}

/** A line through the period being read, and a ring on its point. */
type ActiveProps = { period: string; value: number | null; r?: number };

export function ActivePoint({ period, value, r = 7 }: ActiveProps) {
  const plot = usePlotArea();
  const x = useXAxisScale();
  const y = useYAxisScale();
  if (!plot || !x || !y) return null;
  const at = x(period) ?? 0;
  return (
    <g className="chart-active" pointerEvents="none">
      <path d={`M${at} ${plot.y}V${plot.y + plot.height}`} stroke={INK} />
      {value !== null && (
        <circle cx={at} cy={y(value) ?? 0} r={r} fill={FOCUS} stroke={PAPER} strokeWidth={2.5} />
      )}
    </g>
  );
}
