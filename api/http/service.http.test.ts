// What a server must have besides its pages: health, description, headers.
import { Validator } from "@seriousme/openapi-schema-validator";
import { afterAll, beforeAll, expect, test } from "vitest";
import { endpoints } from "#api/contract/endpoints.ts";
import { type RunningApp, startApp } from "#scripts/testing/running-app.ts";

let app: RunningApp;
beforeAll(async () => {
  app = await startApp();
});
afterAll(() => app.close());

test("is alive, ready, and counts what it answers by route", async () => {
  expect((await app.get("/healthz")).status).toBe(200);
  expect((await app.get("/readyz")).status).toBe(200);
  await app.get("/api/v1/outcomes/stay-safe");
  const { text } = await app.get("/metrics");
  expect(text).toMatch(
    /http_request_duration_seconds_count\{route="\/api\/v1\/outcomes\/:id",method="GET",status="200"\} 1/,
  );
  expect(text).toContain("process_cpu_seconds_total");
});

test("describes itself in valid OpenAPI 3.1, every endpoint of the contract included", async () => {
  const document = (await app.get("/api/openapi.json")).json() as {
    openapi: string;
    paths: Record<string, Record<string, unknown>>;
  };
  expect(document.openapi).toMatch(/^3\.1\./);
  expect(await new Validator().validate(structuredClone(document))).toMatchObject({ valid: true });
  for (const { method, path } of Object.values(endpoints))
    expect(document.paths[path.replace(/:(\w+)/g, "{$1}")]).toHaveProperty(method);
});

test("serves a page for people who read the description, with no script inside it", async () => {
  const page = await app.get("/api/docs");
  expect(page.text).not.toMatch(/<script>|<style>|onload=/);
  const assets = [...page.text.matchAll(/(?:src|href)="([^"]+)"/g)].map((match) => match[1] ?? "");
  expect(assets).toHaveLength(3);
  for (const asset of assets) expect((await app.get(asset)).status, asset).toBe(200);
});

test("every answer is guarded, numbered and compressed", async () => {
  const { headers } = await app.get("/api/v1/indicators", { "Accept-Encoding": "gzip" });
  expect(headers.get("content-security-policy")).toContain("script-src 'self'");
  expect(headers.get("content-security-policy")).not.toContain("unsafe");
  expect(headers.get("x-content-type-options")).toBe("nosniff");
  expect(headers.get("x-request-id")).toMatch(/^[0-9a-f-]{36}$/);
  expect(headers.get("content-encoding")).toBe("gzip");
  expect(headers.get("x-powered-by")).toBeNull();
});
