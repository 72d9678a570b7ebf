// What every form about a risk or a case has in common: its answers by name, and what is wrong with them.
export type Words = Readonly<Record<string, string>>;

/** `at` is the name of the answer; the field's id is made of the form's and this. */
export type Fault = { at: string; text: string };

export const SHORTEST = 3;
export const LONGEST = 1500;

type Check = string | false | null;

/** @param checks by the answer's name: what to do about it, or nothing */
export const faultsIn = (checks: Readonly<Record<string, Check>>): Fault[] =>
  Object.entries(checks).flatMap(([at, text]) => (text ? [{ at, text }] : []));

export const trimmed = (words: Words, name: string): string => (words[name] ?? "").trim();

/** @param what is asked for: "what will be done" */
export function wordsFault(text: string, what: string, [least, most] = [SHORTEST, LONGEST]): string | null {
  if (text === "") return `Enter ${what}`;
  if (text.length < least) return `Say ${what} in ${least} characters or more`;
  if (text.length > most) return `Shorten ${what} to ${most.toLocaleString("en-GB")} characters`;
  return null;
}

type Days = { from?: string; until?: string };

/** Days in ISO 8601 sort as text.
 * @param says what to do when the day lies outside */
export function dayFault(day: string, what: string, { from, until }: Days, says: string): string | null {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(day)) return `Enter ${what}`;
  if ((from !== undefined && day < from) || (until !== undefined && day > until)) return says;
  return null;
}
