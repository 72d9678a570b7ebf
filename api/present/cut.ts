// What every page of a cut says: its filters, its periods, its cells, and what a reader must know beside them.
import type { ExplorerCell } from "#api/contract/explorer.ts";
import { type Members, SMALL_NOTE, type SuppressedReason } from "#api/contract/vocabulary.ts";
import type { Catalogue, Indicator, Target } from "#api/domain/catalogue.ts";
import type { CellFacts } from "#api/domain/explorer-facts.ts";
import { periodLabel, periodShortLabel } from "#api/domain/period-label.ts";
import { formatPeriod, type Period } from "#api/domain/periods.ts";
import type { SafeValue } from "#api/domain/suppress.ts";
import { presentFunnel } from "./funnel.ts";
import { membersText } from "./members-text.ts";
import { isSmall, presentTarget, presentValue } from "./value.ts";

export const presentWhere = (where: Members, catalogue: Catalogue) =>
  Object.entries(where).map(([dimension, member]) => ({
    dimension,
    title: catalogue.dimensions.get(dimension)?.title ?? dimension,
    member,
    memberTitle: membersText({ [dimension]: member }, catalogue),
  }));

export const presentPeriod = (period: Period) => ({
  period: formatPeriod(period),
  periodText: periodLabel(period),
  shortText: periodShortLabel(period),
});

/** A page has thousands of cells and a handful of targets, each of one indicator of the catalogue. */
const targets = new WeakMap<Target, ExplorerCell["target"]>();

function targetOf(target: Target, indicator: Indicator): ExplorerCell["target"] {
  const known = targets.get(target);
  if (known) return known;
  const presented = presentTarget(target, indicator);
  targets.set(target, presented);
  return presented;
}

/** @param whole what its share is held against; null for the whole itself */
export const presentCell = (
  { period, members, safe }: CellFacts,
  whole: SafeValue | null,
  indicator: Indicator,
): ExplorerCell => ({
  period: formatPeriod(period),
  members,
  value: presentValue(safe.value, indicator),
  status: safe.status,
  target: safe.target && targetOf(safe.target, indicator),
  funnel: presentFunnel(safe.value, whole, indicator),
});

export const isIllustrative = (value: SafeValue): boolean =>
  value.kind === "shown" && value.flag === "illustrative";

export function cutNotes(values: readonly SafeValue[]): string[] {
  const hidden = (reason: SuppressedReason) =>
    values.some((value) => value.kind === "suppressed" && value.reason === reason);
  return [
    ...(hidden("small-count")
      ? ["Some figures are hidden, so that no child can be recognised from a small number."]
      : []),
    ...(hidden("confidential") ? ["Some figures are confidential at their source."] : []),
    ...(values.some(isIllustrative)
      ? ["These figures are illustrative: made for the demonstration, not measured."]
      : []),
    ...(values.some(isSmall) ? [SMALL_NOTE] : []),
  ];
}
