// Says what the marks of a chart are, where the chart cannot say it beside them; only those it has.
import type { ReactNode } from "react";
import { BUBBLE } from "./bubble.ts";
import { CONTEXT, FOCUS, INK, PAPER, QUIET_INK, TOLERANCE } from "./colours.ts";

export type LegendMark = keyof typeof MARKS;

export function Legend({ marks }: { marks: readonly LegendMark[] }) {
  return (
    <ul className="chart-legend">
      {marks.map((mark) => (
        <li key={mark}>
          <svg width={28} height={14} viewBox="0 0 28 14" aria-hidden="true">
            {MARKS[mark].drawing}
          </svg>
          {MARKS[mark].words}
        </li>
      ))}
    </ul>
  );
}

const MARKS = {
  actual: {
    words: "Actual",
    drawing: (
      <>
        <path d="M0 7H28" stroke={FOCUS} strokeWidth={2.5} className="chart-line chart-line--focus" />
        <circle cx={14} cy={7} r={3.5} fill={FOCUS} className="chart-dot" />
      </>
    ),
  },
  bar: {
    words: "Actual",
    drawing: <rect y={2} width={28} height={10} fill={FOCUS} className="chart-row__bar" />,
  },
  provisional: {
    words: "Provisional or estimated",
    drawing: (
      <circle
        cx={14}
        cy={7}
        r={4}
        fill={PAPER}
        stroke={FOCUS}
        strokeWidth={2}
        className="chart-dot chart-dot--hollow"
      />
    ),
  },
  small: {
    words: "Small number",
    drawing: <rect x={10} y={3} width={8} height={8} fill={FOCUS} className="chart-dot" />,
  },
  target: {
    words: "Target",
    drawing: (
      <path d="M0 7H28" stroke={INK} strokeWidth={1.5} strokeDasharray="6 4" className="chart-target__line" />
    ),
  },
  tolerance: {
    words: "Within tolerance",
    drawing: <rect y={1} width={28} height={12} fill={TOLERANCE} className="chart-target__band" />,
  },
  chance: {
    words: "Within chance",
    drawing: (
      <path
        d="M6 2H2V12H6M22 2H26V12H22M2 7H26"
        fill="none"
        stroke={INK}
        strokeWidth={1.25}
        className="chart-limits__line"
      />
    ),
  },
  commentary: {
    words: "Commentary",
    drawing: (
      <path d={BUBBLE} transform="translate(14 12)" fill={QUIET_INK} className="chart-marks__bubble" />
    ),
  },
  neighbours: {
    words: "Statistical neighbours, one line each",
    drawing: <path d="M0 7H28" stroke={CONTEXT} strokeWidth={1.5} className="chart-line" />,
  },
} satisfies Record<string, { words: string; drawing: ReactNode }>;
