// Where an indicator is heading: what the end of the year may bring, how fast it must move, and how many cases were short.
import { z } from "zod";
import { PeriodText } from "./vocabulary.ts";

const Judged = z.enum(["met", "near", "missed"]);

const Projected = z.object({
  kind: z.literal("projected"),
  from: PeriodText.describe("The newest period with a figure that the reader may see"),
  fromText: z.string(),
  at: PeriodText.describe("Last period of the year, or of a target that ends before"),
  atText: z.string(),
  value: z.number().describe("Expected at that period, at the indicator's published precision"),
  valueText: z.string(),
  low: z.number(),
  high: z.number(),
  rangeText: z.string().describe("80% likely between 64.1% and 75.2%"),
  status: Judged.nullable().describe(
    "Of the projection, against the target in force then; null for an indicator that is context only",
  ),
  likelihood: z
    .enum(["likely", "possible", "unlikely"])
    .nullable()
    .describe("Whether the range lies on target, across it or off it"),
  current: Judged.nullable().describe("Of the newest figure: the projection never stands in its place"),
  currentText: z.string().describe("71.1% in October 2026: off target."),
  text: z.string().describe("The projection in a sentence"),
  pace: z.object({
    observed: z.number().nullable().describe("Rise a period; negative where it falls"),
    required: z
      .number()
      .nullable()
      .describe("Rise a period from now on that reaches the target; null on target"),
    text: z.string(),
  }),
  gap: z
    .object({
      cases: z.number().nullable().describe("Null where the figure came without the cases behind it"),
      text: z.string(),
    })
    .nullable()
    .describe("What the newest figure was short of its target; null when it met it"),
  note: z.string().nullable().describe("Why it starts from an earlier period than the page"),
  method: z.string().describe("How it was worked out, for whoever asks"),
});

export const Forecast = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("none"), text: z.string().describe("Why there is no forecast") }),
  Projected,
]);
export type Forecast = z.infer<typeof Forecast>;
