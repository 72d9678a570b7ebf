// A Solution Centre case: what opens it, its twelve weeks, and what ends it.
import type { Status } from "#api/contract/vocabulary.ts";
import { addDays, daysBetween } from "#api/domain/due-date.ts";
import { periodLabel } from "#api/domain/period-label.ts";
import { endOf, type Period } from "#api/domain/periods.ts";
import type { CaseFacts, CheckpointFacts } from "./acts.ts";

export const WEEKS = 12;

export type TestFacts = { readonly passed: boolean; readonly text: string };

/** The first day of a week, from 1. Weeks are of seven days, whatever days off are among them. */
export const weekStart = (starts: string, week: number): string => addDays(starts, 7 * (week - 1));

/** The last day of the twelve weeks. */
export const lastDay = (starts: string): string => addDays(weekStart(starts, WEEKS + 1), -1);

/** The week that a day lies in; 0 before the first, 13 after the last. */
export const weekOn = (starts: string, day: string): number =>
  Math.min(Math.max(Math.floor(daysBetween(starts, day) / 7) + 1, 0), WEEKS + 1);

/** @param today what the checkpoint of a week that has none is on it */
export function checkpointState(
  {
    starts,
    checkpoints,
    closed,
  }: Pick<CaseFacts, "starts" | "closed"> & {
    readonly checkpoints: readonly Pick<CheckpointFacts, "week">[];
  },
  week: number,
  today: string,
): "held" | "due" | "missed" | "to-come" {
  if (checkpoints.some((checkpoint) => checkpoint.week === week)) return "held";
  const current = weekOn(starts, today);
  if (week > current) return "to-come";
  if (week < current) return "missed";
  return closed ? "to-come" : "due";
}

/** Overdue: its twelve weeks are over, and nobody has said what came of it. */
export function caseState(
  { starts, closed }: Pick<CaseFacts, "starts" | "closed">,
  today: string,
): "open" | "overdue" | "closed" {
  if (closed) return "closed";
  return today > lastDay(starts) ? "overdue" : "open";
}

export type EntryFacts = {
  readonly risk: boolean;
  readonly open: boolean;
  readonly missed: number;
  /** Periods that must be missed; null where no level of escalation opens a case. */
  readonly needed: number | null;
  readonly neededText: string;
  readonly plans: number;
  readonly deviation: boolean;
  readonly openCase: boolean;
};

/** What must be so before the Solution Centre takes on a risk area. No number of it is told: whoever reads it later may not
 * see the figures that it was opened on. */
export function entryTest(facts: EntryFacts): TestFacts[] {
  const persistent = facts.risk && facts.open && facts.needed !== null && facts.missed >= facts.needed;
  return [
    {
      passed: persistent,
      text:
        facts.needed === null
          ? "No level of escalation opens a case here"
          : `Off target in ${facts.neededText} or more since it was raised, and not recovered`,
    },
    { passed: facts.plans > 0, text: "Its owner has answered it with a plan first" },
    { passed: !facts.deviation, text: "The board has not agreed that it may be off target for now" },
    { passed: !facts.openCase, text: "No other case is open for it" },
  ];
}

/** @param partners how many organisations the team must come from */
export function teamTest(team: readonly { organisation: string }[], partners: number): TestFacts {
  const organisations = new Set(team.map(({ organisation }) => plain(organisation)));
  return {
    passed: organisations.size >= partners,
    text: `The team comes from ${partners} ${partners === 1 ? "organisation" : "different organisations"} or more`,
  };
}

const plain = (name: string) => name.trim().replaceAll(/\s+/g, " ").toLowerCase();

export type JudgedFigure = { readonly period: Period; readonly status: Status };

/** A case has done its work when the newest figures of the indicator itself are on target, one after the other, and all of
 * them are of periods that end after it started.
 * @param figures oldest first, those that may be shown to whoever asks */
export function exitTest(figures: readonly JudgedFigure[], starts: string, needed: number): TestFacts[] {
  const since = figures.filter(
    ({ period, status }) =>
      (status === "met" || status === "near" || status === "missed") && endOf(period) >= starts,
  );
  const newest = since.slice(-needed);
  const off = newest.filter(({ status }) => status !== "met");
  const many = needed > 1;
  return [
    {
      passed: since.length >= needed,
      text: many
        ? `${needed} figures or more are there since it started (${since.length || "none"} so far)`
        : `A figure is there since it started${since.length ? "" : " (none so far)"}`,
    },
    {
      passed: newest.length > 0 && off.length === 0 && newest.length >= needed,
      text: `The newest ${many ? `${needed} are` : "is"} on target${
        off.length ? ` (not: ${off.map(({ period }) => periodLabel(period)).join(", ")})` : ""
      }`,
    },
  ];
}

export const allPass = (tests: readonly TestFacts[]): boolean => tests.every(({ passed }) => passed);
