// Where the strokes of two lines on one scale go: gaps stay gaps, and a point alone between two gaps is a dot.
type Point = readonly [x: number, y: number];
export type Strokes = { lines: string[]; dots: Point[]; last: Point | null };
export type Pair = { own: number | null; other: number | null };

/** Room for the last point's circle, so that no stroke is cut at the edge. */
const MARGIN = 4;

export function twoLines(
  pairs: readonly Pair[],
  { width, height }: { width: number; height: number },
): { own: Strokes; other: Strokes } {
  const values = pairs.flatMap(({ own, other }) => [own, other]).filter((value) => value !== null);
  const low = Math.min(...values);
  const high = Math.max(...values);
  const across = (index: number) =>
    round(pairs.length < 2 ? width / 2 : MARGIN + (index * (width - 2 * MARGIN)) / (pairs.length - 1));
  // A line that never moves runs through the middle.
  const down = (value: number) =>
    round(high === low ? height / 2 : MARGIN + ((high - value) * (height - 2 * MARGIN)) / (high - low));
  const strokes = (side: "own" | "other"): Strokes => {
    const runs: Point[][] = [[]];
    pairs.forEach(({ [side]: value }, index) => {
      if (value === null) runs.push([]);
      else runs.at(-1)?.push([across(index), down(value)]);
    });
    return {
      lines: runs.filter((run) => run.length > 1).map((run) => `M${run.map((at) => at.join(" ")).join("L")}`),
      dots: runs.filter((run) => run.length === 1).flat(),
      last: runs.flat().at(-1) ?? null,
    };
  };
  return { own: strokes("own"), other: strokes("other") };
}

const round = (value: number) => Math.round(value * 10) / 10;
