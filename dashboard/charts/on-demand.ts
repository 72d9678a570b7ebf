// The charts, fetched with their drawing library when the first of them is wanted.
import { lazy } from "react";

export const TrendChart = lazy(async () => ({ default: (await import("./TrendChart.tsx")).TrendChart }));
export const BarsAgainstTarget = lazy(async () => ({
  default: (await import("./BarsAgainstTarget.tsx")).BarsAgainstTarget,
}));
export const SmallMultiples = lazy(async () => ({
  default: (await import("./SmallMultiples.tsx")).SmallMultiples,
}));
export const ComparatorChart = lazy(async () => ({
  default: (await import("./ComparatorChart.tsx")).ComparatorChart,
}));
