// Whether the process lives, whether it can answer, and how it fares.
import type { RequestHandler, Router } from "express";
import { collectDefaultMetrics, Histogram, Registry } from "prom-client";
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

  router.get("/healthz", (_request, response) => void response.json({ status: "alive" }));
  router.get("/readyz", async (_request, response) => {
    const ready = await services.ready();
    response
      .status(ready ? 200 : 503)
      .json({ status: ready ? "ready" : "database not reachable or not migrated" });
  });
  router.get("/metrics", async (_request, response) => {
    response.type(register.contentType).send(await register.metrics());
  });

  return (request, response, next) => {
    const end = seconds.startTimer();
    response.on("finish", () => {
      const route = typeof request.route?.path === "string" ? request.route.path : "other";
      end({ route, method: request.method, status: String(response.statusCode) });
    });
    next();
  };
}
