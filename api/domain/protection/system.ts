// What somebody who subtracts has to go by: the counts behind the cells, and the sums that tie them together.
import type { Cell } from "./standing.ts";

/** What a reader sees whole or not at all: a cell, or by how much parts miss their total. */
export type Unit = {
  readonly cell: Cell | null;
  readonly slack: Slack | null;
  /** What it costs the reader not to see it. */
  weight: number;
  hidden: boolean;
};

/** Parts that do not add up to their total: along the tree of areas ("area"), or along a dimension. */
export type Slack = { indicator: string; area: string; cut: string; axis: string };

/** A count, and who would give it away. Nobody sees one without owners, but it ties others together. */
export type Count = {
  amount: number;
  /** Nobody is counted less than not at all; a difference may be. */
  readonly floor: number;
  readonly owners: Unit[];
};

/** Counts by sign; what is known is left out, since only differences matter: each sum stays within 0 to `room`. */
export type Row = {
  readonly terms: ReadonlyMap<number, number>;
  readonly least: number;
  readonly most: number;
};

/** A count that has to be able to be as low and as high as this. */
export type Guard = { readonly count: number; readonly low: number; readonly high: number };

export type System = {
  readonly units: readonly Unit[];
  readonly counts: readonly Count[];
  readonly rows: readonly Row[];
  readonly guards: readonly Guard[];
};
