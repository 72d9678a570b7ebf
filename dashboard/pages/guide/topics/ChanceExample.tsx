// Guide: a control chart as an example, plain enough to be drawn without the drawing library.
import type { VariationIcon } from "#api/contract/variation.ts";
import { SpcMark } from "#dashboard/charts/SpcMark.tsx";

/** Steady around 80 for fourteen months; then six in a row below the average, the last of them below the limit. */
const FIGURES = [81, 78, 82, 80, 83, 81, 78, 82, 84, 80, 78, 81, 83, 80, 77, 76, 77, 75, 76, 71];
/** The average of these twenty is 1,583 ÷ 20 = 79.15, their mean moving range 50 ÷ 19 = 2.63: 79.15 ± 2.66 × 2.63. */
const AVERAGE = 79.15;
const LIMITS = [72.15, 86.15] as const;
const FIRST_SIGNAL = 14;

const WIDTH = 480;
const x = (index: number) => 20 + index * 23;
const y = (value: number) => 20 + (88 - value) * 9;
const iconOf = (index: number): VariationIcon => (index < FIRST_SIGNAL ? "common" : "concern");

export function ChanceExample() {
  const [lower, upper] = LIMITS;
  return (
    <figure className="guide__drawing">
      <svg viewBox={`0 0 ${WIDTH} 190`} role="img" aria-labelledby="chance-example">
        <title id="chance-example">
          Twenty months. The first fourteen lie within the limits on both sides of the average. The last six
          lie below the average, and the newest below the lower limit.
        </title>
        <rect
          className="chart-limits__band"
          x={8}
          width={WIDTH - 16}
          y={y(upper)}
          height={y(lower) - y(upper)}
          fill="#f0f2f4"
        />
        <g className="chart-limits__line" fill="none" stroke="currentColor">
          <path d={`M8 ${y(upper)}H${WIDTH - 8}M8 ${y(lower)}H${WIDTH - 8}`} strokeWidth={0.75} />
          <path d={`M8 ${y(AVERAGE)}H${WIDTH - 8}`} strokeWidth={1.25} />
          <path
            d={`M${FIGURES.map((value, index) => `${x(index)} ${y(value)}`).join("L")}`}
            strokeWidth={1}
          />
        </g>
        <g fontSize={13} fill="currentColor">
          <text x={12} y={y(upper) - 5}>
            Upper limit
          </text>
          <text x={12} y={y(lower) + 15}>
            Lower limit
          </text>
        </g>
        {FIGURES.map((value, index) => (
          <SpcMark
            key={x(index)}
            cx={x(index)}
            cy={y(value)}
            r={index < FIRST_SIGNAL ? 4 : 6}
            icon={iconOf(index)}
          />
        ))}
      </svg>
    </figure>
  );
}
