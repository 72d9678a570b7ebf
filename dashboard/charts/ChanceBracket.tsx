// Where a bar could end by chance alone: a thin bracket from one limit to the other, seen on the bar and beside it.
import { INK, PAPER } from "./colours.ts";

/** The side on which a bar lies outside, as a shape beside its word. */
export const OUTSIDE_ARROWS = { above: "▲", below: "▼" } as const;

const HOOK = 4;

type Props = { from: number; to: number; middle: number; half: number };

export function ChanceBracket({ from, to, middle, half }: Props) {
  const end = (x: number, hook: number) => `M${x + hook} ${middle - half}H${x}V${middle + half}h${hook}`;
  const path = `${end(from, HOOK)}${end(to, -HOOK)}M${from} ${middle}H${to}`;
  return (
    <g fill="none" pointerEvents="none">
      <path className="chart-chance__edge" d={path} stroke={PAPER} strokeWidth={3.5} />
      <path className="chart-limits__line" d={path} stroke={INK} strokeWidth={1.25} />
    </g>
  );
}
