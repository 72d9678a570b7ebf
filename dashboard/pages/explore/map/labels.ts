// What stands on an area of the map: its name and figure where they fit, else the figure alone, else nothing.
import { textWidth, wrapWords } from "#dashboard/charts/label-places.ts";
import { labelSpot, type Point, type Rings } from "./label-spots.ts";

export type MapLabel = { at: Point; lines: string[]; size: number };

/** In pixels: as it should be, and as small as it can still be read. */
const SIZES = [14, 12];
/** Between the words and the line around an area, on both sides together. */
const AIR = 6;

/** From the figure to the far side of the square. */
const MARK = 12;

/** Where the square begins, right of the middle. Figures are bold, and so wider than other words. */
export const markAt = (figure: string, size: number) => (textWidth(figure, size) * 1.12) / 2 + MARK / 3;

export const lineHeight = (size: number) => Math.round(size * 1.25);

/** The last line is the figure. */
/** @param mark there is a square beside the figure */
export function labelFor(rings: Rings, name: string, figure: string, mark: boolean): MapLabel | null {
  for (const { lines, size } of variants(name, figure)) {
    const marked = textWidth(figure, size) + (mark ? 2 * MARK : 0);
    const width = Math.max(marked, ...lines.map((text) => textWidth(text, size))) + AIR;
    const at = labelSpot(rings, { width, height: lines.length * lineHeight(size) + AIR });
    if (at) return { at, lines, size };
  }
  return null;
}

/** The name in one line, or in as few letters a line as its longest word has; then smaller; then the figure alone. */
function variants(name: string, figure: string): Pick<MapLabel, "lines" | "size">[] {
  const named = SIZES.flatMap((size) => {
    const longest = Math.max(...name.split(/\s+/).map((word) => textWidth(word, size)));
    const wrapped = wrapWords(name, longest + 1, size);
    return [[name], ...(wrapped.length > 1 ? [wrapped] : [])].map((words) => ({
      lines: [...words, figure],
      size,
    }));
  });
  return [...named, ...SIZES.map((size) => ({ lines: [figure], size }))];
}
