// A figure as it was and as it will be, where there may be none.
import type { Value } from "#api/contract/values.ts";
import { ValueText } from "#dashboard/ui/ValueText.tsx";

/** No figure for everyone was there before, or comes with this file. */
export const isNothing = (value: Value): boolean => value.kind === "missing" && value.reason === "no-data";

export function BeforeText({ value, past }: { value: Value; past: boolean }) {
  if (!isNothing(value)) return <ValueText value={value} parts />;
  return <span className="value--none">{past ? "Nothing" : "Nothing yet"}</span>;
}

export function AfterText({ value }: { value: Value }) {
  if (!isNothing(value)) return <ValueText value={value} parts />;
  return <span className="value--none">No total</span>;
}
