// A row of a return, and a file of them as an owner's spreadsheet would save it.
import Papa from "papaparse";
import type { Frequency, Members } from "#api/contract/vocabulary.ts";
import { parsePeriod } from "#api/domain/parse-period.ts";
import { startOf } from "#api/domain/periods.ts";
import type { Deliveries } from "./illustration.ts";

export type Row = {
  readonly indicator: string;
  readonly frequency: Frequency;
  readonly period: string;
  /** Code or GSS code; blank for the trust. */
  readonly area: string;
  readonly members: Members;
  readonly numerator?: number | undefined;
  readonly denominator?: number | undefined;
  /** A number as its source prints it, or a missing-value symbol. */
  readonly value?: string | undefined;
  readonly flag: "" | "i";
  readonly commentary: string;
};

export type Shape = Omit<Deliveries["shapes"][number], "owner">;
export const PLAIN: Shape = { saved: "utf-8", periods: "2024-04" };

const MONTHS = "January February March April May June July August September October November December".split(
  " ",
);

/** Columns of dimensions that no row uses are left out, as people do. */
export function fileOf(rows: readonly Row[], dimensions: readonly string[], shape: Shape): Buffer {
  const used = dimensions.filter((dimension) => rows.some((row) => row.members[dimension] !== undefined));
  const fields = [
    "indicator",
    "period",
    "area",
    ...used,
    "numerator",
    "denominator",
    "value",
    "flag",
    "commentary",
  ];
  const data = rows.map((row) => [
    row.indicator,
    typed(row, shape.periods),
    row.area,
    ...used.map((dimension) => row.members[dimension] ?? ""),
    row.numerator ?? "",
    row.denominator ?? "",
    row.value ?? "",
    row.flag,
    row.commentary,
  ]);
  return SAVED[shape.saved](fields, data);
}

type Save = (fields: string[], data: (string | number)[][]) => Buffer;
const text = (fields: string[], data: (string | number)[][], delimiter: string, newline: string) =>
  `${Papa.unparse({ fields, data }, { delimiter, newline })}${newline}`;

/** How Excel and others save a table as text. */
const SAVED: Record<Shape["saved"], Save> = {
  "utf-8": (fields, data) => Buffer.from(text(fields, data, ",", "\n"), "utf8"),
  "windows-1252": (fields, data) => windows1252(text(fields, data, ",", "\r\n")),
  "utf-8-semicolons": (fields, data) => Buffer.from(`\ufeff${text(fields, data, ";", "\r\n")}`, "utf8"),
  "utf-16-tabs": (fields, data) => Buffer.from(`\ufeff${text(fields, data, "\t", "\r\n")}`, "utf16le"),
};

/** Letters of Western Europe and the pound sign are the same in Latin-1, which is all that the words here use. */
function windows1252(content: string): Buffer {
  const stranger = [...content].find(
    (letter) => letter > "\u00ff" || (letter > "\u007f" && letter < "\u00a0"),
  );
  if (stranger) throw new RangeError(`"${stranger}" is not written in Windows-1252 here`);
  return Buffer.from(content, "latin1");
}

/** A month as its owner types it. Other periods are always typed in full. */
function typed(row: Row, style: Shape["periods"]): string {
  const period = parsePeriod(row.period, row.frequency);
  if (!period) throw new RangeError(`${row.indicator}: ${row.period} is not a period`);
  if (row.frequency !== "month" || style === "2024-04") return row.period;
  const [year = "", month = ""] = startOf(period).split("-");
  const name = MONTHS[Number(month) - 1] ?? "";
  switch (style) {
    case "Apr 2024":
      return `${name.slice(0, 3)} ${year}`;
    case "April 2024":
      return `${name} ${year}`;
    case "04/2024":
      return `${month}/${year}`;
    case "Apr-24":
      return `${name.slice(0, 3)}-${year.slice(2)}`;
  }
}
