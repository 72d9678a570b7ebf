// A breakdown as CSV: the same cells, a row each, with what a reader must know beside them.

import Papa from "papaparse";
import type { Breakdown } from "#api/contract/breakdown.ts";
import { FOR_SPREADSHEETS } from "./spreadsheet.ts";

export function breakdownCsv({ indicator, area, axes, where, cells }: Breakdown): string {
  const fields = [
    "indicator",
    "period",
    "area",
    ...axes.map(({ id }) => id),
    ...Object.keys(where),
    "numerator",
    "denominator",
    "value",
    "why_no_value",
    "flag",
    "status",
    "target",
    "small",
  ];
  const data = cells.map(({ period, members, value, status, target }) => [
    indicator.id,
    period,
    area.code,
    ...axes.map(({ id }) => members[id] ?? ""),
    ...Object.values(where),
    ...(value.kind === "shown"
      ? [value.numerator ?? null, value.denominator ?? null, value.value, null, value.flag ?? null]
      : [null, null, null, value.text, null]),
    status,
    target?.text ?? null,
    value.kind === "shown" && value.small ? "yes" : null,
  ]);
  return `${Papa.unparse({ fields, data }, FOR_SPREADSHEETS)}\r\n`;
}
