// What a return has to say beside its figures: commentary where one is off target, a reason where one looks unusual.
import { z } from "zod";
import { endpoint } from "./endpoint.ts";
import { Submission } from "./submissions.ts";
import { AreaRef, NamedRef, Target, Value } from "./values.ts";
import { AskedPeriod, PeriodText, Status } from "./vocabulary.ts";

const SubmissionId = z.object({ id: z.string() });

/** Characters of a commentary: the fewest where it is compulsory, the most anywhere. */
export const WORDS_AT_LEAST = 80;
export const WORDS_AT_MOST = 1500;

/** Characters as a person counts them: most emoji are one, where JavaScript has two. A text may be long, so it is walked along,
 * and not taken apart. */
export function charactersIn(text: string): number {
  let count = 0;
  for (const _ of text) count++;
  return count;
}

const CommentaryText = z
  .string()
  .trim()
  .check(({ value, issues }) => {
    if (charactersIn(value) > WORDS_AT_MOST)
      issues.push({
        code: "too_big",
        origin: "string",
        maximum: WORDS_AT_MOST,
        inclusive: true,
        input: value,
      });
  })
  .meta({ maxLength: WORDS_AT_MOST });

/** What a commentary answers, in this order. The first goes without its heading, so that a reader starts with what happened. */
export const PROMPTS = [
  { id: "happened", title: "What happened", heading: null },
  { id: "doing", title: "What is being done", heading: "What is being done" },
  { id: "when", title: "By when", heading: "By when" },
  { id: "help", title: "Help needed", heading: "Help needed" },
] as const;

export const WantedWords = z.object({
  indicator: NamedRef,
  area: AreaRef,
  period: PeriodText,
  periodText: z.string(),
  value: Value,
  target: Target.nullable(),
  status: Status,
  compulsory: z.boolean().describe("Off target: the return cannot be published without it"),
  text: z.string().nullable().describe("What this return says of it so far, written here or in the file"),
  standing: z
    .object({ text: z.string(), author: z.string(), at: z.string() })
    .nullable()
    .describe("What is published of the same figure"),
  before: z
    .object({ periodText: z.string(), text: z.string() })
    .nullable()
    .describe("What was said of the period before, to go on from"),
});
export type WantedWords = z.infer<typeof WantedWords>;

export const getWantedWords = endpoint({
  method: "get",
  path: "/api/v1/submissions/:id/commentary",
  summary: "The figures of a checked return that commentary can be written for, those that need it first",
  permission: "send-returns",
  params: SubmissionId,
  query: z.object({
    cursor: z.string().max(500).optional(),
    limit: z.coerce.number().int().min(1).max(200).default(50),
  }),
  output: z.object({ wanted: z.array(WantedWords), next: z.string().nullable() }),
});

export const writeWords = endpoint({
  method: "post",
  path: "/api/v1/submissions/:id/commentary",
  summary: "Write commentary of a checked return; an empty text takes it back",
  permission: "send-returns",
  params: SubmissionId,
  body: z.object({
    words: z
      .array(
        z.object({
          indicator: z.string().max(100),
          area: z.string().max(100),
          period: AskedPeriod,
          text: CommentaryText,
        }),
      )
      .min(1)
      .max(200),
    revision: z
      .string()
      .max(100)
      .optional()
      .describe("Of the submission as you saw it: where somebody has changed it since, nothing is kept"),
  }),
  output: Submission,
});

const Reasons = z.record(z.string(), z.string().trim().max(1500));

export const saveReasons = endpoint({
  method: "post",
  path: "/api/v1/submissions/:id/reasons",
  summary: "Keep reasons for the warnings of a checked return, before it is published",
  permission: "send-returns",
  params: SubmissionId,
  body: z.object({ reasons: Reasons }),
  output: Submission,
});

export const askForApproval = endpoint({
  method: "post",
  path: "/api/v1/submissions/:id/ask",
  summary: "Ask a performance lead to publish a checked return, where that is theirs to do",
  permission: "send-returns",
  params: SubmissionId,
  body: z.object({ reasons: Reasons.optional() }),
  output: Submission,
});
