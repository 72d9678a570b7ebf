// A figure of a checked return that commentary can be written for, safe to show.
import type { Area, Indicator } from "./catalogue.ts";
import type { Commentary } from "./commentary.ts";
import type { Period } from "./periods.ts";
import type { SafeResult } from "./suppress.ts";

export type WantedWords = {
  indicator: Indicator;
  area: Area;
  period: Period;
  safe: SafeResult;
  /** Without it the return cannot be published. */
  compulsory: boolean;
  /** What the return says of it so far. */
  text: string | null;
  /** What is published of the same figure, and what is said of the period before. */
  standing: Commentary | null;
  before: { period: Period; text: string } | null;
};
