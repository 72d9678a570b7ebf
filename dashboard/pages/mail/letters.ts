// How letters are listed, and the parts of their text.
import type { Mail } from "#api/contract/mail.ts";
import type { TagColour } from "#dashboard/ui/Tag.tsx";

export const STATE_WORDS: Record<Mail["state"], { text: string; colour: TagColour }> = {
  failed: { text: "Not delivered", colour: "red" },
  waiting: { text: "Waiting", colour: "blue" },
  kept: { text: "Kept here", colour: "yellow" },
  sent: { text: "Sent", colour: "green" },
};

const PLACE: Record<Mail["state"], number> = { failed: 1, waiting: 2, kept: 3, sent: 3 };

/** Those that failed first, then those that wait: somebody waits for them too. Otherwise in the order given, newest first. */
export function undeliveredFirst<M extends Pick<Mail, "state">>(mail: readonly M[]): M[] {
  return [...mail].sort((a, b) => PLACE[a.state] - PLACE[b.state]);
}

/** What stands under the state. */
export const failureText = ({ state, failure }: Pick<Mail, "state" | "failure">): string | null =>
  state === "waiting" && failure !== null ? `Will be tried again: ${failure}` : failure;

/** `at` is where in the text it begins. */
export type TextPart = { at: number; text: string; address: string | null };

/** Plain text with its web addresses told apart. A full stop or bracket that ends a sentence is none of an address. */
export function textParts(text: string): TextPart[] {
  const parts: TextPart[] = [];
  let end = 0;
  for (const found of text.matchAll(/https?:\/\/[^\s<>"]+/g)) {
    const address = found[0].replace(/[.,;:!?)\]’”]+$/, "");
    if (found.index > end) parts.push({ at: end, text: text.slice(end, found.index), address: null });
    parts.push({ at: found.index, text: address, address });
    end = found.index + address.length;
  }
  if (end < text.length) parts.push({ at: end, text: text.slice(end), address: null });
  return parts;
}
