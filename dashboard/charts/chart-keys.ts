// Which point a key leads to. Points are numbered row by row; a line has one row, a list of bars one column.

export type Grid = { columns: number; rows: number };

/** The new point, null to let go of it, or undefined when the key is not for the chart.
 * @example nextPoint("ArrowRight", 3, { columns: 12, rows: 1 }) // 4 */
export function nextPoint(key: string, at: number, { columns, rows }: Grid): number | null | undefined {
  if (key === "Escape") return null;
  const column = at % columns;
  const row = Math.floor(at / columns);
  const place = (toRow: number, toColumn: number) =>
    clamp(toRow, rows - 1) * columns + clamp(toColumn, columns - 1);
  if (key === "Home") return columns === 1 ? 0 : place(row, 0);
  if (key === "End") return columns === 1 ? rows - 1 : place(row, columns - 1);
  const step = STEPS[key];
  if (!step) return undefined;
  // In a single row or column all four arrows lead somewhere, so nobody has to guess which way it lies.
  if (rows === 1) return place(0, column + (step.across || -step.down));
  if (columns === 1) return place(row + (step.down || step.across), 0);
  return place(row + step.down, column + step.across);
}

const STEPS: Record<string, { across: number; down: number }> = {
  ArrowRight: { across: 1, down: 0 },
  ArrowLeft: { across: -1, down: 0 },
  ArrowDown: { across: 0, down: 1 },
  ArrowUp: { across: 0, down: -1 },
};

const clamp = (value: number, most: number) => Math.min(Math.max(value, 0), Math.max(most, 0));
