// Keys with which machines send returns.
import { z } from "zod";
import { endpoint } from "./endpoint.ts";
import { NamedRef } from "./values.ts";
import { IsoDate } from "./vocabulary.ts";

export const Key = z.object({
  id: z.string(),
  name: z.string(),
  start: z.string().describe("Its first characters, to tell it by; the rest is not kept"),
  indicators: z.array(NamedRef).describe("It may send returns for these, and do nothing else"),
  state: z.enum(["active", "expired", "revoked"]),
  madeBy: z.string(),
  madeAt: z.string(),
  expires: IsoDate.describe("The last day it works"),
  revokedBy: z.string().nullable(),
  revokedAt: z.string().nullable(),
  lastUsed: z.string().nullable(),
});
export type Key = z.infer<typeof Key>;

export const listKeys = endpoint({
  method: "get",
  path: "/api/v1/keys",
  summary: "Every key ever made, those that work first",
  permission: "manage-keys",
  query: z.object({
    cursor: z.string().max(500).optional(),
    limit: z.coerce.number().int().min(1).max(500).default(200),
  }),
  output: z.object({ keys: z.array(Key), next: z.string().nullable() }),
});

export const makeKey = endpoint({
  method: "post",
  path: "/api/v1/keys",
  summary: "Make a key; this answer alone holds it",
  permission: "manage-keys",
  body: z.object({
    name: z.string().trim().min(3).max(80).describe("What it is for: Case-management system, nightly push"),
    indicators: z.array(z.string()).min(1).max(500).describe("Ids of the indicators it may send"),
    expires: IsoDate.describe("The last day it works, two years from now at most"),
  }),
  output: z.object({ key: Key, secret: z.string() }),
  status: 201,
});

export const revokeKey = endpoint({
  method: "post",
  path: "/api/v1/keys/:id/revoke",
  summary: "End a key at once",
  permission: "manage-keys",
  params: z.object({ id: z.string() }),
  body: z.object({}),
  output: Key,
});
