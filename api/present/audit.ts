// The record of everything that was done, in plain English, and as CSV.

import Papa from "papaparse";
import { AuditAction, type AuditPage } from "#api/contract/audit.ts";
import type { AuditFact } from "#api/domain/audit-facts.ts";
import { FOR_SPREADSHEETS } from "./spreadsheet.ts";

/** What somebody did, to be read after their name. */
const ACTION_WORDS: Record<AuditAction, string> = {
  "sign-in": "Signed in",
  "sign-in-refused": "Was refused at sign-in",
  "sign-out": "Signed out",
  "sign-out-everywhere": "Signed out everywhere",
  "account-locked": "Locked an account or address",
  "password-reset-asked": "Asked for a new password",
  "password-set": "Set a password",
  "second-factor-on": "Turned on the authenticator app",
  "second-factor-off": "Turned off the authenticator app",
  refused: "Was refused",
  "return-received": "Sent a return",
  "return-arranged": "Matched the headings of a return",
  "return-mended": "Mended a return",
  "return-explained": "Wrote commentary or reasons",
  "approval-asked": "Asked for a return to be published",
  "return-published": "Published a return",
  "figures-corrected": "Corrected figures",
  "return-withdrawn": "Withdrew a return",
  "commentary-published": "Published commentary",
  "commentary-withdrawn": "Withdrew commentary",
  exported: "Downloaded a file",
  "person-invited": "Invited a person",
  "person-added": "Added a person",
  "role-changed": "Changed a role",
  "address-changed": "Changed an e-mail address",
  "account-linked": "Linked an account to single sign-on",
  "person-deactivated": "Deactivated a person",
  "person-reactivated": "Reactivated a person",
  "key-made": "Made a key",
  "key-revoked": "Revoked a key",
  "catalogue-changed": "Took up a changed catalogue",
  "mail-read": "Read mail that was kept",
  "reminders-paused": "Stopped reminders for a while",
  "reminders-resumed": "Let reminders go out again",
  "risk-raised": "Raised a risk area",
  "risk-escalated": "Escalated a risk area",
  "risk-closed": "Closed a risk area",
  "risk-corrected": "Took back a risk area",
  "risk-planned": "Answered a risk area with a plan",
  "progress-reported": "Reported on a plan",
  "deviation-agreed": "Agreed a deviation",
  "deviation-ended": "Ended an agreed deviation",
  "decision-recorded": "Recorded a decision",
  "case-opened": "Opened a Solution Centre case",
  "checkpoint-held": "Held a checkpoint",
  "case-closed": "Closed a Solution Centre case",
  "alerts-chosen": "Chose how alerts come",
};

export const actionText = (action: AuditAction): string => ACTION_WORDS[action];

export const presentAudit = (entries: readonly AuditFact[], next: string | null): AuditPage => ({
  entries: entries.map(({ number, at, actor, action, subject, before, after, hash }) => ({
    number,
    at,
    actor: { kind: actor.kind, name: actor.name, role: actor.role },
    address: actor.address,
    action,
    actionText: actionText(action),
    subject,
    before: fromJson(before),
    after: fromJson(after),
    hash,
  })),
  next,
  actions: AuditAction.options.map((id) => ({ id, title: actionText(id) })),
});

const fromJson = (text: string | null): unknown => (text === null ? null : JSON.parse(text));

const FIELDS = [
  "number",
  "at",
  "actor",
  "actor_kind",
  "role",
  "address",
  "action",
  "action_text",
  "subject",
  "before",
  "after",
  "hash",
];

/** A row an entry, as the entries come; what stood before and after stays JSON. */
export async function* auditCsv(
  pieces: AsyncIterable<readonly AuditFact[]>,
): AsyncGenerator<string, void, undefined> {
  yield `${Papa.unparse([FIELDS], FOR_SPREADSHEETS)}\r\n`;
  for await (const entries of pieces) {
    const rows = entries.map(({ number, at, actor, action, subject, before, after, hash }) => [
      number,
      at,
      actor.name,
      actor.kind,
      actor.role,
      actor.address,
      action,
      actionText(action),
      subject,
      before,
      after,
      hash,
    ]);
    yield `${Papa.unparse(rows, FOR_SPREADSHEETS)}\r\n`;
  }
}
