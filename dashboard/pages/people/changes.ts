// What a performance lead can do to an account, and how the page says that it was done.
import type { Person } from "#api/contract/people.ts";

export type Done =
  | {
      what: "invited" | "invited-again" | "deactivated" | "reactivated" | "second-factor-reset";
      person: Person;
    }
  | { what: "role-changed"; person: Person; before: Person };

type Words = { title: string; text: string; letter: boolean };

/** `letter` when one was written, which can be read on the page of mail. */
export function doneWords(done: Done): Words {
  const { name, email } = done.person;
  switch (done.what) {
    case "invited":
      return {
        title: "Invited",
        text: `A letter to ${name}, at ${email}, says how to sign in.`,
        letter: true,
      };
    case "invited-again":
      return {
        title: "Invited again",
        text: `A new letter to ${name}, at ${email}, says how to sign in. Links in earlier letters work no more.`,
        letter: true,
      };
    case "deactivated":
      return {
        title: "Deactivated",
        text: `${name} has been signed out everywhere and cannot sign in.`,
        letter: false,
      };
    case "reactivated":
      return { title: "Let in again", text: `${name} can sign in again.`, letter: false };
    case "second-factor-reset":
      return {
        title: "Second factor reset",
        text: `${name} is asked for no code until they set up an authenticator app again.`,
        letter: false,
      };
    case "role-changed":
      return {
        title: "Role changed",
        text: `${name} was ${standing(done.before)}, and is ${standing(done.person)} now.`,
        letter: false,
      };
  }
}

/** @example standing(ann) // "an analyst for South and North" */
function standing({ role, roleText, localities }: Person): string {
  const words = roleText.charAt(0).toLowerCase() + roleText.slice(1);
  const one = `${/^[aeiou]/.test(words) ? "an" : "a"} ${words}`;
  if (role !== "analyst") return one;
  const names = localities.map(({ name }) => name);
  return `${one} for ${names.length === 0 ? "the whole trust" : list.format(names)}`;
}

const list = new Intl.ListFormat("en-GB", { type: "conjunction" });
