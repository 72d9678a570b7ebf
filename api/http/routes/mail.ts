// Letters that this system wrote, for the performance lead.
import type { Router } from "express";
import { actorOf, personOf } from "#api/access/viewer.ts";
import { listMail } from "#api/contract/mail.ts";
import { record } from "#api/db/queries/audit.ts";
import { firstRead, listMail as mailPage } from "#api/db/queries/mail.ts";
import { inTransaction } from "#api/db/queries/transaction.ts";
import { readNumberCursor } from "#api/http/page-cursor.ts";
import { serve } from "#api/http/serve.ts";
import type { Services } from "#api/http/services.ts";
import { presentMail } from "#api/present/mail.ts";

export function mailRoutes(router: Router, services: Services): void {
  serve(router, listMail, async ({ query: { limit, cursor }, viewer }) => {
    const page = await mailPage(services.read, { limit, cursor: readNumberCursor(cursor) });
    const answer = presentMail(page.items, page.next, services.mailer.leavesThrough);
    // Whoever has the link in a letter can take over the account of whom it is for.
    const shown = answer.mail.filter(({ text }) => text !== null).map(({ id }) => id);
    if (shown.length > 0)
      await inTransaction(services.pool, async (client) => {
        const letters = await firstRead(client, shown, personOf(viewer).id);
        if (letters.length > 0)
          await record(client, {
            actor: actorOf(viewer),
            action: "mail-read",
            subject: null,
            after: { letters },
          });
      });
    return answer;
  });
}
