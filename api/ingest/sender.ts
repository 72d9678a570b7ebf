// Who sends: the name kept beside a return, the actor for the record, and how far their permission goes.
import type { Actor } from "#api/domain/audit-facts.ts";
import type { SubmissionTies } from "#api/domain/submission-facts.ts";

export type Sender = {
  /** A person's e-mail address; for a machine "key: " and the name of its key. */
  name: string;
  actor: Actor;
  /** Whether they may send figures for an indicator, by its id. */
  may(indicator: string): boolean;
  /** Whether they may publish what a second pair of eyes has to see. */
  approves: boolean;
  /** Whether they may open a return that is there already. */
  opens(submission: SubmissionTies): boolean;
};
