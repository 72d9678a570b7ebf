// Says what the colours of a heat map or a map mean; only those in view.
import { FOCUS, QUIET_INK } from "./colours.ts";
import { Hatch, hatched } from "./Hatch.tsx";
import { STEP_COLOURS, type StepWords } from "./steps.ts";

type Props = {
  steps: readonly StepWords[];
  /** Some of the figures are small numbers. */
  small?: boolean;
};

export function StepLegend({ steps, small = false }: Props) {
  return (
    <ul className="chart-legend step-legend">
      {steps.map(({ step, words }) => (
        <li key={step}>
          <svg width={22} height={16} viewBox="0 0 22 16" aria-hidden="true">
            {step === "hidden" && <Hatch id="legend-hidden" />}
            <rect
              x={0.5}
              y={0.5}
              width={21}
              height={15}
              fill={step === "hidden" ? hatched("legend-hidden") : STEP_COLOURS[step]}
              stroke={QUIET_INK}
              strokeDasharray={step === "none" ? "2 2" : undefined}
            />
          </svg>
          <span data-picture>{words}</span>
        </li>
      ))}
      {small && (
        <li>
          <svg width={22} height={16} viewBox="0 0 22 16" aria-hidden="true">
            <rect x={8} y={5} width={6} height={6} fill={FOCUS} />
          </svg>
          <span data-picture>Small number</span>
        </li>
      )}
    </ul>
  );
}
