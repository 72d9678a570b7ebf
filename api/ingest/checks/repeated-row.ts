// A figure stands in a return once: of two rows nobody can tell which is meant.
import type { Repeated } from "#api/db/queries/compare.ts";
import type { Finding } from "#api/ingest/finding.ts";

export const REPEATED_ROW = "repeated-row";

export const repeatedRow = ({ row, cell, first }: Repeated): Finding => ({
  severity: "error",
  row,
  cell,
  column: null,
  rule: REPEATED_ROW,
  found: null,
  message:
    row === first
      ? "This row has the same indicator, period, area and cut twice. Keep the right figure and take the other out."
      : `This is the same indicator, period, area and cut as row ${first}. Keep the right one and take the other out.`,
});
