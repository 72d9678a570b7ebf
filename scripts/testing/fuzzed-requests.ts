// Requests made at random out of those that work: each part left as it is, changed a little, or put wrong altogether.
import fc from "fast-check";
import type { z } from "zod";
import { endpoints } from "#api/contract/endpoints.ts";
import { NAUGHTY_STRINGS } from "./naughty-strings.ts";
import type { RawRequest } from "./raw-request.ts";
import type { EndpointName, Workable } from "./workable-requests.ts";

/** What is right somewhere, and so gets further than noise does. */
const RIGHT = [
  "caf-completed",
  "placement-moves",
  "stay-safe",
  "south",
  "stanground",
  "agency",
  "area.locality",
  "area.school,agency",
  "age_band:0-4",
  "2026-09",
  "2026/27 Q1",
  "2026/27",
  "2026-06-12T09:00:00Z",
  "lead",
  "analyst",
  "1",
  "500",
  "changes",
  "raised",
  "sign-in",
  "1001",
  "1.1.1",
  "lead@demo.example",
  btoa('{"name":"a","id":"b"}'),
  btoa('{"offset":"1"}'),
];

const naughty = fc.constantFrom(...NAUGHTY_STRINGS);
const text = fc.oneof(
  { weight: 4, arbitrary: naughty },
  { weight: 3, arbitrary: fc.constantFrom(...RIGHT) },
  { weight: 1, arbitrary: fc.string({ unit: "binary", maxLength: 40 }) },
  // Right at its start or its end.
  { weight: 2, arbitrary: fc.tuple(fc.constantFrom(...RIGHT), naughty).map(([a, b]) => a + b) },
  { weight: 1, arbitrary: fc.tuple(naughty, naughty).map(([a, b]) => a + b) },
  // A place in a list that no list gave.
  {
    weight: 1,
    arbitrary: fc
      .record({ name: naughty, id: naughty, offset: naughty }, { requiredKeys: [] })
      .map((place) => Buffer.from(JSON.stringify(place)).toString("base64url")),
  },
);
const anything = fc.oneof(
  { weight: 4, arbitrary: text as fc.Arbitrary<unknown> },
  { weight: 2, arbitrary: fc.constantFrom<unknown>(null, true, 0, -1, 1e308, 0.5, [], {}, [[]], "") },
  { weight: 1, arbitrary: fc.array(text, { maxLength: 5 }) },
  { weight: 1, arbitrary: fc.dictionary(text, text, { maxKeys: 4 }) },
  { weight: 1, arbitrary: fc.jsonValue({ maxDepth: 4 }) },
);

/** In an address, as a browser would write it or as nobody would. */
const inAddress = (part: string) => encodeURIComponent(part.toWellFormed()).slice(0, 2500);
/** A header is Latin 1, without control characters. */
const inHeader = (part: string) => part.replaceAll(/[^\t\x20-\x7e\x80-\xff]/g, "?").slice(0, 1500);

/** Makes requests for an endpoint, of which `worked` is one that works, until `check` throws; then it tells the seed. */
export async function fuzz(
  name: EndpointName,
  worked: Workable,
  { seed, runs }: { seed: number; runs: number },
  check: (request: RawRequest) => Promise<void>,
): Promise<void> {
  const property = fc.asyncProperty(fuzzedRequests(name, worked), check);
  await fc.assert(property, { seed, numRuns: runs, endOnFailure: true });
}

function fuzzedRequests(name: EndpointName, worked: Workable): fc.Arbitrary<RawRequest> {
  const endpoint = endpoints[name];
  return fc
    .record({
      path: fuzzedPath(worked.path, Object.keys(endpoint.query.shape)),
      headers: fuzzedHeaders,
      body: fuzzedBody(endpoint.body, worked.body),
    })
    .map(({ path, headers, body }) => {
      if (endpoint.method === "get") return { path, headers };
      const type = typeof worked.body === "string" ? "text/csv" : "application/json";
      return { method: "POST", path, headers: { "Content-Type": type, ...headers }, body };
    });
}

