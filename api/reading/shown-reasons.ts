// Reasons that a reader may read. One reason is given for every figure that a rule warned of, and may well say what any of them is.
import { reasonedFigures } from "#api/db/queries/figure-reasons.ts";
import type { FigureReason } from "#api/domain/figure-reason.ts";
import { periodFromKey } from "#api/domain/periods.ts";
import { readWithheldOf } from "./read-withheld.ts";
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
  const figures = (await reasonedFigures(viewpoint.db, reasons)).map((figure) => {
    const indicator = indicators.get(figure.indicator);
    const area = areas.get(figure.area);
    const place = indicator && area && { indicator, area, cut: figure.cut, period: figure.period };
    return { figure, place };
  });
  const withheld = await readWithheldOf(
    viewpoint,
    figures.flatMap(({ place }) => place ?? []),
  );
  const hidden = new Set<string>();
  for (const { figure, place } of figures) {
    const period = periodFromKey(figure.period);
    const safe = place && safeFigure(viewpoint, { ...place, period }, figure, withheld);
    if (!safe || safe.value.kind === "suppressed") hidden.add(keyOf(figure));
  }
  return reasons.filter((reason) => !hidden.has(keyOf(reason)));
}

const keyOf = ({ submission, rule }: Pick<FigureReason, "submission" | "rule">) => `${submission} ${rule}`;
