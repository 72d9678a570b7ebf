// How an endpoint is described: once, for the server that answers, the dashboard that asks and the OpenAPI document.
import { z } from "zod";
import type { Permission } from "./vocabulary.ts";

export type Endpoint<
  Params extends z.ZodObject,
  Query extends z.ZodObject,
  Body extends z.ZodType,
  Output extends z.ZodType,
> = {
  method: "get" | "post";
  /** Express style: /api/v1/indicators/:id */
  path: string;
  summary: string;
  /** What whoever calls it must be allowed. */
  permission: Permission;
  params: Params;
  query: Query;
  body: Body;
  output: Output;
  /** Other representations of the same answer that Accept can ask for: a file to take away. */
  also: readonly string[];
  /** What asking for one of those needs besides. */
  alsoPermission: Permission;
  /** Success status; a creation answers 201. */
  status: 200 | 201;
  /** What a request may bring in its body, when it is not JSON. */
  uploads: readonly string[];
  /** What it answers in place of JSON: a file of this type, or a way on to a page. */
  answers: "json" | "text/csv" | "xlsx" | "redirect";
};

const Nothing = z.object({});
const NoBody = z.undefined();

/** Describes an endpoint; parts left out are empty. */
export function endpoint<
  Output extends z.ZodType,
  Params extends z.ZodObject = typeof Nothing,
  Query extends z.ZodObject = typeof Nothing,
  Body extends z.ZodType = typeof NoBody,
>(given: {
  method: "get" | "post";
  path: string;
  summary: string;
  permission: Permission;
  output: Output;
  params?: Params;
  query?: Query;
  body?: Body;
  also?: readonly string[];
  alsoPermission?: Permission;
  status?: 200 | 201;
  uploads?: readonly string[];
  answers?: "json" | "text/csv" | "xlsx" | "redirect";
}): Endpoint<Params, Query, Body, Output> {
  return {
    params: Nothing as unknown as Params,
    query: Nothing as unknown as Query,
    body: NoBody as unknown as Body,
    also: [],
    alsoPermission: "export",
    status: 200,
    uploads: [],
    answers: "json",
    ...given,
  };
}

/** RFC 9457 problem details: every refusal has this shape. */
export const Problem = z.object({
  type: z.string(),
  title: z.string(),
  status: z.int(),
  detail: z.string().describe("What is wrong and what to do, for a person"),
  errors: z.array(z.object({ pointer: z.string(), detail: z.string() })).optional(),
});
export type Problem = z.infer<typeof Problem>;
