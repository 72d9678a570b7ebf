// What makes a return easy to begin: a file with its rows prefilled, and a form for those who have three numbers.
import type { Response, Router } from "express";
import type { z } from "zod";
import { actorOf, may, type Viewer } from "#api/access/viewer.ts";
import { XLSX } from "#api/contract/submissions.ts";
import { getReturnForm, getTemplate, getTemplateWorkbook } from "#api/contract/templates.ts";
import { record } from "#api/db/queries/audit.ts";
import { downTo, periodsToChoose } from "#api/domain/wanted-returns.ts";
import { dayHere } from "#api/http/returns-viewer.ts";
import { serve, serveFile } from "#api/http/serve.ts";
import type { Services } from "#api/http/services.ts";
import { templateWorkbook } from "#api/http/template-workbook.ts";
import { viewpointOf } from "#api/http/viewpoint.ts";
import { wantedOf } from "#api/http/wanted-returns.ts";
import { presentReturnForm } from "#api/present/return-form.ts";
import { presentTemplate, templateCsv } from "#api/present/template.ts";
import { readFormRows, readReturnsToFill } from "#api/reading/read-return-form.ts";

export function templateRoutes(router: Router, services: Services): void {
  const template = async (viewer: Viewer, query: z.output<typeof getTemplate.query>) => {
    const viewpoint = await viewpointOf(services, viewer, undefined);
    const { returns, came } = await wantedOf(viewpoint, viewer, query);
    const toFill = downTo(await readReturnsToFill(viewpoint, returns, came), query.level);
    const given = presentTemplate(toFill);
    return { given, name: `return-${viewpoint.today}` };
  };
  const sends = async (viewer: Viewer, response: Response, name: string, type: string) => {
    await record(services.pool, { actor: actorOf(viewer), action: "exported", subject: name });
    response.set("Cache-Control", "no-store").type(type).attachment(name);
  };

  serveFile(router, getTemplate, async ({ query, viewer, response }) => {
    const { given, name } = await template(viewer, query);
    await sends(viewer, response, `${name}.csv`, "text/csv; charset=utf-8");
    response.send(templateCsv(given));
  });

  serveFile(router, getTemplateWorkbook, async ({ query, viewer, response }) => {
    const { given, name } = await template(viewer, query);
    const workbook = await templateWorkbook(given);
    await sends(viewer, response, `${name}.xlsx`, XLSX);
    response.send(workbook);
  });

  serve(router, getReturnForm, async ({ query, viewer }) => {
    const viewpoint = await viewpointOf(services, viewer, undefined);
    const { returns, came, receiptOf } = await wantedOf(viewpoint, viewer, query);
    const chosen = returns.at(-1);
    if (!chosen) throw new Error("a return that can be sent is wanted, and there is none");
    const [toFill] = await readReturnsToFill(viewpoint, [chosen], came);
    const rows = toFill ? await readFormRows(viewpoint, toFill, may(viewer, "view-figures")) : [];
    const periods = periodsToChoose(chosen, receiptOf, dayHere(viewpoint));
    return presentReturnForm({ chosen, periods, rows }, viewpoint.catalogue);
  });
}
