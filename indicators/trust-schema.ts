// The trust itself: its name and calendar, who answers for persistent under-performance, and who may sign in.
import { z } from "zod";
import { IsoDate } from "#api/contract/vocabulary.ts";
import { SignInConfig } from "./sign-in-schema.ts";

const Words = z.string().trim().min(3);

export const TrustConfig = z.strictObject({
  name: Words,
  holidays: z.strictObject({ country: z.string(), state: z.string().optional() }),
  attribution: z.array(Words).describe("Sentences that must stand wherever published figures do"),
  escalation: z.array(
    z.strictObject({
      periods: z.int().min(1),
      to: Words.describe("Who answers once a value was missed so many periods"),
      tells: z
        .array(z.enum(["owner", "partnership", "board", "lead"]))
        .min(1)
        .describe("Whom alerts of it go to; a partnership's people are listed in outcomes.yaml"),
      solutionCentre: z.boolean().default(false).describe("Whether a case can be opened from here on"),
    }),
  ),
  solutionCentre: z
    .strictObject({
      partners: z.int().min(1).max(10).default(2).describe("Organisations that its team must come from"),
      exit: z
        .int()
        .min(1)
        .max(6)
        .default(2)
        .describe("Figures in a row that must be on target for the exit test"),
    })
    .prefault({}),
  approval: z
    .literal("required")
    .optional()
    .describe("A performance lead publishes every return, after its owner has checked it"),
  reminders: z
    .strictObject({
      before: z
        .int()
        .min(0)
        .max(20)
        .default(3)
        .describe("Working days before a return is due; 0 sends none before"),
    })
    .prefault({})
    .describe(
      "Then one on the day, and until it comes every second day for monthly returns, weekly for others",
    ),
  signIn: SignInConfig.optional().describe(
    "Roles from single sign-on; left out, the performance lead gives them, and only people invited may sign in",
  ),
  demonstration: z.strictObject({
    clock: IsoDate.describe("The day at which the demonstration stands still"),
    note: Words.describe("What a reader is told about illustrative figures"),
  }),
});
export type TrustConfig = z.infer<typeof TrustConfig>;
