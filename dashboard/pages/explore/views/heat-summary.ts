// What the colours of a heat map come to, in words.
import type { Step } from "#dashboard/charts/steps.ts";

/** How many cells stand how. All are counted: whoever adds them up misses none.
 * @param totals those of the totals are among them */
export function heatSummary(cells: readonly { step: Step }[], totals: boolean): string {
  const count = (wanted: (step: Step) => boolean) => cells.filter(({ step }) => wanted(step)).length;
  const told = [
    [count((step) => step === "far-missed" || step === "missed"), "off target"],
    [count((step) => step === "near"), "within tolerance"],
    [count((step) => step === "met" || step === "far-met"), "on target"],
    [count((step) => step.startsWith("level-")), "without a target"],
    [count((step) => step === "hidden"), "hidden"],
    [count((step) => step === "none"), "with no figure"],
  ] as const;
  const parts = told.flatMap(([number, words]) => (number > 0 ? [`${number} ${words}`] : []));
  const all = `${cells.length} ${cells.length === 1 ? "cell" : "cells"}${totals ? ", totals among them" : ""}`;
  return `${all}: ${parts.join(", ")}.`;
}
