// Which page somebody meant who was asked to sign in, and why single sign-on brought them back.

type Place = { pathname: string; search: string; hash: string };

const ERROR = "sign-in-error";

/** Without what single sign-on left in the address.
 * @example pageAsked({ pathname: "/", search: "?sign-in-error=no-role", hash: "" }) // "/" */
export function pageAsked({ pathname, search, hash }: Place): string {
  const query = new URLSearchParams(search);
  query.delete(ERROR);
  return pathname + (query.size > 0 ? `?${query}` : "") + hash;
}

const SENTENCES: ReadonlyMap<string, string> = new Map([
  ["no-role", "Your account has no role here. Ask the performance lead."],
  ["deactivated", "Your account is closed. Ask the performance lead to let you in again."],
]);

/** Null when single sign-on left none. */
export function providerProblem(search: string): string | null {
  const code = new URLSearchParams(search).get(ERROR);
  if (code === null) return null;
  return (
    SENTENCES.get(code) ?? "You could not be signed in. Try again. If it goes on, tell the performance lead."
  );
}
