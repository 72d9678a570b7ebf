// What keeps a return from being published, or from being put before whoever has to publish it.
import { keptFindings } from "#api/db/queries/findings.ts";
import type { LockedSubmission } from "#api/db/queries/submission-intake.ts";
import type { Client } from "#api/db/queries/transaction.ts";
import type { Catalogue } from "#api/domain/catalogue.ts";
import { needsApproval } from "#api/domain/needs-approval.ts";
import { belongs } from "./checks/indicator-not-yours.ts";
import { Refused } from "./refused.ts";
import type { Sender } from "./sender.ts";

const LONGEST_REASON = 1500;

export type Reasons = Record<string, string>;

/** Asked again here: an indicator may have changed hands since it was sent, and anybody may press the button. */
export function refuseSender(
  submission: LockedSubmission,
  sender: Sender,
  catalogue: Catalogue,
): Refused | null {
  const title = "This return is not yours to publish";
  if (!sender.opens(submission))
    return new Refused(
      403,
      title,
      `Submission ${submission.id} has figures of indicators that belong to others. Ask its sender or a performance lead to publish it.`,
    );
  // What has left the catalogue is no longer anybody's; the check that follows says so.
  const others = submission.indicators.flatMap((id) =>
    sender.may(id) ? [] : (catalogue.indicators.get(id) ?? []),
  );
  if (others.length === 0) return null;
  const owned = others.map((indicator) => belongs(indicator, catalogue));
  return new Refused(
    403,
    title,
    `${owned.slice(0, 3).join("; ")}${owned.length > 3 ? `; and ${owned.length - 3} more` : ""}. Take those rows out and send the file again, or ask a performance lead to send it.`,
  );
}

/** Somebody may have mended it, or written other words, since the page was loaded. */
export function refuseUnseen(
  { state, revision }: LockedSubmission,
  seen: string | undefined,
): Refused | null {
  if (state !== "checked" || seen === undefined || seen === revision) return null;
  return new Refused(
    409,
    "This return has changed",
    "Somebody has changed its figures or words since you looked at it, and nothing has been published. Load the page again, and look at what it says now.",
  );
}

export function refuseState({ state, id }: LockedSubmission): Refused | null {
  if (state === "superseded")
    return new Refused(
      409,
      "This return has been superseded",
      `Submission ${id} was published, and later returns have replaced all of its figures. To bring them back, send the file again.`,
    );
  if (state === "withdrawn")
    return new Refused(
      409,
      "This return was withdrawn",
      `Submission ${id} cannot be published again. Send the file anew if its figures are right after all.`,
    );
  return null;
}

export function refuseApproval(
  { indicators }: LockedSubmission,
  sender: Sender,
  catalogue: Catalogue,
): Refused | null {
  if (sender.approves || !needsApproval(indicators, catalogue)) return null;
  return new Refused(
    403,
    "A performance lead publishes this return",
    "It wants a second pair of eyes. Answer its warnings, and ask a performance lead to publish it.",
  );
}

/** @param reasons by rule, those kept before included */
export async function refuseFindings(
  client: Client,
  { id, errors, findingCounts }: LockedSubmission,
  reasons: Reasons,
): Promise<Refused | null> {
  if (errors > 0)
    return new Refused(
      409,
      "The return has errors",
      `${errors === 1 ? "One error stands" : `${errors.toLocaleString("en-GB")} errors stand`} in it. Correct ${errors === 1 ? "it" : "them"} here, or correct the file and send it again; nothing has been published.`,
      await keptFindings(client, id, { severity: "error" }),
    );
  const tooLong = Object.keys(reasons).find((rule) => (reasons[rule]?.length ?? 0) > LONGEST_REASON);
  if (tooLong !== undefined)
    return new Refused(
      422,
      "A reason is too long",
      `The reason for ${tooLong} may have ${LONGEST_REASON} characters.`,
    );
  const unanswered = Object.entries(findingCounts)
    .filter(([rule, { severity }]) => severity === "warning" && !reasons[rule]?.trim())
    .map(([rule]) => rule);
  if (unanswered.length === 0) return null;
  return new Refused(
    409,
    "Warnings want a reason",
    `Give a reason for each of: ${unanswered.join(", ")}. The reasons are kept with the figures.`,
    await keptFindings(client, id, { rules: unanswered }),
  );
}

/** What was written before, and over it what comes now; an empty text takes a reason back. Reasons for rules that warn of
 * nothing are not kept: they would explain what is not there. */
export function reasonsWith(
  { reasons: before, findingCounts }: Pick<LockedSubmission, "reasons" | "findingCounts">,
  now: Reasons,
): Reasons {
  const warned = Object.keys(findingCounts).filter((rule) => findingCounts[rule]?.severity === "warning");
  const own = (reasons: Reasons | null, rule: string) =>
    reasons !== null && Object.hasOwn(reasons, rule) ? reasons[rule]?.trim() : undefined;
  return Object.fromEntries(
    warned.flatMap((rule) => {
      const reason = own(now, rule) ?? own(before, rule) ?? "";
      return reason === "" ? [] : [[rule, reason]];
    }),
  );
}
