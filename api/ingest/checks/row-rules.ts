// Every rule about one row, in the order in which an officer would look: which figure, for when and where, then the figure.
import { areaUnknown } from "./area-unknown.ts";
import { commentaryMisplaced } from "./commentary-misplaced.ts";
import { commentaryTooLong } from "./commentary-too-long.ts";
import { dimensionNotCollected } from "./dimension-not-collected.ts";
import { figureMissing } from "./figure-missing.ts";
import { flagUnknown } from "./flag-unknown.ts";
import { indicatorNotYours } from "./indicator-not-yours.ts";
import { indicatorUnknown } from "./indicator-unknown.ts";
import { levelNotCollected } from "./level-not-collected.ts";
import { memberUnknown } from "./member-unknown.ts";
import { negativeNumber } from "./negative-number.ts";
import { notWhole } from "./not-whole.ts";
import { numberNotUnderstood } from "./number-not-understood.ts";
import { numeratorAboveDenominator } from "./numerator-above-denominator.ts";
import { outOfBounds } from "./out-of-bounds.ts";
import { partsAndValue } from "./parts-and-value.ts";
import { partsForCount } from "./parts-for-count.ts";
import { partsIncomplete } from "./parts-incomplete.ts";
import { periodFrequency } from "./period-frequency.ts";
import { periodNotCollected } from "./period-not-collected.ts";
import { periodNotEnded } from "./period-not-ended.ts";
import { periodNotUnderstood } from "./period-not-understood.ts";
import type { RowRule } from "./row-rule.ts";
import { symbolBesideNumber } from "./symbol-beside-number.ts";
import { symbolUnknown } from "./symbol-unknown.ts";
import { zeroDenominator } from "./zero-denominator.ts";

export const rowRules: readonly RowRule[] = [
  indicatorUnknown,
  indicatorNotYours,
  areaUnknown,
  levelNotCollected,
  periodNotUnderstood,
  periodFrequency,
  periodNotEnded,
  periodNotCollected,
  memberUnknown,
  dimensionNotCollected,
  numberNotUnderstood,
  symbolUnknown,
  symbolBesideNumber,
  partsIncomplete,
  partsAndValue,
  partsForCount,
  figureMissing,
  negativeNumber,
  notWhole,
  numeratorAboveDenominator,
  zeroDenominator,
  outOfBounds,
  flagUnknown,
  commentaryTooLong,
  commentaryMisplaced,
];
