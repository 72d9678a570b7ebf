// Finds out who asks: by the session's cookie, by a key, or nobody.
import type { Request, RequestHandler, Response } from "express";
import { viewerOfKey } from "#api/access/api-keys.ts";
import { headersOf } from "#api/access/ask.ts";
import { viewerOfSession } from "#api/access/sessions.ts";
import type { Viewer } from "#api/access/viewer.ts";
import { record } from "#api/db/queries/audit.ts";
import { addressOf, countAddress } from "./locks.ts";
import { HttpProblem, tooMany } from "./problem.ts";
import type { Services } from "./services.ts";

const viewers = new WeakMap<Request, Viewer>();

/** Who asks this; `identify` has found it out. */
export function viewerOf(request: Request): Viewer {
  const viewer = viewers.get(request);
  if (!viewer) throw new Error(`nobody asked who asks for ${request.path}`);
  return viewer;
}

export const viewerOrNobody = (request: Request): Viewer =>
  viewers.get(request) ?? { kind: "nobody", address: request.ip ?? null };

/** What of a request matters to whoever wants to know who sent it. */
export const cameFrom = (request: Request, publicUrl: string | null) => ({
  origin: publicUrl ?? `http://${request.get("host")}`,
  // Who sends a key is whoever the key says, and nobody's session besides.
  cookie: request.get("authorization") === undefined ? request.get("cookie") : undefined,
  address: request.ip ?? null,
  userAgent: request.get("user-agent"),
});

export const identify =
  (services: Services): RequestHandler =>
  async (request, response, next) => {
    viewers.set(request, await find(services, request, response));
    next();
  };

async function find(services: Services, request: Request, response: Response): Promise<Viewer> {
  const { access } = services;
  const sender = cameFrom(request, access.publicUrl);
  const given = request.get("authorization");
  if (given !== undefined) return byKey(services, request, given);
  if (sender.cookie === undefined) return { kind: "nobody", address: sender.address };
  const { viewer, cookies } = await viewerOfSession(access, headersOf(sender), sender.address);
  for (const cookie of cookies) response.append("Set-Cookie", cookie);
  return viewer;
}

async function byKey(services: Services, request: Request, given: string): Promise<Viewer> {
  const { access } = services;
  const address = request.ip ?? null;
  const wait = await access.limits.waiting("keys", addressOf({ request }));
  if (wait) throw tooMany(wait.seconds);
  const [, key] = given.match(/^Bearer +([\w.~+/-]{1,200})$/i) ?? [];
  const viewer = key ? await viewerOfKey(access, key, address) : null;
  if (viewer) return viewer;
  await access.scope.run(async (client) => {
    const locked = await countAddress(services, { request, viewer: { kind: "nobody", address } }, "keys");
    await record(client, locked?.entries ?? []);
  });
  throw new HttpProblem(
    401,
    "This key does not work: it is mistyped, has expired or was revoked. Ask the performance lead for a new one, and send it as Authorization: Bearer <key>.",
  );
}
