// What the steps of a waterfall look like, and the legend that says so.
import { CONTEXT, FOCUS, INK, PAPER, QUIET_INK, SERIES } from "#dashboard/charts/colours.ts";

export const STEP_MIX = SERIES[1];

/** Hatched, so that it is told from the rest without its colour. */
export function MixPattern({ id }: { id: string }) {
  return (
    <defs>
      <pattern id={id} width={6} height={6} patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
        <rect width={6} height={6} fill={PAPER} />
        <rect width={3} height={6} fill={STEP_MIX} />
      </pattern>
    </defs>
  );
}

type Used = {
  rate: boolean;
  mix: boolean;
  chance: boolean;
  together: boolean;
  counts: boolean;
  areas: boolean;
};

export function StepLegend({ rate, mix, chance, together, counts, areas }: Used) {
  const marks = [
    {
      words: areas ? "The two areas" : "Before and after",
      used: true,
      drawing: <path d="M14 0V14" stroke={INK} strokeWidth={5} />,
    },
    {
      words: counts ? "What a part added or took away" : "From a part’s own rate",
      used: rate,
      drawing: <Box fill={FOCUS} stroke={FOCUS} />,
    },
    { words: "Within chance", used: chance, drawing: <Box fill={PAPER} stroke={FOCUS} /> },
    {
      words: "From its share of the cases",
      used: mix,
      drawing: (
        <>
          <MixPattern id="legend-mix" />
          <Box fill="url(#legend-mix)" stroke={STEP_MIX} />
        </>
      ),
    },
    { words: "Several together", used: together, drawing: <Box fill={CONTEXT} stroke={QUIET_INK} /> },
  ];
  return (
    <ul className="chart-legend">
      {marks
        .filter(({ used }) => used)
        .map(({ words, drawing }) => (
          <li key={words}>
            <svg width={28} height={14} viewBox="0 0 28 14" aria-hidden="true">
              {drawing}
            </svg>
            <span data-picture>{words}</span>
          </li>
        ))}
    </ul>
  );
}

const Box = ({ fill, stroke }: { fill: string; stroke: string }) => (
  <rect x={1} y={1.5} width={26} height={11} fill={fill} stroke={stroke} strokeWidth={1.5} />
);
