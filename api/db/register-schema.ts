// The tables of the register of risk areas as types: what figures raised, what people did about it, and who was told.
import type { ColumnType, GeneratedAlways, JSONColumnType } from "kysely";
import type { AlertChoice, RiskEventKind } from "#api/contract/alerts.ts";
import type { CaseOutcome } from "#api/contract/cases.ts";
import type { RiskKind, Standing, WarningGround } from "#api/contract/risk-areas.ts";

type Instant = ColumnType<Date, Date | string, Date | string>;

export interface RiskTable {
  id: GeneratedAlways<number>;
  indicator: number;
  area: number;
  kind: RiskKind;
  since: number;
  last: number;
  recovered: number | null;
  ended: "recovered" | "became-risk" | "corrected" | null;
  periods: number;
  missed: number;
  level: number;
  grounds: WarningGround[];
  raised_at: Instant;
  ended_at: Instant | null;
  merged_into: number | null;
}

export interface RegisterTakenUpTable {
  id: GeneratedAlways<number>;
  catalogue: string;
  at: Instant;
}

export interface RiskEventTable {
  id: GeneratedAlways<number>;
  risk: number;
  kind: RiskEventKind;
  at: Instant;
  period: number | null;
  level: number | null;
  by: string | null;
  act: number | null;
}

export interface RiskPlanTable {
  id: GeneratedAlways<number>;
  risk: number;
  action: string;
  person: string;
  due: string;
  by: string;
  at: Instant;
}

export interface RiskProgressTable {
  id: GeneratedAlways<number>;
  plan: number;
  standing: Standing;
  said: string;
  by: string;
  at: Instant;
}

export interface RiskDeviationTable {
  id: GeneratedAlways<number>;
  risk: number;
  reason: string;
  until: string;
  by: string;
  at: Instant;
  ended_at: Instant | null;
  ended_by: string | null;
  ended_reason: string | null;
}

export interface RiskDecisionTable {
  id: GeneratedAlways<number>;
  risk: number;
  said: string;
  day: string;
  by: string;
  at: Instant;
}

export interface SolutionCaseTable {
  id: GeneratedAlways<number>;
  risk: number;
  problem: string;
  lead: string;
  team: JSONColumnType<{ name: string; organisation: string; part: string }[]>;
  steps: JSONColumnType<{ week: number; action: string }[]>;
  entry: JSONColumnType<{ passed: boolean; text: string }[]>;
  starts: string;
  by: string;
  at: Instant;
  closed_at: Instant | null;
  closed_by: string | null;
  outcome: CaseOutcome | null;
  learned: string | null;
}

export interface CaseCheckpointTable {
  solution_case: number;
  week: number;
  held: string;
  standing: Standing;
  said: string;
  next: string;
  by: string;
  at: Instant;
}

export interface AlertChoiceTable {
  person: string;
  choice: AlertChoice;
}

export interface AlertSeenTable {
  person: string;
  up_to: number;
  at: Instant;
}

export interface AlertTable {
  event: number;
  person: string;
  mail: number;
  day: string;
}

export interface RegisterTables {
  risk: RiskTable;
  risk_event: RiskEventTable;
  register_taken_up: RegisterTakenUpTable;
  risk_plan: RiskPlanTable;
  risk_progress: RiskProgressTable;
  risk_deviation: RiskDeviationTable;
  risk_decision: RiskDecisionTable;
  solution_case: SolutionCaseTable;
  case_checkpoint: CaseCheckpointTable;
  alert_choice: AlertChoiceTable;
  alert_seen: AlertSeenTable;
  alert: AlertTable;
}
