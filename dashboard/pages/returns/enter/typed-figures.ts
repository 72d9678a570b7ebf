// What somebody types into the form of a return: the fields of each area, and what is wrong with what stands in them.
import type { ReturnForm } from "#api/contract/templates.ts";
import type { MissingSymbol } from "#api/contract/vocabulary.ts";

/** By the field's id; a field that was left alone is not there. */
export type Typed = Readonly<Record<string, string>>;
export type Part = "numerator" | "denominator" | "value";
export type FormRow = ReturnForm["rows"][number];
/** What of a form these rules look at. */
export type Asked = { indicator: Pick<ReturnForm["indicator"], "asks">; rows: readonly FormRow[] };

export const PART_WORDS: Record<Part, string> = {
  numerator: "Numerator",
  denominator: "Denominator",
  value: "Value",
};

/** Why there is no figure, in words; a return writes the symbol. */
export const WHY_NONE: readonly { symbol: MissingSymbol; text: string }[] = [
  { symbol: "z", text: "Not applicable here" },
  { symbol: "x", text: "Not available" },
  { symbol: "u", text: "Too unreliable to use" },
  { symbol: "c", text: "Confidential" },
  { symbol: "low", text: "Rounds to zero" },
];

export const partsOf = ({ asks }: Asked["indicator"]): readonly Part[] =>
  asks === "parts" ? ["numerator", "denominator"] : ["value"];

/** The id of a field. @example fieldOf("north", "numerator") // "numerator-north" */
export const fieldOf = (area: string, part: Part | "why"): string => `${part}-${area}`;

export const textOf = (typed: Typed, area: string, part: Part | "why"): string =>
  (typed[fieldOf(area, part)] ?? "").trim();

const GROUPS = /^\d{1,3}([, \u00a0\u2009\u202f]\d{3})+(\.\d+)?$/;
const PLAIN = /^-?(\d{1,13}(\.\d{0,9})?|\.\d{1,9})$/;

/** A number as a return writes it, without marks of thousands or a percent sign; null where it is none. Whether it can be
 * right the server says. @example digitsOf("1,204", "numerator") // "1204" */
export function digitsOf(text: string, part: Part): string | null {
  const bare = part === "value" ? text.replace(/ ?%$/, "") : text;
  if (PLAIN.test(bare)) return bare;
  return bare.length < 30 && GROUPS.test(bare) ? bare.replace(/[^\d.]/g, "") : null;
}

/** The numbers of an area, where each that is asked for is one. */
export function numbersOf(typed: Typed, area: string, parts: readonly Part[]): number[] | null {
  if (textOf(typed, area, "why") !== "") return null;
  const digits = parts.map((part) => digitsOf(textOf(typed, area, part), part));
  return digits.every((text) => text !== null) ? digits.map(Number) : null;
}

/** Areas of which anything was typed, in the form's order. */
export function typedRows({ indicator, rows }: Asked, typed: Typed): FormRow[] {
  const fields = [...partsOf(indicator), "why"] as const;
  return rows.filter(({ area }) => fields.some((part) => textOf(typed, area.code, part) !== ""));
}

/** What must be put right before it is worth sending. */
export function faultsOf(form: Asked, typed: Typed): { at: string; text: string }[] {
  const filled = typedRows(form, typed);
  const [first] = form.rows;
  const parts = partsOf(form.indicator);
  if (filled.length === 0 && first)
    return [
      { at: fieldOf(first.area.code, parts[0] ?? "value"), text: "Type the figures of at least one area" },
    ];
  return filled
    .filter(({ area }) => textOf(typed, area.code, "why") === "")
    .flatMap(({ area }) =>
      parts.flatMap((part) => {
        const text = textOf(typed, area.code, part);
        const at = fieldOf(area.code, part);
        if (text === "") return [{ at, text: `${area.name}: type the ${part} too` }];
        if (digitsOf(text, part) !== null) return [];
        return [{ at, text: `${area.name}: the ${part} “${short(text)}” is not a number. Write digits` }];
      }),
    );
}

const short = (text: string) => (text.length > 20 ? `${text.slice(0, 20)}…` : text);
