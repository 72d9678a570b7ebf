// Who is on the list of people, narrowed by what was chosen, and what is said of them.
import type { PeoplePage, Person } from "#api/contract/people.ts";
import type { Role } from "#api/contract/vocabulary.ts";
import { number, plural } from "#dashboard/ui/numbers.ts";
import { plainText } from "#dashboard/ui/plain-text.ts";

export type Wanted = { words: string; state: string; role: string };
type Sought = Pick<
  Person,
  "name" | "email" | "role" | "roleText" | "state" | "lastSignIn" | "localities" | "indicators"
>;

/** Every choice of state there is. Somebody may have been let in long ago and never come. */
export const STATES: Record<string, { text: string; holds: (person: Sought) => boolean }> = {
  "not-signed-in": { text: "Has not signed in", holds: hasNotSignedIn },
  active: { text: "Active", holds: ({ state }) => state === "active" },
  invited: { text: "Invited", holds: ({ state }) => state === "invited" },
  deactivated: { text: "Deactivated", holds: ({ state }) => state === "deactivated" },
};

export function hasNotSignedIn({ state, lastSignIn }: Pick<Person, "state" | "lastSignIn">): boolean {
  return state !== "deactivated" && lastSignIn === null;
}

/** Every word must be found somewhere, in any order; capitals and accents are no matter. */
export function matchingPeople<P extends Sought>(people: readonly P[], { words, state, role }: Wanted): P[] {
  const wanted = plainText(words).split(/\s+/).filter(Boolean);
  return people.filter((person) => {
    if (role !== "" && person.role !== role) return false;
    if (state !== "" && !STATES[state]?.holds(person)) return false;
    const text = plainText(textOf(person));
    return wanted.every((word) => text.includes(word));
  });
}

function textOf({ name, email, roleText, localities, indicators }: Sought): string {
  const places = localities.map((locality) => locality.name);
  return [name, email, roleText, ...places, ...indicators.map(({ title }) => title)].join("\n");
}

/** `never` of those who can sign in have not done so yet.
 * @example countsText({ active: 4, invited: 1, deactivated: 0 }, 2) // "4 people can sign in, 2 of them have not yet, 1 is invited." */
export function countsText({ active, invited, deactivated }: PeoplePage["counts"], never: number): string {
  const others = [
    never > 0 && `${number(never)} of them ${never === 1 ? "has" : "have"} not yet`,
    invited > 0 && `${number(invited)} ${invited === 1 ? "is" : "are"} invited`,
    deactivated > 0 && `${number(deactivated)} ${deactivated === 1 ? "is" : "are"} deactivated`,
  ].filter((part) => part !== false);
  return `${[`${plural(active, "person", "people")} can sign in`, ...others].join(", ")}.`;
}

/** What each role is for, in a line. */
export const ROLE_DOES: Record<Role, string> = {
  board: "Reads every dashboard. Small numbers are hidden, and nothing can be downloaded.",
  owner: "Also sends returns and commentary for the indicators that the catalogue names them for.",
  analyst: "Also sees small numbers, marked, and downloads figures. Can be limited to localities.",
  lead: "All of this for every indicator, and manages people, keys, the audit record and mail.",
};
