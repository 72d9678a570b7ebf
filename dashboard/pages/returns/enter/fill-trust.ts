// The trust's figures from those of its localities, where the person who types them asks for that.
import {
  type Asked,
  type FormRow,
  fieldOf,
  numbersOf,
  partsOf,
  type Typed,
  textOf,
  typedRows,
} from "./typed-figures.ts";

export type Filled = { typed: Typed } | { lacking: readonly string[] };

const localitiesOf = ({ rows }: Asked): FormRow[] => rows.filter(({ area }) => area.level === "locality");
const trustOf = ({ rows }: Asked): FormRow | undefined => rows.find(({ area }) => area.level === "trust");

/** Counts add up, and so do numerators and denominators; a ratio without its parts does not. */
export const canFillTrust = (form: Asked & { indicator: { kind: string } }): boolean =>
  (form.indicator.asks === "parts" || form.indicator.kind === "count") &&
  trustOf(form) !== undefined &&
  localitiesOf(form).length > 1;

/** @returns what the fields say then, or the localities without which there is no total */
export function fillTrust(form: Asked, typed: Typed): Filled {
  const parts = partsOf(form.indicator);
  const trust = trustOf(form)?.area.code ?? "";
  // Where it does not apply, nothing is missing from the total.
  const counted = localitiesOf(form).filter(({ area }) => textOf(typed, area.code, "why") !== "z");
  const lacking = counted.filter(({ area }) => numbersOf(typed, area.code, parts) === null);
  if (lacking.length > 0 || counted.length === 0) return { lacking: lacking.map(({ area }) => area.name) };
  const sums = parts.map((_, at) =>
    counted.reduce((sum, { area }) => sum + (numbersOf(typed, area.code, parts)?.[at] ?? 0), 0),
  );
  // Fifteen digits are what a number holds: the sixteenth is noise, as in 0.1 + 0.2.
  const written = parts.map((part, at) => [
    fieldOf(trust, part),
    String(Number((sums[at] ?? 0).toPrecision(15))),
  ]);
  return { typed: { ...typed, ...Object.fromEntries(written), [fieldOf(trust, "why")]: "" } };
}

/** Whether all that was typed stands published already: what is kept of it then is of no more use. */
export function standsPublished(form: Asked, typed: Typed): boolean {
  const parts = partsOf(form.indicator);
  return typedRows(form, typed).every(({ area, published }) => {
    const numbers = numbersOf(typed, area.code, parts);
    if (numbers === null) return textOf(typed, area.code, "why") !== "" && published?.kind !== "shown";
    return published?.kind === "shown" && parts.every((part, at) => published[part] === numbers[at]);
  });
}
