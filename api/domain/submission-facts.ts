// What is known of a submission and of each figure it changes.
import type { Area, Indicator } from "./catalogue.ts";
import type { Period } from "./periods.ts";
import type { SafeResult } from "./suppress.ts";

export type SubmissionFacts = {
  id: number;
  state: "checked" | "published" | "superseded" | "withdrawn";
  sender: string;
  receivedAt: Date;
  fileName: string | null;
  reading: { encoding: string; delimiter: string; headings: string[] };
  rows: number;
  errors: number;
  warnings: number;
  findingCounts: Record<string, { severity: "error" | "warning"; count: number }>;
  changes: { new: number; changed: number; unchanged: number; words?: number };
  publishedAt: Date | null;
  publishedBy: string | null;
  reasons: Record<string, string> | null;
  withdrawnAt: Date | null;
  withdrawnBy: string | null;
  withdrawnReason: string | null;
};

/** One indicator, area and period, all cuts of it together; the values are those for everyone. */
export type ChangeFacts = {
  indicator: Indicator;
  area: Area;
  period: Period;
  cells: { new: number; changed: number; unchanged: number };
  before: SafeResult;
  after: SafeResult;
};
