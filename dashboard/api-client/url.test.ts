// The address of an endpoint.
import { expect, test } from "vitest";
import { urlFor } from "./url.ts";

test.each([
  ["/api/v1/site", {}, {}, "/api/v1/site"], // nothing to fill in leaves no question mark behind
  ["/api/v1/outcomes/:id", { id: "stay-safe" }, {}, "/api/v1/outcomes/stay-safe"],
  ["/api/v1/outcomes/:id", { id: "a/b" }, {}, "/api/v1/outcomes/a%2Fb"], // a slash must not make another path
  ["/api/v1/overview", {}, { period: "2009/10 Q1" }, "/api/v1/overview?period=2009%2F10+Q1"],
  ["/api/v1/overview", {}, { period: undefined, as_at: "" }, "/api/v1/overview"], // an empty choice is no choice
  ["/x", {}, { where: ["agency:health", "sex:male"] }, "/x?where=agency%3Ahealth&where=sex%3Amale"], // repeats, not joins
  ["/x", {}, { limit: 0 }, "/x?limit=0"], // nought is a value
])("%s with %j and %j is %s", (path, params, query, url) => {
  expect(urlFor(path, params, query)).toBe(url);
});

test("a missing parameter is our mistake, told at once", () => {
  expect(() => urlFor("/api/v1/outcomes/:id", {})).toThrow("wants id");
});
