// The interface's description as JSON, and as a page that a person can read and try.
import { dirname } from "node:path";
import express, { type Router } from "express";
import { open } from "./guarded.ts";
import { openApiDocument } from "./openapi.ts";

const PAGE = `<!doctype html>
<html lang="en-GB">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>Interface – Outcomes dashboard</title>
    <link rel="stylesheet" href="/api/docs/swagger-ui.css">
  </head>
  <body>
    <div id="page"></div>
    <script src="/api/docs/swagger-ui-bundle.js"></script>
    <script src="/api/docs/start.js"></script>
  </body>
</html>
`;
/** In a file of its own: the content security policy allows no inline script. */
const START = `window.SwaggerUIBundle({ url: "/api/openapi.json", dom_id: "#page", deepLinking: true, validatorUrl: null });
`;

export function docsRoutes(router: Router, version: string, publicUrl: string | null): void {
  const document = openApiDocument(version, publicUrl);
  const assets = dirname(import.meta.resolve("swagger-ui-dist/swagger-ui-bundle.js").replace("file://", ""));
  router.get(
    "/api/openapi.json",
    open((_request, response) => void response.json(document)),
  );
  router.get(
    "/api/docs",
    open((_request, response) => void response.type("html").send(PAGE)),
  );
  router.get(
    "/api/docs/start.js",
    open((_request, response) => void response.type("js").send(START)),
  );
  router.use("/api/docs", express.static(assets, { index: false, maxAge: "1d", redirect: false }));
}
