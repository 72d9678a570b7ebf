// Letters that this system wrote, for the performance lead.
import type { Router } from "express";
import { actorOf } from "#api/access/viewer.ts";
import { listMail } from "#api/contract/mail.ts";
import { record } from "#api/db/queries/audit.ts";
import { listMail as mailPage } from "#api/db/queries/mail.ts";
import { HttpProblem } from "#api/http/problem.ts";
import { serve } from "#api/http/serve.ts";
import type { Services } from "#api/http/services.ts";
import { presentMail } from "#api/present/mail.ts";

export function mailRoutes(router: Router, services: Services): void {
  serve(router, listMail, async ({ query: { limit, cursor }, viewer }) => {
    if (cursor !== undefined && !/^\d{1,9}$/.test(cursor))
      throw new HttpProblem(400, "cursor is not one that this list gave; start again without it.");
    const page = await mailPage(services.read, {
      limit,
      cursor: cursor === undefined ? null : Number(cursor),
    });
    const answer = presentMail(page.items, page.next, services.mailer.leavesThrough);
    // Whoever has the link in a letter can take over the account of whom it is for.
    const letters = answer.mail.filter(({ text }) => text !== null).map(({ id }) => id);
    if (letters.length > 0)
      await record(services.pool, {
        actor: actorOf(viewer),
        action: "mail-read",
        subject: null,
        after: { letters },
      });
    return answer;
  });
}
