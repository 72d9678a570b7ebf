// The people who may sign in, for the performance lead.
import { z } from "zod";
import { endpoint } from "./endpoint.ts";
import { AreaRef, NamedRef } from "./values.ts";
import { Role } from "./vocabulary.ts";

export const PersonState = z.enum(["invited", "active", "deactivated"]);

export const Person = z.object({
  id: z.string(),
  name: z.string(),
  email: z.string(),
  role: Role,
  roleText: z.string(),
  localities: z.array(AreaRef).describe("What an analyst is limited to; empty is the whole trust"),
  state: PersonState,
  stateText: z.string().describe("Invited 3 June 2026, has not signed in"),
  lastSignIn: z.string().nullable(),
  secondFactor: z.boolean(),
  indicators: z.array(NamedRef).describe("Answers for these in the catalogue, as owner or deputy"),
  note: z
    .string()
    .nullable()
    .describe(
      "What a lead should know: owns indicators but has another role; an owner whom no indicator names",
    ),
  may: z
    .object({ change: z.boolean(), deactivate: z.boolean(), reactivate: z.boolean(), invite: z.boolean() })
    .describe(
      "What the viewer may do to this account now: nobody changes their own, and the last lead stays",
    ),
});
export type Person = z.infer<typeof Person>;

const PersonId = z.object({ id: z.string() });
const RoleChange = {
  role: Role,
  localities: z.array(z.string()).max(50).default([]).describe("Codes; an analyst alone can have any"),
};

export const listPeople = endpoint({
  method: "get",
  path: "/api/v1/people",
  summary: "Everybody who may sign in, and the owners in the catalogue who cannot yet",
  permission: "manage-people",
  query: z.object({
    cursor: z.string().max(2100).optional().describe("Holds a name of up to 500 letters"),
    limit: z.coerce.number().int().min(1).max(500).default(200),
  }),
  output: z.object({
    people: z.array(Person),
    next: z.string().nullable(),
    counts: z.object({ active: z.int(), invited: z.int(), deactivated: z.int() }),
    withoutAccount: z
      .array(
        z.object({ name: z.string(), email: z.string(), job: z.string(), indicators: z.array(NamedRef) }),
      )
      .describe("Owners whom the catalogue names and who have no account"),
    rolesFromProvider: z
      .boolean()
      .describe(
        "True where single sign-on decides roles at each sign-in, so that a change here lasts only until then",
      ),
  }),
});
export type PeoplePage = z.infer<typeof listPeople.output>;

export const invitePerson = endpoint({
  method: "post",
  path: "/api/v1/people",
  summary: "Make an account and send its owner a link to set a password",
  permission: "manage-people",
  body: z.object({
    name: z.string().trim().min(1).max(200),
    email: z.email().max(254),
    ...RoleChange,
  }),
  output: Person,
  status: 201,
});

export const changeRole = endpoint({
  method: "post",
  path: "/api/v1/people/:id/role",
  summary: "Change what somebody is here for",
  permission: "manage-people",
  params: PersonId,
  body: z.object(RoleChange),
  output: Person,
});

export const inviteAgain = endpoint({
  method: "post",
  path: "/api/v1/people/:id/invite",
  summary: "Send the link to set a password again; earlier links stop working",
  permission: "manage-people",
  params: PersonId,
  body: z.object({}),
  output: Person,
});

export const deactivatePerson = endpoint({
  method: "post",
  path: "/api/v1/people/:id/deactivate",
  summary: "End every session of somebody and let them in no more; what they did stays on record",
  permission: "manage-people",
  params: PersonId,
  body: z.object({}),
  output: Person,
});

export const reactivatePerson = endpoint({
  method: "post",
  path: "/api/v1/people/:id/reactivate",
  summary: "Let somebody in again",
  permission: "manage-people",
  params: PersonId,
  body: z.object({}),
  output: Person,
});

export const resetSecondFactor = endpoint({
  method: "post",
  path: "/api/v1/people/:id/reset-second-factor",
  summary:
    "For somebody who has lost their authenticator app: it is asked for no more until they set it up again",
  permission: "manage-people",
  params: PersonId,
  body: z.object({}),
  output: Person,
});
