// Alerts: what is new about risk areas, told once to those whom it concerns, in the dashboard and by e-mail as each chooses.
import { z } from "zod";
import { endpoint } from "./endpoint.ts";
import { AreaRef, NamedRef } from "./values.ts";

/** What there can be news of. */
export const RiskEventKind = z.enum([
  "raised",
  "escalated",
  "recovered",
  "plan",
  "deviation-agreed",
  "deviation-ended",
  "deviation-lapsed",
  "decision",
  "case-opened",
  "case-closed",
  "corrected",
]);
export type RiskEventKind = z.infer<typeof RiskEventKind>;

/** How somebody wants to be written to. The bell in the dashboard shows all of it whatever the choice. */
export const AlertChoice = z.enum(["immediate", "weekly", "never"]);
export type AlertChoice = z.infer<typeof AlertChoice>;
export const ALERT_CHOICE_WORDS: Record<AlertChoice, string> = {
  immediate: "At once: an e-mail within a minute of a change",
  weekly: "Once a week: all that is new in one e-mail, on Monday",
  never: "Not at all: I look here",
};

export const Alert = z.object({
  id: z.string(),
  kind: RiskEventKind,
  at: z.string(),
  dayText: z.string(),
  title: z
    .string()
    .describe("Common assessments completed: off target for a third month, now with the board"),
  risk: z.string().describe("Its page"),
  warning: z.boolean(),
  indicator: NamedRef,
  area: AreaRef,
  unseen: z.boolean().describe("Since the last visit"),
});
export type Alert = z.infer<typeof Alert>;

export const getAlerts = endpoint({
  method: "get",
  path: "/api/v1/alerts",
  summary: "What is new about the risk areas that concern whoever asks, newest first",
  permission: "view-figures",
  query: z.object({
    cursor: z.string().max(500).optional(),
    limit: z.coerce.number().int().min(1).max(100).default(20),
  }),
  output: z.object({
    unseen: z.int(),
    newest: z.string().nullable().describe("Of all there are: what to say as seen"),
    alerts: z.array(Alert),
    next: z.string().nullable(),
    choice: AlertChoice,
    choices: z.array(z.object({ id: AlertChoice, title: z.string(), usual: z.boolean() })),
    rule: z.string().describe("Who is told of what, in a sentence or two"),
    delivery: z.string().describe("How mail leaves: a sentence"),
  }),
});
export type AlertsPage = z.infer<typeof getAlerts.output>;

export const seeAlerts = endpoint({
  method: "post",
  path: "/api/v1/alerts/seen",
  summary: "All up to this one have been seen",
  permission: "view-figures",
  body: z.object({ upTo: z.string().max(20) }),
  output: z.object({ unseen: z.int() }),
});

export const chooseAlerts = endpoint({
  method: "post",
  path: "/api/v1/alerts/choice",
  summary: "Choose how to be written to about risk areas",
  permission: "view-figures",
  body: z.object({ choice: AlertChoice }),
  output: z.object({ choice: AlertChoice }),
});
