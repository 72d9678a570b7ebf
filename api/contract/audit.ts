// The record of everything that was done: who, when, from where, what, before and after.
import { z } from "zod";
import { endpoint } from "./endpoint.ts";
import { IsoDate, Role } from "./vocabulary.ts";

/** What can stand in the record. A word is never reused for something else. */
export const AuditAction = z.enum([
  "sign-in",
  "sign-in-refused",
  "sign-out",
  "sign-out-everywhere",
  "account-locked",
  "password-reset-asked",
  "password-set",
  "second-factor-on",
  "second-factor-off",
  "refused",
  "return-received",
  "return-arranged",
  "return-mended",
  "return-explained",
  "approval-asked",
  "return-published",
  "figures-corrected",
  "return-withdrawn",
  "commentary-published",
  "commentary-withdrawn",
  "exported",
  "person-invited",
  "person-added",
  "role-changed",
  "address-changed",
  "account-linked",
  "person-deactivated",
  "person-reactivated",
  "key-made",
  "key-revoked",
  "catalogue-changed",
  "mail-read",
  "reminders-paused",
  "reminders-resumed",
  "risk-raised",
  "risk-escalated",
  "risk-closed",
  "risk-corrected",
  "risk-planned",
  "progress-reported",
  "deviation-agreed",
  "deviation-ended",
  "decision-recorded",
  "case-opened",
  "checkpoint-held",
  "case-closed",
  "alerts-chosen",
]);
export type AuditAction = z.infer<typeof AuditAction>;

export const AuditEntry = z.object({
  number: z.int().describe("Its place in the chain, from 1, without gaps"),
  at: z.string(),
  actor: z.object({
    kind: z.enum(["person", "key", "system", "nobody"]),
    name: z.string(),
    role: Role.nullable(),
  }),
  address: z.string().nullable().describe("The network address it came from"),
  action: AuditAction,
  actionText: z.string(),
  subject: z
    .string()
    .nullable()
    .describe("What it was done to: an e-mail address, a submission, a key, an indicator"),
  before: z.unknown(),
  after: z.unknown(),
  hash: z.string().describe("SHA-256 over this entry and the hash of the one before it, in hexadecimal"),
});
export type AuditEntry = z.infer<typeof AuditEntry>;

export const getAudit = endpoint({
  method: "get",
  path: "/api/v1/audit",
  summary: "The record, newest first; as CSV all of what was asked for",
  permission: "read-audit",
  query: z.object({
    action: AuditAction.optional(),
    actor: z.string().max(254).optional().describe("Part of a name or e-mail address"),
    subject: z.string().max(254).optional().describe("Part of what it was done to"),
    from: IsoDate.optional(),
    to: IsoDate.optional().describe("The last day, included"),
    cursor: z.string().max(500).optional(),
    limit: z.coerce.number().int().min(1).max(500).default(100),
  }),
  output: z.object({
    entries: z.array(AuditEntry),
    next: z.string().nullable(),
    actions: z.array(z.object({ id: AuditAction, title: z.string() })).describe("To choose from"),
  }),
  also: ["text/csv"],
  alsoPermission: "read-audit",
});
export type AuditPage = z.infer<typeof getAudit.output>;
