// The reason that was given for a figure which looked unusual.
import type { FigureReason as FigureReasonView } from "#api/contract/values.ts";
import type { Catalogue } from "#api/domain/catalogue.ts";
import type { FigureReason } from "#api/domain/figure-reason.ts";
import type { SafeValue } from "#api/domain/suppress.ts";
import { authorName } from "./author-name.ts";
import { ruleTitle } from "./rule-titles.ts";

/** @returns nothing where the figure is hidden: a reason may well say what it is */
export const presentReasons = (
  reasons: readonly FigureReason[],
  { kind }: SafeValue,
  catalogue: Catalogue,
): FigureReasonView[] =>
  kind === "suppressed"
    ? []
    : reasons.map(({ rule, reason, by, byName, at }) => ({
        rule,
        title: ruleTitle(rule),
        text: reason,
        by: authorName(by, byName, catalogue),
        at: at.toISOString(),
      }));
