// Letters about a return that somebody has in hand.
import { returnInHand } from "#api/db/queries/approvals.ts";
import { leadsToTell } from "#api/db/queries/people.ts";
import type { Client } from "#api/db/queries/transaction.ts";
import type { Catalogue } from "#api/domain/catalogue.ts";
import { type ApprovalAsked, approvalAsked } from "./letters/approval-asked.ts";
import type { Mailer } from "./mailer.ts";

export type ReturnLetters = {
  /** Tells every performance lead, in the caller's transaction, that somebody asks for a return to be published. */
  approvalAsked(
    client: Pick<Client, "query">,
    asked: Pick<ApprovalAsked, "asker" | "submission" | "origin">,
  ): Promise<void>;
};

export const returnLetters = (mailer: Mailer, catalogue: () => Catalogue): ReturnLetters => ({
  approvalAsked: async (client, asked) => {
    const { trust, indicators: known } = catalogue();
    const { fileName, indicators } = await returnInHand(client, asked.submission);
    const titles = indicators.map((id) => known.get(id)?.title ?? id);
    for (const { name, email } of await leadsToTell(client)) {
      const words = approvalAsked({ ...asked, name, trust: trust.name, fileName, indicators: titles });
      await mailer.post(client, { to: email, ...words });
    }
  },
});
