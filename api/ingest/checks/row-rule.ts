// The shape of a rule about one row. Every such rule is an error, and keeps silent where another rule already speaks.
import type { Catalogue } from "#api/domain/catalogue.ts";
import type { Found } from "#api/ingest/finding.ts";
import type { ReadRow } from "#api/ingest/read-row.ts";
import type { Suggest } from "#api/ingest/suggestions.ts";

export type RowContext = {
  catalogue: Catalogue;
  /** ISO date: a period must have ended before it. */
  today: string;
  /** Whether the sender may send figures for an indicator, by its id. */
  may(indicator: string): boolean;
  /** What an unknown name of this file was probably meant to be. */
  suggest: Suggest;
};

export type RowRule = {
  /** Also the name of the rule's file. */
  rule: string;
  find(row: ReadRow, context: RowContext): Found | Found[] | null;
};
