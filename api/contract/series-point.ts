// One period of a series: its figure against target and against chance, and what was said of it.
import { z } from "zod";
import { Commentary, FigureReason, Target, Value } from "./values.ts";
import { SpcRule, VariationIcon } from "./variation.ts";
import { PeriodText, Status } from "./vocabulary.ts";

export const PointVariation = z.object({
  icon: VariationIcon,
  centre: z.number(),
  lower: z.number(),
  upper: z.number(),
  rule: SpcRule.nullable().describe("What marks the point; null for common cause"),
  text: z.string().describe("A run of 6 figures below the average: getting worse, and not by chance"),
});
export type PointVariation = z.infer<typeof PointVariation>;

export const SeriesPoint = z.object({
  period: PeriodText,
  periodText: z.string(),
  shortText: z.string().describe("For an axis: Jun 26"),
  value: Value,
  status: Status,
  target: Target.nullable(),
  variation: PointVariation.nullable().describe("Null where there is no figure, or no limits"),
  received: z.string().nullable(),
  commentary: z.array(Commentary).describe("Newest first; the first is in force"),
  reasons: z.array(FigureReason).describe("Of the figure for everyone, where a warning was explained"),
});
export type SeriesPoint = z.infer<typeof SeriesPoint>;
