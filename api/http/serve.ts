// Turns an endpoint of the contract and a function into a route: who asks is held against the permission that the endpoint
// names, what comes in is checked, what goes out is too.

import express, { type Request, type RequestHandler, type Response, type Router } from "express";
import type { z } from "zod";
import { may, type Viewer } from "#api/access/viewer.ts";
import type { Endpoint } from "#api/contract/endpoint.ts";
import type { Permission } from "#api/contract/vocabulary.ts";
import { guarded } from "./guarded.ts";
import { viewerOf } from "./identify.ts";
import { HttpProblem, malformed } from "./problem.ts";

export type Asked<Params, Query, Body> = {
  params: Params;
  query: Query;
  body: Body;
  viewer: Viewer;
  request: Request;
  response: Response;
};

/** @param answer what is answered as JSON, for whoever needs it */
type Other<What, Output> = (asked: What, answer: () => Promise<Output>) => Promise<void>;
type Handler<P extends z.ZodObject, Q extends z.ZodObject, B extends z.ZodType, Answer> = (
  asked: Asked<z.output<P>, z.output<Q>, z.output<B>>,
) => Promise<Answer>;

/** Serves an endpoint. The answer is parsed against the contract on the way out, which strips what it does not list.
 * @param others how to write the same for the other types that Accept may ask for */
export function serve<P extends z.ZodObject, Q extends z.ZodObject, B extends z.ZodType, O extends z.ZodType>(
  router: Router,
  endpoint: Endpoint<P, Q, B, O>,
  handle: Handler<P, Q, B, z.input<O>>,
  others: Record<string, Other<Asked<z.output<P>, z.output<Q>, z.output<B>>, z.output<O>>> = {},
): void {
  route(router, endpoint, async (request, response) => {
    const type = request.accepts(["application/json", ...Object.keys(others)]);
    if (type === false)
      throw new HttpProblem(406, `This answers as ${["application/json", ...endpoint.also].join(" or ")}.`);
    const other = others[type];
    if (other) assertMay(viewerOf(request), endpoint.alsoPermission);
    const asked = await read(endpoint, request, response);
    const answer = async () => endpoint.output.parse(await handle(asked));
    response.vary("Accept");
    if (other) return other(asked, answer);
    const checked = await answer();
    response.status(endpoint.status).json(checked);
  });
}

/** Serves an endpoint that answers with a file or a way on: the function writes the answer itself. */
export function serveFile<P extends z.ZodObject, Q extends z.ZodObject, B extends z.ZodType>(
  router: Router,
  endpoint: Endpoint<P, Q, B, z.ZodType>,
  handle: Handler<P, Q, B, void>,
): void {
  route(router, endpoint, async (request, response) => handle(await read(endpoint, request, response)));
}

function route<P extends z.ZodObject, Q extends z.ZodObject, B extends z.ZodType>(
  router: Router,
  endpoint: Endpoint<P, Q, B, z.ZodType>,
  answer: (request: Request, response: Response) => Promise<void>,
): void {
  const handler: RequestHandler = async (request, response) => {
    assertMay(viewerOf(request), endpoint.permission);
    // Answers differ by who asks: no cache that people share may keep one.
    response.set("Cache-Control", "private, no-cache").vary("Cookie").vary("Authorization");
    await answer(request, response);
  };
  router[endpoint.method](endpoint.path, guarded(handler, endpoint.permission));
}

async function read<P extends z.ZodObject, Q extends z.ZodObject, B extends z.ZodType>(
  endpoint: Endpoint<P, Q, B, z.ZodType>,
  request: Request,
  response: Response,
): Promise<Asked<z.output<P>, z.output<Q>, z.output<B>>> {
  if (endpoint.uploads.length === 0) await readJson(request, response);
  const body =
    endpoint.uploads.length > 0
      ? undefined
      : parse(endpoint.body, request.body ?? (endpoint.method === "post" ? {} : undefined), "body");
  return {
    params: parse(endpoint.params, request.params, "params"),
    query: parse(endpoint.query, request.query, "query"),
    body: body as z.output<B>,
    viewer: viewerOf(request),
    request,
    response,
  };
}

const json = express.json({ limit: "256kb" });

/** Leaves the body in `request.body`. A form on a page of another site can send every kind of body but JSON. */
async function readJson(request: Request, response: Response): Promise<void> {
  const empty = request.get("Transfer-Encoding") === undefined && !Number(request.get("Content-Length"));
  if (!empty && request.method === "POST" && !request.is("application/json"))
    throw new HttpProblem(415, "Send what you say as application/json.");
  await new Promise<void>((resolve, reject) =>
    json(request, response, (error?: unknown) => (error === undefined ? resolve() : reject(error))),
  );
}

/** Asked first: nothing but its headers is read of a request before it is known that whoever sent it may ask. */
function assertMay(viewer: Viewer, permission: Permission): void {
  if (may(viewer, permission)) return;
  if (viewer.kind === "nobody")
    throw new HttpProblem(401, "Sign in first. A machine sends its key as Authorization: Bearer <key>.");
  if (viewer.kind === "person" && viewer.secondFactor.wanted)
    throw new HttpProblem(
      403,
      "Performance leads need a second factor here. Set up an authenticator app at /account first.",
    );
  throw new HttpProblem(403, "You may not do this. The performance lead can tell you who may.");
}

function parse<Schema extends z.ZodType>(schema: Schema, given: unknown, part: string): z.output<Schema> {
  const found = schema.safeParse(given);
  if (!found.success) throw malformed(found.error, given, part);
  // Looked for in what the contract lists: what came may be nested deeper than can be gone through.
  const [, code] = JSON.stringify(found.data)?.match(NO_TEXT) ?? [];
  if (code !== undefined)
    throw new HttpProblem(
      400,
      `${part} has a character that is not text (U+${code.toUpperCase()}). Take it out.`,
    );
  return found.data;
}

/** What PostgreSQL cannot keep in text and nobody types, as JSON writes it: U+0000, and half of a pair of surrogates. A
 * backslash that was typed itself stands there twice. */
const NO_TEXT = /(?<!\\)(?:\\\\)*\\u(0000|d[89a-f][0-9a-f]{2})/;
