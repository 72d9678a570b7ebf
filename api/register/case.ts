// Solution Centre cases: opening one, holding its checkpoints, closing it.
import type { CaseOutcome } from "#api/contract/cases.ts";
import type { Standing } from "#api/contract/risk-areas.ts";
import { closeCaseRow, insertCase, insertCheckpoint } from "#api/db/queries/cases.ts";
import { faultOfCase, faultOfCheckpoint } from "#api/domain/risk/act-faults.ts";
import type { CaseFacts } from "#api/domain/risk/acts.ts";
import { allPass, exitTest, teamTest } from "#api/domain/risk/case.ts";
import { entryOf } from "#api/domain/risk/risk-entry.ts";
import { assertOpen, type Doing, onCase, onRisk } from "./act.ts";
import { NotPossible, refuseFault } from "./not-possible.ts";

export type NewCase = Pick<CaseFacts, "problem" | "lead" | "team" | "steps" | "starts">;

/** @returns the number of the case */
export async function openCase(doing: Doing, id: number, given: NewCase): Promise<number> {
  const { today, catalogue } = doing.viewpoint;
  let opened = 0;
  await onRisk(doing, id, async ({ client, risk, number }) => {
    assertOpen(risk);
    const entry = entryOf(risk, catalogue.trust, today);
    if (!allPass(entry)) throw new NotPossible(409, failing(entry));
    const team = teamTest(given.team, catalogue.trust.solutionCentre.partners);
    if (!team.passed)
      throw new NotPossible(
        422,
        `The entry test is not passed. ${team.text}: add people of another partner to it.`,
      );
    refuseFault(faultOfCase(given, today));
    const steps = given.steps.toSorted((a, b) => a.week - b.week);
    const { problem, lead, starts } = given;
    const kept = { problem, lead, team: given.team, steps, entry: [...entry, team], starts };
    opened = await insertCase(client, number.id, { ...kept, by: doing.by, at: doing.at });
    return {
      event: { kind: "case-opened", act: opened },
      action: "case-opened",
      after: { case: opened, starts, lead, problem, team: given.team },
    };
  });
  return opened;
}

const failing = (tests: readonly { passed: boolean; text: string }[]): string => {
  const named = tests.filter(({ passed }) => !passed).map(({ text }) => text);
  return `The entry test is not passed. What it asks for, and what is not so: ${named.join("; ")}.`;
};

type Checkpoint = { week: number; held: string; standing: Standing; text: string; next: string };

export const holdCheckpoint = (doing: Doing, id: number, given: Checkpoint): Promise<void> =>
  onCase(doing, id, async ({ client, solution }) => {
    assertRunning(solution);
    refuseFault(faultOfCheckpoint(given, solution, doing.viewpoint.today));
    const { week, held, standing, text, next } = given;
    if (solution.checkpoints.some((checkpoint) => checkpoint.week === week))
      throw new NotPossible(409, `Week ${week} has its checkpoint already. Load the page again to read it.`);
    await insertCheckpoint(client, id, { ...given, by: doing.by, at: doing.at });
    return {
      event: null,
      action: "checkpoint-held",
      after: { case: id, week, held, standing, text, next },
    };
  });

/** It outlives the recovery of its risk: somebody has to say what came of it. */
export const closeCase = (
  doing: Doing,
  id: number,
  { outcome, learned }: { outcome: CaseOutcome; learned: string },
): Promise<void> =>
  onCase(doing, id, async ({ client, risk, solution }) => {
    assertRunning(solution);
    const figures = (risk.seen?.series.points ?? []).map(({ period, safe }) => ({
      period,
      status: safe.status,
    }));
    const exit = exitTest(figures, solution.starts, doing.viewpoint.catalogue.trust.solutionCentre.exit);
    if (outcome === "recovered" && !allPass(exit))
      throw new NotPossible(
        409,
        `The exit test is not passed, so the case cannot be closed as recovered. ${failingExit(exit)} Choose another outcome, or wait for the next figures.`,
      );
    await closeCaseRow(client, id, { outcome, learned, by: doing.by, at: doing.at });
    return {
      event: { kind: "case-closed", act: id },
      action: "case-closed",
      before: { case: id, starts: solution.starts, checkpoints: solution.checkpoints.length },
      after: { case: id, outcome, learned },
    };
  });

const failingExit = (tests: readonly { passed: boolean; text: string }[]): string =>
  `Not so yet: ${tests
    .filter(({ passed }) => !passed)
    .map(({ text }) => text)
    .join("; ")}.`;

function assertRunning({ closed }: CaseFacts): void {
  if (closed) throw new NotPossible(409, "This case is closed already. Nothing needs doing.");
}
