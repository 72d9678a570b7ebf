// Periods of any frequency, to tell a period of the wrong length from text that is no period at all.
import { Frequency } from "#api/contract/vocabulary.ts";
import { parsePeriod } from "#api/domain/parse-period.ts";
import type { Period } from "#api/domain/periods.ts";

export const NAMES: Record<Frequency, string> = {
  month: "month",
  quarter: "quarter",
  "financial-year": "financial year",
  "academic-year": "school year",
  term: "school term",
  "calendar-year": "calendar year",
};

const EXAMPLES: Record<Frequency, string> = {
  month: "2026-04",
  quarter: "2026/27 Q1",
  "financial-year": "2026/27",
  "academic-year": "2026/27 AY",
  term: "2026/27 T1",
  "calendar-year": "2026",
};

export const exampleOf = (frequency: Frequency): string => EXAMPLES[frequency];

export function readAnyPeriod(text: string): Period | null {
  for (const frequency of Frequency.options) {
    const period = parsePeriod(text, frequency);
    if (period) return period;
  }
  return null;
}
