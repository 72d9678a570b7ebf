// A submission: one uploaded file or push, from check to publication.
import { z } from "zod";
import { endpoint } from "./endpoint.ts";
import { AreaRef, NamedRef, Value } from "./values.ts";
import { PeriodText, Status } from "./vocabulary.ts";

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
  reading: z.object({ encoding: z.string(), delimiter: z.string(), headings: z.array(z.string()) }),
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
  reasons: z.record(z.string(), z.string()).nullable(),
  withdrawnAt: z.string().nullable(),
  withdrawnBy: z.string().nullable(),
  withdrawnReason: z.string().nullable(),
  may: z
    .object({ publish: z.boolean(), withdraw: z.boolean() })
    .describe("What the viewer may do with it now, apart from what canPublish says"),
});
export type Submission = z.infer<typeof Submission>;

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
  uploads: ["text/csv", "multipart/form-data"],
});

export const listSubmissions = endpoint({
  method: "get",
  path: "/api/v1/submissions",
  summary: "Submissions, newest first",
  permission: "send-returns",
  query: Cursor.extend({ indicator: z.string().max(100).optional() }),
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
        changes: true,
        publishedAt: true,
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
      .describe("One reason a rule that warned"),
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
