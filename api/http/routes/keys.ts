// Keys with which machines send returns: made, listed and revoked by the performance lead.
import type { Router } from "express";
import { makeKey } from "#api/access/api-keys.ts";
import { whyNotUntil } from "#api/access/key-policy.ts";
import { actorOf, personOf } from "#api/access/viewer.ts";
import * as contract from "#api/contract/keys.ts";
import * as keys from "#api/db/queries/api-keys.ts";
import { record } from "#api/db/queries/audit.ts";
import { dayOf } from "#api/domain/day.ts";
import { pageCursor, readPageCursor, wrongCursor } from "#api/http/page-cursor.ts";
import { HttpProblem, notFound } from "#api/http/problem.ts";
import { serve } from "#api/http/serve.ts";
import type { Services } from "#api/http/services.ts";
import { findIndicator } from "#api/http/viewpoint.ts";
import { presentKey } from "#api/present/keys.ts";

/** Keys expire by the calendar on the wall, also where the demonstration's clock stands still. */
const today = () => dayOf(new Date());

export function keyRoutes(router: Router, services: Services): void {
  const { access } = services;

  serve(router, contract.listKeys, async ({ query }) => {
    const offset = readOffset(query.cursor);
    const found = await keys.listKeys(services.pool, { limit: query.limit + 1, offset, today: today() });
    const page = found.slice(0, query.limit);
    return {
      keys: page.map((key) => presentKey(key, today(), services.catalogue())),
      next: found.length > page.length ? pageCursor({ offset: String(offset + page.length) }) : null,
    };
  });

  serve(router, contract.makeKey, async ({ body, viewer }) => {
    const { name, expires } = body;
    const tooShortOrLong = whyNotUntil(expires, today());
    if (tooShortOrLong !== null) throw new HttpProblem(400, tooShortOrLong);
    const catalogue = services.catalogue();
    const indicators = [...new Set(body.indicators.map((id) => findIndicator(catalogue, id).id))];
    const { id: maker, email } = personOf(viewer);
    return access.scope.run(async (client) => {
      const made = await makeKey(access, client, {
        name,
        indicators,
        expires,
        madeBy: { id: maker, email },
      });
      if (!made)
        throw new HttpProblem(
          409,
          `A key called ${name} was made before. Choose another name, so that the record can tell them apart.`,
        );
      const key = await keys.keyById(client, made.id);
      if (!key) throw new Error("a key that was just made is gone");
      await record(client, {
        actor: actorOf(viewer),
        action: "key-made",
        subject: name,
        after: { start: key.start, indicators, expires },
      });
      return { key: presentKey(key, today(), catalogue), secret: made.secret };
    });
  });

  serve(router, contract.revokeKey, async ({ params, viewer }) =>
    access.scope.run(async (client) => {
      const revoked = await keys.revokeKey(client, params.id, personOf(viewer).email);
      const key = await keys.keyById(client, params.id);
      if (!key) throw notFound("There is no such key. Load the list of keys again.");
      if (!revoked) throw new HttpProblem(409, `${key.name} was revoked before.`);
      const { start, indicators, expires, revokedAt } = key;
      await record(client, {
        actor: actorOf(viewer),
        action: "key-revoked",
        subject: key.name,
        before: { start, indicators, expires },
        after: { revoked: revokedAt },
      });
      return presentKey(key, today(), services.catalogue());
    }),
  );
}

function readOffset(cursor: string | undefined): number {
  const { offset } = readPageCursor(cursor, ["offset"] as const) ?? { offset: "0" };
  if (/^\d{1,9}$/.test(offset)) return Number(offset);
  throw wrongCursor();
}
