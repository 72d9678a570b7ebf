// Every file in seed-data/faulty against what expected.yaml, written by hand, says of it.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { parse } from "yaml";
import { findingsOf } from "#api/db/queries/submissions.ts";
import { OWNER, openReturns, type Returns, senderOf } from "#scripts/testing/returns.ts";
import { publish } from "./publish.ts";

type Expected = {
  file: string;
  /** What the sender may send; everything when left out. */
  mine?: string[];
  findings?: { rule: string; row: number | null; column: string | null; found: string | null }[];
  refused?: { status: number; title: string };
};

const folder = join(import.meta.dirname, "..", "..", "seed-data", "faulty");
const expected: Expected[] = parse(readFileSync(join(folder, "expected.yaml"), "utf8"));
const read = (file: string) => readFileSync(join(folder, file));

let returns: Returns;
beforeAll(async () => {
  returns = await openReturns();
});
afterAll(() => returns.close());

test("every file is expected, and every expected file is there", () => {
  const files = readdirSync(folder).filter((name) => /\.(csv|xlsx)$/.test(name));
  expect(expected.map(({ file }) => file).sort()).toEqual(files.sort());
});

describe("files with findings", () => {
  test.each(expected.filter(({ findings }) => findings))("$file", async ({ file, mine, findings = [] }) => {
    const { submission } = await returns.send(read(file), { sender: senderOf(OWNER, mine) });
    const { items } = await findingsOf(returns.services.read, submission.id, { limit: 100 });
    expect(items.map(({ rule, row, column, found }) => ({ rule, row, column, found }))).toEqual(findings);
    for (const { message } of items) expect(message).toMatch(/^.{20,}[.?]$/s);
    // Errors and unconfirmed warnings alike keep it from everybody's eyes.
    await expect(
      publish(returns.services, submission.id, { sender: senderOf("lead@demo.example") }),
    ).rejects.toMatchObject({
      status: 409,
    });
  });
});

describe("files that are refused", () => {
  test.each(expected.filter(({ refused }) => refused))("$file", async ({ file, refused }) => {
    const kept = () =>
      returns.ask("select (select count(*) from submission), (select count(*) from submission_file)");
    const before = await kept();
    await expect(returns.send(read(file))).rejects.toMatchObject(refused ?? {});
    expect(await kept()).toEqual(before);
  });
});

test("no faulty file reached the published figures", async () => {
  expect(await returns.ask("select 1 from observation")).toEqual([]);
});
