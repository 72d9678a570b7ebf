// Rounding as statistics are published: half away from zero, on the decimal number a person reads.

/** @example roundTo(1.005, 2) // 1.01: the shortest decimal form is rounded, not the binary one, which lies just below */
export function roundTo(value: number, decimals: number): number {
  const shifted = shift(Math.abs(value), decimals);
  const rounded = shift(Math.round(shifted), -decimals);
  return value < 0 && rounded !== 0 ? -rounded : rounded;
}

/** Moves the decimal point in the written number, so that no multiplication adds an error of its own. */
function shift(value: number, places: number): number {
  const [digits = "0", exponent = "0"] = String(value).split("e");
  return Number(`${digits}e${Number(exponent) + places}`);
}
