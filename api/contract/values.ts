// What a figure looks like on the wire. A suppressed number has no value field to plot, and a missing one says why.
import { z } from "zod";
import { Flag, MissingReason, SuppressedReason } from "./vocabulary.ts";

const text = z
  .string()
  .describe("The value in words, at its published precision with its unit, or why there is none");

export const ShownValue = z.object({
  kind: z.literal("shown"),
  value: z.number().describe("At the indicator's published precision"),
  numerator: z.number().optional(),
  denominator: z.number().optional(),
  flag: Flag.optional(),
  small: z
    .literal(true)
    .optional()
    .describe("Hidden from those who may not see small numbers: not to be passed on"),
  text,
});

export const SuppressedValue = z.object({ kind: z.literal("suppressed"), reason: SuppressedReason, text });

export const MissingValue = z.object({ kind: z.literal("missing"), reason: MissingReason, text });

export const Value = z.discriminatedUnion("kind", [ShownValue, SuppressedValue, MissingValue]);
export type Value = z.infer<typeof Value>;

export const Range = z.object({ low: z.number(), high: z.number() });

export const Target = z.object({
  goal: z.union([z.number(), Range]),
  /** The worst values still within tolerance; null on a side that cannot be off target. */
  edge: z.object({ low: z.number().nullable(), high: z.number().nullable() }),
  text: z.string().describe("80% or more"),
  toleranceText: z.string().describe("within tolerance down to 75%"),
  basis: z.enum(["published", "demonstration"]),
  note: z.string().nullable(),
});
export type Target = z.infer<typeof Target>;

export const Difference = z.object({
  value: z.number().describe("Value minus target, in the indicator's unit, at its published precision"),
  better: z.boolean().describe("True on the good side of the target or on it"),
  text: z.string().describe("6.3 points below target"),
});

export const AreaRef = z.object({ code: z.string(), name: z.string() });
export const NamedRef = z.object({ id: z.string(), title: z.string() });

/** Why a figure that looked unusual is right, as whoever published it said. */
export const FigureReason = z.object({
  rule: z.string(),
  title: z.string(),
  text: z.string(),
  by: z.string(),
  at: z.string(),
});
export type FigureReason = z.infer<typeof FigureReason>;

export const Commentary = z.object({
  area: AreaRef,
  period: z.string(),
  periodText: z.string(),
  text: z.string(),
  author: z.string(),
  at: z.string(),
  submission: z.string(),
  stale: z.boolean().describe("The figure was corrected after this was written"),
});
export type Commentary = z.infer<typeof Commentary>;
