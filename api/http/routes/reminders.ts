// Reminders of returns: what was sent, and stopping them for a while.
import type { Router } from "express";
import { mayStop, ownersStoppedBy } from "#api/access/reminder-pauses.ts";
import { actorOf, type PersonViewer, type Viewer } from "#api/access/viewer.ts";
import * as contract from "#api/contract/reminders.ts";
import { record } from "#api/db/queries/audit.ts";
import * as pauses from "#api/db/queries/reminder-pauses.ts";
import { listReminders } from "#api/db/queries/reminders.ts";
import { inTransaction } from "#api/db/queries/transaction.ts";
import { dayOf } from "#api/domain/day.ts";
import { faultOfPause, type PauseFacts, pauseState } from "#api/domain/reminder-pause.ts";
import { readNumberCursor } from "#api/http/page-cursor.ts";
import { HttpProblem, notFound } from "#api/http/problem.ts";
import { serve } from "#api/http/serve.ts";
import type { Services } from "#api/http/services.ts";
import { deliveryText } from "#api/present/mail.ts";
import { presentPause, presentReminder, ruleText } from "#api/present/reminders.ts";

export function reminderRoutes(router: Router, services: Services): void {
  const today = () => dayOf(services.now());
  const shown = (facts: PauseFacts, person: PersonViewer) => {
    const catalogue = services.catalogue();
    const mayEnd = mayStop(person, facts.owner, catalogue);
    return presentPause(facts, { today: today(), catalogue, mayEnd });
  };
  /** What the record calls it: whose reminders. */
  const subjectOf = (owner: string | null) =>
    owner === null ? "everybody" : (services.catalogue().owners.get(owner)?.email ?? owner);

  serve(router, contract.listReminders, async ({ query: { owner, limit, cursor } }) => {
    const asked = { owner, limit, cursor: readNumberCursor(cursor) };
    const { items, next } = await listReminders(services.read, asked);
    const catalogue = services.catalogue();
    return {
      reminders: items.map((item) => presentReminder(item, catalogue)),
      next,
      rule: ruleText(catalogue, services.reminders.on),
      delivery: deliveryText(services.mailer.leavesThrough),
    };
  });

  serve(router, contract.listReminderPauses, async ({ query: { limit, cursor }, viewer }) => {
    const person = personHere(viewer);
    const owners = ownersStoppedBy(person, services.catalogue());
    const whose = person.role === "lead" ? null : owners.map(({ id }) => id);
    const page = { limit, cursor: readNumberCursor(cursor) };
    const { items, next } = await pauses.listPauses(services.read, whose, page);
    return {
      pauses: items.map((item) => shown(item, person)),
      next,
      owners: owners.map(({ id, name }) => ({ id, name })),
      mayStopAll: person.role === "lead",
    };
  });

  serve(router, contract.pauseReminders, async ({ body, viewer }) => {
    const person = personHere(viewer);
    const { owner, from, until, reason } = body;
    const catalogue = services.catalogue();
    if (owner !== null && !catalogue.owners.has(owner))
      throw new HttpProblem(400, `There is no owner called ${owner}. Choose one from the list.`);
    if (!mayStop(person, owner, catalogue))
      throw new HttpProblem(
        403,
        "You can stop your own reminders only. A performance lead can stop those of others.",
      );
    const fault = faultOfPause({ from, until }, today());
    if (fault !== null) throw new HttpProblem(400, fault);
    return inTransaction(services.pool, async (client) => {
      const asked = { owner, from, until, reason, by: person.email, at: services.now() };
      const made = await pauses.insertPause(client, asked);
      await record(client, {
        actor: actorOf(viewer),
        action: "reminders-paused",
        subject: subjectOf(owner),
        after: { pause: made.id, from, until, reason },
      });
      return shown(made, person);
    });
  });

  serve(router, contract.endReminderPause, async ({ params, viewer }) => {
    const person = personHere(viewer);
    const id = readId(params.id);
    return inTransaction(services.pool, async (client) => {
      const found = await pauses.lockPause(client, id);
      if (!found) throw noSuchPause();
      if (!mayStop(person, found.owner, services.catalogue()))
        throw new HttpProblem(403, "This is not your pause to end. A performance lead can end it.");
      if (["over", "ended"].includes(pauseState(found, today())))
        throw new HttpProblem(409, "This pause is over already: reminders go out again.");
      const at = services.now();
      await pauses.endPause(client, id, person.email, at);
      await record(client, {
        actor: actorOf(viewer),
        action: "reminders-resumed",
        subject: subjectOf(found.owner),
        before: { pause: id, from: found.from, until: found.until, reason: found.reason },
        after: { ended: dayOf(at) },
      });
      return shown({ ...found, endedAt: at }, person);
    });
  });
}

/** A machine may send returns, and nobody reminds it of any. */
function personHere(viewer: Viewer): PersonViewer {
  if (viewer.kind === "person") return viewer;
  throw new HttpProblem(403, "Reminders are for people: a key cannot stop them. Sign in as an owner.");
}

const noSuchPause = () => notFound("There is no such pause. Load the list again.");

function readId(text: string): number {
  if (/^[1-9]\d{0,8}$/.test(text)) return Number(text);
  throw noSuchPause();
}
