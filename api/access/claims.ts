// Reads who somebody is from what the council's provider says of them.
import { z } from "zod";
import type { Claims } from "#api/domain/role-by-claims.ts";

export type Claimed = { email: string; name: string } | { refused: "NO_ADDRESS" | "ADDRESS_NOT_VERIFIED" };

const Address = z.email().max(254);

/** An address that the provider calls unverified may be anybody's. One that it says nothing about is its own to give: Entra ID
 * sends no `email_verified`, and without a mailbox the address as `preferred_username` alone. */
export function claimedPerson(claims: Claims): Claimed {
  if (claims.email !== undefined && (isNo(claims.email_verified) || isNo(claims.xms_edov)))
    return { refused: "ADDRESS_NOT_VERIFIED" };
  const address = [claims.email, claims.preferred_username].find((text) => Address.safeParse(text).success);
  if (typeof address !== "string") return { refused: "NO_ADDRESS" };
  const email = address.toLowerCase();
  return { email, name: nameOf(claims) || email };
}

function nameOf({ name, given_name, family_name }: Claims): string {
  const text = typeof name === "string" ? name : [given_name, family_name].filter(isText).join(" ");
  return text
    .replaceAll(/[\p{Cc}\s]+/gu, " ")
    .trim()
    .slice(0, 200);
}

/** `xms_edov` is what Entra ID can be asked to say of the address of a guest. */
const isNo = (claim: unknown) => ["false", "0"].includes(String(claim));

const isText = (value: unknown) => typeof value === "string";
