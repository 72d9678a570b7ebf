// Letters, for the performance lead.

import type { z } from "zod";
import type { listMail, Mail } from "#api/contract/mail.ts";

type MailFacts = {
  id: number;
  written_at: Date;
  recipient: string;
  subject: string;
  text: string | null;
  state: Mail["state"];
  failure: string | null;
};

/** @param leavesThrough the mail server; null when none is set */
export const presentMail = (
  letters: readonly MailFacts[],
  next: string | null,
  leavesThrough: string | null,
): z.infer<typeof listMail.output> => ({
  mail: letters.map(({ id, written_at, recipient, subject, text, state, failure }) => ({
    id: String(id),
    at: written_at.toISOString(),
    to: recipient,
    subject,
    state,
    failure,
    // It may still be on its way, and nobody has to pass it on.
    text: state === "waiting" ? null : text,
  })),
  next,
  delivery: deliveryText(leavesThrough),
});

export const deliveryText = (leavesThrough: string | null): string =>
  leavesThrough === null
    ? "No mail server is set, so letters are kept here and written to the log: pass them on yourself."
    : `Letters leave through ${leavesThrough}.`;
