// Keeps the record of what was refused: to whom, from where, and what they asked for.
import type { ErrorRequestHandler, Request } from "express";
import { networkOf } from "#api/access/network.ts";
import { actorOf, type Viewer } from "#api/access/viewer.ts";
import { record } from "#api/db/queries/audit.ts";
import { inTransaction } from "#api/db/queries/transaction.ts";
import { Refused } from "#api/ingest/refused.ts";
import { viewerOrNobody } from "./identify.ts";
import { HttpProblem } from "./problem.ts";
import type { Services } from "./services.ts";

/** Somebody who has shown nothing and is asked to sign in has been refused nothing yet: that is how every visit begins. */
export const recordRefusals =
  (services: Services): ErrorRequestHandler =>
  async (error: unknown, request, _response, next) => {
    const status = error instanceof HttpProblem || error instanceof Refused ? error.status : 500;
    const viewer = viewerOrNobody(request);
    const claimed = viewer.kind !== "nobody" || request.get("authorization") !== undefined;
    if (claimed && (status === 401 || status === 403))
      await keep(services, request, viewer, status, String(error));
    next(error);
  };

async function keep(
  services: Services,
  request: Request,
  viewer: Viewer,
  status: number,
  error: string,
): Promise<void> {
  try {
    const wait = await services.access.limits.count("refusals", whose(viewer));
    if (wait && !wait.just) return;
    const until = new Date(Date.now() + (wait?.seconds ?? 0) * 1000).toISOString();
    await inTransaction(services.pool, (client) =>
      record(client, {
        actor: actorOf(viewer),
        action: "refused",
        subject: `${request.method} ${request.path}`.slice(0, 300),
        after: {
          status,
          why: error.replace(/^Error: /, ""),
          ...(wait && { further: `Further refusals are not recorded until ${until}.` }),
        },
      }),
    );
  } catch (failure) {
    // The refusal stands, whether or not it could be recorded.
    services.log.error({ err: failure }, "a refusal could not be recorded");
  }
}

const whose = (viewer: Viewer): string =>
  viewer.kind === "nobody" ? `nobody ${networkOf(viewer.address)}` : `${viewer.kind} ${viewer.id}`;