function fuzzedPath(worked: string, known: readonly string[]): fc.Arbitrary<string> {
  const [path = "", search = ""] = worked.split("?");
  const pieces = path.split("/");
  // The endpoint's own words stay; what stands for something, such as a number, may be anything.
  const fixed = new Set(Object.values(endpoints).flatMap((endpoint) => endpoint.path.split("/")));
  const steps = pieces.map((piece) =>
    fixed.has(piece)
      ? fc.constant(piece)
      : fc.oneof({ weight: 3, arbitrary: fc.constant(piece) }, { weight: 2, arbitrary: text.map(inAddress) }),
  );
  const right = [...new URLSearchParams(search)].map(([key, value]) => `${key}=${inAddress(value)}`);
  const key =
    known.length > 0 ? fc.oneof(fc.constantFrom(...known), text.map(inAddress)) : text.map(inAddress);
  const wrong = fc.array(
    fc.tuple(key, text.map(inAddress)).map(([each, value]) => `${each}=${value}`),
    { maxLength: 3 },
  );
  return fc
    .tuple(fc.tuple(...steps), fc.subarray(right), wrong)
    .map(([made, kept, added]) => `${made.join("/")}?${[...kept, ...added].join("&")}`.slice(0, 8000));
}

const fuzzedHeaders: fc.Arbitrary<Record<string, string>> = fc.oneof(
  { weight: 3, arbitrary: fc.constant({}) },
  {
    weight: 2,
    arbitrary: fc
      .tuple(
        fc.constantFrom(
          "Accept",
          "Accept-Encoding",
          "Accept-Language",
          "If-None-Match",
          "If-Modified-Since",
          "Idempotency-Key",
          "Range",
          "User-Agent",
          "Referer",
          "X-Forwarded-For",
          "X-Forwarded-Host",
          "X-Client-Address",
          "X-Request-Id",
          "X-Api-Key",
          "Content-Disposition",
          "Content-Type",
          "Content-Encoding",
          "Authorization",
          "Origin",
          "Sec-Fetch-Site",
        ),
        text.map(inHeader),
      )
      .map(([name, value]) => ({ [name]: value })),
  },
);

function fuzzedBody(schema: z.ZodType, worked: Workable["body"]): fc.Arbitrary<string | undefined> {
  if (worked === undefined) return fc.constant(undefined);
  if (typeof worked === "string") return fuzzedFile(worked);
  const known = Object.keys("shape" in schema ? (schema.shape as object) : {});
  const right = fc.constant(JSON.stringify(worked));
  const changed = fc
    .array(fc.tuple(known.length > 0 ? fc.oneof(fc.constantFrom(...known), text) : text, anything), {
      minLength: 1,
      maxLength: 3,
    })
    .map((changes) => JSON.stringify({ ...worked, ...Object.fromEntries(changes) }));
  return fc.oneof(
    { weight: 2, arbitrary: right },
    { weight: 6, arbitrary: changed },
    { weight: 1, arbitrary: anything.map((value) => JSON.stringify(value)) },
    { weight: 1, arbitrary: text },
    { weight: 1, arbitrary: fc.constantFrom(...DEEP) },
  );
}

/** Nested deeper than a function may call itself. */
const DEEP = [
  `${"[".repeat(30_000)}${"]".repeat(30_000)}`,
  `{"name":${'{"a":'.repeat(30_000)}1${"}".repeat(30_001)}`,
];

/** A return of which some cells are anything, its headings too. */
function fuzzedFile(worked: string): fc.Arbitrary<string> {
  const cells = worked
    .trim()
    .split("\n")
    .map((row) => row.split(","));
  const count = cells.flat().length;
  return fc
    .tuple(fc.array(fc.tuple(fc.nat(count - 1), text), { maxLength: 3 }), fc.constantFrom("\n", "\r\n", "\r"))
    .map(([changes, end]) => {
      const flat = cells.flat();
      for (const [place, cell] of changes) flat[place] = cell;
      const width = cells[0]?.length ?? 1;
      const rows = cells.map((_, row) => flat.slice(row * width, (row + 1) * width).join(","));
      return rows.join(end);
    });
}
