// Where words go on a chart: lines of a label, and labels at the ends of lines that must not lie on one another.

const LETTER = 0.54;

/** A guess that needs no browser: letters are 0.54 of their size wide, taken together. */
export const textWidth = (text: string, size: number) => text.length * size * LETTER;

/** Breaks words into lines of at most `width` pixels by that guess; the last line ends in … when there is more.
 * @example wrapWords("Children in care", 80, 14) // ["Children", "in care"] */
export function wrapWords(text: string, width: number, size: number, most = Number.POSITIVE_INFINITY) {
  const letters = Math.max(1, Math.floor(width / (size * LETTER)));
  const lines: string[] = [];
  for (const word of text
    .split(/\s+/)
    .filter(Boolean)
    .flatMap((long) => chunks(long, letters))) {
    const line = lines.at(-1);
    if (line !== undefined && line.length + 1 + word.length <= letters)
      lines[lines.length - 1] = `${line} ${word}`;
    else lines.push(word);
  }
  if (lines.length <= most) return lines;
  const kept = lines.slice(0, most);
  kept[most - 1] = `${(kept[most - 1] ?? "").slice(0, Math.max(1, letters - 1))}…`;
  return kept;
}

/** A word longer than a line is cut, or it would run over its neighbour. */
const chunks = (word: string, letters: number) =>
  word.length <= letters ? [word] : (word.match(new RegExp(`.{1,${letters}}`, "gu")) ?? [word]);

export type EndLabel = { id: string; at: number; height: number };

/** Moves labels apart, as little as will do, keeping their order and staying between `top` and `bottom`. */
export function spreadLabels(labels: readonly EndLabel[], top: number, bottom: number): Map<string, number> {
  const placed = labels.toSorted((a, b) => a.at - b.at).map((label) => ({ ...label }));
  let least = top;
  for (const label of placed) {
    label.at = Math.max(label.at, least + label.height / 2);
    least = label.at + label.height / 2;
  }
  let greatest = bottom;
  for (const label of placed.toReversed()) {
    label.at = Math.min(label.at, greatest - label.height / 2);
    greatest = label.at - label.height / 2;
  }
  return new Map(placed.map(({ id, at }) => [id, at]));
}
