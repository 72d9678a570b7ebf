// What stands under the title of each view and at its foot: what, where, when, filters, unit, source.
import type { ExplorerPage } from "#api/contract/explorer.ts";
import { sentenceCase } from "#dashboard/charts/value-words.ts";
import { momentText } from "#dashboard/ui/dates.ts";
import { axesText } from "./cells.ts";

/** A sign is a word when it stands alone. */
const unitText = (unit: string) => (unit === "%" ? "percentage" : unit);

/** @param when "October 2026", or the span where it is left out */
export function subtitleOf(page: ExplorerPage, when = spanText(page)): string {
  const { indicator, where, area, axes } = page;
  const filters = where.map(({ title, memberTitle }) => `${title.toLowerCase()}: ${memberTitle}`);
  const by = axes.length > 0 ? ` by ${axesText(axes)}` : "";
  return [
    indicator.title,
    `${area.name}${by}`,
    ...(filters.length > 0 ? [`only ${filters.join(" and ")}`] : []),
    when,
    unitText(indicator.unit),
  ]
    .filter(Boolean)
    .join(", ");
}

export function spanText({ periods }: ExplorerPage): string {
  const [first, last] = [periods[0]?.periodText, periods.at(-1)?.periodText];
  if (first === undefined || last === undefined) return "";
  return first === last ? first : `${first} to ${last}`;
}

/** For what has left the page: where its figures are from, as at when, and when it was made. */
export const sourceOf = ({ source, asAt, todayText, illustrative }: ExplorerPage): string =>
  [
    `Source: ${source.replace(/\.$/, "")}.`,
    asAt === null ? "" : `As it stood on ${momentText(asAt)}.`,
    `Made on ${todayText}.`,
    illustrative ? "Illustrative figures, made up for a demonstration." : "",
  ]
    .filter(Boolean)
    .join(" ");

/** Starts the name of a file. */
export const fileStem = ({ indicator, area, by, where }: ExplorerPage): string =>
  [indicator.id, area.code, ...by, ...where.map(({ member }) => member)].join("-");

/** What a reader must know of the cut besides its figures. */
export function notesOf(page: ExplorerPage): string[] {
  const overlapping = page.axes.filter(({ partition, members }) => !partition && members.length > 1);
  return [
    // The same may be said of several figures.
    ...new Set(page.notes),
    ...overlapping.map(({ title, level }) =>
      level === null
        ? `${sentenceCase(title)}: a child may be counted in several of these, or in none.`
        : `${sentenceCase(title)}: these do not add up to the whole, since some are counted elsewhere.`,
    ),
  ];
}
