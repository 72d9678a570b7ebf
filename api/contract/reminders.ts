// Reminders of returns: what was sent to whom, what goes out next, and when none do.
import { z } from "zod";
import { endpoint } from "./endpoint.ts";
import { NamedRef } from "./values.ts";
import { IsoDate, PeriodText } from "./vocabulary.ts";

export const ReminderKind = z.enum(["before", "due", "overdue", "summary"]);

export const Reminder = z.object({
  day: IsoDate,
  kind: ReminderKind,
  kindText: z.string(),
  recipient: z.string(),
  owner: z.object({ id: z.string(), name: z.string() }).nullable(),
  indicator: NamedRef.nullable(),
  period: PeriodText.nullable(),
  periodText: z.string().nullable(),
  mail: z.string().describe("Number of the letter on the mail page"),
  state: z.enum(["waiting", "sent", "kept", "failed"]).describe("How the letter stands"),
});
export type Reminder = z.infer<typeof Reminder>;

export const ReminderPause = z.object({
  id: z.string(),
  owner: z.object({ id: z.string(), name: z.string() }).nullable().describe("Null stops everybody's"),
  from: IsoDate,
  until: IsoDate.describe("The last day without"),
  reason: z.string(),
  by: z.string(),
  state: z.enum(["to-come", "running", "over", "ended"]),
  may: z.object({ end: z.boolean() }),
});
export type ReminderPause = z.infer<typeof ReminderPause>;

export const listReminders = endpoint({
  method: "get",
  path: "/api/v1/reminders",
  summary: "Reminders that were sent, newest first",
  permission: "oversee-returns",
  query: z.object({
    owner: z.string().max(100).optional(),
    cursor: z.string().max(500).optional(),
    limit: z.coerce.number().int().min(1).max(200).default(50),
  }),
  output: z.object({
    reminders: z.array(Reminder),
    next: z.string().nullable(),
    rule: z.string().describe("When reminders go out, in a sentence or two"),
    delivery: z.string().describe("How mail leaves: a sentence"),
  }),
});

export const listReminderPauses = endpoint({
  method: "get",
  path: "/api/v1/reminders/pauses",
  summary: "When reminders stop: every owner's pauses for a lead, one's own and everybody's for an owner",
  permission: "send-returns",
  query: z.object({
    cursor: z.string().max(500).optional(),
    limit: z.coerce.number().int().min(1).max(200).default(50),
  }),
  output: z.object({
    pauses: z.array(ReminderPause),
    next: z.string().nullable(),
    owners: z
      .array(z.object({ id: z.string(), name: z.string() }))
      .describe("Whose reminders the viewer may stop"),
    mayStopAll: z.boolean(),
  }),
});

export const pauseReminders = endpoint({
  method: "post",
  path: "/api/v1/reminders/pauses",
  summary: "Stop reminders for a while: an owner their own, a lead anybody's or everybody's",
  permission: "send-returns",
  body: z.object({
    owner: z.string().max(100).nullable().describe("Of the catalogue; null stops everybody's"),
    from: IsoDate,
    until: IsoDate,
    reason: z.string().trim().min(3).max(300),
  }),
  output: ReminderPause,
  status: 201,
});

export const endReminderPause = endpoint({
  method: "post",
  path: "/api/v1/reminders/pauses/:id/end",
  summary: "Let reminders go out again before a pause is over",
  permission: "send-returns",
  params: z.object({ id: z.string() }),
  body: z.object({}),
  output: ReminderPause,
});
