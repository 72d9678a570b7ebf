// What the record is narrowed to, as the address says it.
import type { AuditAction } from "#api/contract/audit.ts";

const NAMES = ["action", "actor", "subject", "from", "to"] as const;

export type Filters = Partial<Record<(typeof NAMES)[number], string>>;

export function filtersOf(search: URLSearchParams): Filters {
  return Object.fromEntries(
    NAMES.flatMap((name) => {
      const value = search.get(name)?.trim() ?? "";
      return value === "" ? [] : [[name, value]];
    }),
  );
}

/** As the interface asks for it. An action that does not exist is the server's to refuse. */
export const asQuery = ({ action, ...others }: Filters) => ({
  ...others,
  ...(action === undefined ? {} : { action: action as AuditAction }),
});

/** What to do about days that no entry can lie between; null when there may be some. */
export const dayFault = ({ from, to }: Filters): string | null =>
  from !== undefined && to !== undefined && from > to ? "“To” must be the same day as “From” or later" : null;
