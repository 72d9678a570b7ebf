// A submission, its findings, and what it changes.
import type { Change, Finding, Submission } from "#api/contract/submissions.ts";
import type { Catalogue } from "#api/domain/catalogue.ts";
import { needsApproval } from "#api/domain/needs-approval.ts";
import { periodLabel } from "#api/domain/period-label.ts";
import { formatPeriod } from "#api/domain/periods.ts";
import type { ChangeFacts, SubmissionFacts } from "#api/domain/submission-facts.ts";
import { authorName } from "./author-name.ts";
import { ruleTitle } from "./rule-titles.ts";
import { presentValue } from "./value.ts";

/** @param next cursor to the findings that are not in this answer
 * @param may what the viewer may do with it now */
export function presentSubmission(
  facts: SubmissionFacts,
  findings: Finding[],
  next: string | null,
  catalogue: Catalogue,
  may: Submission["may"],
): Submission {
  const who = (sender: string | null, name: string | null) =>
    sender === null ? null : authorName(sender, name, catalogue);
  return {
    id: String(facts.id),
    state: facts.state,
    fileName: facts.fileName,
    sender: authorName(facts.sender, facts.senderName, catalogue),
    receivedAt: facts.receivedAt.toISOString(),
    reading: facts.reading,
    rows: facts.rows,
    errors: facts.errors,
    warnings: facts.warnings,
    findings: findings.map(presentFinding),
    findingsNext: next,
    rules: Object.entries(facts.findingCounts)
      .map(([rule, { severity, count }]) => ({
        rule,
        severity,
        count,
        title: ruleTitle(rule),
      }))
      .sort((a, b) => a.severity.localeCompare(b.severity) || b.count - a.count),
    changes: {
      new: facts.changes.new,
      changed: facts.changes.changed,
      unchanged: facts.changes.unchanged,
      commentaries: facts.changes.words ?? 0,
    },
    canPublish: facts.state === "checked" && facts.errors === 0 && facts.rows > 0,
    publishedAt: facts.publishedAt?.toISOString() ?? null,
    publishedBy: who(facts.publishedBy, facts.publisherName),
    reasons: facts.reasons,
    withdrawnAt: facts.withdrawnAt?.toISOString() ?? null,
    withdrawnBy: who(facts.withdrawnBy, facts.withdrawerName),
    withdrawnReason: facts.withdrawnReason,
    arranged: facts.arrangement === null ? "no" : facts.arrangement.remembered ? "remembered" : "matched",
    mends: facts.mends,
    revision: facts.revision,
    approval: needsApproval(facts.indicators, catalogue)
      ? { askedAt: facts.askedAt?.toISOString() ?? null, askedBy: who(facts.askedBy, facts.askerName) }
      : null,
    may,
  };
}

export const presentFinding = ({ severity, row, column, rule, found, message }: Finding): Finding => ({
  severity,
  row,
  column,
  rule,
  found,
  message,
});

export function presentChange({ indicator, area, period, cells, before, after }: ChangeFacts): Change {
  return {
    indicator: { id: indicator.id, title: indicator.title },
    area: { code: area.code, name: area.name },
    period: formatPeriod(period),
    periodText: periodLabel(period),
    cells,
    before: presentValue(before.value, indicator),
    after: presentValue(after.value, indicator),
    statusBefore: before.status,
    statusAfter: after.status,
  };
}
