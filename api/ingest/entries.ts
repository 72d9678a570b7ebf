// What the record says of a return: that it came, that its figures and words stand, that it was taken back.
import type { Actor, AuditRecord } from "#api/db/queries/audit.ts";
import type { Replaced, Said } from "#api/db/queries/publish.ts";
import type { LockedSubmission } from "#api/db/queries/submission-intake.ts";
import type { TakenBack } from "#api/db/queries/withdraw.ts";
import { formatPeriod, periodFromKey } from "#api/domain/periods.ts";
import type { CheckOutcome } from "./check-return.ts";
import type { Sender } from "./sender.ts";
import type { Withdrawn } from "./withdraw.ts";

const subjectOf = (id: number) => `submission ${id}`;

export function received(
  { actor }: Sender,
  id: number,
  file: string | null,
  { rows, errors, warnings, indicators }: CheckOutcome,
): AuditRecord {
  return {
    actor,
    action: "return-received",
    subject: subjectOf(id),
    after: { file, rows, errors, warnings, indicators },
  };
}

/** @param before what the return said, of the same things, in the same order
 * @param after words of figures, or reasons for warnings */
export const explained = (
  { actor }: Sender,
  id: number,
  before: ExplainedWith,
  after: ExplainedWith,
): AuditRecord => ({ actor, action: "return-explained", subject: subjectOf(id), before, after });

export type ExplainedWith =
  | { words: readonly { figure: string; text: string | null }[] }
  | { reasons: Record<string, string> };

export const asked = ({ actor }: Sender, id: number, reasons: Record<string, string>): AuditRecord => ({
  actor,
  action: "approval-asked",
  subject: subjectOf(id),
  after: { reasons },
});

/** @param replaced the submissions whose figures gave way
 * @param said commentary that is new, or says something else than what stood */
export function published(
  { actor }: Sender,
  { id, rows, changes }: Pick<LockedSubmission, "id" | "rows" | "changes">,
  reasons: Record<string, string>,
  { replaced, said }: { replaced: readonly Replaced[]; said: readonly Said[] },
): AuditRecord[] {
  const subject = subjectOf(id);
  const { new: added, changed, unchanged } = changes;
  const figures = replaced.reduce((sum, one) => sum + one.figures, 0);
  const corrected: AuditRecord = {
    actor,
    action: "figures-corrected",
    subject,
    before: { figures, submissions: replaced },
    after: { figures, submission: id },
  };
  return [
    {
      actor,
      action: "return-published",
      subject,
      after: { observations: rows, new: added, changed, unchanged, reasons },
    },
    ...(figures > 0 ? [corrected] : []),
    ...said.map(commentary(actor, "commentary-published")),
  ];
}

/** @param words commentary that went, and what stands again in its place */
export function withdrawn(
  { actor }: Sender,
  id: number,
  { observations, restored }: Withdrawn,
  { reason, words }: { reason: string; words: readonly TakenBack[] },
): AuditRecord[] {
  return [
    {
      actor,
      action: "return-withdrawn",
      subject: subjectOf(id),
      before: { figures: observations },
      after: { figures: restored, reason },
    },
    ...words.map(commentary(actor, "commentary-withdrawn")),
  ];
}

const commentary =
  (actor: Actor, action: "commentary-published" | "commentary-withdrawn") =>
  ({ indicator, area, period, before, after }: Said | TakenBack): AuditRecord => ({
    actor,
    action,
    subject: figureOf({ indicator, area, period }),
    before,
    after,
  });

/** As it is called in the record: id, area and period. */
export const figureOf = ({ indicator, area, period }: { indicator: string; area: string; period: number }) =>
  `${indicator}, ${area}, ${formatPeriod(periodFromKey(period))}`;
