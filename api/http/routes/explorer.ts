// An indicator cut by up to two axes over time, as JSON, CSV or a workbook.
import type { Response, Router } from "express";
import { actorOf, may, type Viewer } from "#api/access/viewer.ts";
import { type ExplorerPage, getExplorer, XLSX } from "#api/contract/explorer.ts";
import { record } from "#api/db/queries/audit.ts";
import { askedCut, askedSpan, assertBounded, figureSpan } from "#api/http/asked-cut.ts";
import { explorerWorkbook } from "#api/http/explorer-workbook.ts";
import { serve } from "#api/http/serve.ts";
import type { Services } from "#api/http/services.ts";
import { findArea, findIndicator, viewpointOf } from "#api/http/viewpoint.ts";
import { presentExplorer } from "#api/present/explorer.ts";
import { explorerCsv } from "#api/present/explorer-sheet.ts";
import { readExplorer } from "#api/reading/read-explorer.ts";

export function explorerRoutes(router: Router, services: Services): void {
  const exported = (page: ExplorerPage, viewer: Viewer, query: object) =>
    record(services.pool, {
      actor: actorOf(viewer),
      action: "exported",
      subject: page.indicator.id,
      after: query,
    });
  serve(
    router,
    getExplorer,
    async ({ params, query, viewer }) => {
      const viewpoint = await viewpointOf(services, viewer, query.as_at);
      const { catalogue, today, asAt } = viewpoint;
      const indicator = findIndicator(catalogue, params.id);
      const area = findArea(catalogue, query.area);
      const cut = askedCut(query, { indicator, area, catalogue });
      const periods = askedSpan(query, viewpoint, indicator);
      assertBounded(cut.axes, periods.length);
      const facts = await readExplorer(viewpoint, indicator, area, { ...cut, periods });
      const span = figureSpan(viewpoint, indicator);
      return presentExplorer(facts, {
        ...{ catalogue, span, asAt, today },
        may: { export: may(viewer, "export") },
      });
    },
    {
      "text/csv": async ({ query, viewer, response }, answer) => {
        const page = await answer();
        await exported(page, viewer, query);
        attach(response, page, "csv").type("text/csv; charset=utf-8").send(explorerCsv(page));
      },
      [XLSX]: async ({ query, viewer, response }, answer) => {
        const page = await answer();
        const workbook = await explorerWorkbook(page);
        await exported(page, viewer, query);
        attach(response, page, "xlsx").type(XLSX).send(workbook);
      },
    },
  );
}

const attach = (response: Response, { indicator, by }: ExplorerPage, ending: "csv" | "xlsx") =>
  response.attachment(`${[indicator.id, ...(by.length > 0 ? ["by", ...by] : [])].join("-")}.${ending}`);
