// The example clients as whoever copies them runs them: what they print, how they end, and what the dashboard then shows.
import { execFile } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type RunningApp, startApp } from "#scripts/testing/running-app.ts";

let app: RunningApp;
let secret: string;
let folder: string;
beforeAll(async () => {
  app = await startApp();
  folder = await mkdtemp(join(tmpdir(), "outcomes-examples-"));
  const expires = new Date(Date.now() + 86_400_000).toISOString().slice(0, 10);
  const key = { name: "Case-management system", indicators: ["caf-completed"], expires };
  ({ secret } = (await app.post("/api/v1/keys", key)).json() as { secret: string });
});
afterAll(async () => {
  await app.close();
  await rm(folder, { recursive: true });
});

const file = (period: string, numerator: number | string, denominator: number) =>
  `indicator,period,numerator,denominator\ncaf-completed,${period},${numerator},${denominator}\n`;

const states = async () =>
  (
    (await app.get("/api/v1/submissions")).json() as { submissions: { id: string; state: string }[] }
  ).submissions
    .toSorted((a, b) => Number(a.id) - Number(b.id))
    .map(({ state }) => state);

type Ended = { status: number; out: string; problem: string };

describe.each([
  ["curl", "sh", "send-return.sh", 2023],
  ["Node", process.execPath, "send-return.mjs", 2024],
] as const)("%s", (_name, program, script, year) => {
  const run = async (name: string, text: string, settings: Record<string, string> = {}): Promise<Ended> => {
    const path = join(folder, name);
    await writeFile(path, text);
    const env = { PATH: process.env.PATH, URL: app.url, KEY: secret, ...settings };
    return new Promise((resolve) =>
      execFile(program, [join(import.meta.dirname, script), path], { env }, (error, out, problem) =>
        resolve({ status: Number(error?.code ?? 0), out: out.trim(), problem: problem.trim() }),
      ),
    );
  };

  test("a file that is right is published; run again, it is the same submission", async () => {
    const before = await states();
    const name = "may, with a comma; and more.csv";
    const first = await run(name, file(`${year}-05`, 44, 50));
    expect(first).toEqual({
      status: 0,
      out: expect.stringMatching(/^Submission \d+ is published\.$/),
      problem: "",
    });
    const again = await run(name, file(`${year}-05`, 44, 50));
    expect(again).toEqual({ ...first, out: first.out.replace("published", "published already") });
    expect(await states()).toEqual([...before, "published"]);
    const { submissions } = (await app.get("/api/v1/submissions?limit=1")).json() as {
      submissions: { fileName: string }[];
    };
    expect(submissions[0]?.fileName).toBe(name);
  });

  test("an error is shown with its row, and nothing is published", async () => {
    const ended = await run("wrong.csv", file(`${year}-06`, '"4""4"', 50));
    expect(ended.status).toBe(1);
    // Quotation marks of a cell go through JSON and come out as they were.
    expect(ended.out).toMatch(/^error, row 2: “?4"4”? is not a number\./);
    expect(ended.problem).toMatch(/^Submission \d+ is not published\. See http:.*\/returns\/\d+$/);
  });

  test("a warning waits for a reason, and is published with one", async () => {
    const jump = file(`${year}-06`, 70, 80); // 50 in the month before
    const waiting = await run("jump.csv", jump);
    expect(waiting.status).toBe(1);
    expect(waiting.out).toMatch(/^warning, row 2: .*denominator is 80/);
    expect(waiting.problem).toMatch(/^Submission (\d+) waits for a reason: set REASON and run this again/);
    const reason = 'Two "new" schools \\ and a\nsecond line'; // what JSON has to be told of
    const published = await run("jump.csv", jump, { REASON: reason });
    expect([published.status, published.out.split("\n").at(-1)]).toEqual([
      0,
      expect.stringMatching(/is published\.$/),
    ]);
    const id = published.out.match(/Submission (\d+)/)?.[1];
    const { reasons } = (await app.get(`/api/v1/submissions/${id}`)).json() as {
      reasons: Record<string, string>;
    };
    expect(reasons["denominator-jump"]?.replace("\n", " ")).toBe('Two "new" schools \\ and a second line');
  });

  test("what was corrected since is brought back by sending it again, and only when asked to", async () => {
    const because = { REASON: "Counted again." }; // a late correction is warned of
    await run("august.csv", file(`${year}-08`, 41, 50));
    await run("august-corrected.csv", file(`${year}-08`, 42, 50), because);
    const again = await run("august.csv", file(`${year}-08`, 41, 50));
    expect([again.status, again.problem]).toEqual([1, expect.stringContaining("superseded since: AGAIN=2")]);
    expect(await run("august.csv", file(`${year}-08`, 41, 50), { ...because, AGAIN: "2" })).toMatchObject({
      status: 0,
    });
    expect((await states()).slice(-3)).toEqual(["superseded", "superseded", "published"]);
  });

  test.each([
    ["a wrong key", { KEY: "outcomes_wrong" }, /Sign in|key/],
    ["an indicator that is not the key's", {}, /is not published/],
    ["a server that is not there", { URL: "http://127.0.0.1:9999" }, /connect|ECONNREFUSED/i],
  ])("%s ends it with a reason", async (what, settings, problem) => {
    const before = await states();
    const text = what.startsWith("an indicator")
      ? file("2024-05", 1, 50).replace("caf-completed", "placement-moves")
      : file(`${year}-10`, 44, 50);
    const ended = await run("refused.csv", text, settings);
    expect([ended.status > 0, ended.problem]).toEqual([true, expect.stringMatching(problem)]);
    expect((await states()).slice(before.length).filter((state) => state !== "checked")).toEqual([]);
  });
});
