// A submission that a request names, for whoever may open it, and the answer that tells of it.
import { mayDoWith, mayOpen, reachOf } from "#api/access/submissions.ts";
import type { Viewer } from "#api/access/viewer.ts";
import type { Finding, Submission } from "#api/contract/submissions.ts";
import { findingsOf, type Page, type SubmissionRecord, submissionById } from "#api/db/queries/submissions.ts";
import { presentSubmission } from "#api/present/submission.ts";
import { HttpProblem, notFound } from "./problem.ts";
import type { Services } from "./services.ts";

const FIRST_FINDINGS = 200;

/** @throws HttpProblem 404 when there is none, 403 when the viewer may not open it */
export async function openedSubmission(
  services: Services,
  viewer: Viewer,
  text: string,
): Promise<SubmissionRecord> {
  const submission = await submissionById(services.read, submissionNumber(text));
  if (!submission) throw notFound(`There is no submission ${text}.`);
  if (mayOpen(reachOf(viewer, services.catalogue()), submission)) return submission;
  throw new HttpProblem(
    403,
    `Submission ${text} is not yours to open: it was sent by somebody else, or has figures of indicators that are not yours. A performance lead can open it.`,
  );
}

export function submissionAnswer(
  services: Services,
  viewer: Viewer,
  submission: SubmissionRecord,
  findings: Page<Finding>,
): Submission {
  const catalogue = services.catalogue();
  const permitted = mayDoWith(viewer, submission, catalogue);
  return presentSubmission(submission, findings.items, findings.next, catalogue, permitted);
}

/** With its first findings. */
export async function wholeSubmission(services: Services, viewer: Viewer, text: string): Promise<Submission> {
  const submission = await openedSubmission(services, viewer, text);
  const findings = await findingsOf(services.read, submission.id, { limit: FIRST_FINDINGS });
  return submissionAnswer(services, viewer, submission, findings);
}

export function submissionNumber(text: string | undefined): number {
  if (text !== undefined && /^[1-9]\d{0,8}$/.test(text)) return Number(text);
  throw notFound(`There is no submission ${text}.`);
}
