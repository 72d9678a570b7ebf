// What a caller is told of what went wrong behind the interface, where that is worth a status of its own.
import express from "express";
import { pino } from "pino";
import { pinoHttp } from "pino-http";
import { expect, test } from "vitest";
import { RecordBusy } from "#api/db/queries/audit.ts";
import { listen } from "#api/listen.ts";
import { problems } from "./problem.ts";

test.each([
  // Nothing was kept, and it is worth trying again: no 500, which says that it is not.
  [new RecordBusy(new Error("canceling statement due to lock timeout")), 503, "60", "The record is busy."],
  [new Error("hunter22"), 500, null, "The server could not answer."],
])("%s is answered", async (error, status, retryAfter, sentence) => {
  const app = express();
  app.use(pinoHttp({ logger: pino({ level: "silent" }) }));
  app.get("/", () => {
    throw error;
  });
  app.use(problems);
  const server = await listen(app, { HOST: "127.0.0.1", PORT: 0 });
  const answer = await fetch(server.url);
  await server.close();
  expect(answer.status).toBe(status);
  expect(answer.headers.get("retry-after")).toBe(retryAfter);
  const { detail } = (await answer.json()) as { detail: string };
  expect(detail).toContain(sentence);
  expect(detail).not.toMatch(/hunter22|lock timeout/);
});
