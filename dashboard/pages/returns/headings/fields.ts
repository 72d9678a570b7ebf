// What the headings of a file stand for, as the fields of a form and back.
import type { Arrangement, ColumnMeaning } from "#api/contract/mending.ts";
import type { Words } from "#dashboard/pages/returns/submission/use-draft.ts";

/** In a select each meaning is one word; a column of ours has a mark before it, so that none is called like the others. */
export const LEAVE_OUT = "nothing";
export const FIGURES = "period";
const COLUMN = "column ";

export const columnChoice = (id: string): string => COLUMN + id;

export const FIXED = ["indicator", "period", "area"] as const;
export type Fixed = (typeof FIXED)[number];

export const meaningKey = (place: number): string => `${place}`;
export const periodKey = (place: number): string => `${place} period`;
export const figureKey = (place: number): string => `${place} figure`;
export const fixedKey = (name: Fixed): string => `fixed ${name}`;

export function fieldsOf({ columns, fixed }: Arrangement): Words {
  const fields: Record<string, string> = {};
  for (const [place, { meaning }] of columns.entries()) {
    fields[meaningKey(place)] = meaning.is === "column" ? columnChoice(meaning.column) : meaning.is;
    if (meaning.is !== "period") continue;
    fields[periodKey(place)] = meaning.period;
    fields[figureKey(place)] = meaning.figure;
  }
  for (const name of FIXED) fields[fixedKey(name)] = fixed[name] ?? "";
  return fields;
}

const isColumn = (fields: Words, place: number): boolean =>
  (fields[meaningKey(place)] ?? "").startsWith(COLUMN);
const columnOf = (fields: Words, place: number): string =>
  (fields[meaningKey(place)] ?? "").slice(COLUMN.length);

/** Whether a column of the file says it, so that nothing has to hold for every row. */
export function isGiven(fields: Words, headings: readonly string[], name: Fixed): boolean {
  return (
    headings.some((_heading, place) => fields[meaningKey(place)] === columnChoice(name)) ||
    (name === "period" && isGivenAcross(fields, headings))
  );
}

export function arrangementOf(fields: Words, headings: readonly string[]): Arrangement {
  const meaningOf = (place: number): ColumnMeaning => {
    if (isColumn(fields, place)) return { is: "column", column: columnOf(fields, place) };
    if (fields[meaningKey(place)] !== FIGURES) return { is: "nothing" };
    const figure = fields[figureKey(place)];
    return {
      is: "period",
      period: (fields[periodKey(place)] ?? "").trim(),
      figure: figure === "numerator" || figure === "denominator" ? figure : "value",
    };
  };
  const fixed = FIXED.filter((name) => !isGiven(fields, headings, name))
    .map((name) => [name, (fields[fixedKey(name)] ?? "").trim()] as const)
    .filter(([, text]) => text !== "");
  return {
    columns: headings.map((heading, place) => ({ heading, meaning: meaningOf(place) })),
    fixed: Object.fromEntries(fixed),
  };
}

export type HeadingFault = { key: string; text: string };

/** What would stop the file from being read; the server judges the rest. */
export function faultsOf(fields: Words, headings: readonly string[]): HeadingFault[] {
  const faults: HeadingFault[] = [];
  const seen = new Map<string, string>();
  for (const [place, heading] of headings.entries()) {
    const what = isColumn(fields, place) ? columnOf(fields, place) : figuresOf(fields, place);
    if (what === null) continue;
    if (what === "") {
      faults.push({ key: periodKey(place), text: `Say which month or quarter stands under “${heading}”` });
      continue;
    }
    const first = seen.get(what);
    if (first === undefined) seen.set(what, heading);
    else
      faults.push({
        key: meaningKey(place),
        text: `“${first}” and “${heading}” stand for the same thing: leave one of them out`,
      });
  }
  const has = (id: string) => seen.has(id);
  const spare = headings.findIndex((_heading, place) => fields[meaningKey(place)] === LEAVE_OUT);
  const figures = meaningKey(Math.max(0, spare));
  if (has("numerator") !== has("denominator"))
    faults.push({
      key: figures,
      text: `Choose the column of the ${has("numerator") ? "denominator" : "numerator"} too: the two go together`,
    });
  else if (!has("numerator") && !has("value") && !isGivenAcross(fields, headings))
    faults.push({
      key: figures,
      text: "Choose the column of the figures: numerator and denominator, or value",
    });
  for (const [name, text] of NEEDED)
    if (!isGiven(fields, headings, name) && (fields[fixedKey(name)] ?? "").trim() === "")
      faults.push({ key: fixedKey(name), text });
  return faults;
}

const isGivenAcross = (fields: Words, headings: readonly string[]): boolean =>
  headings.some((_heading, place) => fields[meaningKey(place)] === FIGURES);

/** Null where the column has no figures of a period; blank where nobody has said of which. */
function figuresOf(fields: Words, place: number): string | null {
  if (fields[meaningKey(place)] !== FIGURES) return null;
  const period = (fields[periodKey(place)] ?? "").trim();
  return period === "" ? "" : `${period} ${fields[figureKey(place)]}`;
}

const NEEDED: readonly [Fixed, string][] = [
  ["indicator", "Choose the indicator that the figures are of"],
  ["period", "Say which month or quarter the figures are of"],
];
