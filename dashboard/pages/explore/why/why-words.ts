// Title and subtitle of a change.
import type { ChangePage } from "#api/contract/change.ts";
import type { ExplorerPage } from "#api/contract/explorer.ts";
import { signed } from "./waterfall-rows.ts";

/** @example "Fell by 9.7 points: 82.4% to 72.7%" */
export function whyTitle({ changeText, before, after, compares }: ChangePage): string {
  if (before.value.kind !== "shown" || after.value.kind !== "shown") return "The change cannot be told";
  return compares === "areas" ? changeText : `${changeText}: ${before.value.text} to ${after.value.text}`;
}

/** How many parts moved by more than chance, and what all their own rates and all their shares did. */
export function whySummary({ parts, rate, mix, indicator, compares }: ChangePage): string {
  const known = parts.filter(({ chance }) => chance !== null);
  const beyond = known.filter(({ chance }) => chance === false).length;
  const did = compares === "periods" ? "changed" : known.length === 1 ? "differs" : "differ";
  const judged = `${beyond} of ${known.length} ${known.length === 1 ? "part" : "parts"} ${did} by more than chance allows.`;
  const points = (value: number) => signed(value, Math.max(indicator.decimals, 1));
  return [
    ...(known.length > 0 ? [judged] : []),
    ...(rate !== null && mix !== null
      ? [`Own rates made ${points(rate)}, shares of the cases ${points(mix)}.`]
      : []),
  ].join(" ");
}

/** Months keep their capital within a sentence; school years and terms do not. */
const within = (period: string) =>
  period.replace(/^(School|Autumn|Spring|Summer)\b/, (word) => word.toLowerCase());

export function whySubtitle(
  { indicator, area, byText, before, after, compares }: ChangePage,
  where: ExplorerPage["where"],
): string {
  const filters = where.map(({ title, memberTitle }) => `${title.toLowerCase()}: ${memberTitle}`);
  return [
    indicator.title,
    compares === "areas" ? `${after.title} against ${before.title}` : area.name,
    ...(filters.length > 0 ? [`only ${filters.join(" and ")}`] : []),
    ...(compares === "periods" ? [`${within(before.title)} to ${within(after.title)}`] : []),
    ...(byText ? [`by ${byText}`] : []),
  ].join(", ");
}
