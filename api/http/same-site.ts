// Until people sign in, being on this machine is what lets a browser in: so a page from elsewhere must not speak through it.
import type { RequestHandler } from "express";
import { sendProblem } from "./problem.ts";

/** Refuses a change asked for by another site's page, and any request under a foreign host name (DNS rebinding).
 * Browsers say where a request comes from (Fetch metadata); programs say nothing and are let through. */
export const sameSiteOnly: RequestHandler = (request, response, next) => {
  const host = request.hostname;
  if (!LOOPBACK.test(host))
    return sendProblem(response, 403, `This server answers on this machine only, not as ${host}.`);
  const site = request.get("Sec-Fetch-Site");
  const changes = request.method !== "GET" && request.method !== "HEAD";
  if (changes && site !== undefined && site !== "same-origin" && site !== "none")
    return sendProblem(response, 403, "A page of another site may not change anything here.");
  const origin = request.get("Origin");
  if (changes && origin !== undefined && URL.parse(origin)?.host !== request.get("Host"))
    return sendProblem(response, 403, "A page of another site may not change anything here.");
  next();
};

const LOOPBACK = /^(localhost|127(\.\d{1,3}){3}|\[?::1\]?)$/;
