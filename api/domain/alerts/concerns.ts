// Whom news of a risk area concerns. The rule of the product: its owner all of it; others from the level of escalation that
// tells them; and nobody what they did themselves.
import type { Role } from "#api/contract/vocabulary.ts";
import type { Catalogue, Indicator } from "#api/domain/catalogue.ts";
import { levelsOf } from "#api/domain/risk/escalation.ts";
import type { AlertEvent } from "./alert-event.ts";

/** An account; its address in lower case, by which the catalogue names people. */
export type Reader = { readonly email: string; readonly role: Role };

/** Whether an event concerns somebody, whatever they may see of its figures. */
export function concerns(
  { risk, reached, by }: Pick<AlertEvent, "risk" | "reached" | "by">,
  { email, role }: Reader,
  indicator: Indicator,
  catalogue: Catalogue,
): boolean {
  if (by !== null && sameAddress(by, email)) return false;
  const owner = catalogue.ownerOf(indicator);
  if ([owner.email, ...(owner.deputies ?? [])].some((address) => sameAddress(address, email))) return true;
  // They are asked why something happened, and so the bell shows them all of it.
  if (role === "analyst") return true;
  if (risk.kind === "warning") return role === "lead";
  const told = toldAt(catalogue, reached);
  if (role === "lead" && told.has("lead")) return true;
  if (role === "board" && told.has("board")) return true;
  const members = catalogue.partnerships.get(indicator.partnership)?.members ?? [];
  return told.has("partnership") && members.some((address) => sameAddress(address, email));
}

/** Who has been told by the time that a risk has reached a level, counted from 1. */
const toldAt = (catalogue: Catalogue, level: number) =>
  new Set(
    levelsOf(catalogue.trust)
      .slice(0, level)
      .flatMap(({ tells }) => tells),
  );

const sameAddress = (one: string, other: string) => one.toLowerCase() === other.toLowerCase();
