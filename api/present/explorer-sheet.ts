// What an explorer shows as a sheet to take away: first what it is of, then a row for each figure.
import Papa from "papaparse";
import type { ExplorerCell, ExplorerPage } from "#api/contract/explorer.ts";
import { STATUS_WORDS } from "#api/contract/vocabulary.ts";
import { FOR_SPREADSHEETS } from "./spreadsheet.ts";

export type SheetCell = string | number | null;
export type ExplorerSheet = {
  /** A name and what it is, a line each. */
  about: readonly (readonly [string, string])[];
  columns: readonly string[];
  rows: readonly (readonly SheetCell[])[];
};

export function explorerSheet(page: ExplorerPage): ExplorerSheet {
  const { axes, periods } = page;
  const names = new Map(periods.map(({ period, periodText }) => [period, periodText]));
  const titles = axes.map(({ members }) => new Map(members.map(({ id, title }) => [id, title])));
  const row = ({ period, members, value, status, target, funnel }: ExplorerCell): SheetCell[] => [
    period,
    names.get(period) ?? period,
    ...axes.flatMap(({ id }, index) => {
      const member = members[id];
      return member === undefined ? ["", "All"] : [member, titles[index]?.get(member) ?? member];
    }),
    ...(value.kind === "shown"
      ? [value.numerator ?? null, value.denominator ?? null, value.value, value.flag ?? null]
      : [null, null, null, null]),
    STATUS_WORDS[status],
    target?.text ?? null,
    funnel?.low ?? null,
    funnel?.high ?? null,
    funnel?.outside ?? null,
    value.kind === "shown" && value.small ? "yes" : null,
    value.kind === "shown" ? null : value.text,
  ];
  return {
    about: aboutOf(page),
    columns: [
      "period",
      "period_name",
      ...axes.flatMap(({ id }) => [id, `${id}_name`]),
      "numerator",
      "denominator",
      "value",
      "flag",
      "status",
      "target",
      "chance_low",
      "chance_high",
      "outside_chance",
      "small",
      "why_no_value",
    ],
    rows: [...page.whole, ...page.margins, ...page.cells].map(row),
  };
}

function aboutOf(page: ExplorerPage): [string, string][] {
  const { indicator, area, axes, where, periods, disagreements } = page;
  const names = new Map(periods.map(({ period, periodText }) => [period, periodText]));
  const [first, last] = [periods[0], periods.at(-1)];
  const memberTitle = (axis: string, id: string) =>
    axes.find((one) => one.id === axis)?.members.find((member) => member.id === id)?.title ?? id;
  return [
    ["Indicator", indicator.title],
    ["Area", area.name],
    ["Cut by", axes.map(({ title }) => title).join(" and ") || "Not cut"],
    ["Filters", where.map(({ title, memberTitle }) => `${title}: ${memberTitle}`).join("; ") || "None"],
    ["Periods", first === last ? (first?.periodText ?? "") : `${first?.periodText} to ${last?.periodText}`],
    ["Unit", indicator.unit],
    ["Numerator", indicator.numerator],
    ...(indicator.denominator === null ? [] : [["Denominator", indicator.denominator] as [string, string]]),
    ["Looked at on", page.todayText],
    ["Figures as they stood", page.asAt ?? "When it was looked at"],
    ["Source", page.source],
    ...page.notes.map((note): [string, string] => ["Note", note]),
    ...disagreements.map(({ period, members, axis, text }): [string, string] => {
      const of = Object.entries(members).map(([id, member]) => memberTitle(id, member));
      const by = axes.find(({ id }) => id === axis)?.title.toLowerCase() ?? axis;
      return ["Note", `${[names.get(period) ?? period, ...of].join(", ")}, by ${by}: ${text}`];
    }),
  ];
}

export function explorerCsv(page: ExplorerPage): string {
  const { about, columns, rows } = explorerSheet(page);
  return `${Papa.unparse(
    [...about, [], columns, ...rows].map((row) => [...row]),
    FOR_SPREADSHEETS,
  )}\r\n`;
}
