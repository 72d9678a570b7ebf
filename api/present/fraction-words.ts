// A share in words, as somebody would say it.

/** The end of each range, and the words up to it; the edges lie half way between the fractions named. */
const WORDS: readonly (readonly [upTo: number, words: string])[] = [
  [0.05, "hardly any"],
  [0.15, "about a tenth"],
  [0.225, "about a fifth"],
  [0.29, "about a quarter"],
  [0.37, "about a third"],
  [0.45, "about two fifths"],
  [0.55, "about half"],
  [0.635, "about three fifths"],
  [0.71, "about two thirds"],
  [0.775, "about three quarters"],
  [0.85, "about four fifths"],
  [0.995, "nearly all"],
  [1.05, "all"],
];

/** @example fractionWords(0.66) // "about two thirds" */
export const fractionWords = (share: number): string =>
  WORDS.find(([upTo]) => share < upTo)?.[1] ?? "more than all";
