// Mail that this system wrote and could not hand on, for the performance lead to pass on by hand.
import { z } from "zod";
import { endpoint } from "./endpoint.ts";

export const Mail = z.object({
  id: z.string(),
  at: z.string(),
  to: z.string(),
  subject: z.string(),
  state: z.enum(["kept", "failed", "sent"]).describe("kept: no mail server is set; failed: it refused"),
  failure: z.string().nullable(),
  text: z.string().nullable().describe("Gone once it has been sent"),
});
export type Mail = z.infer<typeof Mail>;

export const listMail = endpoint({
  method: "get",
  path: "/api/v1/mail",
  summary: "Mail that was written, newest first",
  permission: "read-mail",
  query: z.object({
    cursor: z.string().optional(),
    limit: z.coerce.number().int().min(1).max(200).default(50),
  }),
  output: z.object({
    mail: z.array(Mail),
    next: z.string().nullable(),
    delivery: z.string().describe("How mail leaves: a sentence"),
  }),
});
