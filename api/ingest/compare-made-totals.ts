// Looks for totals that no row of the return gives, since the dashboards make them of its areas. Off target they are explained
// like any other.
import {
  clearStagedTotals,
  keepStagedTotals,
  type PartOfTotal,
  partsOfTotals,
  totalsLeftOut,
  wordsOfTotals,
} from "#api/db/queries/made-totals.ts";
import { areaTotal } from "#api/domain/area-total.ts";
import { figureOfTotal, saysTheSame } from "#api/domain/made-total.ts";
import { periodFromKey } from "#api/domain/periods.ts";
import { commentaryTooShort } from "./checks/commentary-too-short.ts";
import { totalUnexplained } from "./checks/total-unexplained.ts";
import type { Comparing } from "./compare.ts";
import type { Finding } from "./finding.ts";
import { KEPT_A_RULE } from "./finding-log.ts";
import { observed } from "./observed.ts";

export async function compareMadeTotals(comparing: Comparing): Promise<void> {
  const { client, submission, log } = comparing;
  await clearStagedTotals(client, submission);
  const totals = await madeTotals(comparing);
  if (totals.length === 0) return;
  await keepStagedTotals(
    client,
    submission,
    totals.map(({ id, figure, moved }) => ({ ...id, figure, moved })),
  );
  const said = new Map((await wordsOfTotals(client, submission)).map((one) => [keyOf(one), one]));
  const findings = totals.flatMap(({ id, ...total }): Finding[] => {
    const words = said.get(keyOf(id));
    if (!words) return [];
    const explained = { ...words, ...total, row: id.row, cell: id.cell };
    const unexplained = totalUnexplained(explained);
    if (unexplained) return [unexplained];
    const short = commentaryTooShort(explained);
    // The row that it stands on is one of an area, whose cell has nothing to do with it.
    return short ? [{ ...short, column: null }] : [];
  });
  await log.add(findings);
}

/** At the trust and wherever an area has a target of its own. */
async function madeTotals({ client, submission, catalogue, keys }: Comparing) {
  const { root, areas, indicators } = catalogue;
  const ownTarget = [...indicators.values()].flatMap(({ targets }) =>
    targets.flatMap(({ area }) => area ?? []),
  );
  const inside = [...areas.values()].filter(
    ({ code, level }) => level !== "comparator" && code !== root.code,
  );
  const made = await totalsLeftOut(client, submission, {
    areas: [...new Set([root.code, ...ownTarget])].map((code) => keys.areas.id(code)),
    inside: inside.map(({ code }) => keys.areas.id(code)),
    limit: KEPT_A_RULE,
  });
  if (made.length === 0) return [];
  const parts = Map.groupBy(await partsOfTotals(client, submission, made), periodOf);

  return made.flatMap((id) => {
    const indicator = indicators.get(keys.indicators.code(id.indicator));
    const area = areas.get(keys.areas.code(id.area));
    if (!indicator || !area) return [];
    const figures = parts.get(periodOf(id)) ?? [];
    const totalOf = (chosen: readonly PartOfTotal[]) => {
      const byArea = new Map(
        chosen.map((part) => [keys.areas.code(part.area), { ...observed(part), flag: part.flag }]),
      );
      return areaTotal(area, (code) => byArea.get(code), indicator, areas);
    };
    const published = figures.filter(({ staged }) => !staged);
    const result = totalOf([...published, ...figures.filter(({ staged }) => staged)]);
    if (result.kind !== "number") return [];
    const figure = figureOfTotal(result);
    const moved = !saysTheSame(figure, totalOf(published));
    return [{ id, indicator, area, period: periodFromKey(id.period), result, figure, moved }];
  });
}

type Numbers = { indicator: number; area: number; period: number };
const periodOf = ({ indicator, period }: Omit<Numbers, "area">) => `${indicator} ${period}`;
const keyOf = ({ area, ...rest }: Numbers) => `${periodOf(rest)} ${area}`;
