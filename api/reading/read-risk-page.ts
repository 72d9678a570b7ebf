// Reads what the page of one risk area or one case says.
import { casesOf } from "#api/db/queries/cases.ts";
import type { Commentary } from "#api/domain/commentary.ts";
import type { CaseFacts } from "#api/domain/risk/acts.ts";
import type { SeenRisk } from "#api/domain/risk/seen-risk.ts";
import { readCommentary } from "./read-commentary.ts";
import { readRisk, readRisksOf } from "./read-risks.ts";
import type { Viewpoint } from "./viewpoint.ts";

export type RiskStory = { risk: SeenRisk; said: Commentary[] };

/** @returns null where there is none that whoever reads may see */
export async function readRiskStory(viewpoint: Viewpoint, id: number): Promise<RiskStory | null> {
  const risk = await readRisk(viewpoint, id);
  return risk && storyOf(viewpoint, risk);
}

async function storyOf(viewpoint: Viewpoint, risk: SeenRisk): Promise<RiskStory> {
  const { indicator, area } = risk;
  return { risk, said: await readCommentary(viewpoint, { indicators: [indicator], areas: [area] }) };
}

/** @returns null where there is none that whoever reads may see */
export async function readCase(
  viewpoint: Viewpoint,
  id: number,
): Promise<(RiskStory & { solution: CaseFacts }) | null> {
  const [found] = await readCases(viewpoint, [id]);
  return found ? { ...(await storyOf(viewpoint, found.risk)), solution: found.solution } : null;
}

/** Cases that whoever reads may see, with their risks: open ones first, then the newest. */
export async function readCases(
  viewpoint: Viewpoint,
  ids?: readonly number[],
): Promise<{ risk: SeenRisk; solution: CaseFacts }[]> {
  const cases = await casesOf(viewpoint.db, { ...(ids ? { ids } : {}), upTo: null });
  const risks = await readRisksOf(viewpoint, [...new Set(cases.map(({ risk }) => risk))]);
  return cases
    .flatMap((solution) => {
      const risk = risks.get(solution.risk);
      return risk?.acts.cases.some(({ id }) => id === solution.id) ? [{ risk, solution }] : [];
    })
    .sort(
      (a, b) =>
        Number(a.solution.closed !== null) - Number(b.solution.closed !== null) ||
        b.solution.id - a.solution.id,
    );
}
