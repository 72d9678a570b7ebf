// Says what the marks of a control chart are; only those it has.
import { VARIATION_WORDS, type VariationIcon } from "#api/contract/variation.ts";
import { INK, QUIET_INK, SWING } from "./colours.ts";
import { SpcMark } from "./SpcMark.tsx";

type Props = { icons: readonly VariationIcon[]; target: boolean };

export function SpcLegend({ icons, target }: Props) {
  return (
    <ul className="chart-legend">
      {icons.map((icon) => (
        <li key={icon}>
          <svg width={16} height={16} viewBox="-8 -8 16 16" aria-hidden="true">
            <SpcMark cx={0} cy={0} r={icon === "common" ? 5 : 7} icon={icon} />
          </svg>
          {VARIATION_WORDS[icon]}
        </li>
      ))}
      <li>
        <svg width={28} height={14} viewBox="0 0 28 14" aria-hidden="true">
          <rect y={1} width={28} height={12} fill={SWING} className="chart-limits__band" />
          <path d="M0 1H28M0 13H28" stroke={QUIET_INK} className="chart-limits__line" />
          <path d="M0 7H28" stroke={INK} strokeWidth={1.25} className="chart-limits__line" />
        </svg>
        Usual swing around the average
      </li>
      {target && (
        <li>
          <svg width={28} height={14} viewBox="0 0 28 14" aria-hidden="true">
            <path
              d="M0 7H28"
              stroke={INK}
              strokeWidth={1.5}
              strokeDasharray="6 4"
              className="chart-target__line"
            />
          </svg>
          Target
        </li>
      )}
    </ul>
  );
}
