// A submission: one uploaded file or push, from check to publication.
import { z } from "zod";
import { endpoint } from "./endpoint.ts";
import { AreaRef, NamedRef, Value } from "./values.ts";
import { AskedPeriod, Members, PeriodText, Status } from "./vocabulary.ts";

export const Finding = z.object({
  severity: z.enum(["error", "warning"]),
  row: z.int().nullable().describe("Line of the file, the headings being 1; null speaks of the whole file"),
  column: z.string().nullable(),
  rule: z.string(),
  found: z.string().nullable(),
  message: z.string().describe("What is wrong and what to do"),
});
export type Finding = z.infer<typeof Finding>;

export const SubmissionState = z.enum(["checked", "published", "superseded", "withdrawn"]);

export const Submission = z.object({
  id: z.string(),
  state: SubmissionState,
  fileName: z.string().nullable(),
  sender: z.string(),
  receivedAt: z.string(),
  reading: z.object({
    encoding: z.string().describe("utf-8, windows-1252, utf-16le, utf-16be, or xlsx"),
    delimiter: z.string(),
    headings: z.array(z.string()),
    sheet: z.string().optional().describe("Of a workbook: the sheet that was read"),
  }),
  rows: z.int(),
  errors: z.int(),
  warnings: z.int(),
  findings: z.array(Finding).describe("The first 200; findingsNext leads on"),
  findingsNext: z.string().nullable(),
  rules: z
    .array(
      z.object({
        rule: z.string(),
        severity: z.enum(["error", "warning"]),
        count: z.int(),
        title: z.string(),
      }),
    )
    .describe("Findings grouped by rule, errors first"),
  changes: z.object({
    new: z.int(),
    changed: z.int(),
    unchanged: z.int(),
    commentaries: z.int().describe("Commentaries that are new or say something else than the published one"),
  }),
  canPublish: z.boolean().describe("True when no error stands; warnings want a reason each"),
  publishedAt: z.string().nullable(),
  publishedBy: z.string().nullable(),
  reasons: z
    .record(z.string(), z.string())
    .nullable()
    .describe("One a rule; of a checked submission those that have been written so far"),
  withdrawnAt: z.string().nullable(),
  withdrawnBy: z.string().nullable(),
  withdrawnReason: z.string().nullable(),
  arranged: z
    .enum(["no", "matched", "remembered"])
    .describe(
      "Whether its headings were matched to ours: by hand, or as this sender matched the same ones before",
    ),
  mends: z.int().describe("Cells and lines that were mended on the page; the file itself stays as it came"),
  revision: z
    .string()
    .describe("Another text whenever its figures or words changed: publish with it what you have seen"),
  approval: z
    .object({ askedAt: z.string().nullable(), askedBy: z.string().nullable() })
    .nullable()
    .describe("Where a performance lead has to publish it: who asked for that, and when"),
  may: z
    .object({
      publish: z.boolean(),
      withdraw: z.boolean(),
      mend: z.boolean().describe("Mend it, match its headings, write its commentary and reasons"),
      ask: z.boolean().describe("Ask a performance lead to publish it"),
    })
    .describe("What the viewer may do with it now, apart from what canPublish says"),
});
export type Submission = z.infer<typeof Submission>;

/** What a workbook is called on the wire. */
export const XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

const SubmissionId = z.object({ id: z.string() });
const Cursor = z.object({
  cursor: z.string().max(500).optional(),
  limit: z.coerce.number().int().min(1).max(500).default(200),
});

export const postSubmission = endpoint({
  method: "post",
  path: "/api/v1/submissions",
  summary: "Send a return to be checked; nothing on any dashboard changes yet",
  permission: "send-returns",
  output: Submission,
  status: 201,
  uploads: ["text/csv", "multipart/form-data", XLSX],
});

