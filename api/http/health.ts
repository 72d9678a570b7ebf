// Whether the process lives, whether it can answer, and how it fares.
import { createHash, timingSafeEqual } from "node:crypto";
import type { Request, RequestHandler, Router } from "express";
import { collectDefaultMetrics, Histogram, Registry } from "prom-client";
import { isLoopback } from "#api/domain/loopback.ts";
import { open } from "./guarded.ts";
import { HttpProblem } from "./problem.ts";
import type { Services } from "./services.ts";

export function healthRoutes(router: Router, services: Services): RequestHandler {
  const register = new Registry();
  collectDefaultMetrics({ register });
  const seconds = new Histogram({
    name: "http_request_duration_seconds",
    help: "Time to answer, by route, method and status",
    labelNames: ["route", "method", "status"],
    buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10],
    registers: [register],
  });

  router.get(
    "/healthz",
    open((_request, response) => void response.json({ status: "alive" })),
  );
  router.get(
    "/readyz",
    open(async (_request, response) => {
      const ready = await services.ready();
      response
        .status(ready ? 200 : 503)
        .json({ status: ready ? "ready" : "database not reachable or not migrated" });
    }),
  );
  router.get(
    "/metrics",
    open(async (request, response) => {
      if (!mayMeasure(request, services.metricsToken))
        throw new HttpProblem(
          403,
          "Metrics are for this machine alone, or for who sends METRICS_TOKEN as Authorization: Bearer <token>.",
        );
      response.type(register.contentType).send(await register.metrics());
    }),
  );

  return (request, response, next) => {
    const end = seconds.startTimer();
    response.on("finish", () => {
      const route = typeof request.route?.path === "string" ? request.route.path : "other";
      end({ route, method: request.method, status: String(response.statusCode) });
    });
    next();
  };
}

/** A proxy before us stands on this machine too, so its word on where a request comes from counts (TRUST_PROXY). */
function mayMeasure(request: Request, token: string | null): boolean {
  const given = request.get("authorization")?.replace(/^Bearer /i, "");
  if (token !== null && given !== undefined) return sameText(given, token);
  return isLoopback(request.ip ?? "") && request.get("x-forwarded-for") === undefined;
}

const digest = (text: string) => createHash("sha256").update(text).digest();
/** In the same time whatever was given. */
const sameText = (a: string, b: string) => timingSafeEqual(digest(a), digest(b));
