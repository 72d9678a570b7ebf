// What cannot be answered is refused as problem details (RFC 9457): in words for a person, and nothing of how the server is built.
import { request } from "node:http";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type RunningApp, startApp } from "#scripts/testing/running-app.ts";

let app: RunningApp;
const csv = { "Content-Type": "text/csv" };
beforeAll(async () => {
  app = await startApp();
});
afterAll(() => app.close());

describe("refusals are problem details in words", () => {
  test.each([
    ["/api/v1/indicators/no-such-thing", 404, "There is no indicator called no-such-thing"],
    ["/api/v1/outcomes/no-such-thing", 404, "There is no outcome called no-such-thing"],
    ["/api/v1/indicators/caf-completed?area=atlantis", 404, "There is no area called atlantis"],
    ["/api/v1/overview?period=June", 400, "period is not a month"],
    ["/api/v1/overview?period=2030-01", 400, "has not ended yet"],
    ["/api/v1/overview?as_at=yesterday", 400, "as_at"],
    ["/api/v1/overview?as_at=2030-01-01T00:00:00Z", 400, "lies in the future"],
    ["/api/v1/indicators/caf-completed/breakdown", 400, "by is missing."],
    ["/api/v1/indicators/caf-completed/breakdown?by=shoe_size", 400, "cannot be cut by shoe_size"],
    [
      "/api/v1/indicators/caf-completed/breakdown?by=agency&where=agency:health",
      400,
      "stands in by and in where",
    ],
    [
      "/api/v1/indicators/caf-completed/breakdown?by=agency&where=age_band:99",
      400,
      "where does not understand",
    ],
    [
      "/api/v1/indicators/caf-completed/breakdown?by=agency&from=2026-09&to=2026-08",
      400,
      "from lies after to",
    ],
    ["/api/v1/indicators?limit=0", 400, "limit"],
    ["/api/v1/indicators?cursor=nonsense", 400, "cursor"],
    ["/api/v1/submissions/1", 404, "There is no submission 1"],
    ["/api/v1/submissions/%00", 400, "a character that is not text"],
    ["/api/v1/submissions/0x3e9", 404, "There is no submission 0x3e9"],
    ["/api/v1/overview?as_at=0000-01-01T00:00:00Z", 400, "as_at lies before 1900"],
    ["/api/v1/overview?period=2026-01&period=2026-02", 400, "period must be one piece of text."],
    ["/api/v1/submissions?limit=0", 400, "limit must be 1 or more."],
    ["/api/v1/indicators/caf-completed/breakdown?by=", 400, "by names no axis"],
    [
      "/api/v1/indicators/caf-completed/breakdown?by=sex&where=agency:health&where=agency:school",
      400,
      "names a dimension twice",
    ],
    ["/api/v1/indicators/key-stage-2?area=south", 404, "is not collected for South"],
    ["/api/v1/nothing", 404, "There is nothing at"],
    ["/api/v1/indicators/%E0%A4%A", 400, "cannot be read"],
  ])("%s is %d: %s", async (path, status, words) => {
    const answer = await app.get(path);
    expect(answer.status).toBe(status);
    expect(answer.headers.get("content-type")).toContain("application/problem+json");
    const problem = answer.json() as { status: number; title: string; detail: string; type: string };
    expect(problem).toMatchObject({ status, type: "about:blank", title: expect.any(String) });
    expect(problem.detail).toContain(words);
    expect(answer.text).not.toMatch(/\/api\/http|node_modules|at .*\.ts:\d|select .* from/);
  });

  test("a kind of answer that there is not", async () => {
    expect((await app.get("/api/v1/overview", { Accept: "image/png" })).status).toBe(406);
  });

  test("another site's page cannot change anything", async () => {
    const upload = await app.post("/api/v1/submissions", "indicator\n", {
      ...csv,
      "Sec-Fetch-Site": "cross-site",
    });
    expect(upload.status).toBe(403);
    expect(
      (await app.post("/api/v1/submissions", "indicator\n", { ...csv, Origin: "https://elsewhere.example" }))
        .status,
    ).toBe(403);
  });

  test("a foreign name that was made to lead here gets nothing (DNS rebinding)", async () => {
    // fetch does not let a program choose the host it names
    const status = await new Promise((resolve, reject) => {
      const sent = request(`${app.url}/api/v1/overview`, { headers: { Host: "elsewhere.example" } });
      sent
        .on("response", (answer) => resolve(answer.statusCode))
        .on("error", reject)
        .end();
    });
    expect(status).toBe(403);
  });
});

test("an address that exists says what it answers", async () => {
  const answer = await app.post("/api/v1/overview", {});
  expect([answer.status, answer.headers.get("allow")]).toEqual([405, "GET, HEAD"]);
  expect((await app.get("/api/v1/submissions/1001/publish")).headers.get("allow")).toBe("POST");
});
