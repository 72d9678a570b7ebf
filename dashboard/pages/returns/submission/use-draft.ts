// What someone has begun to write, kept in this tab: leaving the page and coming back loses nothing.
import { useState } from "react";

type Words = Readonly<Record<string, string>>;

export function useDraft(name: string): [Words, (words: Words) => void, () => void] {
  const [words, setWords] = useState<Words>(() => read(name));
  return [
    words,
    (next) => {
      setWords(next);
      keep(name, next);
    },
    () => keep(name, null),
  ];
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
function keep(name: string, words: Words | null): void {
  try {
    if (words === null) sessionStorage.removeItem(name);
    else sessionStorage.setItem(name, JSON.stringify(words));
  } catch {
    // Nothing is lost that was promised.
  }
}
