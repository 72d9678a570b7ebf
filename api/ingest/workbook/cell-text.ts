// A cell of a workbook as its sender would have typed it into a CSV file.
import { plainNumber } from "./plain-cells.ts";

/** As the reader asks for it, which gives every number as the text that the workbook holds. */
export function numberText(stored: string): string {
  const number = Number(stored);
  return Number.isFinite(number) ? plainNumber(number) : stored;
}

const NUL = /\0/g;

export function cellText(value: unknown): string {
  if (value instanceof Date) return dateText(value);
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  // What cannot be kept is marked as in any other file that is read: the check says where.
  return typeof value === "string" ? value.replace(NUL, "\ufffd").toWellFormed() : "";
}

/** Excel makes the first of April of “Apr 2026”, “2026-04” and “04/2026”: a month was meant.
 * @example dateText(new Date("2026-04-01")) // "2026-04" */
function dateText(date: Date): string {
  if (Number.isNaN(date.valueOf())) return "#####"; // as a spreadsheet shows a number that is no day
  const iso = date.toISOString();
  if (!iso.endsWith("T00:00:00.000Z")) return iso.slice(0, -5);
  const day = iso.slice(0, -14);
  return day.endsWith("-01") ? day.slice(0, -3) : day;
}
