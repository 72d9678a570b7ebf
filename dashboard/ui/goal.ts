// A target as one number, where it is one; a range has no single line to draw.
import type { Target } from "#api/contract/values.ts";

export const goalOf = (target: Target | null): number | null =>
  target !== null && typeof target.goal === "number" ? target.goal : null;
