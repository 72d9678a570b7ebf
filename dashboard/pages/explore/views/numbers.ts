// Every figure of the answer for a spreadsheet, one a row: what a picture of them is taken away with.
import type { ExplorerPage } from "#api/contract/explorer.ts";
import { STATUS_WORDS } from "#api/contract/vocabulary.ts";
import type { ChartTable } from "#dashboard/charts/chart-table.ts";
import { VALUE_HEADS, valueCells } from "#dashboard/charts/value-words.ts";
import { wholeName } from "#dashboard/pages/explore/cells.ts";

/** Totals come first; where an axis has no name in a row, all of it is meant. */
export function cellsTable(page: ExplorerPage, caption: string): ChartTable {
  const names = page.axes.map(({ members }) => new Map(members.map(({ id, title }) => [id, title])));
  const all = [...page.whole, ...page.margins, ...page.cells];
  return {
    caption,
    head: [],
    rows: [],
    csv: {
      head: [
        "area",
        "period",
        ...page.axes.flatMap(({ id }) => [id, `${id} name`]),
        ...VALUE_HEADS,
        "target",
        "status",
        "chance",
      ],
      rows: all.map(({ period, members, value, target, status, funnel }) => [
        wholeName(page),
        period,
        ...page.axes.flatMap(({ id }, index) => {
          const member = members[id];
          return [member ?? "all", member === undefined ? "All" : (names[index]?.get(member) ?? member)];
        }),
        ...valueCells(value),
        target?.text ?? "",
        STATUS_WORDS[status],
        funnel?.text ?? "",
      ]),
    },
  };
}
