// Numbers, targets and gaps in words. What a reader sees is made here, once, and not in the browser.
import type { MissingReason, SuppressedReason } from "#api/contract/vocabulary.ts";
import type { Indicator, Target } from "#api/domain/catalogue.ts";
import { goalRange, toleranceEdge } from "#api/domain/judge.ts";
import type { Period } from "#api/domain/periods.ts";

const formats = new Map<number, Intl.NumberFormat>();

/** 1,234.5 at so many decimals. */
export function number(value: number, decimals: number): string {
  const format =
    formats.get(decimals) ??
    new Intl.NumberFormat("en-GB", { minimumFractionDigits: decimals, maximumFractionDigits: decimals });
  formats.set(decimals, format);
  return format.format(value).replace("-", "−");
}

type Measured = Pick<Indicator, "unit" | "decimals" | "polarity" | "kind">;

/** A mean is a bare number: its unit, a score, says nothing that the title does not. */
const withUnit = (text: string, { kind, unit }: Measured) =>
  kind === "mean" ? text : `${text} ${unit}`.trim();

/** 78.8%; 48.9 per 1,000 girls; 92 assessments. */
export const measured = (value: number, indicator: Measured): string =>
  indicator.unit === "%"
    ? `${number(value, indicator.decimals)}%`
    : withUnit(number(value, indicator.decimals), indicator);

/** A bare number, with a percent sign where that is the unit: for goals and edges, which may be whole. */
export const goalNumber = (value: number, { unit, decimals }: Measured): string =>
  `${number(value, Number.isInteger(value) ? 0 : Math.max(decimals, 1))}${unit === "%" ? "%" : ""}`;

/** 80% or more; 12% or less; 55% to 70%. */
export function goalText({ goal }: Pick<Target, "goal">, indicator: Measured): string {
  if (typeof goal !== "number")
    return `${goalNumber(goal.low, indicator)} to ${goalNumber(goal.high, indicator)}`;
  const most = indicator.unit === "%" && goal >= 100;
  if (indicator.polarity === "lower" ? goal === 0 : most) return goalNumber(goal, indicator);
  return `${goalNumber(goal, indicator)} or ${indicator.polarity === "lower" ? "less" : "more"}`;
}

/** within tolerance down to 75%. */
export function toleranceText(target: Pick<Target, "goal" | "tolerance">, indicator: Measured): string {
  const { low, high } = toleranceEdge(target, indicator.polarity);
  if (low !== null && high !== null)
    return `within tolerance from ${goalNumber(low, indicator)} to ${goalNumber(high, indicator)}`;
  if (low !== null) return `within tolerance down to ${goalNumber(low, indicator)}`;
  return high === null ? "" : `within tolerance up to ${goalNumber(high, indicator)}`;
}

/** 6.3 points, 12 assessments, 0.4 per 1,000. */
export function amount(value: number, indicator: Measured): string {
  const size = number(Math.abs(value), Math.max(indicator.decimals, decimalsOf(value)));
  if (indicator.unit === "%") return `${size} ${size === number(1, indicator.decimals) ? "point" : "points"}`;
  return withUnit(size, indicator);
}

/** Targets may be finer than the figure is published to; the gap must not be rounded away. */
const decimalsOf = (value: number) => (String(value).split(".")[1] ?? "").length;

/** 6.3 points below target; on target; 3 points above the range. */
export function differenceText(
  difference: number,
  { goal }: Pick<Target, "goal">,
  indicator: Measured,
): string {
  const name = typeof goal === "number" ? "target" : "the target range";
  if (difference === 0) return typeof goal === "number" ? "exactly on target" : "inside the target range";
  return `${amount(difference, indicator)} ${difference < 0 ? "below" : "above"} ${name}`;
}

/** Whether a difference lies on the good side of the target, or on it. */
export function isBetter(
  difference: number,
  { goal }: Pick<Target, "goal">,
  { polarity }: Measured,
): boolean {
  if (typeof goal !== "number") return difference === 0;
  return goalRange(goal, polarity).low === null ? difference <= 0 : difference >= 0;
}

export const SUPPRESSED_WORDS: Record<SuppressedReason, string> = {
  "small-count": "Hidden: small number",
  confidential: "Hidden by the source as confidential",
};

export const MISSING_WORDS: Record<MissingReason, string> = {
  late: "Late: not received",
  "not-received": "Missing: not received",
  "not-due": "Not due yet",
  "not-applicable": "Nothing to count",
  "not-available": "Not available",
  unreliable: "Too unreliable to show",
  "rounds-to-zero": "Rounds to zero",
  incomplete: "Incomplete: a part is missing",
  "no-data": "None returned",
};

const PERIOD_NOUNS: Record<Period["frequency"], string> = {
  month: "month",
  quarter: "quarter",
  "financial-year": "year",
  "academic-year": "school year",
  term: "term",
  "calendar-year": "year",
};

/** 5 months; 1 school year. */
export const periodCount = (count: number, frequency: Period["frequency"]): string =>
  `${count} ${PERIOD_NOUNS[frequency]}${count === 1 ? "" : "s"}`;

/** 1 indicator is; 3 indicators are. */
export const are = (count: number, noun: string): string =>
  `${count} ${noun}${count === 1 ? " is" : "s are"}`;

/** a; a and b; a, b and c. */
export const list = (parts: readonly string[]): string =>
  parts.length < 2 ? (parts[0] ?? "") : `${parts.slice(0, -1).join(", ")} and ${parts.at(-1)}`;

/** First letter large, the rest as it is. */
export const sentenceCase = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** First letter small, the rest as it is: for words that go on within a sentence. */
export const lowerFirst = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);
