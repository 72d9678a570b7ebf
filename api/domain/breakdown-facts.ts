// Cells of an indicator cut by area and dimension, judged and safe to show.
import type { Members } from "#api/contract/vocabulary.ts";
import type { Area, Indicator } from "./catalogue.ts";
import type { Period } from "./periods.ts";
import type { SafeResult } from "./suppress.ts";

export type Axis = { id: string; title: string; members: readonly { id: string; title: string }[] };

export type BreakdownFacts = {
  indicator: Indicator;
  area: Area;
  axes: readonly Axis[];
  where: Members;
  periods: readonly Period[];
  /** In the order of the axes' members, then of periods. */
  cells: readonly { period: Period; members: Members; safe: SafeResult }[];
};
