// Who is asking, and what they may do: what every page needs before it knows what to show.
import { z } from "zod";
import { endpoint } from "./endpoint.ts";
import { NamedRef } from "./values.ts";
import { Permission, Role } from "./vocabulary.ts";

export const Viewer = z.object({
  id: z.string(),
  name: z.string(),
  email: z.string(),
  role: Role,
  roleText: z.string(),
  may: z.array(Permission).describe("What this person may do; a page shows nothing else"),
  indicators: z.array(NamedRef).describe("Indicators this person answers for, as owner or deputy"),
  localities: z
    .array(z.string())
    .describe("Names of the localities an analyst is limited to; empty is the whole trust"),
  start: z.string().describe("The page this person begins on"),
  password: z.boolean().describe("Whether this person signs in with a password here"),
  secondFactor: z.object({
    on: z.boolean(),
    wanted: z.boolean().describe("True while nothing else may be done before it is set up"),
  }),
});
export type Viewer = z.infer<typeof Viewer>;

export const Session = z.object({
  trust: z.string(),
  ways: z
    .object({ password: z.boolean(), singleSignOn: z.string().nullable().describe("What its button says") })
    .describe("How people sign in here"),
  demonstration: z
    .object({
      password: z.string(),
      accounts: z.array(z.object({ email: z.string(), roleText: z.string(), does: z.string() })),
    })
    .nullable()
    .describe("The accounts anyone may try, when this is the demonstration"),
  viewer: Viewer.nullable().describe("Null when nobody is signed in"),
});
export type Session = z.infer<typeof Session>;

export const getSession = endpoint({
  method: "get",
  path: "/api/v1/session",
  summary: "Who is signed in and what they may do; how to sign in",
  permission: "anyone",
  output: Session,
});