export const listSubmissions = endpoint({
  method: "get",
  path: "/api/v1/submissions",
  summary: "Submissions, newest first",
  permission: "send-returns",
  query: Cursor.extend({
    indicator: z.string().max(100).optional(),
    waiting: z
      .enum(["approval"])
      .optional()
      .describe("Only those that a performance lead has been asked to publish"),
  }),
  output: z.object({
    submissions: z.array(
      Submission.pick({
        id: true,
        state: true,
        fileName: true,
        sender: true,
        receivedAt: true,
        rows: true,
        errors: true,
        warnings: true,
        rules: true,
        changes: true,
        publishedAt: true,
        approval: true,
      }),
    ),
    next: z.string().nullable(),
  }),
});

export const getSubmission = endpoint({
  method: "get",
  path: "/api/v1/submissions/:id",
  summary: "A submission with its findings",
  permission: "send-returns",
  params: SubmissionId,
  output: Submission,
});

export const getFindings = endpoint({
  method: "get",
  path: "/api/v1/submissions/:id/findings",
  summary: "Findings of a submission, paged",
  permission: "send-returns",
  params: SubmissionId,
  query: Cursor.extend({ rule: z.string().max(100).optional() }),
  output: z.object({ findings: z.array(Finding), next: z.string().nullable() }),
});

export const getFindingsFile = endpoint({
  method: "get",
  path: "/api/v1/submissions/:id/findings.csv",
  summary: "The file back, with its findings in a last column",
  permission: "send-returns",
  params: SubmissionId,
  output: z.string(),
  answers: "text/csv",
});

export const Change = z.object({
  indicator: NamedRef,
  area: AreaRef,
  period: PeriodText,
  periodText: z.string(),
  cells: z
    .object({ new: z.int(), changed: z.int(), unchanged: z.int() })
    .describe("Cuts of this indicator, area and period"),
  before: Value,
  after: Value,
  statusBefore: Status,
  statusAfter: Status,
});
export type Change = z.infer<typeof Change>;

export const getChanges = endpoint({
  method: "get",
  path: "/api/v1/submissions/:id/changes",
  summary:
    "What publishing will change (or, once published, what it changed): each indicator, area and period, before and after",
  permission: "send-returns",
  params: SubmissionId,
  query: Cursor.extend({
    area: z.string().max(100).optional().describe("Only figures of this area"),
    only: z.enum(["changes"]).optional().describe("Leaves out where every figure stays as it is"),
  }),
  output: z.object({ changes: z.array(Change), next: z.string().nullable() }),
});

export const ChangedCell = z.object({
  members: Members,
  membersText: z.string().describe("Health, 0 to 4; Everyone where there are none"),
  change: z.enum(["new", "changed", "unchanged"]),
  before: Value,
  after: Value,
});
export type ChangedCell = z.infer<typeof ChangedCell>;

export const getChangedCells = endpoint({
  method: "get",
  path: "/api/v1/submissions/:id/cells",
  summary:
    "The figures behind one change, cut by cut. A published submission lists those that it brought or repeated",
  permission: "send-returns",
  params: SubmissionId,
  query: z.object({
    indicator: z.string().max(100),
    area: z.string().max(100),
    period: AskedPeriod,
    cursor: z.string().max(500).optional(),
    limit: z.coerce.number().int().min(1).max(500).default(100),
  }),
  output: z.object({ cells: z.array(ChangedCell), next: z.string().nullable() }),
});

export const publishSubmission = endpoint({
  method: "post",
  path: "/api/v1/submissions/:id/publish",
  summary: "Publish a checked submission; all of it or nothing",
  permission: "send-returns",
  params: SubmissionId,
  body: z.object({
    reasons: z
      .record(z.string(), z.string().trim().min(1).max(1500))
      .optional()
      .describe("One reason a rule that warned; those written before count too"),
    revision: z
      .string()
      .max(100)
      .optional()
      .describe("Of the submission as you saw it: where somebody has changed it since, nothing is published"),
  }),
  output: z.object({ id: z.string(), state: z.literal("published"), observations: z.int() }),
});

export const withdrawSubmission = endpoint({
  method: "post",
  path: "/api/v1/submissions/:id/withdraw",
  summary: "Withdraw a published submission; what it replaced comes back",
  permission: "withdraw-returns",
  params: SubmissionId,
  body: z.object({ reason: z.string().trim().min(10).max(1500) }),
  output: z.object({ id: z.string(), state: z.literal("withdrawn"), restored: z.int() }),
});
