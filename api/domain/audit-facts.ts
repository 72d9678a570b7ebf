// What is known of one entry of the record.
import type { AuditAction } from "#api/contract/audit.ts";
import type { Role } from "#api/contract/vocabulary.ts";

/** Who did it: a person, a machine with a key, the system itself, or somebody who has not said who they are. */
export type Actor = {
  kind: "person" | "key" | "system" | "nobody";
  id: string | null;
  name: string;
  role: Role | null;
  address: string | null;
};

export type AuditFact = {
  number: number;
  /** To the microsecond, in UTC: 2026-11-18T09:00:00.123456Z. */
  at: string;
  actor: Actor;
  action: AuditAction;
  subject: string | null;
  /** JSON as it was written, or null; its exact text is part of the hash. */
  before: string | null;
  after: string | null;
  /** In hexadecimal. */
  hash: string;
};
