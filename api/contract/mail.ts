// Mail that this system wrote and could not hand on, for the performance lead to pass on by hand.
import { z } from "zod";
import { endpoint } from "./endpoint.ts";

export const Mail = z.object({
  id: z.string(),
  at: z.string(),
  to: z.string(),
  subject: z.string(),
  state: z
    .enum(["waiting", "kept", "failed", "sent"])
    .describe(
      "waiting: to be sent, or to be tried again; kept: no mail server is set; failed: it was refused, and is not tried again",
    ),
  failure: z.string().nullable().describe("Why the latest attempt failed"),
  text: z
    .string()
    .nullable()
    .describe(
      "Of a letter that somebody has to pass on: gone once it has been sent, and not shown while it waits",
    ),
});
export type Mail = z.infer<typeof Mail>;

export const listMail = endpoint({
  method: "get",
  path: "/api/v1/mail",
  summary: "Mail that was written, newest first",
  permission: "read-mail",
  query: z.object({
    cursor: z.string().max(500).optional(),
    limit: z.coerce.number().int().min(1).max(200).default(50),
  }),
  output: z.object({
    mail: z.array(Mail),
    next: z.string().nullable(),
    delivery: z.string().describe("How mail leaves: a sentence"),
  }),
});
