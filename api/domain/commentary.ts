// An owner's words for an indicator, area and period.
export type Commentary = {
  indicator: string;
  area: string;
  /** Period key. */
  period: number;
  body: string;
  /** The address of who sent it, or what a key is called. */
  author: string;
  /** What whoever has that address is called. */
  authorName: string | null;
  at: Date;
  submission: number;
  /** False for an earlier wording that was replaced. */
  current: boolean;
  /** The figure that it was written of has been changed since, and it was not said again. */
  stale: boolean;
};
