// The address of two returns beside each other.
type View = { indicator?: string | undefined; all?: boolean };

/** @param view `all` shows figures that are the same too */
export function compareAddress(one: string, other: string, { indicator, all = false }: View = {}): string {
  const query = new URLSearchParams({ one, other });
  if (indicator) query.set("indicator", indicator);
  if (all) query.set("show", "all");
  return `/returns/compare?${query}`;
}
