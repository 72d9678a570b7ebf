// Returns by the day on which they are due, and how each owner has kept to it.
import { z } from "zod";
import { endpoint } from "./endpoint.ts";
import { Return } from "./returns.ts";
import { IsoDate } from "./vocabulary.ts";

export const getReturnsMonth = endpoint({
  method: "get",
  path: "/api/v1/returns/month",
  summary: "Every return that is due in a calendar month, day by day, with bank holidays",
  permission: "oversee-returns",
  query: z.object({
    month: z
      .string()
      .max(7, "write a month as 2026-11")
      .regex(/^(19|20)\d\d-(0[1-9]|1[0-2])$/, "write a month as 2026-11")
      .optional(),
  }),
  output: z.object({
    month: z.string(),
    monthText: z.string(),
    today: IsoDate,
    previous: z.string(),
    next: z.string(),
    sentence: z.string(),
    days: z
      .array(
        z.object({
          date: IsoDate,
          holiday: z.string().nullable().describe("The name of a bank holiday"),
          working: z.boolean(),
          returns: z.array(Return),
        }),
      )
      .describe("Every day of the month"),
  }),
});
export type ReturnsMonth = z.infer<typeof getReturnsMonth.output>;

export const OwnerRecord = z.object({
  owner: z.object({ id: z.string(), name: z.string(), job: z.string() }),
  due: z.int().describe("Returns that fell due in the twelve months before today"),
  inTime: z.int(),
  late: z.int().describe("Received after the day they were due"),
  outstanding: z.int().describe("Not received to this day"),
  medianDaysLate: z.number().nullable().describe("Of those received late; null where none was"),
  corrected: z.int().describe("Returns of which a figure was changed later"),
  withdrawn: z.int().describe("Submissions withdrawn"),
  sentence: z.string(),
});
export type OwnerRecord = z.infer<typeof OwnerRecord>;

export const getReturnsRecord = endpoint({
  method: "get",
  path: "/api/v1/returns/record",
  summary: "How timely each owner's returns were in the last twelve months, and how many were corrected",
  permission: "view-figures",
  output: z.object({
    from: IsoDate,
    until: IsoDate,
    owners: z.array(OwnerRecord).describe("Those with most outstanding or late first"),
    all: OwnerRecord.omit({ owner: true }),
  }),
});
export type ReturnsRecord = z.infer<typeof getReturnsRecord.output>;
