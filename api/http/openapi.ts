// The interface's description, OpenAPI 3.1, made from the contract: there is nothing to keep in step by hand.

import { z } from "zod";
import { createDocument, type ZodOpenApiOperationObject, type ZodOpenApiPathsObject } from "zod-openapi";
import { type Endpoint, Problem } from "#api/contract/endpoint.ts";
import { endpoints } from "#api/contract/endpoints.ts";

type AnyEndpoint = Endpoint<z.ZodObject, z.ZodObject, z.ZodType, z.ZodType>;

const refusals: Record<string, string> = {
  "400": "Malformed",
  "403": "From another site",
  "404": "Not found",
  "406": "No such format",
  "408": "The file stopped coming",
  "409": "Not possible now",
  "413": "Over the limit",
  "415": "Not a kind of file that can be read",
  "422": "The return cannot be read",
};

export function openApiDocument(version: string): ReturnType<typeof createDocument> {
  const paths: ZodOpenApiPathsObject = {
    "/api/v1/submissions/{id}/findings.csv": { get: findingsFile },
  };
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
  });
}

function operation(
  operationId: string,
  { summary, params, query, body, output, status, also, uploads, method }: AnyEndpoint,
): ZodOpenApiOperationObject {
  const tag = operationId.match(/Submission|Findings|Changes/) ? "Sending" : "Reading";
  return {
    operationId,
    summary,
    tags: [tag],
    requestParams: { path: params, query },
    ...requestBody(body, uploads, method),
    responses: {
      [String(status)]: {
        description: "The answer",
        content: {
          "application/json": { schema: output },
          ...Object.fromEntries(also.map((type) => [type, { schema: z.string() }])),
        },
      },
      ...problemResponses(method === "get" ? ["400", "404", "406"] : Object.keys(refusals)),
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

const findingsFile: ZodOpenApiOperationObject = {
  operationId: "getFindingsFile",
  summary: "The file back, with its findings in a last column",
  tags: ["Sending"],
  requestParams: { path: z.object({ id: z.string() }) },
  responses: {
    "200": { description: "CSV", content: { "text/csv": { schema: z.string() } } },
    ...problemResponses(["404"]),
  },
};
