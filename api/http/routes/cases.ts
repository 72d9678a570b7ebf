// Solution Centre cases.
import type { Router } from "express";
import type { Viewer } from "#api/access/viewer.ts";
import * as contract from "#api/contract/cases.ts";
import { readNumberCursor, wrongCursor } from "#api/http/page-cursor.ts";
import { caseNumber, doingOf, refusing, rightsOf, riskNumber } from "#api/http/risk-asked.ts";
import { serve } from "#api/http/serve.ts";
import type { Services } from "#api/http/services.ts";
import { viewpointOf } from "#api/http/viewpoint.ts";
import { presentCase, presentCaseLine } from "#api/present/case.ts";
import { readCase, readCases } from "#api/reading/read-risk-page.ts";
import { noSuchCase } from "#api/register/act.ts";
import { closeCase, holdCheckpoint, openCase } from "#api/register/case.ts";

export function caseRoutes(router: Router, services: Services): void {
  serve(router, contract.listCases, async ({ query: { state, cursor, limit }, viewer }) => {
    const viewpoint = await viewpointOf(services, viewer, undefined);
    const { catalogue, today } = viewpoint;
    const found = (await readCases(viewpoint)).filter(
      ({ solution: { closed } }) => state === undefined || (closed === null) === (state === "open"),
    );
    const after = readNumberCursor(cursor);
    const last = after === null ? -1 : found.findIndex(({ solution }) => solution.id === after);
    if (after !== null && last < 0) throw wrongCursor();
    const page = found.slice(last + 1, last + 1 + limit);
    return {
      cases: page.map(({ risk, solution }) => presentCaseLine(solution, risk, { catalogue, today })),
      next: last + 1 + limit < found.length ? String(page.at(-1)?.solution.id) : null,
    };
  });

  const shown = async (viewer: Viewer, id: number) => {
    const viewpoint = await viewpointOf(services, viewer, undefined);
    const { catalogue, today } = viewpoint;
    const found = await readCase(viewpoint, id);
    if (!found) throw noSuchCase(id);
    const { risk, solution, said } = found;
    const rights = rightsOf(viewer, risk.indicator, catalogue);
    return presentCase(solution, risk, { catalogue, today, said }, rights);
  };

  serve(router, contract.getCase, ({ params, viewer }) =>
    refusing(() => shown(viewer, caseNumber(params.id))),
  );

  serve(router, contract.openCase, ({ params, body, viewer }) =>
    refusing(async () => {
      const doing = await doingOf(services, viewer, "decide");
      return shown(viewer, await openCase(doing, riskNumber(params.id), body));
    }),
  );

  serve(router, contract.holdCheckpoint, ({ params, body, viewer }) =>
    refusing(async () => {
      const id = caseNumber(params.id);
      await holdCheckpoint(await doingOf(services, viewer, "answer-risks"), id, body);
      return shown(viewer, id);
    }),
  );

  serve(router, contract.closeCase, ({ params, body, viewer }) =>
    refusing(async () => {
      const id = caseNumber(params.id);
      await closeCase(await doingOf(services, viewer, "decide"), id, body);
      return shown(viewer, id);
    }),
  );
}
