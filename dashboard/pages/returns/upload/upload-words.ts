// How far a file has come, in words.
import type { Finding } from "#api/contract/submissions.ts";
import type { UploadProgress } from "#api/contract/uploads.ts";
import { number, plural } from "#dashboard/ui/numbers.ts";

/** How many of the first findings are told while a file is still being read. */
const TOLD = 3;

/** @returns null before anything of it has been read
 * @example progressText(…) // "14,200 rows read, 3 errors and 1 warning so far" */
export function progressText({ rows, errors, warnings }: UploadProgress): string | null {
  if (rows === 0 && errors === 0) return null;
  const found = [
    errors > 0 ? plural(errors, "error") : null,
    warnings > 0 ? plural(warnings, "warning") : null,
  ].filter((part) => part !== null);
  return `${plural(rows, "row")} read, ${found.length > 0 ? found.join(" and ") : "no error"} so far`;
}

/** @example findingText(…) // "Row 5, numerator: “1l” is not a number. Write digits." */
export function findingText({ row, column, message }: Pick<Finding, "row" | "column" | "message">): string {
  const place = [row === null ? "The whole file" : `Row ${number(row)}`, column].filter(Boolean).join(", ");
  return `${place}: ${message}`;
}

export const firstFindings = ({ findings }: UploadProgress): readonly Finding[] => findings.slice(0, TOLD);
