// A figure judged against its own history: a colour, and a sign that tells the same without it.
import type { VariationIcon } from "#api/contract/variation.ts";
import { PAPER } from "./colours.ts";
import { SPC_LOOKS } from "./spc-colours.ts";

type Props = {
  cx: number;
  cy: number;
  r: number;
  icon: VariationIcon;
  /** The figure may still change. */
  hollow?: boolean;
  /** A small number, for those who may see it. */
  small?: boolean;
};

export function SpcMark({ cx, cy, r, icon, hollow = false, small = false }: Props) {
  const { colour, sign, on } = SPC_LOOKS[icon];
  // None of the four is dark enough against paper to be seen without an edge.
  const edge = { stroke: hollow ? colour : "currentColor", strokeWidth: hollow ? 2 : 1 };
  const look = { className: "spc-mark", fill: hollow ? PAPER : colour, ...edge };
  return (
    <g transform={`translate(${cx} ${cy})`}>
      {small ? <rect x={-r} y={-r} width={2 * r} height={2 * r} {...look} /> : <circle r={r} {...look} />}
      {sign && (
        <path
          className="spc-mark__sign"
          d={sign}
          transform={`scale(${r})`}
          stroke={hollow ? "#0b0c0c" : on}
          strokeWidth={0.34}
        />
      )}
    </g>
  );
}
