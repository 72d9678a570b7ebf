// The people who may sign in, for the performance lead.
import type { PeoplePage, Person } from "#api/contract/people.ts";
import { ROLE_WORDS } from "#api/contract/vocabulary.ts";
import type { Catalogue, Indicator } from "#api/domain/catalogue.ts";
import { dayOf } from "#api/domain/day.ts";
import { dateLabel } from "#api/domain/period-label.ts";
import type { PersonFacts } from "#api/domain/person-facts.ts";

export function presentPerson(person: PersonFacts, may: Person["may"], catalogue: Catalogue): Person {
  const { id, name, email, role, lastSignIn, secondFactor } = person;
  // Whatever their role is here.
  const indicators = catalogue.indicatorsOf(email);
  return {
    id,
    name,
    email,
    role,
    roleText: ROLE_WORDS[role],
    localities: person.localities.flatMap((code) => {
      const area = catalogue.areas.get(code);
      return area ? [{ code: area.code, name: area.name }] : [];
    }),
    state: stateOf(person),
    stateText: stateText(person),
    lastSignIn: lastSignIn?.toISOString() ?? null,
    secondFactor,
    indicators: indicators.map(named),
    note: noteOn(person, indicators.length),
    may,
  };
}

export function presentWithoutAccount(
  known: ReadonlySet<string>,
  catalogue: Catalogue,
): PeoplePage["withoutAccount"] {
  return [...catalogue.owners.values()]
    .filter(({ email }) => !known.has(email.toLowerCase()))
    .map(({ name, email, job }) => ({
      name,
      email,
      job,
      indicators: catalogue.indicatorsOf(email).map(named),
    }))
    .filter(({ indicators }) => indicators.length > 0);
}

const named = ({ id, title }: Indicator) => ({ id, title });

function stateOf({ deactivatedAt, taken }: PersonFacts): Person["state"] {
  if (deactivatedAt) return "deactivated";
  return taken ? "active" : "invited";
}

function stateText({ deactivatedAt, taken, invitedAt, lastSignIn }: PersonFacts): string {
  const day = (at: Date) => dateLabel(dayOf(at));
  if (deactivatedAt) return `Deactivated ${day(deactivatedAt)}`;
  if (!taken) return invitedAt ? `Invited ${day(invitedAt)}, has not signed in` : "Has not signed in";
  return lastSignIn ? `Last signed in ${day(lastSignIn)}` : "Has not signed in";
}

function noteOn({ role, deactivatedAt }: PersonFacts, indicators: number): string | null {
  const count = indicators === 1 ? "one indicator" : `${indicators} indicators`;
  if (deactivatedAt && indicators > 0)
    return `The catalogue still names this person for ${count}: nobody may answer for them now.`;
  if (role === "owner" && indicators === 0)
    return "The catalogue names this person for no indicator, so there is nothing to send.";
  if (role !== "owner" && role !== "lead" && indicators > 0)
    return `The catalogue names this person for ${count}, which only an indicator owner can send.`;
  return null;
}
