// An owner's words for an indicator, area and period.
export type Commentary = {
  indicator: string;
  area: string;
  /** Period key. */
  period: number;
  body: string;
  author: string;
  at: Date;
  submission: number;
  /** False for an earlier wording that was replaced. */
  current: boolean;
};
