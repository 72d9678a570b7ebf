// Looks for totals off target that no row of the return explains, since the dashboards make them of its areas.
import { type PartOfTotal, partsOfTotals, totalsLeftOut } from "#api/db/queries/made-totals.ts";
import { areaTotal } from "#api/domain/area-total.ts";
import { type Period, periodFromKey } from "#api/domain/periods.ts";
import { targetToExplain } from "#api/domain/wants-words.ts";
import { totalUnexplained } from "./checks/total-unexplained.ts";
import type { Comparing } from "./compare.ts";
import type { Finding } from "./finding.ts";
import { KEPT_A_RULE } from "./finding-log.ts";
import { observed } from "./observed.ts";

export async function compareMadeTotals({
  client,
  submission,
  catalogue,
  keys,
  log,
}: Comparing): Promise<void> {
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
  if (made.length === 0) return;
  const parts = Map.groupBy(await partsOfTotals(client, submission, made), keyOf);

  const findings = made.flatMap((total): Finding[] => {
    const indicator = indicators.get(keys.indicators.code(total.indicator));
    const area = areas.get(keys.areas.code(total.area));
    if (!indicator || !area) return [];
    const period: Period = periodFromKey(total.period);
    const figures = parts.get(keyOf(total)) ?? [];
    const totalOf = (chosen: readonly PartOfTotal[]) => {
      const byArea = new Map(chosen.map((part) => [keys.areas.code(part.area), observed(part)]));
      return areaTotal(area, (code) => byArea.get(code), indicator, areas);
    };
    const published = figures.filter(({ staged }) => !staged);
    const before = totalOf(published);
    const result = totalOf([...published, ...figures.filter(({ staged }) => staged)]);
    if (result.kind !== "number" || (before.kind === "number" && before.value === result.value)) return [];
    const target = targetToExplain(result, { indicator, area, period });
    return target ? [totalUnexplained({ ...total, indicator, area, period, result, target })] : [];
  });
  await log.add(findings);
}

const keyOf = ({ indicator, period }: { indicator: number; period: number }) => `${indicator} ${period}`;
