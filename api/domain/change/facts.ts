// What is known of a change once it has been read: what was compared, how it comes apart, and since when.
import type { Area, Indicator } from "#api/domain/catalogue.ts";
import type { CutAxis } from "#api/domain/cut-axis.ts";
import type { Period } from "#api/domain/periods.ts";
import type { BothSides, ChangePart, Explanation } from "./explain.ts";
import type { Since } from "./left-level.ts";

/** One of the two that are compared: an area over a span of periods, oldest first. */
export type ComparedSide = { readonly area: Area; readonly periods: readonly Period[] };

export type ChangeFacts = {
  readonly indicator: Indicator;
  readonly area: Area;
  readonly compares: "periods" | "areas";
  readonly sides: { readonly before: ComparedSide; readonly after: ComparedSide };
  /** Of the cut that is shown; none where there is nothing to cut by. */
  readonly axes: readonly CutAxis[];
  readonly whole: BothSides;
  readonly explained: Explanation;
  /** Since when a part has stayed away from its level before. */
  readonly since: ReadonlyMap<ChangePart, Since>;
  /** Whether some member of the cut did otherwise than the rest by more than chance; null where that cannot be told. */
  readonly tellsApart: boolean | null;
  readonly available: readonly CutAxis[];
  /** Cuts that tell more apart than the one shown, best first. */
  readonly better: readonly (readonly CutAxis[])[];
};
