// A contract value as charts and tables say it.
import type { z } from "zod";
import type { Value } from "#api/contract/values.ts";
import { SMALL_NOTE, STATUS_WORDS, type Status } from "#api/contract/vocabulary.ts";
import { isSmall } from "#dashboard/ui/small.ts";

type AnyValue = z.infer<typeof Value>;

/** The number to plot; a hidden or missing value has none. */
export const plotted = (value: AnyValue): number | null => (value.kind === "shown" ? value.value : null);

/** Hollow on a chart: the figure may still change. */
export const isHollow = (value: AnyValue) =>
  value.kind === "shown" && (value.flag === "provisional" || value.flag === "estimated");

/** Stands among the notes of a chart with such figures. */
export const smallNotes = (values: readonly AnyValue[]) => (values.some(isSmall) ? [SMALL_NOTE] : []);

export const isIllustrative = (value: AnyValue) => value.kind === "shown" && value.flag === "illustrative";

/** A figure and its unit apart: where the number stands large, or the column already names the unit.
 * @example splitUnit("72.6 per 10,000") // { figure: "72.6", unit: "per 10,000" } */
export function splitUnit(text: string): { figure: string; unit: string } {
  const [, figure, unit] = /^([-−£]?[\d,.]+%?) ?(.*)$/.exec(text) ?? [];
  return figure === undefined ? { figure: text, unit: "" } : { figure, unit: unit ?? "" };
}

/** @example sentenceCase("school year 2009/10 is missing") // "School year 2009/10 is missing" */
export const sentenceCase = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

/** "41 of 52", where the parts are known. */
export function partsText(value: AnyValue): string {
  if (value.kind !== "shown" || value.numerator === undefined || value.denominator === undefined) return "";
  return `${value.numerator.toLocaleString("en-GB")} of ${value.denominator.toLocaleString("en-GB")}`;
}

/** One point in a sentence, as it is read out.
 * @example "June 2026: 78.8%, 41 of 52. Within tolerance. Target 80% or more." */
export function pointSentence(
  name: string,
  value: AnyValue,
  status: Status | null,
  target: { text: string } | null,
): string {
  if (value.kind !== "shown") return `${name}: ${value.text.replace(/\.$/, "")}.`;
  const parts = partsText(value);
  const flag = value.flag === "provisional" || value.flag === "estimated" ? `, ${value.flag}` : "";
  const small = isSmall(value) ? ", small number" : "";
  const judged = status === null || status === "no-target" ? "" : ` ${STATUS_WORDS[status]}.`;
  const aim = target ? ` Target ${target.text}.` : "";
  return `${name}: ${value.text}${parts && `, ${parts}`}${flag}${small}.${judged}${aim}`;
}

/** A value's cells in a download: value, numerator, denominator, and the reason when there is none. */
export function valueCells(value: AnyValue): (string | number | null)[] {
  return value.kind === "shown"
    ? [value.value, value.numerator ?? null, value.denominator ?? null, noteOf(value)]
    : [null, null, null, value.text];
}

const noteOf = (value: AnyValue & { kind: "shown" }) =>
  [value.flag, isSmall(value) && "small number, hidden from the board"].filter(Boolean).join("; ");

export const VALUE_HEADS = ["value", "numerator", "denominator", "note"];
