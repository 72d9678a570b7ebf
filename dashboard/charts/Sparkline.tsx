// A small line of the newest periods, as plain SVG: shape only, the figures stand beside it.
import { sparkline } from "./sparkline-rows.ts";

type Props = {
  points: readonly { value: number | null }[];
  /** Drawn as a dashed line where the target is one number. */
  goal?: number | null;
  /** Some of the figures that it is drawn from are small numbers. */
  small?: boolean;
  width?: number;
  height?: number;
};

export function Sparkline({ points, goal = null, small = false, width = 120, height = 32 }: Props) {
  const { lines, dots, last, goalAt } = sparkline(points, { goal, width, height });
  if (last === null) return null;
  return (
    <svg
      className="sparkline"
      viewBox={`0 0 ${width} ${height}`}
      width={width}
      height={height}
      aria-hidden="true"
      focusable="false"
    >
      {goalAt !== null && <path className="sparkline__goal" d={`M0 ${goalAt}H${width}`} />}
      {lines.map((line) => (
        <path key={line} className="sparkline__line" d={line} />
      ))}
      {dots.map(([x, y]) => (
        <circle key={x} className="sparkline__dot" cx={x} cy={y} r="1.5" />
      ))}
      <circle className="sparkline__last" cx={last[0]} cy={last[1]} r="3" />
      {small && (
        <text className="sparkline__small" x="0" y={height + 5}>
          small
        </text>
      )}
    </svg>
  );
}
