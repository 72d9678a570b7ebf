// The application: middleware and routes, in order.
import { randomUUID } from "node:crypto";
import { readFileSync } from "node:fs";
import compression from "compression";
import express, { type Express } from "express";
import helmet from "helmet";
import { pinoHttp } from "pino-http";
import { dashboardRoutes } from "#api/http/dashboard.ts";
import { docsRoutes } from "#api/http/docs.ts";
import { assertGuarded } from "#api/http/guarded.ts";
import { healthRoutes } from "#api/http/health.ts";
import { identify } from "#api/http/identify.ts";
import { otherMethods } from "#api/http/other-methods.ts";
import { noSuchRoute, problems } from "#api/http/problem.ts";
import { recordRefusals } from "#api/http/refusals.ts";
import { alertRoutes } from "#api/http/routes/alerts.ts";
import { auditRoutes } from "#api/http/routes/audit.ts";
import { backtestRoutes } from "#api/http/routes/backtest.ts";
import { boundaryRoutes } from "#api/http/routes/boundaries.ts";
import { breakdownRoutes } from "#api/http/routes/breakdown.ts";
import { calendarRoutes } from "#api/http/routes/calendar.ts";
import { caseRoutes } from "#api/http/routes/cases.ts";
import { changeRoutes } from "#api/http/routes/change.ts";
import { explainingRoutes } from "#api/http/routes/explaining.ts";
import { explorerRoutes } from "#api/http/routes/explorer.ts";
import { exportRoutes } from "#api/http/routes/exports.ts";
import { gridRoutes } from "#api/http/routes/grid.ts";
import { historyRoutes } from "#api/http/routes/history.ts";
import { indicatorRoutes } from "#api/http/routes/indicators.ts";
import { keyRoutes } from "#api/http/routes/keys.ts";
import { lensRoutes } from "#api/http/routes/lenses.ts";
import { mailRoutes } from "#api/http/routes/mail.ts";
import { mendingRoutes } from "#api/http/routes/mending.ts";
import { overviewRoutes } from "#api/http/routes/overview.ts";
import { passwordRoutes } from "#api/http/routes/passwords.ts";
import { pathwayRoutes } from "#api/http/routes/pathway.ts";
import { peopleRoutes } from "#api/http/routes/people.ts";
import { pinRoutes } from "#api/http/routes/pins.ts";
import { providerRoutes } from "#api/http/routes/provider.ts";
import { reminderRoutes } from "#api/http/routes/reminders.ts";
import { returnRoutes } from "#api/http/routes/returns.ts";
import { riskAreaRoutes } from "#api/http/routes/risk-areas.ts";
import { sessionRoutes } from "#api/http/routes/session.ts";
import { signInRoutes } from "#api/http/routes/sign-in.ts";
import { siteRoutes } from "#api/http/routes/site.ts";
import { submissionRoutes } from "#api/http/routes/submissions.ts";
import { templateRoutes } from "#api/http/routes/templates.ts";
import { uploadRoutes } from "#api/http/routes/uploads.ts";
import { ownNameOnly, ownPagesOnly } from "#api/http/same-site.ts";
import type { Services } from "#api/http/services.ts";

const { version } = JSON.parse(readFileSync(new URL("../package.json", import.meta.url), "utf8")) as {
  version: string;
};

export function createApp(services: Services): Express {
  const app = express();
  const { publicUrl } = services.access;
  app.disable("x-powered-by");
  app.set("trust proxy", services.trustProxy);
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
        // Without the query: a link to set a password carries its token there.
        req: ({ id, method, url }) => ({ id, method, url: String(url).split("?")[0] }),
        res: ({ statusCode }) => ({ statusCode }),
      },
    }),
  );
  app.use(measure);
  app.use(
    helmet({
      contentSecurityPolicy: { useDefaults: false, directives: POLICY },
      strictTransportSecurity: publicUrl?.startsWith("https:")
        ? { maxAge: A_YEAR, includeSubDomains: false }
        : false,
    }),
  );
  app.use(compression());
  app.use(ownNameOnly(publicUrl));
  app.use("/api", identify(services));
  app.use(ownPagesOnly(publicUrl));

  sessionRoutes(router, services);
  signInRoutes(router, services);
  passwordRoutes(router, services);
  providerRoutes(router, services);
  siteRoutes(router, services);
  overviewRoutes(router, services);
  indicatorRoutes(router, services);
  breakdownRoutes(router, services);
  explorerRoutes(router, services);
  changeRoutes(router, services);
  pathwayRoutes(router, services);
  boundaryRoutes(router, services);
  pinRoutes(router, services);
  backtestRoutes(router, services);
  gridRoutes(router, services);
  lensRoutes(router, services);
  riskAreaRoutes(router, services);
  caseRoutes(router, services);
  historyRoutes(router, services);
  returnRoutes(router, services);
  calendarRoutes(router, services);
  reminderRoutes(router, services);
  submissionRoutes(router, services);
  templateRoutes(router, services);
  uploadRoutes(router, services);
  mendingRoutes(router, services);
  explainingRoutes(router, services);
  exportRoutes(router, services);
  peopleRoutes(router, services);
  keyRoutes(router, services);
  alertRoutes(router, services);
  auditRoutes(router, services);
  mailRoutes(router, services);
  docsRoutes(router, version, publicUrl);
  assertGuarded(router);
  app.use(router);
  app.use(otherMethods);
  app.use("/api", noSuchRoute);
  if (services.dashboardDir) dashboardRoutes(app, services.dashboardDir);
  app.use(noSuchRoute);
  app.use(recordRefusals(services));
  app.use(problems);
  return app;
}

const A_YEAR = 31_536_000; // seconds

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
