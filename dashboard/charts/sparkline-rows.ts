// Where a sparkline's strokes go: gaps stay gaps, and a point alone between two gaps is a dot.
type Point = readonly [x: number, y: number];

export type SparklineShape = {
  lines: string[];
  dots: Point[];
  last: Point | null;
  goalAt: number | null;
};

/** Room for the last point's circle, so that no stroke is cut at the edge. */
const MARGIN = 4;

export function sparkline(
  points: readonly { value: number | null }[],
  { goal, width, height }: { goal: number | null; width: number; height: number },
): SparklineShape {
  const values = points.map((point) => point.value).filter((value) => value !== null);
  if (values.length === 0) return { lines: [], dots: [], last: null, goalAt: null };

  const reach = goal === null ? values : [...values, goal];
  const low = Math.min(...reach);
  const high = Math.max(...reach);
  const across = (index: number) =>
    round(points.length < 2 ? width / 2 : MARGIN + (index * (width - 2 * MARGIN)) / (points.length - 1));
  // A line that never moves runs through the middle.
  const down = (value: number) =>
    round(high === low ? height / 2 : MARGIN + ((high - value) * (height - 2 * MARGIN)) / (high - low));

  const runs: Point[][] = [[]];
  points.forEach(({ value }, index) => {
    if (value === null) runs.push([]);
    else runs.at(-1)?.push([across(index), down(value)]);
  });

  return {
    lines: runs.filter((run) => run.length > 1).map((run) => `M${run.map((at) => at.join(" ")).join("L")}`),
    dots: runs.filter((run) => run.length === 1).flat(),
    last: runs.flat().at(-1) ?? null,
    goalAt: goal === null ? null : down(goal),
  };
}

const round = (value: number) => Math.round(value * 10) / 10;
