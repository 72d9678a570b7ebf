// What is left of the contract in the built dashboard.
import { expect, test } from "vitest";
import { reducedModule } from "./contract-for-browser.ts";

const schema = { _zod: {} };
const endpoint = {
  method: "get",
  path: "/api/v1/site",
  summary: "The trust",
  params: schema,
  query: schema,
  body: schema,
  output: schema,
  also: [],
  status: 200,
  uploads: [],
};

test.each([
  [
    "an endpoint keeps its address and method alone",
    { getSite: endpoint },
    'export const getSite = {"method":"get","path":"/api/v1/site","status":200,"uploads":[]};',
  ],
  ["a schema is left out: using it in a page must stop the build", { Site: schema }, ""],
  ["a function is left out", { endpoint: () => endpoint }, ""],
  ["words are kept", { WORDS: { met: "On target" } }, 'export const WORDS = {"met":"On target"};'],
])("%s", (_, contract, code) => {
  expect(reducedModule(contract)).toBe(code);
});
