// Which role somebody has by what the council's provider says of them.
import type { Role } from "#api/contract/vocabulary.ts";
import type { SignInConfig } from "#indicators/sign-in-schema.ts";

export type Claims = Readonly<Record<string, unknown>>;
export type GivenRole = { role: Role; localities: readonly string[] };

/** The first line that fits counts. @returns null where the person has none and that is refused */
export function roleByClaims(claims: Claims, { claim, roles, otherwise }: SignInConfig): GivenRole | null {
  const own = valuesOf(claims[claim]);
  const line = roles.find(({ value }) => own.has(value));
  if (line) return { role: line.role, localities: line.localities };
  return otherwise === "board" ? { role: "board", localities: [] } : null;
}

/** A provider with one value may send it without a list. Anything but text says nothing. */
const valuesOf = (claim: unknown): ReadonlySet<string> =>
  new Set([claim].flat().filter((value) => typeof value === "string"));

/** Whether the provider left a claim out because it was too long for its token, as Entra ID does with more than 200 groups:
 * nothing may be read from its absence then (OpenID Connect Core 5.6.2, distributed claims). */
export function leftOut(claims: Claims, claim: string): boolean {
  const names = claims._claim_names;
  return (
    claims[claim] === undefined && typeof names === "object" && names !== null && Object.hasOwn(names, claim)
  );
}
