// Whatever is asked for has a length: what a reader's text is laid beside costs more the longer it is.
import { expect, test } from "vitest";
import { z } from "zod";
import { endpoints } from "./endpoints.ts";

type Schema = {
  type?: string;
  format?: string;
  maxLength?: number;
  enum?: unknown[];
  anyOf?: Schema[];
  items?: Schema;
};

/** Of free text in it, the longest that is let through. */
const longest = ({ type, format, maxLength, enum: options, anyOf, items }: Schema): number =>
  Math.max(
    type === "string" && !options && format !== "date" ? (maxLength ?? Infinity) : 0,
    ...(anyOf ?? []).map(longest),
    items ? longest(items) : 0,
  );

const asked = Object.entries(endpoints).flatMap(([name, { query }]) => {
  const { properties = {} } = z.toJSONSchema(query, { io: "input" });
  return Object.entries(properties).map(([part, schema]) => [name, part, schema as Schema] as const);
});

test("there are free texts to look at", () => {
  expect(asked.filter(([, , schema]) => longest(schema) > 0).length).toBeGreaterThan(20);
});

test.each(asked)("%s takes no endless %s", (_name, part, schema) => {
  // A cursor may hold somebody's whole name, and no other text is looked at letter by letter.
  expect(longest(schema)).toBeLessThanOrEqual(part === "cursor" ? 2100 : 300);
});
