// How often an indicator is returned, in words.
import type { Frequency } from "#api/contract/vocabulary.ts";

const WORDS: Record<Frequency, string> = {
  month: "Every month",
  quarter: "Every quarter",
  "financial-year": "Every financial year",
  "academic-year": "Every academic year",
  term: "Every term",
  "calendar-year": "Every calendar year",
};

export const frequencyText = (frequency: Frequency): string => WORDS[frequency];
