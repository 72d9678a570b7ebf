// Who is signed in and what they may do.
import type { Session, Viewer } from "#api/contract/session.ts";
import { type Permission, ROLE_WORDS, type Role } from "#api/contract/vocabulary.ts";
import type { Catalogue, Indicator } from "#api/domain/catalogue.ts";

export type SignedIn = {
  id: string;
  name: string;
  email: string;
  role: Role;
  localities: readonly string[];
  may: readonly Permission[];
  indicators: readonly Indicator[];
  password: boolean;
  secondFactor: { on: boolean; wanted: boolean };
};

/** Where each begins: a board member with what needs attention, an owner with what is due. */
const START: Record<Role, string> = {
  board: "/",
  owner: "/returns",
  analyst: "/indicators",
  lead: "/returns",
};

export const startOf = (role: Role): string => START[role];

export function presentViewer(signedIn: SignedIn, catalogue: Catalogue): Viewer {
  const { id, name, email, role, may, password, secondFactor } = signedIn;
  return {
    id,
    name,
    email,
    role,
    roleText: ROLE_WORDS[role],
    may: [...may],
    indicators: signedIn.indicators.map((each) => ({ id: each.id, title: each.title })),
    localities: signedIn.localities.map((code) => catalogue.areas.get(code)?.name ?? code),
    start: startOf(role),
    password,
    secondFactor,
  };
}

export const presentDemonstration = (
  password: string,
  accounts: readonly { email: string; role: Role; does: string }[],
): Session["demonstration"] => ({
  password,
  accounts: accounts.map(({ email, role, does }) => ({ email, roleText: ROLE_WORDS[role], does })),
});
