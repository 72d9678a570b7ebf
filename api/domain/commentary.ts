// An owner's words for an indicator, area and period.
import type { TotalFigure } from "./made-total.ts";

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
  /** What it was written of, where areas made that up and no figure was returned since: it is stale once they make up another. */
  made: TotalFigure | null;
};
