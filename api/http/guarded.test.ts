// A route that names no permission stops the start.
import { Router } from "express";
import { expect, test } from "vitest";
import { assertGuarded, guarded, open } from "./guarded.ts";

const answer = () => undefined;

test("a route that names a permission, and one that is open on purpose, let the server start", () => {
  const router = Router();
  router.get("/a", guarded(answer.bind(null), "view-figures"));
  router.get("/b", open(answer.bind(null)));
  router.use("/c", answer); // middleware: files that anybody may have
  expect(() => assertGuarded(router)).not.toThrow();
});

test.each([
  ["a route without a word", (router: Router) => router.get("/api/v1/new", answer), "GET /api/v1/new"],
  [
    "one of two handlers: the first may answer before the second asks",
    (router: Router) => router.post("/api/v1/new", answer, guarded(answer.bind(null), "view-figures")),
    "POST /api/v1/new",
  ],
  ["a path for every method", (router: Router) => router.all("/api/v1/new", answer), "/api/v1/new"],
  ["a chain of methods", (router: Router) => router.route("/api/v1/new").get(answer), "GET /api/v1/new"],
  [
    "a route of a router inside",
    (router: Router) => router.use("/api/v1", Router().get("/new", answer)),
    "/new",
  ],
])("%s stops it", (_, add, named) => {
  const router = Router();
  add(router);
  expect(() => assertGuarded(router)).toThrow(named);
});
