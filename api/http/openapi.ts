// The interface's description, OpenAPI 3.1, made from the contract: there is nothing to keep in step by hand.

import { z } from "zod";
import { createDocument, type ZodOpenApiOperationObject, type ZodOpenApiPathsObject } from "zod-openapi";
import { type Endpoint, Problem } from "#api/contract/endpoint.ts";
import { endpoints } from "#api/contract/endpoints.ts";

type AnyEndpoint = Endpoint<z.ZodObject, z.ZodObject, z.ZodType, z.ZodType>;

const refusals: Record<string, string> = {
  "400": "Malformed",
  "401": "Not signed in",
  "403": "Not allowed, or from another site",
  "404": "Not found",
  "406": "No such format",
  "408": "The file stopped coming",
  "409": "Not possible now",
  "413": "Over the limit",
  "415": "Not a kind of file that can be read",
  "422": "The return cannot be read",
  "429": "Too many attempts",
};

/** @param publicUrl where people reach this server; null on this machine alone */
export function openApiDocument(
  version: string,
  publicUrl: string | null,
): ReturnType<typeof createDocument> {
  const paths: ZodOpenApiPathsObject = {};
  for (const [operationId, given] of Object.entries(endpoints)) {
    const endpoint: AnyEndpoint = given;
    const path = endpoint.path.replace(/:(\w+)/g, "{$1}");
    paths[path] = { ...paths[path], [endpoint.method]: operation(operationId, endpoint) };
  }
  return createDocument({
    openapi: "3.1.0",
    info: {
      title: "Outcomes dashboard",
      version,
      description:
        "Performance indicators of a children's trust: read what is shown, send returns. Refusals are problem details (RFC 9457). Reading answers carry an ETag and honour If-None-Match.",
      license: { name: "MIT", identifier: "MIT" },
    },
    paths,
    components: {
      securitySchemes: {
        session: {
          type: "apiKey",
          in: "cookie",
          // Browsers send a cookie of this prefix over https alone.
          name: `${publicUrl?.startsWith("https:") ? "__Secure-" : ""}outcomes.session_token`,
          description: "Set by signing in",
        },
        key: {
          type: "http",
          scheme: "bearer",
          description: "A key that a performance lead made, to send returns",
        },
      },
    },
  });
}

function operation(
  operationId: string,
  {
    path,
    summary,
    permission,
    params,
    query,
    body,
    output,
    status,
    also,
    uploads,
    answers,
    method,
  }: AnyEndpoint,
): ZodOpenApiOperationObject {
  return {
    operationId,
    summary,
    description: `Permission: ${permission}.`,
    tags: [tagOf(path)],
    security: permission === "anyone" ? [] : SECURITY,
    requestParams: { path: params, query },
    ...requestBody(body, uploads, method),
    responses: {
      ...answer(answers, output, status, also),
      ...problemResponses(
        method === "get" ? ["400", "401", "403", "404", "406", "429"] : Object.keys(refusals),
      ),
    },
  };
}

const SECURITY = [{ session: [] }, { key: [] }];

const TAGS: readonly [RegExp, string][] = [
  [/^\/api\/auth|session$/, "Signing in"],
  [/submissions/, "Sending"],
  [/people|keys|audit|mail|exports/, "Managing"],
];
const tagOf = (path: string) => TAGS.find(([pattern]) => pattern.test(path))?.[1] ?? "Reading";

function answer(
  answers: AnyEndpoint["answers"],
  output: z.ZodType,
  status: number,
  also: readonly string[],
): ZodOpenApiOperationObject["responses"] {
  if (answers === "redirect") return { "302": { description: "On to the page that was asked for" } };
  const types = answers === "json" ? also : [answers];
  return {
    [String(status)]: {
      description: "The answer",
      content: {
        ...(answers === "json" ? { "application/json": { schema: output } } : {}),
        ...Object.fromEntries(types.map((type) => [type, { schema: z.string() }])),
      },
    },
  };
}

function requestBody(
  body: z.ZodType,
  uploads: readonly string[],
  method: string,
): Pick<ZodOpenApiOperationObject, "requestBody"> | object {
  if (method === "get") return {};
  if (uploads.length === 0) return { requestBody: { content: { "application/json": { schema: body } } } };
  const file = { type: "string", format: "binary" } as const;
  const content = Object.fromEntries(
    uploads.map((type) => [
      type,
      {
        schema:
          type === "multipart/form-data"
            ? { type: "object" as const, required: ["file"], properties: { file } }
            : file,
      },
    ]),
  );
  return { requestBody: { required: true, content } };
}

const problemResponses = (statuses: string[]) =>
  Object.fromEntries(
    statuses.map((status) => [
      status,
      {
        description: refusals[status] ?? "Refused",
        content: { "application/problem+json": { schema: Problem } },
      },
    ]),
  );
