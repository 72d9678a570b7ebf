// Refusals as problem details (RFC 9457): words for a person, and nothing of how the server is built.

import type { ErrorRequestHandler, RequestHandler, Response } from "express";
import type {} from "pino-http"; // adds log and id to a request
import type { ZodError } from "zod";
import type { Problem } from "#api/contract/endpoint.ts";
import { isDatabaseAway } from "#api/db/away.ts";
import { RecordBusy } from "#api/db/queries/audit.ts";
import { Refused } from "#api/ingest/refused.ts";
import { faultWords } from "./fault-words.ts";

const TITLES: Record<number, string> = {
  400: "The request cannot be understood",
  401: "Sign in first",
  403: "Not for you to see or do",
  404: "Not found",
  405: "Not possible here",
  408: "Nothing more came",
  406: "No such format",
  409: "Not possible now",
  413: "Too large",
  415: "Not a kind of file that can be read",
  422: "Something in it is not right",
  429: "Too many attempts",
  500: "Something went wrong",
  503: "Not ready",
};

/** A refusal thrown by a handler. */
export class HttpProblem extends Error {
  readonly status: number;
  readonly errors: Problem["errors"];
  /** Seconds after which it is worth asking again. */
  readonly retryAfter: number | null;

  constructor(status: number, detail: string, errors?: Problem["errors"], retryAfter: number | null = null) {
    super(detail);
    this.status = status;
    this.errors = errors;
    this.retryAfter = retryAfter;
  }
}

export function tooMany(seconds: number): HttpProblem {
  const minutes = Math.ceil(seconds / 60);
  return new HttpProblem(
    429,
    `Too many attempts. Try again in ${minutes === 1 ? "a minute" : `${minutes} minutes`}.`,
    undefined,
    seconds,
  );
}

export const notFound = (what: string) => new HttpProblem(404, what);

/** @param part which part of the request the pointers start from: query, params, body */
export function malformed(error: ZodError, given: unknown, part: string): HttpProblem {
  const faults = error.issues.map((issue) => ({
    pointer: `/${[part, ...issue.path].join("/")}`,
    name: issue.path.join(".") || part,
    detail: faultWords(issue, at(given, issue.path) === undefined),
  }));
  const sentences = faults.map(({ name, detail }) => `${name} ${detail}.`);
  return new HttpProblem(
    400,
    sentences.join(" "),
    faults.map(({ pointer, detail }) => ({ pointer, detail })),
  );
}

const at = (given: unknown, path: readonly PropertyKey[]): unknown =>
  path.reduce<unknown>(
    (value, step) => (typeof value === "object" && value !== null ? Reflect.get(value, step) : undefined),
    given,
  );

export function sendProblem(
  response: Response,
  status: number,
  detail: string,
  errors?: Problem["errors"],
  extra: object = {},
): void {
  const body: Problem = {
    type: "about:blank",
    title: TITLES[status] ?? "Refused",
    status,
    detail,
    ...(errors ? { errors } : {}),
  };
  // RFC 9110 11.6.1: a 401 says how to do better.
  if (status === 401) response.set("WWW-Authenticate", 'Bearer realm="outcomes"');
  response
    .status(status)
    .type("application/problem+json")
    .set("Cache-Control", "no-store")
    .send(JSON.stringify({ ...body, ...extra }));
}

export const noSuchRoute: RequestHandler = (request, response) => {
  sendProblem(
    response,
    404,
    `There is nothing at ${request.originalUrl.split("?")[0]}. The interface is described at /api/docs.`,
  );
};

/** Express and its parsers mark what the sender did wrong with a status below 500. */
export const problems: ErrorRequestHandler = (error: unknown, request, response, next) => {
  if (response.headersSent) return next(error);
  if (error instanceof HttpProblem) {
    if (error.retryAfter !== null) response.set("Retry-After", String(error.retryAfter));
    return sendProblem(response, error.status, error.message, error.errors);
  }
  if (error instanceof Refused) {
    const findings = error.findings.length > 0 ? { findings: error.findings } : {};
    const errors = error.findings.map(({ row, column, message }) => ({
      pointer: `/rows/${row ?? ""}${column ? `/${column}` : ""}`,
      detail: message,
    }));
    return sendProblem(response, error.status, error.detail, errors.length > 0 ? errors : undefined, {
      title: error.title,
      ...findings,
    });
  }
  if (error instanceof RecordBusy) {
    request.log.error({ err: error }, "the record is busy");
    response.set("Retry-After", "60");
    return sendProblem(response, 503, error.message);
  }
  if (isDatabaseAway(error)) {
    request.log.error({ err: error }, "the database is away");
    response.set("Retry-After", "60");
    return sendProblem(response, 503, DATABASE_AWAY);
  }
  const status = statusOf(error);
  if (status < 500)
    return sendProblem(response, status, CLIENT_FAULTS[status] ?? "The request cannot be understood.");
  request.log.error({ err: error }, "request failed");
  return sendProblem(
    response,
    500,
    `The server could not answer. Try again; if it happens again, report it with the number ${request.id}.`,
  );
};

const DATABASE_AWAY =
  "The database could not be reached. Nothing was half done: wait a minute, then try again.";

const CLIENT_FAULTS: Record<number, string> = {
  400: "The request cannot be read: its address or its body is not well formed.",
  413: "What was sent is larger than the limit.",
  415: "What was sent is in an encoding that cannot be read.",
};

function statusOf(error: unknown): number {
  const status =
    typeof error === "object" && error !== null && "status" in error ? Number(error.status) : 500;
  return status >= 400 && status < 500 ? status : 500;
}
