// Reads who somebody is from what the council's provider says of them.
import { z } from "zod";
import type { Claims } from "#api/domain/role-by-claims.ts";

export type Claimed = { email: string; name: string } | { refused: "NO_ADDRESS" | "ADDRESS_NOT_VERIFIED" };

const Address = z.email().max(254);

/** Only the claim that config names is an address: people choose their own `preferred_username` at many providers, and whoever
 * says an owner's address would be that owner (OpenID Connect Core 5.7). One that the provider does not call verified may be
 * anybody's; of one that it says nothing about it is the provider's to give, as with Entra ID, which sends no `email_verified`.
 * @param claim email, or preferred_username or upn where people have no mailbox */
export function claimedPerson(claims: Claims, claim: string): Claimed {
  const address = Address.safeParse(claims[claim]);
  if (!address.success) return { refused: "NO_ADDRESS" };
  if (doubted(claims.email_verified) || doubted(claims.xms_edov)) return { refused: "ADDRESS_NOT_VERIFIED" };
  const email = address.data.toLowerCase();
  return { email, name: nameOf(claims) || email };
}

function nameOf({ name, given_name, family_name }: Claims): string {
  const text = typeof name === "string" ? name : [given_name, family_name].filter(isText).join(" ");
  return text
    .replaceAll(/[\p{Cc}\s]+/gu, " ")
    .trim()
    .slice(0, 200);
}

/** Said something else than yes. `xms_edov` is what Entra ID can be asked to say of the address of a guest. */
const doubted = (claim: unknown) => claim !== undefined && !["true", "1"].includes(String(claim));

const isText = (value: unknown) => typeof value === "string";
