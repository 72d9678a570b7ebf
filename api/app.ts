// The application: middleware and routes, in order.
import { randomUUID } from "node:crypto";
import { readFileSync } from "node:fs";
import compression from "compression";
import express, { type Express } from "express";
import helmet from "helmet";
import { pinoHttp } from "pino-http";
import { dashboardRoutes } from "#api/http/dashboard.ts";
import { docsRoutes } from "#api/http/docs.ts";
import { healthRoutes } from "#api/http/health.ts";
import { otherMethods } from "#api/http/other-methods.ts";
import { noSuchRoute, problems } from "#api/http/problem.ts";
import { breakdownRoutes } from "#api/http/routes/breakdown.ts";
import { indicatorRoutes } from "#api/http/routes/indicators.ts";
import { overviewRoutes } from "#api/http/routes/overview.ts";
import { returnRoutes } from "#api/http/routes/returns.ts";
import { siteRoutes } from "#api/http/routes/site.ts";
import { submissionRoutes } from "#api/http/routes/submissions.ts";
import { sameSiteOnly } from "#api/http/same-site.ts";
import type { Services } from "#api/http/services.ts";

const { version } = JSON.parse(readFileSync(new URL("../package.json", import.meta.url), "utf8")) as {
  version: string;
};

export function createApp(services: Services): Express {
  const app = express();
  app.disable("x-powered-by");
  const router = express.Router();
  const measure = healthRoutes(router, services);

  app.use(
    pinoHttp({
      logger: services.log,
      genReqId: (_request, response) => {
        const id = randomUUID();
        response.setHeader("X-Request-Id", id);
        return id;
      },
      autoLogging: { ignore: ({ url }) => url === "/healthz" || url === "/readyz" || url === "/metrics" },
      serializers: {
        req: ({ id, method, url }) => ({ id, method, url }),
        res: ({ statusCode }) => ({ statusCode }),
      },
    }),
  );
  app.use(measure);
  app.use(
    helmet({
      contentSecurityPolicy: { useDefaults: false, directives: POLICY },
      strictTransportSecurity: false,
    }),
  );
  app.use(compression());
  app.use(sameSiteOnly);
  app.use("/api", express.json({ limit: "256kb" }));

  siteRoutes(router, services);
  overviewRoutes(router, services);
  indicatorRoutes(router, services);
  breakdownRoutes(router, services);
  returnRoutes(router, services);
  submissionRoutes(router, services);
  docsRoutes(router, version);
  app.use(router);
  app.use(otherMethods);
  app.use("/api", noSuchRoute);
  if (services.dashboardDir) dashboardRoutes(app, services.dashboardDir);
  app.use(noSuchRoute);
  app.use(problems);
  return app;
}

/** Nothing from elsewhere and nothing inline. Pictures may be made in the page: a chart is saved as PNG through a blob. */
const POLICY = {
  defaultSrc: ["'none'"],
  scriptSrc: ["'self'"],
  styleSrc: ["'self'"],
  imgSrc: ["'self'", "data:", "blob:"],
  fontSrc: ["'self'"],
  connectSrc: ["'self'"],
  formAction: ["'self'"],
  baseUri: ["'none'"],
  frameAncestors: ["'none'"],
};
