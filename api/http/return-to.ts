// The page that somebody comes back to from single sign-on: one of this server's own, whatever was asked for.
import { SIGN_IN_ERROR } from "#api/access/auth.ts";

/** @returns the first page where the path, as a browser reads it, leads elsewhere
 * @example returnPage("/returns?year=2026", "https://outcomes.example.gov.uk").href // "https://outcomes.example.gov.uk/returns?year=2026" */
export function returnPage(path: string, origin: string): URL {
  const page = URL.parse(path, origin);
  // A browser reads // at the beginning of a path as the name of another server, and drops tabs and dots before it looks.
  if (!page || page.origin !== new URL(origin).origin || page.pathname.startsWith("//"))
    return new URL("/", origin);
  // Left over from the last attempt.
  if (page.searchParams.has(SIGN_IN_ERROR)) page.searchParams.delete(SIGN_IN_ERROR);
  return page;
}

export type SignInError = "no-role" | "deactivated" | "failed";

export function withError(page: URL, error: SignInError): URL {
  const told = new URL(page);
  told.searchParams.set(SIGN_IN_ERROR, error);
  return told;
}

/** Whether an address leads to a page that says why nobody was signed in. */
export const tellsError = (page: URL): boolean => page.searchParams.has(SIGN_IN_ERROR);
