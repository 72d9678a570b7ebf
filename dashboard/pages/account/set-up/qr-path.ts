// A QR code as one path of an SVG: a run of dark squares is one rectangle.

type Squares = { size: number; isDark: (row: number, column: number) => boolean };

/** @example qrPath({ size: 2, isDark: (row, column) => row === column }) // "M0 0h1v1h-1zM1 1h1v1h-1z" */
export function qrPath({ size, isDark }: Squares): string {
  const runs: string[] = [];
  for (let row = 0; row < size; row += 1) {
    let from: number | null = null;
    for (let column = 0; column <= size; column += 1) {
      const dark = column < size && isDark(row, column);
      if (dark && from === null) from = column;
      if (dark || from === null) continue;
      runs.push(`M${from} ${row}h${column - from}v1h-${column - from}z`);
      from = null;
    }
  }
  return runs.join("");
}
