// The tables as types. One interface a table; the migrations say why each column is there.

import type { ColumnType, Generated, GeneratedAlways, JSONColumnType } from "kysely";
import type { AuditAction } from "#api/contract/audit.ts";
import type { Flag, MissingSymbol, Role } from "#api/contract/vocabulary.ts";
import type { Actor } from "#api/domain/audit-facts.ts";

export type SubmissionState = "checked" | "published" | "superseded" | "withdrawn";
/** `words` counts commentaries that are new or say something else; returns checked before it was kept are without it. */
export type ChangeCounts = { new: number; changed: number; unchanged: number; words?: number };
export type FindingCounts = Record<string, { severity: "error" | "warning"; count: number }>;
export type Reading = { encoding: string; delimiter: string; headings: string[] };
type Instant = ColumnType<Date, Date | string, Date | string>;

export interface KeyTable {
  id: GeneratedAlways<number>;
  code: string;
}

export interface CutTable {
  id: GeneratedAlways<number>;
  members: string;
}

export interface SubmissionTable {
  id: GeneratedAlways<number>;
  state: SubmissionState;
  sender: string;
  received_at: Instant;
  file_name: string | null;
  content_hash: Buffer;
  reading: JSONColumnType<Reading>;
  /** Codes of the indicators that its rows name, as far as they are known. */
  indicators: string[];
  rows: number;
  errors: number;
  warnings: number;
  finding_counts: JSONColumnType<FindingCounts>;
  changes: JSONColumnType<ChangeCounts>;
  checked_at: Instant | null;
  catalogue_version: string;
  checked_version: number;
  published_at: Instant | null;
  published_by: string | null;
  reasons: JSONColumnType<Record<string, string>> | null;
  withdrawn_at: Instant | null;
  withdrawn_by: string | null;
  withdrawn_reason: string | null;
}

export interface SubmissionKeyTable {
  sender: string;
  key: string;
  submission: number;
}

export interface SubmissionFileTable {
  submission: number;
  part: number;
  bytes: Buffer;
}

export interface FindingTable {
  submission: number;
  id: number;
  severity: "error" | "warning";
  row: number | null;
  column: string | null;
  rule: string;
  found: string | null;
  message: string;
}

/** Exactly one of parts (numerator with or without denominator), value or missing is there. */
type Measured = {
  numerator: number | null;
  denominator: number | null;
  value: number | null;
  missing: MissingSymbol | null;
  flag: Flag | null;
};

type Keyed = { indicator: number; cut: number; area: number; period: number };

export interface StagedRowTable extends Keyed, Measured {
  submission: number;
  row: number;
  commentary: string | null;
}

export interface PublicationTable {
  id: GeneratedAlways<number>;
  at: Instant;
  kind: "publish" | "withdraw";
  submission: number;
  sender: string;
}

export interface ObservationTable extends Keyed, Measured {
  submission: number;
  since: number;
}

export interface ObservationHistoryTable extends ObservationTable {
  until: number;
}

export interface CommentaryTable {
  id: Generated<number>;
  indicator: number;
  area: number;
  period: number;
  body: string;
  author: string;
  submission: number;
  since: number;
  until: number | null;
}

export type MailState = "waiting" | "sent" | "kept" | "failed";

export interface MailTable {
  id: GeneratedAlways<number>;
  written_at: GeneratedAlways<Date>;
  recipient: string;
  subject: string;
  text: string | null;
  html: string | null;
  state: MailState;
  attempts: Generated<number>;
  sent_at: Instant | null;
  failure: string | null;
}

export interface AuditEntryTable {
  id: GeneratedAlways<string>;
  at: GeneratedAlways<Date>;
  actor_kind: Actor["kind"];
  actor_id: string | null;
  actor_name: string;
  role: Role | null;
  address: string | null;
  action: AuditAction;
  subject: string | null;
  before: unknown;
  after: unknown;
  previous: GeneratedAlways<Buffer>;
  hash: GeneratedAlways<Buffer>;
}

export interface CatalogueVersionTable {
  id: GeneratedAlways<number>;
  version: string;
  at: GeneratedAlways<Date>;
  digests: JSONColumnType<Record<string, string>>;
}

export interface CatalogueDefinitionTable {
  name: string;
  digest: string;
  definition: unknown;
}

export interface MailReaderTable {
  mail: number;
  person: string;
}

export interface Tables {
  indicator: KeyTable;
  area: KeyTable;
  cut: CutTable;
  submission: SubmissionTable;
  submission_key: SubmissionKeyTable;
  submission_file: SubmissionFileTable;
  finding: FindingTable;
  staged_row: StagedRowTable;
  publication: PublicationTable;
  observation: ObservationTable;
  observation_history: ObservationHistoryTable;
  commentary: CommentaryTable;
  audit_entry: AuditEntryTable;
  catalogue_version: CatalogueVersionTable;
  catalogue_definition: CatalogueDefinitionTable;
  mail: MailTable;
  mail_reader: MailReaderTable;
}
