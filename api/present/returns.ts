// The returns calendar.
import type { Return, ReturnsPage } from "#api/contract/returns.ts";
import type { Catalogue, Indicator } from "#api/domain/catalogue.ts";
import { periodLabel } from "#api/domain/period-label.ts";
import { formatPeriod, type Period } from "#api/domain/periods.ts";
import type { ReturnFacts } from "#api/domain/return-facts.ts";
import { returnsSentence } from "./overview.ts";

const ORDER: readonly Return["state"][] = ["missing", "late", "due", "not-due", "corrected", "received"];

/** How the returns look to whoever asks. */
export type ReturnsViewer = {
  answersFor(indicator: Indicator): boolean;
  mayOpen(submission: number): boolean;
};

export function presentReturnsPage(
  month: Period,
  facts: readonly ReturnFacts[],
  catalogue: Catalogue,
  viewer: ReturnsViewer,
): ReturnsPage {
  const returns = presentReturns(facts, catalogue, viewer);
  const count = (...states: Return["state"][]) =>
    returns.filter(({ state }) => states.includes(state)).length;
  const [late, missing, received] = [count("late"), count("missing"), count("received", "corrected")];
  const due = late + missing + received;
  return {
    period: formatPeriod(month),
    periodText: periodLabel(month),
    returns,
    summary: { due, received, late, missing, sentence: returnsSentence(due, late, missing) },
  };
}

/** In the order in which they want seeing to. */
export const presentReturns = (
  facts: readonly ReturnFacts[],
  catalogue: Catalogue,
  viewer: ReturnsViewer,
): Return[] => facts.map((fact) => presentReturn(fact, catalogue, viewer)).sort(compareReturns);

function presentReturn(
  { indicator, period, due, state, daysLate, receipt }: ReturnFacts,
  catalogue: Catalogue,
  viewer: ReturnsViewer,
): Return {
  const owner = catalogue.ownerOf(indicator);
  return {
    indicator: { id: indicator.id, title: indicator.title, reference: indicator.reference ?? null },
    owner: { id: owner.id, name: owner.name, job: owner.job },
    period: formatPeriod(period),
    periodText: periodLabel(period),
    due,
    state,
    daysLate,
    received: receipt?.first ?? null,
    corrected: state === "corrected" ? (receipt?.last ?? null) : null,
    submission: receipt && viewer.mayOpen(receipt.submission) ? String(receipt.submission) : null,
    mine: viewer.answersFor(indicator),
  };
}

const compareReturns = (a: Return, b: Return): number =>
  ORDER.indexOf(a.state) - ORDER.indexOf(b.state) ||
  a.due.localeCompare(b.due) ||
  a.indicator.title.localeCompare(b.indicator.title, "en-GB");
