// What a performance lead may do to an account as it stands: nobody changes their own, and one lead who can sign in stays.
import type { Person } from "#api/contract/people.ts";
import type { PersonFacts } from "#api/domain/person-facts.ts";
import type { Viewer } from "./viewer.ts";

export type PersonAct = keyof Person["may"] | "resetSecondFactor";

export const isOwn = (viewer: Viewer, person: PersonFacts): boolean =>
  viewer.kind === "person" && viewer.id === person.id;

/** @param leads ids of the performance leads who may sign in
 * @returns a sentence, or null where it may be done */
export function whyNot(
  viewer: Viewer,
  person: PersonFacts,
  leads: readonly string[],
  act: PersonAct,
): string | null {
  const { id, name, deactivatedAt } = person;
  if (isOwn(viewer, person)) return "Nobody changes their own account here. Ask another performance lead.";
  if (act === "reactivate") return deactivatedAt ? null : `${name} is not deactivated.`;
  if (deactivatedAt) return `${name} is deactivated. Let them in again first.`;
  switch (act) {
    case "change":
    case "deactivate":
      return leads.length === 1 && leads[0] === id
        ? `${name} is the only performance lead. Make somebody else one first.`
        : null;
    case "invite":
      return person.taken
        ? `${name} has signed in already. A new password can be asked for on the sign-in page.`
        : null;
    case "resetSecondFactor":
      return person.secondFactor ? null : `${name} has no second factor to reset.`;
  }
}

/** For the list, which offers what would be done. */
export function mayDoTo(viewer: Viewer, person: PersonFacts, leads: readonly string[]): Person["may"] {
  const allowed = (act: PersonAct) => whyNot(viewer, person, leads, act) === null;
  return {
    change: allowed("change"),
    deactivate: allowed("deactivate"),
    reactivate: allowed("reactivate"),
    invite: allowed("invite"),
  };
}
