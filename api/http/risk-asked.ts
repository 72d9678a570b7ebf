// A risk area or a case that a request names, who may act on it, and what they may do.
import { actorOf, answersFor, may, personOf, type Viewer } from "#api/access/viewer.ts";
import type { Permission } from "#api/contract/vocabulary.ts";
import type { Catalogue, Indicator } from "#api/domain/catalogue.ts";
import type { RiskRights } from "#api/present/risk-page.ts";
import { type Doing, noSuchCase, noSuchRisk } from "#api/register/act.ts";
import { NotPossible } from "#api/register/not-possible.ts";
import { HttpProblem, tooMany } from "./problem.ts";
import type { Services } from "./services.ts";
import { viewpointOf } from "./viewpoint.ts";

export function rightsOf(viewer: Viewer, indicator: Indicator, catalogue: Catalogue): RiskRights {
  return {
    answer: may(viewer, "answer-risks") && answersHere(viewer, indicator, catalogue),
    decide: may(viewer, "decide"),
  };
}

const answersHere = (viewer: Viewer, indicator: Indicator, catalogue: Catalogue) =>
  personOf(viewer).role === "lead" || answersFor(viewer, indicator, catalogue);

/** @param permission the one that the endpoint names: who answers risks answers those of their own indicators alone */
export async function doingOf(services: Services, viewer: Viewer, permission: Permission): Promise<Doing> {
  const { email } = personOf(viewer);
  const wait = await services.access.limits.count("riskActs", email);
  if (wait) throw tooMany(wait.seconds);
  const viewpoint = await viewpointOf(services, viewer, undefined);
  return {
    pool: services.pool,
    viewpoint,
    actor: actorOf(viewer),
    by: email,
    at: services.now(),
    assertMay: (indicator) => {
      if (permission !== "answer-risks" || answersHere(viewer, indicator, viewpoint.catalogue)) return;
      const { name } = viewpoint.catalogue.ownerOf(indicator);
      throw new HttpProblem(
        403,
        `${indicator.title} is not yours to answer for. ${name} owns it, and a performance lead can do it too.`,
      );
    },
  };
}

/** Refusals of the register, as an answer. */
export async function refusing<Answer>(work: () => Promise<Answer>): Promise<Answer> {
  try {
    return await work();
  } catch (error) {
    throw error instanceof NotPossible ? new HttpProblem(error.status, error.message) : error;
  }
}

/** @throws NotPossible */
export function riskNumber(text: string): number {
  if (/^[1-9]\d{0,8}$/.test(text)) return Number(text);
  throw noSuchRisk(text.slice(0, 40));
}

/** @throws NotPossible */
export function caseNumber(text: string): number {
  if (/^[1-9]\d{0,8}$/.test(text)) return Number(text);
  throw noSuchCase(text.slice(0, 40));
}
