// The whole story of one figure, and two submissions beside each other.
import { z } from "zod";
import { endpoint } from "./endpoint.ts";
import { AreaRef, Commentary, FigureReason, NamedRef, Target, Value } from "./values.ts";
import { AskedPeriod, Instant, Members, PeriodText, Status } from "./vocabulary.ts";

export const FigureVersion = z.object({
  from: z.string().describe("When it began to stand"),
  until: z.string().nullable().describe("When it stopped; null while it stands"),
  value: Value,
  status: Status,
  submission: z.string().nullable().describe("That brought it; null for those who may not open it"),
  fileName: z.string().nullable().describe("Null too for those who may not open it"),
  sender: z.string(),
  publishedBy: z.string(),
  cause: z.enum(["first", "corrected", "restored"]).describe("restored: what had replaced it was withdrawn"),
  causeText: z.string().describe("A sentence: First published by Rosalind Achebe"),
  ended: z
    .string()
    .nullable()
    .describe("A sentence on why it stopped standing, with the reason where one was given"),
  reasons: z.array(FigureReason),
});
export type FigureVersion = z.infer<typeof FigureVersion>;

export const getFigureHistory = endpoint({
  method: "get",
  path: "/api/v1/indicators/:id/history",
  summary: "Every version of one figure, newest first: what it was, from when to when, who said so and why",
  permission: "view-figures",
  params: z.object({ id: z.string() }),
  query: z.object({
    period: AskedPeriod,
    area: z.string().max(100).optional().describe("Area code; the trust when left out"),
    where: z
      .union([z.string().max(200), z.array(z.string().max(200)).max(10)])
      .optional()
      .describe("dimension:member of the cut, as in a breakdown; everyone when left out"),
    as_at: Instant.optional(),
  }),
  output: z.object({
    indicator: NamedRef,
    area: AreaRef,
    period: PeriodText,
    periodText: z.string(),
    members: Members,
    membersText: z.string(),
    target: Target.nullable(),
    sentence: z.string().describe("The story in one sentence"),
    versions: z.array(FigureVersion),
    commentary: z.array(Commentary).describe("Newest first, earlier wordings included"),
  }),
});
export type FigureHistory = z.infer<typeof getFigureHistory.output>;

export const SubmissionRef = z.object({
  id: z.string(),
  fileName: z.string().nullable(),
  sender: z.string(),
  state: z.string(),
  receivedAt: z.string(),
  publishedAt: z.string().nullable(),
});

export const compareSubmissions = endpoint({
  method: "get",
  path: "/api/v1/submissions/:id/against/:other",
  summary:
    "Two submissions beside each other, figure by figure: where they differ, and what only one of them has",
  permission: "send-returns",
  params: z.object({ id: z.string(), other: z.string() }),
  query: z.object({
    indicator: z.string().max(100).optional(),
    only: z.enum(["different"]).optional().describe("Leaves out figures that are the same in both"),
    cursor: z.string().max(500).optional(),
    limit: z.coerce.number().int().min(1).max(500).default(100),
  }),
  output: z.object({
    one: SubmissionRef,
    other: SubmissionRef,
    counts: z.object({
      same: z.int(),
      different: z.int(),
      onlyOne: z.int().describe("In the first alone"),
      onlyOther: z.int().describe("In the second alone"),
    }),
    sentence: z.string(),
    indicators: z.array(NamedRef).describe("Those that either has figures of"),
    figures: z.array(
      z.object({
        indicator: NamedRef,
        area: AreaRef,
        period: PeriodText,
        periodText: z.string(),
        members: Members,
        membersText: z.string(),
        comparison: z.enum(["same", "different", "only-one", "only-other"]),
        one: Value.nullable(),
        other: Value.nullable(),
      }),
    ),
    next: z.string().nullable(),
  }),
});
