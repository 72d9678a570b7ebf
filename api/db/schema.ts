// The tables as types. One interface a table; the migrations say why each column is there.

import type { ColumnType, Generated, GeneratedAlways, JSONColumnType } from "kysely";
import type { AuditAction } from "#api/contract/audit.ts";
import type { Arrangement } from "#api/contract/mending.ts";
import type { Finding } from "#api/contract/submissions.ts";
import type { Flag, MissingSymbol, Role } from "#api/contract/vocabulary.ts";
import type { Actor } from "#api/domain/audit-facts.ts";
import type { RegisterTables } from "./register-schema.ts";

export type SubmissionState = "checked" | "published" | "superseded" | "withdrawn";
/** `words` counts commentaries that are new or say something else; returns checked before it was kept are without it. */
export type ChangeCounts = { new: number; changed: number; unchanged: number; words?: number };
export type FindingCounts = Record<string, { severity: "error" | "warning"; count: number }>;
export type Reading = { encoding: string; delimiter: string; headings: string[]; sheet?: string };
type Instant = ColumnType<Date, Date | string, Date | string>;

/** `remembered`: taken from what the sender matched before, and not from this file. */
export type KeptArrangement = Arrangement & { remembered?: true };

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
  arrangement: JSONColumnType<KeptArrangement> | null;
  asked_at: Instant | null;
  asked_by: string | null;
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
  cell: Generated<number>;
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
  cell: Generated<number>;
  commentary: string | null;
}

export interface StagedTotalTable extends Omit<Keyed, "cut">, Measured {
  submission: number;
  moved: boolean;
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
  made: JSONColumnType<Measured> | null;
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

export interface SubmissionMendTable {
  submission: number;
  row: number;
  column: number;
  text: string;
  by: string;
  at: Instant;
}

export interface SubmissionWordsTable {
  submission: number;
  indicator: number;
  area: number;
  period: number;
  body: string;
  author: string;
  at: Instant;
  laid_over: string | null;
}

export interface HeadingMatchTable {
  sender: string;
  headings: string;
  arrangement: JSONColumnType<Arrangement>;
  at: Instant;
}

export interface ObservationRepeatTable extends Keyed {
  submission: number;
}

export interface CommentaryRepeatTable {
  submission: number;
  indicator: number;
  area: number;
  period: number;
  author: string;
}

export interface FigureReasonTable extends Keyed {
  submission: number;
  rule: string;
  reason: string;
}

export interface UploadTable {
  id: string;
  sender: string;
  stage: "receiving" | "comparing" | "checked" | "refused";
  /** A bigint: pg gives it as text. */
  bytes: string;
  rows: number;
  errors: number;
  warnings: number;
  findings: JSONColumnType<Finding[]>;
  submission: number | null;
  at: Generated<Date>;
}

export type ReminderKind = "before" | "due" | "overdue" | "summary";

export interface ReminderTable {
  id: GeneratedAlways<number>;
  day: string;
  kind: ReminderKind;
  recipient: string;
  owner: string;
  indicator: string;
  period: number;
  mail: number;
}

export interface ReminderPauseTable {
  id: GeneratedAlways<number>;
  owner: string | null;
  from_day: string;
  until_day: string;
  reason: string;
  made_by: string;
  made_at: Instant;
  ended_by: string | null;
  ended_at: Instant | null;
}

export interface FigureTurnTable {
  indicator: number;
  period: number;
  publication: number;
}

/** Area and cut by their codes, then the parts and the value: a figure that says something else is another one. */
export type WithheldFigure = [string, string, number | null, number | null, number | null];

export interface WithheldTable {
  indicator: number;
  period: number;
  sight: string;
  catalogue: string;
  publication: number;
  figures: JSONColumnType<WithheldFigure[]>;
}

export interface PinTable {
  id: GeneratedAlways<number>;
  person: string;
  title: string;
  address: string;
  pinned_at: Instant;
}

export interface Tables extends RegisterTables {
  indicator: KeyTable;
  area: KeyTable;
  cut: CutTable;
  submission: SubmissionTable;
  submission_key: SubmissionKeyTable;
  submission_file: SubmissionFileTable;
  finding: FindingTable;
  staged_row: StagedRowTable;
  staged_total: StagedTotalTable;
  publication: PublicationTable;
  observation: ObservationTable;
  observation_history: ObservationHistoryTable;
  commentary: CommentaryTable;
  audit_entry: AuditEntryTable;
  catalogue_version: CatalogueVersionTable;
  catalogue_definition: CatalogueDefinitionTable;
  mail: MailTable;
  mail_reader: MailReaderTable;
  submission_mend: SubmissionMendTable;
  submission_words: SubmissionWordsTable;
  heading_match: HeadingMatchTable;
  observation_repeat: ObservationRepeatTable;
  commentary_repeat: CommentaryRepeatTable;
  figure_reason: FigureReasonTable;
  upload: UploadTable;
  reminder: ReminderTable;
  reminder_pause: ReminderPauseTable;
  figure_turn: FigureTurnTable;
  withheld: WithheldTable;
  pin: PinTable;
}
