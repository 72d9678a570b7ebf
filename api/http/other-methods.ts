// An address that exists, asked for in a way that it does not answer.
import type { RequestHandler } from "express";
import { endpoints } from "#api/contract/endpoints.ts";
import { sendProblem } from "./problem.ts";

const addresses = Object.values(endpoints).map(({ path, method }) => ({
  pattern: new RegExp(`^${path.replace(/:\w+/g, "[^/]+")}$`),
  methods: method === "get" ? ["GET", "HEAD"] : [method.toUpperCase()],
}));

export const otherMethods: RequestHandler = (request, response, next) => {
  const allowed = new Set(
    addresses.filter(({ pattern }) => pattern.test(request.path)).flatMap(({ methods }) => methods),
  );
  if (allowed.size === 0 || allowed.has(request.method)) return next();
  response.set("Allow", [...allowed].join(", "));
  sendProblem(
    response,
    405,
    `This address answers ${[...allowed].join(" and ")}, and not ${request.method}.`,
  );
};
