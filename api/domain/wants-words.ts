// Which figures their owner has to explain.
import type { Result } from "./aggregate.ts";
import { type Area, type Indicator, type Target, targetInForce } from "./catalogue.ts";
import { judge } from "./judge.ts";
import type { Period } from "./periods.ts";

type Place = { indicator: Indicator; area: Area; period: Period };

/** @returns whether commentary belongs to a figure: that of the trust, and that of an area with a target of its own */
const isAnsweredFor = ({ indicator, area, period }: Place): boolean =>
  area.level === "trust" || targetInForce(indicator, area, period)?.area === area.code;

/** @returns the target that a figure misses and that its owner has to explain; null where commentary is theirs to give */
export function targetToExplain(result: Result, place: Place): Target | null {
  const { indicator, area, period } = place;
  const target = targetInForce(indicator, area, period);
  if (!target || indicator.polarity === "none" || result.kind !== "number" || !isAnsweredFor(place))
    return null;
  return judge(result.value, target, indicator) === "missed" ? target : null;
}
