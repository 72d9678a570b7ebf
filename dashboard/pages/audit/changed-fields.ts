// What an entry of the record holds of before and after, as rows that can be read down.

export type ChangedField = { field: string; before: string | null; after: string | null };

type Fields = Record<string, unknown>;

/** One row a field, in the order they stand in, before's first. What has no fields is one row without a name. */
export function changedFields(before: unknown, after: unknown): ChangedField[] {
  const [was, is] = [fieldsOf(before), fieldsOf(after)];
  return [...new Set([...Object.keys(was), ...Object.keys(is)])].map((field) => ({
    field: fieldText(field),
    before: field in was ? valueText(was[field]) : null,
    after: field in is ? valueText(is[field]) : null,
  }));
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
