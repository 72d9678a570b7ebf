// Two small lines on one scale, as plain SVG: what is looked at solid, what it stands beside dashed. The figures are in a table.
import { type Pair, type Strokes, twoLines } from "./two-lines-rows.ts";

type Props = { pairs: readonly Pair[]; small?: boolean; width?: number; height?: number };

export function TwoLines({ pairs, small = false, width = 150, height = 40 }: Props) {
  const { own, other } = twoLines(pairs, { width, height });
  if (own.last === null && other.last === null) return null;
  return (
    <svg
      className="sparkline two-lines"
      viewBox={`0 0 ${width} ${height}`}
      width={width}
      height={height}
      aria-hidden="true"
      focusable="false"
    >
      <Line strokes={other} name="other" />
      <Line strokes={own} name="own" />
      {small && (
        <text className="sparkline__small" x="0" y={height + 5}>
          small
        </text>
      )}
    </svg>
  );
}

function Line({ strokes: { lines, dots, last }, name }: { strokes: Strokes; name: "own" | "other" }) {
  return (
    <g className={`two-lines__${name}`}>
      {lines.map((line) => (
        <path key={line} className="sparkline__line" d={line} />
      ))}
      {dots.map(([x, y]) => (
        <circle key={x} className="sparkline__dot" cx={x} cy={y} r="1.5" />
      ))}
      {name === "own" && last && <circle className="sparkline__last" cx={last[0]} cy={last[1]} r="3" />}
    </g>
  );
}

/** Which line is which, said once above the rows. */
export function TwoLinesKey({ own, other }: { own: string; other: string }) {
  return (
    <ul className="chart-legend two-lines-key">
      {(
        [
          ["own", own],
          ["other", other],
        ] as const
      ).map(([name, title]) => (
        <li key={name}>
          <svg width="32" height="10" aria-hidden="true" focusable="false" className="sparkline">
            <g className={`two-lines__${name}`}>
              <path className="sparkline__line" d="M1 5H31" />
            </g>
          </svg>
          {title}
        </li>
      ))}
    </ul>
  );
}
