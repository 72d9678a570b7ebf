// Asks the server: one typed function for every endpoint of the contract.
import type { z } from "zod";
import type { Endpoint } from "#api/contract/endpoint.ts";
import { problemFrom, unreachable } from "./problem.ts";
import { urlFor } from "./url.ts";

type AnyEndpoint = Endpoint<z.ZodObject, z.ZodObject, z.ZodType, z.ZodType>;
type Maybe<T> = { [K in keyof T]?: T[K] | undefined };

export type Asked<E extends AnyEndpoint> = {
  params?: z.input<E["params"]>;
  query?: Maybe<z.input<E["query"]>>;
  body?: z.input<E["body"]>;
  /** A file or text in place of a JSON body, where the endpoint takes one. */
  upload?: FormData | Blob;
  headers?: Record<string, string>;
  signal?: AbortSignal;
};

export async function call<E extends AnyEndpoint>(
  endpoint: E,
  { params, query, body, upload, headers, signal }: Asked<E> = {},
): Promise<z.output<E["output"]>> {
  const url = urlFor(
    endpoint.path,
    params as Record<string, string> | undefined,
    query as Record<string, string> | undefined,
  );
  const json = body === undefined ? undefined : JSON.stringify(body);
  const answer = await fetch(url, {
    method: endpoint.method.toUpperCase(),
    headers: {
      Accept: "application/json, application/problem+json",
      ...(json === undefined ? {} : { "Content-Type": "application/json" }),
      ...headers,
    },
    body: upload ?? json ?? null,
    signal: signal ?? null,
  }).catch((error: unknown) => {
    throw isAbort(error) ? error : unreachable();
  });
  if (!answer.ok) throw await problemFrom(answer);
  const page: unknown = await answer.json();
  // The built dashboard carries no schemas: see contract-for-browser.ts.
  return (import.meta.env.DEV ? endpoint.output.parse(page) : page) as z.output<E["output"]>;
}

const isAbort = (error: unknown) => error instanceof DOMException && error.name === "AbortError";
