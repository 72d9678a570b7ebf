// One indicator as a line of a list: what the overview, an outcome and the risk register have in common.
import { z } from "zod";
import { Difference, NamedRef, Target, Value } from "./values.ts";
import { Assurance, VariationIcon } from "./variation.ts";
import { PeriodText, Status } from "./vocabulary.ts";

export const IndicatorLine = z.object({
  id: z.string(),
  title: z.string(),
  reference: z.string().nullable(),
  aim: NamedRef,
  period: PeriodText.describe("The period judged: the newest that was received or has fallen due"),
  periodText: z.string(),
  status: Status,
  value: Value,
  lastShown: z
    .object({ periodText: z.string(), text: z.string(), small: z.literal(true).optional() })
    .nullable()
    .describe("The newest figure there is, when the period judged has none"),
  target: Target.nullable(),
  difference: Difference.nullable(),
  verdict: z.string().describe("One sentence a board member can say aloud"),
  direction: z
    .enum(["better", "worse", "same"])
    .nullable()
    .describe(
      "Against the same period a year before, by polarity; null where either has no value or no side is better",
    ),
  variation: VariationIcon.nullable().describe(
    "The figure against its own history; null where that cannot be told",
  ),
  assurance: Assurance.nullable().describe(
    "Whether its target can be relied on; null without limits or target",
  ),
  agreed: z
    .object({ text: z.string().describe("Agreed until March 2027") })
    .nullable()
    .describe("The board accepts for a time that it is off target"),
  spark: z
    .array(z.object({ period: PeriodText, value: z.number().nullable() }))
    .describe("The newest 24 periods, oldest first; a gap, a hidden and a missing value are null"),
  illustrative: z.boolean().describe("True where any figure in view is illustrative"),
  small: z.boolean().describe("True where any figure in view is marked as a small number"),
  owner: z.object({ name: z.string(), job: z.string() }),
  commentary: z.string().nullable().describe("First sentence of what the owner says of the period judged"),
  received: z.string().nullable().describe("When the period judged was first received"),
});
export type IndicatorLine = z.infer<typeof IndicatorLine>;
