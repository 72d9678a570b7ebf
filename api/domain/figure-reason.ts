// Why a figure that a rule warned of is right, as whoever published it said.
export type FigureReason = {
  /** Of the figure, as in api/domain/periods.ts. */
  period: number;
  /** The return that brought the figure, and the reason with it. */
  submission: number;
  rule: string;
  reason: string;
  by: string;
  /** What whoever has that address is called. */
  byName: string | null;
  at: Date;
};
