// The scale of a chart: one for an indicator, so that its areas can be compared by eye.
import type { Kind } from "#api/contract/vocabulary.ts";
import { roundTo } from "./round.ts";

/** Round ends around all values. Starts at zero unless that would press the series flat: when the lowest value is more
 * than half the highest. A proportion stays within 0 to 100.
 * @param values what may be shown, targets included; hidden values must not move the scale */
export function axisFor(values: readonly number[], kind: Kind): { low: number; high: number } {
  if (values.length === 0) return { low: 0, high: kind === "proportion" ? 100 : 10 };
  const least = Math.min(...values);
  const most = Math.max(...values);
  const fromZero = least >= 0 && least <= most / 2;
  const step = niceStep((most - (fromZero ? 0 : least)) / 4 || Math.abs(most) / 4 || 1);
  const low = fromZero ? 0 : Math.floor(least / step) * step;
  const high = Math.ceil(most / step) * step || step;
  const clamp = (end: number) => (kind === "proportion" ? Math.min(100, Math.max(0, end)) : end);
  const ends = { low: clamp(roundTo(low, 6)), high: clamp(roundTo(high, 6)) };
  return ends.low < ends.high ? ends : { low: Math.max(0, ends.high - step), high: ends.high };
}

/** 1, 2, 2.5 or 5 times a power of ten, at or above. */
function niceStep(step: number): number {
  const power = 10 ** Math.floor(Math.log10(step));
  const lead = [1, 2, 2.5, 5, 10].find((candidate) => candidate * power >= step * 0.999) ?? 10;
  return lead * power;
}
