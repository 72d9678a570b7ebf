// What is said of a change and of each of its parts.
import type { Indicator } from "#api/domain/catalogue.ts";
import type { ChangePart, Rest } from "#api/domain/change/explain.ts";
import type { ChangeFacts } from "#api/domain/change/facts.ts";
import { roundTo } from "#api/domain/round.ts";
import type { SafeValue } from "#api/domain/suppress.ts";
import { amount, measured, number } from "./words.ts";

/** Fell by 9.6 points; 16.2 points below Peterborough. As the figures are published, so that they can be taken from each other. */
export function changeText({ whole, compares, sides, indicator }: ChangeFacts): string {
  const [before, after] = [whole.before.value, whole.after.value];
  if (before.kind !== "shown" || after.kind !== "shown") return "Cannot be compared";
  const change = roundTo(after.value - before.value, indicator.decimals);
  const other = sides.before.area.name;
  if (change === 0) return compares === "areas" ? `The same as ${other}` : "Stayed the same";
  const size = sizeOf(change, indicator);
  if (compares === "areas") return `${size} ${change < 0 ? "below" : "above"} ${other}`;
  return `${change < 0 ? "Fell" : "Rose"} by ${size}`;
}

/** −7.0 points; +0.7 points; 0.0 points. */
function signed(value: number, indicator: Indicator): string {
  const rounded = roundTo(value, precision(indicator));
  const sign = rounded < 0 ? "−" : rounded > 0 ? "+" : "";
  return `${sign}${sizeOf(rounded, indicator)}`;
}

/** A count stands bare: beside "1" its unit would read "assessments". */
const sizeOf = (value: number, indicator: Indicator) =>
  indicator.kind === "count" ? number(Math.abs(value), indicator.decimals) : amount(value, indicator);

const precision = ({ decimals, kind }: Indicator) => Math.max(decimals, kind === "count" ? 0 : 1);

type Since = { text: string; side: "below" | "above" } | null;

export function partSays(part: ChangePart, title: string, facts: ChangeFacts, since: Since): string {
  const { indicator, compares } = facts;
  const { cell, total, rate, mix, interval, chance } = part;
  const what = compares === "areas" ? "difference" : "change";
  const split =
    indicator.kind === "count"
      ? ""
      : `: ${signed(rate, indicator)} from its own rate, ${signed(mix, indicator)} from its share of the cases`;
  const range =
    interval &&
    `95%: ${number(interval.low, precision(indicator))} to ${number(interval.high, precision(indicator))}`;
  return [
    `${title}: ${bothValues(cell, facts)}.`,
    `${signed(total, indicator)} of the ${what}${split}.`,
    chance === null ? "" : `What it did is ${chance ? "within" : "beyond"} chance (${range}).`,
    since ? `It has been ${since.side} its earlier level since ${since.text}.` : "",
  ]
    .filter(Boolean)
    .join(" ");
}

function bothValues(
  { before, after }: ChangePart["cell"],
  { compares, sides, indicator }: ChangeFacts,
): string {
  const [first, second] = [valueWords(before.value, indicator), valueWords(after.value, indicator)];
  if (compares === "periods") return `${first} to ${second}`;
  return `${second} in ${sides.after.area.name}, ${first} in ${sides.before.area.name}`;
}

const valueWords = (value: SafeValue, indicator: Indicator) =>
  value.kind === "shown" ? measured(value.value, indicator) : "no case";

export const restTitle = ({ hidden, absent }: Rest): string => {
  if (hidden > 0) return absent > 0 ? "Hidden or not returned, together" : "Hidden, together";
  return absent > 0 ? "Not returned in full, together" : "In none of these parts";
};

export const restSays = (rest: Rest, indicator: Indicator): string =>
  `${restTitle(rest)}: ${signed(rest.total, indicator)}. This is the change less the parts that are shown.`;
