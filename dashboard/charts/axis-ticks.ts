// Where a value axis has its marks, and what it says of itself.

/** Round marks inside the axis, both ends always among the domain.
 * @example valueTicks(40, 100) // [40, 60, 80, 100] */
export function valueTicks(low: number, high: number, most = 6): number[] {
  if (!(high > low)) return [low];
  const step = roundStep((high - low) / (most - 1));
  const first = Math.ceil(low / step - 1e-9);
  const last = Math.floor(high / step + 1e-9);
  return Array.from({ length: last - first + 1 }, (_, index) => tidy((first + index) * step));
}

/** The nearest round ends that hold both values; zero where it is not far below them. */
export function roundEnds(low: number, high: number): { low: number; high: number } {
  const from = low > 0 && low < high / 2 ? 0 : low;
  const step = roundStep(Math.max(high - from, Math.abs(high) / 20, 1e-6) / 5);
  const bottom = Math.floor(from / step);
  return { low: tidy(bottom * step), high: tidy(Math.max(Math.ceil(high / step), bottom + 1) * step) };
}

/** The next of 1, 2, 5 or 10 times a power of ten, or of 25, 250 and so on: 2.5 is no round number of children. */
function roundStep(wanted: number): number {
  const power = 10 ** Math.floor(Math.log10(wanted));
  const times =
    [1, 2, ...(power >= 10 ? [2.5] : []), 5, 10].find(
      (candidate) => candidate * power >= wanted - 1e-9 * power,
    ) ?? 10;
  return times * power;
}

/** 0.30000000000000004 is 0.3 on a mark. */
const tidy = (value: number) => Number(value.toPrecision(12));

/** A number on an axis: grouped, with its sign, and with % where that is the unit. */
export function tickText(value: number, unit: string): string {
  const number = Math.abs(value).toLocaleString("en-GB", { maximumFractionDigits: 3 });
  return `${value < 0 ? "−" : ""}${number}${unit === "%" ? "%" : ""}`;
}

/** What a reader must be told of an axis that could mislead; null when it starts at zero. */
export function axisNote(low: number, unit: string): string | null {
  return low > 0 ? `The axis starts at ${tickText(low, unit)}, not at zero.` : null;
}

/** Which of `count` periods carry a label when each needs `room` pixels; the newest always does.
 * @example labelledPeriods(43, 600, 60) // [0, 6, 12, 18, 24, 30, 36, 42] */
export function labelledPeriods(count: number, width: number, room: number): number[] {
  if (count === 0) return [];
  const fits = Math.max(1, Math.floor(width / room));
  const stride = STRIDES.find((candidate) => Math.ceil(count / candidate) <= fits) ?? Math.ceil(count / fits);
  const labelled: number[] = [];
  for (let index = count - 1; index >= 0; index -= stride) labelled.unshift(index);
  return labelled;
}

/** Whole months, quarters and years apart, so that labels fall on the same month each year. */
const STRIDES = [1, 2, 3, 4, 6, 12, 24, 36, 60];
