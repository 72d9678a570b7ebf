// Turns an endpoint of the contract and a function into a route: what comes in is checked, what goes out is too.

import type { Request, Response, Router } from "express";
import type { z } from "zod";
import type { Endpoint } from "#api/contract/endpoint.ts";
import { HttpProblem, malformed } from "./problem.ts";

export type Asked<Params, Query, Body> = {
  params: Params;
  query: Query;
  body: Body;
  request: Request;
};

type Other<Output> = Record<string, (answer: Output, response: Response) => void>;

/** Serves an endpoint. The answer is parsed against the contract on the way out, which strips what it does not list.
 * @param others how to write the same answer for the other types that Accept may ask for */
export function serve<P extends z.ZodObject, Q extends z.ZodObject, B extends z.ZodType, O extends z.ZodType>(
  router: Router,
  endpoint: Endpoint<P, Q, B, O>,
  handle: (asked: Asked<z.output<P>, z.output<Q>, z.output<B>>) => Promise<z.input<O>>,
  others: Other<z.output<O>> = {},
): void {
  router[endpoint.method](endpoint.path, async (request, response) => {
    const params = read(endpoint.params, request.params, "params");
    const query = read(endpoint.query, request.query, "query");
    const body =
      endpoint.uploads.length > 0
        ? undefined
        : read(endpoint.body, request.body ?? (endpoint.method === "post" ? {} : undefined), "body");
    const type = request.accepts(["application/json", ...Object.keys(others)]);
    if (type === false)
      throw new HttpProblem(406, `This answers as ${["application/json", ...endpoint.also].join(" or ")}.`);
    const answer = await handle({ params, query, body: body as z.output<B>, request });
    const checked = endpoint.output.parse(answer);
    response.status(endpoint.status).set("Cache-Control", "no-cache").vary("Accept");
    const other = others[type];
    if (other) other(checked, response);
    else response.json(checked);
  });
}

function read<Schema extends z.ZodType>(schema: Schema, given: unknown, part: string): z.output<Schema> {
  // PostgreSQL cannot keep this character in text, and nobody types it.
  if (JSON.stringify(given)?.includes("\\u0000"))
    throw new HttpProblem(400, `${part} has a character that is not text (U+0000). Take it out.`);
  const found = schema.safeParse(given);
  if (!found.success) throw malformed(found.error, given, part);
  return found.data;
}
