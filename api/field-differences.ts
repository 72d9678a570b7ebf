// What differs between two states of the same thing, field by field, short enough to stand in the record.
import { isDeepStrictEqual } from "node:util";

export type Sides = { before: unknown; after: unknown };
type Fields = Record<string, unknown>;

const LONGEST_TEXT = 500;
const LONGEST_LIST = 20;

/** The fields that differ, as they were and as they are; null where nothing does but the order of fields. What was not
 * there, or is there no more, is null. */
export function fieldDifferences(before: unknown, after: unknown): Sides | null {
  if (isDeepStrictEqual(before, after)) return null;
  if (isFields(before) && isFields(after)) return ofFields(before, after);
  if (Array.isArray(before) && Array.isArray(after)) return ofLists(before, after);
  return { before: shortened(before), after: shortened(after) };
}

function ofFields(before: Fields, after: Fields): Sides | null {
  const of = (fields: Fields, field: string) => (Object.hasOwn(fields, field) ? fields[field] : null);
  const found = [...new Set([...Object.keys(before), ...Object.keys(after)])].flatMap((field) => {
    const sides = fieldDifferences(of(before, field), of(after, field));
    return sides ? [{ field, ...sides }] : [];
  });
  if (found.length === 0) return null;
  return {
    before: Object.fromEntries(found.map((one) => [one.field, one.before])),
    after: Object.fromEntries(found.map((one) => [one.field, one.after])),
  };
}

/** Whole where they are short; of a long list those items that the other does not have. */
function ofLists(before: readonly unknown[], after: readonly unknown[]): Sides {
  const without = (list: readonly unknown[], other: readonly unknown[]) => {
    if (Math.max(before.length, after.length) <= LONGEST_LIST) return shortened(list);
    const own = list.filter((item) => !other.some((one) => isDeepStrictEqual(one, item)));
    const shared = list.length - own.length;
    return [...first(own), ...(shared > 0 ? [`… and ${shared} that stand in both`] : [])];
  };
  return { before: without(before, after), after: without(after, before) };
}

function shortened(value: unknown): unknown {
  if (typeof value === "string")
    return value.length <= LONGEST_TEXT
      ? value
      : `${value.slice(0, LONGEST_TEXT)}… (cut: ${value.length} characters in all)`;
  if (Array.isArray(value)) return first(value);
  if (!isFields(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([field, inner]) => [field, shortened(inner)]));
}

const first = (list: readonly unknown[]): unknown[] => [
  ...list.slice(0, LONGEST_LIST).map(shortened),
  ...(list.length > LONGEST_LIST ? [`… and ${list.length - LONGEST_LIST} more`] : []),
];

const isFields = (value: unknown): value is Fields =>
  typeof value === "object" && value !== null && !Array.isArray(value);
