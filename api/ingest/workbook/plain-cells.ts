// Makes text of two kinds of cells before the workbook is read: a percentage is stored as a fraction, and only its format
// tells (71.1% is 0.711, which would pass for a figure of less than one); a formula's error would be read as a blank cell.
import { attributesOf, tagsOf } from "./parts.ts";

/** Numbers of the cell formats that show a percentage. */
export function percentFormats(styles: string): ReadonlySet<string> {
  const percent = new Set(["9", "10"]); // 0% and 0.00%, which every workbook has
  for (const { numFmtId, formatCode = "" } of tagsOf(styles, "numFmt"))
    if (numFmtId !== undefined && showsPercent(formatCode)) percent.add(numFmtId);
  const [, rest = ""] = styles.split(/<(?:[\w.-]{1,20}:)?cellXfs[\s>]/);
  const [formats = ""] = rest.split(/<\/(?:[\w.-]{1,20}:)?cellXfs>/);
  const found = new Set<string>();
  for (const [at, { numFmtId = "" }] of tagsOf(formats, "xf").entries())
    if (percent.has(numFmtId)) found.add(String(at));
  return found;
}

/** A quoted or escaped sign is only text beside the number. */
const showsPercent = (format: string) => format.replace(/"[^"]*"|\\./g, "").includes("%");

const CELL = /<((?:[\w.-]{1,20}:)?)c\s([^<>]*)>/g;
const ERROR_CELL = /\st=["']e["']/;
const VALUE = /<(?:[\w.-]{1,20}:)?v(?:\s[^<>]*)?>([^<]*)</;
const ADDRESS = /^[A-Z]{1,3}\d{1,7}$/;
/** Longer than any number or name of an error. */
const LONGEST_VALUE = 100;

export function withPlainCells(sheet: string, percents: ReadonlySet<string>): string {
  if (percents.size === 0 && !ERROR_CELL.test(sheet)) return sheet;
  const out: string[] = [];
  let from = 0;
  for (const tag of sheet.matchAll(CELL)) {
    const [whole, prefix = "", inside = ""] = tag;
    if (inside.endsWith("/") || tag.index < from) continue;
    const { r = "", s = "", t = "n" } = attributesOf(inside);
    if (!ADDRESS.test(r) || (t !== "e" && !(t === "n" && percents.has(s)))) continue;
    const start = tag.index + whole.length;
    const end = sheet.indexOf(`</${prefix}c>`, start);
    if (end === -1) break;
    const [, text = ""] = VALUE.exec(sheet.slice(start, end)) ?? [];
    if (text === "" || text.length > LONGEST_VALUE) continue;
    const said = t === "e" ? text : asPercent(text);
    out.push(
      sheet.slice(from, tag.index),
      `<${prefix}c r="${r}" t="str"><${prefix}v>${said}</${prefix}v></${prefix}c>`,
    );
    from = end + `</${prefix}c>`.length;
  }
  return from === 0 ? sheet : out.join("") + sheet.slice(from);
}

/** @example asPercent("0.711") // "71.1%" */
const asPercent = (fraction: string): string => {
  const number = Number(fraction) * 100;
  return Number.isFinite(number) ? `${plainNumber(number)}%` : fraction;
};

/** Without what a double adds: 0.1 + 0.2 is stored as 0.30000000000000004 and shown as 0.3. A spreadsheet keeps 15 digits. */
export const plainNumber = (number: number): string => String(Number(number.toPrecision(15)));
