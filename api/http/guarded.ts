// A route that asks for no permission must not exist by mistake: every one is marked, and the marks are counted at the start.
import type { RequestHandler, Router } from "express";
import type { Permission } from "#api/contract/vocabulary.ts";

const guards = new WeakMap<object, Permission | "open">();

/** Marks a handler that has asked for a permission. */
export function guarded(handler: RequestHandler, permission: Permission): RequestHandler {
  guards.set(handler, permission);
  return handler;
}

/** Marks a handler that anybody may reach and that gives nothing away: whether the server lives, how it is described. */
export function open(handler: RequestHandler): RequestHandler {
  guards.set(handler, "open");
  return handler;
}

type Layer = {
  route?: { path: unknown; stack: { method?: string; handle: object }[] };
  handle: object;
};

/** @throws when a route of this router was made without a word on who may ask for it */
export function assertGuarded(router: Router): void {
  for (const { route, handle: inner } of router.stack as unknown as Layer[]) {
    if ("stack" in inner) assertGuarded(inner as Router);
    for (const { method, handle } of route?.stack ?? []) {
      if (!guards.has(handle))
        throw new Error(
          `${method?.toUpperCase()} ${String(route?.path)} names no permission: make it with serve().`,
        );
    }
  }
}
