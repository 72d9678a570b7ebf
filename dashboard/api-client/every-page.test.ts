// A whole list out of its pages.
import { expect, test } from "vitest";
import { everyPage } from "./every-page.ts";

test.each([
  [{ start: null }, ["start"]], // one page is all there is
  [{ start: "b", b: "c", c: null }, ["start", "b", "c"]], // each page is asked for by what the last one said
] as [Record<string, string | null>, string[]][])("%j is asked for as %j", async (nexts, asked) => {
  const pages = await everyPage(async (cursor = "start") => ({ cursor, next: nexts[cursor] ?? null }));
  expect(pages.map(({ cursor }) => cursor)).toEqual(asked);
});
