// The register of risk areas, the story of each, and what people do about it.
import type { Router } from "express";
import type { Viewer } from "#api/access/viewer.ts";
import * as acts from "#api/contract/risk-acts.ts";
import { getRiskArea, getRiskAreas } from "#api/contract/risk-areas.ts";
import type { Permission } from "#api/contract/vocabulary.ts";
import { periodLabel } from "#api/domain/period-label.ts";
import { addPeriods, endOf, formatPeriod, type Period } from "#api/domain/periods.ts";
import { isOpen, type SeenRisk } from "#api/domain/risk/seen-risk.ts";
import { doingOf, refusing, rightsOf, riskNumber } from "#api/http/risk-asked.ts";
import { serve } from "#api/http/serve.ts";
import type { Services } from "#api/http/services.ts";
import { findOutcome, pageEnd, pageMonth, viewpointOf } from "#api/http/viewpoint.ts";
import { countRegister, presentRegister } from "#api/present/register.ts";
import { presentRiskPage } from "#api/present/risk-page.ts";
import { headlines, readPage } from "#api/reading/read-page.ts";
import { readRiskStory } from "#api/reading/read-risk-page.ts";
import { readRisks } from "#api/reading/read-risks.ts";
import { acknowledge, reportProgress } from "#api/register/acknowledge.ts";
import { type Doing, noSuchRisk } from "#api/register/act.ts";
import { recordDecision } from "#api/register/decision.ts";
import { agreeDeviation, endDeviation } from "#api/register/deviation.ts";

/** What closed longer ago than this is found on the pages of its indicator's other risks. */
const CLOSED_MONTHS = 24;

export function riskAreaRoutes(router: Router, services: Services): void {
  serve(router, getRiskAreas, async ({ query, viewer }) => {
    const viewpoint = await viewpointOf(services, viewer, query.as_at);
    const { catalogue, today, asAt } = viewpoint;
    const period = pageMonth(viewpoint, query.period);
    if (query.outcome !== undefined) findOutcome(catalogue, query.outcome);
    const page = await readPage(viewpoint, headlines(catalogue), pageEnd(period));
    const risks = await readRisks(
      viewpoint,
      [...page.trust.values(), ...page.areas],
      (risk) => isOpen(risk) || closedLately(risk, period),
    );
    const reader = { catalogue, today, said: page.said };
    const all = presentRegister(risks, query.state === "closed" ? "newest-end" : query.sort, reader);
    return {
      period: formatPeriod(period),
      periodText: periodLabel(period),
      asAt,
      counts: countRegister(all),
      riskAreas: all.filter(
        ({ state, kind, outcomes }) =>
          (query.state === "open" ? state !== "closed" : state === query.state) &&
          (query.kind === undefined || kind === query.kind) &&
          (query.outcome === undefined || outcomes.some(({ id }) => id === query.outcome)),
      ),
    };
  });

  const shown = async (viewer: Viewer, text: string, asAt: string | undefined) => {
    const viewpoint = await viewpointOf(services, viewer, asAt);
    const { catalogue, today } = viewpoint;
    const story = await readRiskStory(viewpoint, riskNumber(text));
    if (!story) throw noSuchRisk(text);
    const { risk, said } = story;
    return presentRiskPage(risk, { catalogue, today, said }, rightsOf(viewer, risk.indicator, catalogue));
  };
  /** An act, and the page as it stands after it. */
  const act = (
    viewer: Viewer,
    { id, permission }: { id: string; permission: Permission },
    work: (doing: Doing, id: number) => Promise<void>,
  ) =>
    refusing(async () => {
      await work(await doingOf(services, viewer, permission), riskNumber(id));
      return shown(viewer, id, undefined);
    });

  serve(router, getRiskArea, ({ params, query, viewer }) =>
    refusing(() => shown(viewer, params.id, query.as_at)),
  );
  serve(router, acts.acknowledgeRisk, ({ params: { id }, body, viewer }) =>
    act(viewer, { id, permission: "answer-risks" }, (doing, number) => acknowledge(doing, number, body)),
  );
  serve(router, acts.reportProgress, ({ params: { id }, body, viewer }) =>
    act(viewer, { id, permission: "answer-risks" }, (doing, number) => reportProgress(doing, number, body)),
  );
  serve(router, acts.agreeDeviation, ({ params: { id }, body, viewer }) =>
    act(viewer, { id, permission: "decide" }, (doing, number) => agreeDeviation(doing, number, body)),
  );
  serve(router, acts.endDeviation, ({ params: { id }, body, viewer }) =>
    act(viewer, { id, permission: "decide" }, (doing, number) => endDeviation(doing, number, body)),
  );
  serve(router, acts.recordDecision, ({ params: { id }, body, viewer }) =>
    act(viewer, { id, permission: "decide" }, (doing, number) => recordDecision(doing, number, body)),
  );
}

/** Recovered in the two years up to a month. A warning that became a risk is told as that. */
function closedLately({ seen }: SeenRisk, month: Period): boolean {
  const episode = seen?.episode;
  return (
    episode?.ended === "recovered" &&
    episode.recovered !== null &&
    endOf(episode.recovered) > endOf(addPeriods(month, -CLOSED_MONTHS))
  );
}
