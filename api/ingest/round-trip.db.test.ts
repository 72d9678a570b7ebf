// Whatever is sent is what is read back, however it was written and in whatever order it was corrected.
import fc from "fast-check";
import { afterAll, beforeAll, expect, test } from "vitest";
import { observations } from "#api/db/queries/observations.ts";
import { openReturns, type Returns, senderOf } from "#scripts/testing/returns.ts";
import { publish } from "./publish.ts";

let returns: Returns;
beforeAll(async () => {
  returns = await openReturns();
});
afterAll(() => returns.close());

const AREAS = ["lantern-hill-academy", "back-river-academy", "celta-road-academy"];
const REASONS = Object.fromEntries(
  ["late-correction", "parts-do-not-add-up", "value-jump", "denominator-jump", "period-far-from-due"].map(
    (rule) => [rule, "Tested."],
  ),
);

type Cell = { area: string; month: number; agency: string; numerator: number; denominator: number };
const cell: fc.Arbitrary<Cell> = fc
  .record({
    area: fc.constantFrom(...AREAS),
    month: fc.integer({ min: 1, max: 3 }),
    agency: fc.constantFrom("", "health", "police"),
    denominator: fc.integer({ min: 1, max: 2000 }),
    share: fc.double({ min: 0, max: 1, noNaN: true }),
  })
  .map(({ share, ...rest }) => ({ ...rest, numerator: Math.floor(share * rest.denominator) }));
const keyOf = ({ area, month, agency }: Cell) => `${area} ${month} ${agency}`;
const cells = fc.uniqueArray(cell, { selector: keyOf, minLength: 1, maxLength: 12 });

const ENCODINGS = {
  "utf-8": (text: string) => Buffer.from(text),
  "utf-16le": (text: string) => Buffer.from(`\ufeff${text}`, "utf16le"),
  latin1: (text: string) => Buffer.from(text, "latin1"),
};
const style = fc.record({
  delimiter: fc.constantFrom(",", ";", "\t"),
  encoding: fc.constantFrom(...(Object.keys(ENCODINGS) as (keyof typeof ENCODINGS)[])),
  month: fc.constantFrom(
    (month: number) => `2026-0${month}`,
    (month: number) => `${["Jan", "Feb", "Mar"][month - 1]} 2026`,
    (month: number) => `0${month}/2026`,
  ),
  lineEnd: fc.constantFrom("\n", "\r\n"),
});
type Style = typeof style extends fc.Arbitrary<infer Value> ? Value : never;

function written(list: Cell[], { delimiter, encoding, month, lineEnd }: Style): Buffer {
  const rows = list.map((one) =>
    ["caf-completed", month(one.month), one.area, one.agency, one.numerator, one.denominator, '"é"'].slice(
      0,
      6,
    ),
  );
  const head = ["indicator", "period", "area", "agency", "numerator", "denominator"];
  return ENCODINGS[encoding]([head, ...rows].map((row) => row.join(delimiter) + lineEnd).join(""));
}

test("the figures that stand are the last that were sent for each cell", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.tuple(cells, style), { minLength: 1, maxLength: 3 }), async (files) => {
      await returns.ask(
        "truncate submission, publication, observation, observation_history, commentary cascade",
      );
      const standing = new Map<string, Cell>();
      for (const [list, how] of files) {
        const { submission } = await returns.send(written(list, how));
        expect(submission).toMatchObject({ errors: 0, rows: list.length });
        await publish(returns.services, submission.id, {
          sender: senderOf("lead@demo.example"),
          reasons: REASONS,
        });
        for (const one of list) standing.set(keyOf(one), one);
      }
      const rows = await observations(returns.services.read, {
        indicators: ["caf-completed"],
        areas: AREAS,
        cuts: ["", "agency=health", "agency=police"],
        version: null,
      });
      const read = rows.map(({ area, period, cut, numerator, denominator }) => ({
        area,
        month: (period % 12) + 1 - 4,
        agency: cut.replace("agency=", ""),
        numerator,
        denominator,
      }));
      const sorted = (list: { area: string; month: number; agency: string }[]) =>
        list.toSorted((a, b) =>
          `${a.area} ${a.month} ${a.agency}` < `${b.area} ${b.month} ${b.agency}` ? -1 : 1,
        );
      expect(sorted(read)).toEqual(sorted([...standing.values()]));
    }),
    { numRuns: 25 },
  );
});
