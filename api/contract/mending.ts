// Mending a checked return on the page: what its headings stand for, and single cells. The file itself stays as it came.
import { z } from "zod";
import { endpoint } from "./endpoint.ts";
import { Finding, Submission } from "./submissions.ts";
import { AskedPeriod } from "./vocabulary.ts";

const SubmissionId = z.object({ id: z.string() });

/** What a column of a file stands for: one of ours, figures of a period (months across), or nothing. */
export const ColumnMeaning = z.discriminatedUnion("is", [
  z.object({
    is: z.literal("column"),
    column: z.string().max(60).describe("A column of a return, or a dimension"),
  }),
  z.object({
    is: z.literal("period"),
    period: AskedPeriod,
    figure: z.enum(["numerator", "denominator", "value"]),
  }),
  z.object({ is: z.literal("nothing") }),
]);
export type ColumnMeaning = z.infer<typeof ColumnMeaning>;

/** How a file is read whose headings are not ours. */
export const Arrangement = z.object({
  columns: z
    .array(z.object({ heading: z.string().max(200), meaning: ColumnMeaning }))
    .min(1)
    .max(100)
    .describe("In the order of the file's columns, all of them"),
  fixed: z
    .object({
      indicator: z.string().max(100).optional(),
      period: AskedPeriod.optional(),
      area: z.string().max(100).optional(),
    })
    .describe("What holds for every row where the file has no column for it"),
});
export type Arrangement = z.infer<typeof Arrangement>;

export const getHeadings = endpoint({
  method: "get",
  path: "/api/v1/submissions/:id/headings",
  summary: "The headings of a checked return, what stands below them, and what they may stand for",
  permission: "send-returns",
  params: SubmissionId,
  output: z.object({
    headings: z.array(
      z.object({
        heading: z.string(),
        samples: z.array(z.string()).describe("The first different cells below it, three at most"),
      }),
    ),
    arrangement: Arrangement.describe("As it is read now, or the likeliest where nothing was matched yet"),
    columns: z
      .array(z.object({ id: z.string(), title: z.string(), about: z.string() }))
      .describe("What a column may stand for"),
  }),
});

export const matchHeadings = endpoint({
  method: "post",
  path: "/api/v1/submissions/:id/headings",
  summary:
    "Say what the headings of a checked return stand for; it is checked again, and the same headings are read so next time",
  permission: "send-returns",
  params: SubmissionId,
  body: Arrangement.extend({ remember: z.boolean().default(true) }),
  output: Submission,
});

export const SheetRow = z.object({
  row: z.int().describe("Line of the file, the headings being 1"),
  cells: z.array(z.string()).describe("As mended"),
  mended: z.array(z.int()).describe("Places of cells that were mended, from 0"),
  leftOut: z.boolean(),
  findings: z.array(Finding),
});
export type SheetRow = z.infer<typeof SheetRow>;

export const getSheet = endpoint({
  method: "get",
  path: "/api/v1/submissions/:id/sheet",
  summary: "Rows of a checked return that have findings or were mended, cell by cell, to be mended",
  permission: "send-returns",
  params: SubmissionId,
  query: z.object({
    rule: z.string().max(100).optional().describe("Only rows that this rule found fault with"),
    only: z.enum(["mended"]).optional().describe("Only rows that were mended or left out"),
    cursor: z.string().max(500).optional(),
    limit: z.coerce.number().int().min(1).max(200).default(50),
  }),
  output: z.object({
    headings: z.array(z.string()),
    columns: z
      .array(z.string().nullable())
      .describe("By place: the column that findings name for it; null where it has none"),
    rows: z.array(SheetRow),
    next: z.string().nullable(),
  }),
});

export const Mend = z.union([
  z.object({ row: z.int().min(2), column: z.int().min(0).max(99), text: z.string().max(2000) }),
  z.object({ row: z.int().min(2), leaveOut: z.boolean() }),
]);
export type Mend = z.infer<typeof Mend>;

export const mendSubmission = endpoint({
  method: "post",
  path: "/api/v1/submissions/:id/mends",
  summary: "Mend cells of a checked return, or leave rows out; it is checked again",
  permission: "send-returns",
  params: SubmissionId,
  body: z.object({ mends: z.array(Mend).min(1).max(1000) }),
  output: Submission,
});
