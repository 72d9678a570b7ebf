// The address of an endpoint with its params and query filled in.
type QueryValue = string | number | readonly string[] | undefined;

/** @example urlFor("/api/v1/outcomes/:id", { id: "stay-safe" }, { period: "2026-06" }) // "/api/v1/outcomes/stay-safe?period=2026-06" */
export function urlFor(
  path: string,
  params: Readonly<Record<string, string>> = {},
  query: Readonly<Record<string, QueryValue>> = {},
): string {
  const filled = path.replace(/:(\w+)/g, (_, name: string) => {
    const value = params[name];
    if (value === undefined) throw new Error(`${path} wants ${name}`);
    return encodeURIComponent(value);
  });
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) {
    for (const one of Array.isArray(value) ? value : [value]) {
      if (one !== undefined && one !== "") search.append(name, String(one));
    }
  }
  const text = search.toString();
  return text === "" ? filled : `${filled}?${text}`;
}
