// Variation and assurance as marks. The word always stands beside them.
import type { Assurance, VariationIcon } from "#api/contract/variation.ts";
import { SpcMark } from "#dashboard/charts/SpcMark.tsx";

export function VariationMark({ icon }: { icon: VariationIcon }) {
  return (
    <svg className="judged-mark" viewBox="-9 -9 18 18" width={18} height={18} aria-hidden="true">
      <SpcMark cx={0} cy={0} r={8} icon={icon} />
    </svg>
  );
}

/** The letters that NHS boards know: passes, neither sure, fails. */
const LETTERS: Record<Assurance, string> = { passes: "P", "hit-or-miss": "?", fails: "F" };

export function AssuranceMark({ level }: { level: Assurance }) {
  return (
    <svg className="judged-mark" viewBox="-9 -9 18 18" width={18} height={18} aria-hidden="true">
      <circle r={8} fill="none" stroke="currentColor" strokeWidth={1.5} />
      <text y={4.2} fontSize={12} fontWeight={700} textAnchor="middle" fill="currentColor">
        {LETTERS[level]}
      </text>
    </svg>
  );
}
