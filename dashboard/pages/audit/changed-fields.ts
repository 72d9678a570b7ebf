// What an entry of the record holds of before and after, as rows that can be read down.

export type ChangedField = { field: string; before: string | null; after: string | null };

type Fields = Record<string, unknown>;

/** One row a field, in the order they stand in, before's first. Fields inside a field have rows of their own, named after
 * both. What has no fields is one row without a name. */
export function changedFields(before: unknown, after: unknown): ChangedField[] {
  return rowsUnder("", fieldsOf(before), fieldsOf(after));
}

function rowsUnder(path: string, was: Fields, is: Fields): ChangedField[] {
  return [...new Set([...Object.keys(was), ...Object.keys(is)])].flatMap((name) => {
    const field = path + fieldText(name);
    const [old, now] = [was, is].map((fields) => (Object.hasOwn(fields, name) ? fields[name] : undefined));
    if (opens(old, now)) return rowsUnder(`${field}: `, fieldsOf(old), fieldsOf(now));
    return [
      {
        field,
        before: old === undefined ? null : valueText(old),
        after: now === undefined ? null : valueText(now),
      },
    ];
  });
}

/** Whether one of them has fields, and the other has too or is not there. */
function opens(old: unknown, now: unknown): boolean {
  const there = [old, now].filter((value) => value !== null && value !== undefined);
  return there.every(isFields) && there.some((value) => Object.keys(value as Fields).length > 0);
}

function fieldsOf(value: unknown): Fields {
  if (value === null || value === undefined) return {};
  return isFields(value) ? value : { "": value };
}

const isFields = (value: unknown): value is Fields =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** @example fieldText("secondFactor") // "Second factor" */
export function fieldText(field: string): string {
  const words = field
    .replace(/([a-z\d])([A-Z])/g, (_, end: string, start: string) => `${end} ${start.toLowerCase()}`)
    .replaceAll(/[-_]/g, " ");
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** Things inside things are told on one line each. */
export function valueText(value: unknown): string {
  if (value === null || value === undefined || value === "") return "none";
  if (typeof value === "boolean") return value ? "yes" : "no";
  if (Array.isArray(value)) {
    if (value.length === 0) return "none";
    return value.map(valueText).join(value.some(isFields) ? "\n" : ", ");
  }
  if (!isFields(value)) return String(value);
  const parts = Object.entries(value).map(([field, inner]) => `${fieldText(field)}: ${valueText(inner)}`);
  return parts.length === 0 ? "none" : parts.join("; ");
}
