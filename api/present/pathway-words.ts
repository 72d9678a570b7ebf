// What is said of a step of a pathway: who was lost there, and how far it fell short of its target.
import type { Catalogue, Target } from "#api/domain/catalogue.ts";
import { gapTo } from "#api/domain/forecast/gap.ts";
import { type Lost, lostAt, mostAt, type PathwayStep, type StepFacts } from "#api/domain/pathway.ts";
import { spanLabel } from "#api/domain/period-label.ts";
import type { Period } from "#api/domain/periods.ts";
import type { SafeValue } from "#api/domain/suppress.ts";
import { goalText, list, number } from "./words.ts";

/** Every figure of the steps, hidden and missing ones included. */
export const valuesOf = (steps: readonly StepFacts[]): SafeValue[] =>
  steps.flatMap(({ span, series, members }) =>
    [span, ...series.map(({ safe }) => safe), ...members.map(({ safe }) => safe)].map(({ value }) => value),
  );

export const mostLost = (steps: readonly StepFacts[]): StepFacts | null =>
  mostAt(steps, ({ step, span }) => lostAt(step, span.value)?.count ?? null);

/** 94 of 324 assessments due were not completed. */
export const lostText = ({ count, of }: Lost, { of: whom, lost }: PathwayStep): string =>
  `${number(count, 0)} of ${number(of, 0)} ${whom} ${count === 1 ? lost?.one : lost?.many}`;

type Short = { cases: number; target: Target };

/** How many more cases would have met the target of the span; null where it was met or there is none. */
export function shortOf({ span, indicator, periods }: StepFacts): Short | null {
  const { value, target } = span;
  const period = periods.at(-1);
  if (value.kind !== "shown" || period === undefined) return null;
  const gap = gapTo(target, { ...value, period }, indicator);
  return target && gap?.direction === "more" && gap.cases !== null ? { cases: gap.cases, target } : null;
}

export const furthestBelow = (steps: readonly StepFacts[]): StepFacts | null =>
  mostAt(steps, (step) => shortOf(step)?.cases ?? null);

/** 100 more assessments completed would have met the target of 80% or more. */
export function shortText({ cases, target }: Short, { indicator }: StepFacts): string {
  const words = indicator.cases ? ` ${cases === 1 ? indicator.cases.one : indicator.cases.many}` : "";
  return `${number(cases, 0)} more${words} would have met the target of ${goalText(target, indicator)}`;
}

/** November 2025 to October 2026; empty where there is none. */
export function periodsText(periods: readonly Period[]): string {
  const [first, last] = [periods[0], periods.at(-1)];
  return first && last ? spanLabel(first, last) : "";
}

/** “Completed” and “Reviews in time”. */
export const titlesText = (steps: readonly StepFacts[]): string =>
  list(steps.map(({ step }) => `“${step.title}”`));

/** agency and age band. */
export const dimensionTitles = (ids: readonly string[], catalogue: Catalogue): string =>
  list(ids.map((id) => (catalogue.dimensions.get(id)?.title ?? id).toLowerCase()));
