// Reasons that a reader may read. One reason is given for every figure that a rule warned of, and may well say what any of them is.
import { reasonedFigures } from "#api/db/queries/figure-reasons.ts";
import type { FigureReason } from "#api/domain/figure-reason.ts";
import { periodFromKey } from "#api/domain/periods.ts";
import { safeFigure } from "./safe-figure.ts";
import type { Viewpoint } from "./viewpoint.ts";

/** Without those that were given for a figure, anywhere, that is hidden from whoever reads; nor for one that has left the
 * catalogue, of which nobody can tell. */
export async function shownReasons(
  viewpoint: Viewpoint,
  reasons: readonly FigureReason[],
): Promise<FigureReason[]> {
  if (reasons.length === 0) return [];
  const { indicators, areas } = viewpoint.catalogue;
  const telling = new Set<string>();
  for (const figure of await reasonedFigures(viewpoint.db, reasons)) {
    const indicator = indicators.get(figure.indicator);
    const area = areas.get(figure.area);
    const period = periodFromKey(figure.period);
    const shown =
      indicator &&
      area &&
      safeFigure(viewpoint, { indicator, area, period }, figure).value.kind !== "suppressed";
    if (!shown) telling.add(keyOf(figure));
  }
  return reasons.filter((reason) => !telling.has(keyOf(reason)));
}

const keyOf = ({ submission, rule }: Pick<FigureReason, "submission" | "rule">) => `${submission} ${rule}`;
