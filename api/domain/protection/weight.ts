// What it costs a reader not to see a cell.
import type { Cell } from "./standing.ts";

/** Trust, locality, cluster, school: the higher, the more people read it and the more is planned by it. */
const BY_DEPTH = [100, 30, 10, 3] as const;
/** A figure of everyone is on every page; each dimension makes it a detail. */
const BY_DIMENSIONS = [1, 1 / 4, 1 / 12] as const;
/** The trust's own figure is what everything else hangs on: there is always another way, since whole cases can be moved into
 * the small count from elsewhere in the trust, and the trust's figure stays as it is. */
const TRUST_TOTAL = 1e5;
/** A figure that was replaced is seen only by those who ask how things were. */
const PAST = 1 / 20;
/** What was shown before may be remembered, so that hiding it now protects less than hiding another. */
const REMEMBERED = 10;

export function weightOf({ area, cut, current, earlier }: Cell): number {
  const [depth, dimensions] = [area.path.length - 1, cut === "" ? 0 : cut.split(";").length];
  const weight =
    depth === 0 && dimensions === 0
      ? TRUST_TOTAL
      : (BY_DEPTH[Math.min(depth, 3)] ?? 3) * (BY_DIMENSIONS[Math.min(dimensions, 2)] ?? 1 / 12);
  if (earlier === "shown") return Math.min(weight * REMEMBERED, TRUST_TOTAL);
  return current ? weight : weight * PAST;
}

/** As much as a cluster. */
export const SLACK_WEIGHT = { current: 10, past: 10 * PAST } as const;
