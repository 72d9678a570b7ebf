// What has to be hidden beside the small numbers of one period, so that nobody can work them out from what is shown.
import { systemOf } from "./equations.ts";
import type { LinearProgramming } from "./linear-programming.ts";
import { protect } from "./protect.ts";
import { type Asked, standings } from "./standing.ts";
import type { Slack } from "./system.ts";

export { type Earlier, earlierKey, type StoodFigure } from "./standing.ts";
export type WithholdInput = Asked;

export type Withheld = {
  /** What is hidden though it is not small. `value` is null where there are parts. */
  figures: {
    indicator: string;
    area: string;
    cut: string;
    numerator: number | null;
    denominator: number | null;
    value: number | null;
  }[];
  /** Where the parts do not add up to the total, and saying by how much would tell: their sum may not be shown. */
  slacks: Slack[];
  /** Counts that the solver had no answer for, so that they may be open to anybody: none, unless it fails. */
  exposed: number;
};

export function withhold(input: WithholdInput, solver: LinearProgramming): Withheld {
  const system = systemOf(input, standings(input));
  const exposed = protect(system, solver);
  const hidden = system.units.filter((unit) => unit.hidden);
  return {
    figures: hidden.flatMap(({ cell }) => {
      if (!cell || cell.small || cell.unknown !== null) return [];
      const { indicator, area, cut, numerator, denominator, value } = cell;
      return [{ indicator: indicator.id, area: area.code, cut, numerator, denominator, value }];
    }),
    slacks: hidden.flatMap(({ slack }) => slack ?? []),
    exposed,
  };
}
