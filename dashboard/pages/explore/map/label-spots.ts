// Where a label fits into a shape: the middle of the place that is farthest from its edges and wide enough.

export type Point = readonly [number, number];
/** Closed lines in pixels; a shape of several is inside where an odd number of them goes round. */
export type Rings = readonly (readonly Point[])[];
export type Size = { width: number; height: number };

/** Places tried from edge to edge, each way. */
const TRIED = 24;

/** @returns the middle of the label, or null where it would run over the edge */
export function labelSpot(rings: Rings, { width, height }: Size): Point | null {
  const across = rings.flat().map(([x]) => x);
  const down = rings.flat().map(([, y]) => y);
  const [left, top] = [Math.min(...across), Math.min(...down)];
  const step = { x: (Math.max(...across) - left) / TRIED, y: (Math.max(...down) - top) / TRIED };
  const places = Array.from({ length: (TRIED - 1) ** 2 }, (_, index): Point => {
    const column = index % (TRIED - 1);
    return [left + step.x * (column + 1), top + step.y * (1 + Math.floor(index / (TRIED - 1)))];
  });
  const found = places
    .filter((place) => inside(rings, place))
    .map((place) => ({ place, room: roomAt(rings, place) }))
    .toSorted((a, b) => b.room - a.room)
    .find(({ place }) => boxPoints(place, { width, height }).every((point) => inside(rings, point)));
  return found?.place ?? null;
}

/** Even-odd rule: Shimrat, 1962, "Algorithm 112: Position of point relative to polygon", Communications of the ACM 5. */
export function inside(rings: Rings, [x, y]: Point): boolean {
  let odd = false;
  for (const ring of rings)
    for (let index = 1; index < ring.length; index++) {
      const [x1, y1] = ring[index - 1] ?? [0, 0];
      const [x2, y2] = ring[index] ?? [0, 0];
      if (y1 > y !== y2 > y && x < x1 + ((y - y1) / (y2 - y1)) * (x2 - x1)) odd = !odd;
    }
  return odd;
}

/** How far the nearest edge is. */
function roomAt(rings: Rings, [x, y]: Point): number {
  let least = Number.POSITIVE_INFINITY;
  for (const ring of rings)
    for (let index = 1; index < ring.length; index++) {
      const [x1, y1] = ring[index - 1] ?? [0, 0];
      const [x2, y2] = ring[index] ?? [0, 0];
      const length = (x2 - x1) ** 2 + (y2 - y1) ** 2;
      const along = length === 0 ? 0 : ((x - x1) * (x2 - x1) + (y - y1) * (y2 - y1)) / length;
      const held = Math.min(Math.max(along, 0), 1);
      least = Math.min(least, Math.hypot(x - x1 - held * (x2 - x1), y - y1 - held * (y2 - y1)));
    }
  return least;
}

/** Along the edge of the label, near enough that no corner of a shape comes in between. */
function boxPoints([x, y]: Point, { width, height }: Size): Point[] {
  const sides = Array.from({ length: 9 }, (_, index) => x - width / 2 + (width * index) / 8);
  const ends = Array.from({ length: 5 }, (_, index) => y - height / 2 + (height * index) / 4);
  return [
    ...sides.flatMap((at): Point[] => [
      [at, y - height / 2],
      [at, y + height / 2],
    ]),
    ...ends.flatMap((at): Point[] => [
      [x - width / 2, at],
      [x + width / 2, at],
    ]),
  ];
}
