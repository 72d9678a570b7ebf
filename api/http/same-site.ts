// Only our own pages may speak for somebody who is signed in, and only under the name that this server goes by.
import type { RequestHandler } from "express";
import { isLoopback } from "#api/domain/loopback.ts";
import { HttpProblem } from "./problem.ts";

/** Refuses a request under a foreign host name: a page of another site could have its name point here (DNS rebinding).
 * @param publicUrl where people reach this server; null on this machine alone */
export function ownNameOnly(publicUrl: string | null): RequestHandler {
  const own = publicUrl === null ? null : new URL(publicUrl).hostname;
  return (request, _response, next) => {
    const { hostname, path } = request;
    const host = request.get("Host") ?? "";
    // With a user before it, 127.0.0.1:3000@elsewhere would be the host of links in letters.
    if (!NAME_AND_PORT.test(host) || !URL.canParse(`http://${host}`))
      throw new HttpProblem(400, "The host that was asked for is no name of a server.");
    // What watches over servers asks by their number.
    if (isLoopback(hostname) || hostname === own || path === "/healthz" || path === "/readyz") return next();
    throw new HttpProblem(
      403,
      own === null
        ? `This server answers on this machine only, not as ${hostname}.`
        : `This server answers as ${own}, not as ${hostname}.`,
    );
  };
}

/** Refuses a change that a page of another site asks for. Browsers say where a request comes from (Fetch metadata, and
 * Origin in those that are older); programs say nothing and are let through: they hold no cookies that are not their own.
 * The rule of Go's net/http CrossOriginProtection; and the scheme counts, which is known here. */
export function ownPagesOnly(publicUrl: string | null): RequestHandler {
  return (request, _response, next) => {
    if (request.method === "GET" || request.method === "HEAD") return next();
    const site = request.get("Sec-Fetch-Site");
    const origin = request.get("Origin");
    const ours = publicUrl ?? `http://${request.get("Host")}`;
    const foreign =
      (site !== undefined && site !== "same-origin" && site !== "none") ||
      (origin !== undefined && originOf(origin) !== originOf(ours));
    if (foreign) throw new HttpProblem(403, "A page of another site may not change anything here.");
    next();
  };
}

const NAME_AND_PORT = /^([\w.-]+|\[[\da-f:.]+\])(:\d{1,5})?$/i;
const originOf = (address: string) => URL.parse(address)?.origin;
