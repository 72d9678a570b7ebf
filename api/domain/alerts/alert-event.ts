// News of a risk area, with what there is to know of the risk: what alerts are told from.
import type { RiskEventKind } from "#api/contract/alerts.ts";
import type { RiskKind } from "#api/contract/risk-areas.ts";

/** A row of the register, with the keys of its periods. */
export type AlertRisk = {
  readonly id: number;
  readonly indicator: string;
  readonly area: string;
  readonly kind: RiskKind;
  readonly since: number;
  readonly last: number;
  readonly recovered: number | null;
  readonly periods: number;
  readonly missed: number;
  readonly level: number;
  /** A correction or a withdrawal took away the figures that raised it. */
  readonly corrected: boolean;
};

export type AlertEvent = {
  readonly id: number;
  readonly kind: RiskEventKind;
  readonly at: Date;
  /** Key of the newest period judged when it happened. */
  readonly period: number | null;
  /** The level of escalation that the risk had reached by then, this event included. */
  readonly reached: number;
  /** The address of who did it; null: the figures did. */
  readonly by: string | null;
  /** The risk it belongs to now: where a correction made one risk part of another, that other. */
  readonly risk: AlertRisk;
  /** The risk it happened to is part of another since. */
  readonly merged: boolean;
};
