// Figures of any cut, judged and safe to show: one period, or a span of them summed. The explorer, the pathway, the lenses and
// what explains a change all stand on it.
import { type Area, type Indicator, targetInForce } from "#api/domain/catalogue.ts";
import { statusOf } from "#api/domain/judge.ts";
import { type Period, periodKey } from "#api/domain/periods.ts";
import { judgePoint } from "#api/domain/series.ts";
import { seesSmall } from "#api/domain/sight.ts";
import { spanResult } from "#api/domain/span.ts";
import { type SafeResult, suppress, tellsOfHidden } from "#api/domain/suppress.ts";
import { readGuardedFigures } from "./figures.ts";
import { readReceipts } from "./series.ts";
import { ruleOf, type Viewpoint } from "./viewpoint.ts";

export type CellsAsked = {
  indicators: readonly Indicator[];
  areas: readonly Area[];
  /** As `cutKey` writes them; "" is everyone. */
  cuts: readonly string[];
  /** Both included; every one is ended. Indicators of several frequencies ask for each by its own periods. */
  periods: readonly Period[];
};

export type Cell = { indicator: Indicator; area: Area; cut: string };

export type Cells = {
  at(cell: Cell, period: Period): SafeResult;
  /** Hidden where any of its periods is hidden from the reader: the sum less the others would give it away. Marked small
   * where any of them is hidden from others. Judged against the target in force for its last period. */
  span(cell: Cell, periods: readonly Period[]): SafeResult;
};

export async function readCells(viewpoint: Viewpoint, asked: CellsAsked): Promise<Cells> {
  const { indicators, areas, cuts, periods } = asked;
  const came = await readReceipts(viewpoint, indicators);
  const keys = periods.map(periodKey);
  const figures = await readGuardedFigures(viewpoint, {
    indicators,
    areas,
    cuts,
    received: ({ id }) => [...(came.get(id)?.keys() ?? [])],
    ...(keys.length > 0 ? { from: Math.min(...keys), to: Math.max(...keys) } : {}),
  });
  const resultOf = ({ indicator, area, cut }: Cell, period: Period) =>
    figures.result(indicator, area, cut, periodKey(period));

  return {
    at: (cell, period) =>
      judgePoint(
        {
          ...cell,
          result: (of) => resultOf(cell, of),
          receipt: (of) => came.get(cell.indicator.id)?.get(periodKey(of)),
          today: viewpoint.today,
          isHoliday: viewpoint.isHoliday,
          seesSmall: seesSmall(viewpoint.sight, cell.indicator, cell.area),
          telling: (of, result) => figures.telling({ ...cell, period: periodKey(of) }, result),
        },
        period,
      ).safe,
    span: (cell, of) => {
      const { indicator, area } = cell;
      const rule = ruleOf(viewpoint, indicator, area);
      const result = spanResult(
        of.map((period) => resultOf(cell, period)),
        indicator,
      );
      const last = of.at(-1);
      const target = last ? targetInForce(indicator, area, last) : null;
      const parts = of.map((period) => {
        const one = resultOf(cell, period);
        return { result: one, telling: figures.telling({ ...cell, period: periodKey(period) }, one) };
      });
      const telling = tellsOfHidden(parts, rule);
      return suppress({ result, target, status: statusOf(result, target, indicator), telling }, rule);
    },
  };
}
