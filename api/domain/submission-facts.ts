// What is known of a submission and of each figure it changes.
import type { Members } from "#api/contract/vocabulary.ts";
import type { Area, Indicator } from "./catalogue.ts";
import type { Period } from "./periods.ts";
import type { SafeResult } from "./suppress.ts";

/** Who has to do with a submission: all that decides who may open it. */
export type SubmissionTies = {
  state: "checked" | "published" | "superseded" | "withdrawn";
  sender: string;
  /** Ids of the indicators that its rows name. */
  indicators: readonly string[];
};

/** What somebody may open: all there is; or what has figures of these indicators alone, and what this sender sent while it
 * is checked. */
export type Reach = { all: boolean; sender: string | null; indicators: ReadonlySet<string> };

export type SubmissionFacts = SubmissionTies & {
  id: number;
  /** What whoever has the address of the sender is called, and so for the others below. */
  senderName: string | null;
  receivedAt: Date;
  fileName: string | null;
  reading: { encoding: string; delimiter: string; headings: string[]; sheet?: string };
  rows: number;
  errors: number;
  warnings: number;
  findingCounts: Record<string, { severity: "error" | "warning"; count: number }>;
  changes: { new: number; changed: number; unchanged: number; words?: number };
  publishedAt: Date | null;
  publishedBy: string | null;
  publisherName: string | null;
  reasons: Record<string, string> | null;
  withdrawnAt: Date | null;
  withdrawnBy: string | null;
  withdrawerName: string | null;
  withdrawnReason: string | null;
  arrangement: { remembered?: true } | null;
  mends: number;
  /** Another text whenever its figures or words changed. */
  revision: string;
  askedAt: Date | null;
  askedBy: string | null;
  askerName: string | null;
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

/** One figure that a submission has. */
export type CellFacts = {
  indicator: Indicator;
  members: Members;
  change: "new" | "changed" | "unchanged";
  before: SafeResult;
  after: SafeResult;
};

/** One figure of two submissions; null where a submission has none. */
export type ComparedFacts = {
  indicator: Indicator;
  area: Area;
  period: Period;
  members: Members;
  comparison: "same" | "different" | "only-one" | "only-other";
  one: SafeResult | null;
  other: SafeResult | null;
};

export type ComparisonFacts = {
  counts: { same: number; different: number; onlyOne: number; onlyOther: number };
  /** Those that either has figures of. */
  indicators: readonly Indicator[];
  figures: readonly ComparedFacts[];
  next: string | null;
};
