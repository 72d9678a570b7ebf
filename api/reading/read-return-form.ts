// Reads what a form to fill in begins with: the areas of each return, and what stands beside them.
import { observations } from "#api/db/queries/observations.ts";
import { returnedAreas } from "#api/db/queries/returned-areas.ts";
import { resultOf } from "#api/domain/aggregate.ts";
import { type Area, targetInForce } from "#api/domain/catalogue.ts";
import { statusOf } from "#api/domain/judge.ts";
import { addPeriods, periodKey } from "#api/domain/periods.ts";
import type { ReturnFacts } from "#api/domain/return-facts.ts";
import { type SafeResult, suppress } from "#api/domain/suppress.ts";
import { areasToFill, type FormFacts, type ReturnToFill } from "#api/domain/wanted-returns.ts";
import { observationOf } from "./figures.ts";
import { readWithheld } from "./read-withheld.ts";
import type { Receipts } from "./series.ts";
import { ruleOf, type Viewpoint } from "./viewpoint.ts";

/** Areas are those of the newest return before; of one that has come, its own too. */
export async function readReturnsToFill(
  { db, catalogue }: Viewpoint,
  wanted: readonly ReturnFacts[],
  came: Receipts,
): Promise<ReturnToFill[]> {
  const asked = wanted.map(({ indicator, period }) => {
    const keys = [...(came.get(indicator.id)?.keys() ?? [])];
    const key = periodKey(period);
    const before = keys.filter((other) => other < key);
    return [...(before.length > 0 ? [Math.max(...before)] : []), ...keys.filter((other) => other === key)];
  });
  const distinct = new Map(
    wanted.flatMap(({ indicator: { id } }, at) =>
      (asked[at] ?? []).map((period) => [`${id} ${period}`, { indicator: id, period }] as const),
    ),
  );
  const found = new Map<string, string[]>();
  for (const { indicator, period, area } of await returnedAreas(db, [...distinct.values()]))
    found.set(`${indicator} ${period}`, [...(found.get(`${indicator} ${period}`) ?? []), area]);
  return wanted.map((facts, at) => {
    const codes = (asked[at] ?? []).flatMap((period) => found.get(`${facts.indicator.id} ${period}`) ?? []);
    return { facts, areas: areasToFill(catalogue, facts.indicator, new Set(codes)) };
  });
}

/** @param withFigures whether the viewer may read figures at all */
export async function readFormRows(
  viewpoint: Viewpoint,
  { facts: { indicator, period }, areas }: ReturnToFill,
  withFigures: boolean,
): Promise<FormFacts["rows"]> {
  if (!withFigures) return areas.map((area) => ({ area, published: null, before: null }));
  const [earlier, key] = [periodKey(addPeriods(period, -1)), periodKey(period)];
  const rows = await observations(viewpoint.db, {
    indicators: [indicator.id],
    areas: areas.map(({ code }) => code),
    cuts: [""],
    from: earlier,
    to: key,
    version: viewpoint.version,
  });
  const telling = await readWithheld(viewpoint, {
    indicators: [indicator],
    areas,
    cuts: [""],
    from: earlier,
    to: key,
  });
  const safe = (area: Area, at: number): SafeResult | null => {
    const row = rows.find((one) => one.area === area.code && one.period === at);
    if (!row) return null;
    const result = resultOf(observationOf(row), indicator);
    const target = targetInForce(indicator, area, at === key ? period : addPeriods(period, -1));
    const status = statusOf(result, target, indicator);
    const told = telling({ indicator, area, cut: "", period: at }, result);
    return suppress({ result, status, target, telling: told }, ruleOf(viewpoint, indicator, area));
  };
  return areas.map((area) => ({ area, published: safe(area, key), before: safe(area, earlier) }));
}
