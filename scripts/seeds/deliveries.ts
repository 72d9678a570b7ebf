// A file as an owner sends it: when, by whom, and in what shape.
import type { Row, Shape } from "./rows.ts";

export type Delivery = {
  /** Within seed-data/. */
  readonly file: string;
  /** Instant at which it was sent. */
  readonly received: string;
  /** Address of the sender. */
  readonly by: string;
  readonly rows: readonly Row[];
  readonly shape: Shape;
};

export const inOrder = (deliveries: readonly Delivery[]): Delivery[] =>
  deliveries.toSorted((a, b) => compare(a.received, b.received) || compare(a.file, b.file));

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
