// What the legend of a trend has to say: only the marks that are drawn.
import type { LegendMark } from "./Legend.tsx";
import type { TrendRow } from "./trend-rows.ts";

export function legendMarks(rows: readonly TrendRow[]): LegendMark[] {
  const marks: [LegendMark, boolean][] = [
    ["actual", true],
    ["provisional", rows.some(({ hollow }) => hollow)],
    ["small", rows.some(({ small }) => small)],
    ["target", rows.some(({ goal }) => goal !== null)],
    ["tolerance", rows.some(({ below, above }) => below !== null || above !== null)],
    ["commentary", rows.some(({ commented }) => commented)],
  ];
  return marks.flatMap(([mark, used]) => (used ? [mark] : []));
}
