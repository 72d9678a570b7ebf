// A waterfall in plain SVG: own rate filled, share of the cases hatched, within chance hollow, together grey.
import { useId } from "react";
import { tickText, valueTicks } from "#dashboard/charts/axis-ticks.ts";
import type { Drawing } from "#dashboard/charts/ChartFigure.tsx";
import { CONTEXT, FOCUS, INK, PAPER, QUIET_INK, RULE } from "#dashboard/charts/colours.ts";
import { textWidth } from "#dashboard/charts/label-places.ts";
import { Link } from "#dashboard/ui/Link.tsx";
import { MixPattern, STEP_MIX } from "./StepMarks.tsx";
import {
  NAME_SIZE,
  nameLines,
  stepMiddle,
  type WaterfallLayout,
  waterfallLayout,
} from "./waterfall-layout.ts";
import type { WaterfallRow } from "./waterfall-rows.ts";

type Props = {
  rows: readonly WaterfallRow[];
  domain: { low: number; high: number };
  unit: string;
  drawing: Drawing;
};

const STEP = 18;

export function Waterfall({ rows, domain, unit, drawing: { width, active, onActive } }: Props) {
  const id = useId();
  const layout = waterfallLayout(width, rows);
  const { left, right, row } = layout;
  const bottom = row * rows.length;
  const { low, high } = domain;
  const at = (value: number) => left + ((value - low) / (high - low)) * (right - left);
  return (
    <svg width={width} height={layout.height}>
      <title>Steps of the change</title>
      <MixPattern id={id} />
      {valueTicks(low, high, layout.narrow ? 4 : 6).map((tick) => (
        <g key={tick}>
          <path d={`M${at(tick)} 0V${bottom}`} stroke={RULE} />
          <text x={at(tick)} y={bottom + 18} fontSize={13} fill={QUIET_INK} textAnchor="middle">
            {tickText(tick, unit)}
          </text>
        </g>
      ))}
      {rows.map((step, index) => (
        <g key={step.id} onPointerEnter={() => onActive(index)} onPointerLeave={() => onActive(null)}>
          <rect
            className={active === index ? "chart-row__active" : undefined}
            x={1}
            y={index * row + 1}
            width={width - 2}
            height={row - 2}
            fill="transparent"
            stroke={active === index ? INK : "none"}
            strokeWidth={2}
          />
          <Step {...{ step, layout, index, at, pattern: id, last: index === rows.length - 1 }} />
        </g>
      ))}
    </svg>
  );
}

type StepProps = {
  step: WaterfallRow;
  layout: WaterfallLayout;
  index: number;
  at: (value: number) => number;
  pattern: string;
  last: boolean;
};

function Step({ step, layout, index, at, pattern, last }: StepProps) {
  const middle = stepMiddle(layout, index);
  const [top, next] = [middle - STEP / 2, middle + STEP / 2];
  return (
    <>
      <Name step={step} layout={layout} index={index} middle={middle} />
      {!last && (
        <path
          d={`M${at(step.to)} ${middle}V${stepMiddle(layout, index + 1)}`}
          stroke={CONTEXT}
          strokeDasharray="2 3"
        />
      )}
      {step.kind === "end" && (
        <path d={`M${at(step.to)} ${top - 3}V${next + 3}`} stroke={INK} strokeWidth={5} />
      )}
      {step.kind === "together" && (
        <Bar {...{ from: step.from, to: step.to, at, top }} fill={CONTEXT} stroke={QUIET_INK} />
      )}
      {step.kind === "part" && (
        <>
          <Bar
            {...{ from: step.from, to: step.middle, at, top }}
            fill={step.chance === true ? PAPER : FOCUS}
            stroke={FOCUS}
          />
          {step.middle !== step.to && (
            // Of an own rate and a mix that went against each other, the mix lies lower, so that both are seen.
            <Bar
              {...{ from: step.middle, to: step.to, at, top: turnsBack(step) ? middle : top }}
              height={turnsBack(step) ? STEP / 2 : STEP}
              fill={`url(#${pattern})`}
              stroke={STEP_MIX}
            />
          )}
        </>
      )}
      <Figure step={step} layout={layout} middle={middle} index={index} />
    </>
  );
}

const turnsBack = ({ from, middle, to }: WaterfallRow) => (middle - from) * (to - middle) < 0;

type BarProps = {
  from: number;
  to: number;
  at: (value: number) => number;
  top: number;
  height?: number;
  fill: string;
  stroke: string;
};

function Bar({ from, to, at, top, height = STEP, fill, stroke }: BarProps) {
  const [start, end] = [Math.min(at(from), at(to)), Math.max(at(from), at(to))];
  return (
    <rect
      className="chart-row__bar"
      x={start}
      width={Math.max(end - start, 1)}
      y={top}
      height={height}
      fill={fill}
      stroke={stroke}
      strokeWidth={1.5}
    />
  );
}

type WordsProps = { step: WaterfallRow; layout: WaterfallLayout; middle: number; index: number };

function Name({ step, layout, middle, index }: WordsProps) {
  const lines = nameLines(step, layout.nameRoom);
  const top = layout.narrow ? index * layout.row + 20 : middle - lines.length * 9 + 14;
  const name = (
    <text fontSize={NAME_SIZE} fill={INK} fontWeight={step.kind === "end" ? 700 : 400}>
      {lines.map((line, number) => (
        <tspan key={line} x={4} y={top + number * 18}>
          {`${line} `}
        </tspan>
      ))}
    </text>
  );
  if (step.href === null) return name;
  return (
    <Link
      to={step.href}
      className="chart-link"
      aria-label={lines.at(-1)?.endsWith("…") ? step.name : undefined}
    >
      {name}
    </Link>
  );
}

function Figure({ step, layout, middle, index }: WordsProps) {
  const { narrow, right, left } = layout;
  const words = step.chance === true ? "within chance" : "";
  const line = narrow ? index * layout.row + 20 : middle + 5;
  const end = narrow ? right + 8 : right + 20 + textWidth("−10.0 points", NAME_SIZE);
  return (
    <>
      <text x={end} y={line} fontSize={NAME_SIZE} fontWeight={700} fill={INK} textAnchor="end">
        {step.text}
      </text>
      {words && (
        <text
          x={narrow ? end : end + 10}
          y={narrow ? line + 15 : line}
          fontSize={12}
          fill={QUIET_INK}
          textAnchor={narrow && left > 0 ? "end" : "start"}
        >
          {words}
        </text>
      )}
    </>
  );
}
