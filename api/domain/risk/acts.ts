// What people do about a risk area, as it is kept.
import type { CaseOutcome } from "#api/contract/cases.ts";
import type { Standing } from "#api/contract/risk-areas.ts";
import type { TestFacts } from "./case.ts";

/** By their address; the name is that of whoever has it now. */
export type Act = {
  readonly id: number;
  readonly by: string;
  readonly byName: string | null;
  readonly at: Date;
};

export type ProgressFacts = Act & { readonly standing: Standing; readonly text: string };

export type PlanFacts = Act & {
  readonly action: string;
  readonly person: string;
  readonly due: string;
  /** Oldest first. */
  readonly progress: readonly ProgressFacts[];
};

export type DeviationFacts = Act & {
  readonly reason: string;
  /** The last day it holds. */
  readonly until: string;
  readonly ended: { by: string; byName: string | null; at: Date; reason: string } | null;
};

export type DecisionFacts = Act & { readonly text: string; readonly day: string };

export type CheckpointFacts = Omit<Act, "id"> & {
  readonly week: number;
  readonly held: string;
  readonly standing: Standing;
  readonly text: string;
  readonly next: string;
};

export type CaseFacts = Act & {
  readonly risk: number;
  readonly problem: string;
  readonly lead: string;
  readonly team: readonly { name: string; organisation: string; part: string }[];
  readonly steps: readonly { week: number; action: string }[];
  readonly entry: readonly TestFacts[];
  readonly starts: string;
  /** By week. */
  readonly checkpoints: readonly CheckpointFacts[];
  readonly closed: {
    by: string;
    byName: string | null;
    at: Date;
    outcome: CaseOutcome;
    learned: string;
  } | null;
};

/** All of it, oldest first. */
export type RiskActs = {
  readonly plans: readonly PlanFacts[];
  readonly deviations: readonly DeviationFacts[];
  readonly decisions: readonly DecisionFacts[];
  readonly cases: readonly CaseFacts[];
  /** The place of an act among all acts, by its kind and number: instants may be equal. */
  readonly order: ReadonlyMap<string, number>;
};

export const NO_ACTS: RiskActs = { plans: [], deviations: [], decisions: [], cases: [], order: new Map() };
