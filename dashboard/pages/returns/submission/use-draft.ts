// What someone has begun to write, kept in this tab: leaving the page and coming back loses nothing.
import { useRef, useState } from "react";

export type Words = Readonly<Record<string, string>>;
type Next = Words | ((words: Words) => Words);

/** Like a state; a third function forgets it all. */
export function useDraft(name: string): [Words, (next: Next) => void, () => void] {
  const [words, setWords] = useState<Words>(() => read(name));
  // Two changes within one event build on each other.
  const latest = useRef(words);
  function set(next: Next): void {
    latest.current = typeof next === "function" ? next(latest.current) : next;
    keep(name, latest.current);
    setWords(latest.current);
  }
  return [words, set, () => set({})];
}

function read(name: string): Words {
  try {
    const kept: unknown = JSON.parse(sessionStorage.getItem(name) ?? "{}");
    return typeof kept === "object" && kept !== null ? (kept as Words) : {};
  } catch {
    return {};
  }
}

/** A browser may refuse to keep anything; then the words live as long as the page. */
function keep(name: string, words: Words): void {
  try {
    if (Object.keys(words).length === 0) sessionStorage.removeItem(name);
    else sessionStorage.setItem(name, JSON.stringify(words));
  } catch {
    // Nothing is lost that was promised.
  }
}

/** A draft without what has been sent; what was written on meanwhile stays. */
export const without = (words: Words, sent: Words): Words =>
  Object.fromEntries(Object.entries(words).filter(([key, text]) => sent[key] !== text));
