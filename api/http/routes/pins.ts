// Views that a person keeps on a page of their own. They leave no entry in the record: an address is no figure, what it
// shows is read anew by whoever opens it, and whoever takes figures away from there is recorded as they do so.
import type { Router } from "express";
import { personOf } from "#api/access/viewer.ts";
import * as contract from "#api/contract/pins.ts";
import { dropPin, keepPin, pinsOf } from "#api/db/queries/pins.ts";
import { inTransaction, oneAtATime } from "#api/db/queries/transaction.ts";
import { MOST_PINS } from "#api/domain/pin-facts.ts";
import { HttpProblem, notFound } from "#api/http/problem.ts";
import { serve } from "#api/http/serve.ts";
import type { Services } from "#api/http/services.ts";
import { presentPin } from "#api/present/pins.ts";

export function pinRoutes(router: Router, { pool, now }: Services): void {
  serve(router, contract.listPins, async ({ viewer }) => ({
    pins: (await pinsOf(pool, personOf(viewer).id)).map(presentPin),
  }));

  serve(router, contract.addPin, async ({ body, viewer }) => {
    const { id } = personOf(viewer);
    const kept = await inTransaction(pool, async (client) => {
      // Counted and kept at once: two windows must not make one too many.
      await oneAtATime(client, `pins ${id}`);
      return keepPin(client, id, { ...body, at: now(), most: MOST_PINS });
    });
    if (kept === null)
      throw new HttpProblem(
        409,
        `You have pinned ${MOST_PINS} views, which is as many as your page holds. Remove one that you no longer need.`,
      );
    return presentPin(kept);
  });

  serve(router, contract.removePin, async ({ params: { id }, viewer }) => {
    const known = /^[1-9]\d{0,8}$/.test(id);
    if (!known || !(await dropPin(pool, personOf(viewer).id, Number(id))))
      throw notFound("There is no such view on your page. It may have been removed already.");
    return { removed: true as const };
  });
}
