// The files of seed-data/ are the ones that the sources make, and their figures agree with each other.
import { existsSync, globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { loadCatalogue } from "#api/catalogue.ts";
import { type MadeSeeds, makeSeeds } from "./make-seeds.ts";
import type { Row } from "./rows.ts";

const folder = join(import.meta.dirname, "..", "..", "seed-data");
const catalogue = loadCatalogue("indicators");
let made: MadeSeeds;
let illustrative: Row[];

beforeAll(() => {
  made = makeSeeds(catalogue, join(folder, "sources"));
  illustrative = made.deliveries.flatMap(({ file, rows }) =>
    // A correction restates what its month's file has said already.
    file.includes("-correction") ? [] : rows.filter(({ flag }) => flag === "i"),
  );
}, 120_000);

describe("seed-data/", () => {
  test("has the bytes that the sources make", () => {
    const different = [...made.files].filter(([file, bytes]) => {
      const path = join(folder, file);
      return !existsSync(path) || !readFileSync(path).equals(bytes);
    });
    // Run npm run generate-seeds after changing the sources or the catalogue.
    expect(different.map(([file]) => file)).toEqual([]);
  });

  test("has no file that nobody sends", () => {
    const there = globSync("{published,returns}/**/*.csv", { cwd: folder });
    expect(there.map((file) => file.replaceAll("\\", "/")).filter((file) => !made.files.has(file))).toEqual(
      [],
    );
  });

  test("stays small enough to clone and to load", () => {
    const bytes = [...made.files.values()].reduce((sum, content) => sum + content.length, 0);
    expect(bytes).toBeLessThan(12 * 2 ** 20);
    expect(made.deliveries.reduce((sum, { rows }) => sum + rows.length, 0)).toBeLessThan(150_000);
  });
});

describe("illustrative figures", () => {
  const place = ({ indicator, period, area, members }: Row) =>
    [indicator, period, area || catalogue.root.code, ...Object.entries(members).flat()].join(" ");

  /** Sums of numerators (or counts) and denominators of the rows that share a whole, beside the whole itself. */
  function unequal(wholeOf: (row: Row) => string | null): string[] {
    const known = new Map(illustrative.map((row) => [place(row), row]));
    const sums = new Map<string, [number, number]>();
    for (const row of illustrative) {
      const whole = wholeOf(row);
      if (whole === null || !known.has(whole)) continue;
      const [numerator, denominator] = sums.get(whole) ?? [0, 0];
      sums.set(whole, [
        numerator + (row.numerator ?? Number(row.value)),
        denominator + (row.denominator ?? 0),
      ]);
    }
    expect(sums.size).toBeGreaterThan(1000);
    return [...sums].flatMap(([whole, [numerator, denominator]]) => {
      const row = known.get(whole);
      const equal =
        numerator === (row?.numerator ?? Number(row?.value)) && denominator === (row?.denominator ?? 0);
      return equal ? [] : [`${whole}: ${numerator} of ${denominator}`];
    });
  }

  test("of the areas below it add up to an area's", () => {
    const wholeOf = (row: Row) => {
      const parent = catalogue.areas.get(row.area)?.parent;
      return parent ? place({ ...row, area: parent }) : null;
    };
    expect(unequal(wholeOf)).toEqual([]);
  });

  test.each(["agency", "age_band", "sex", "ethnic_group", "need"])(
    "by %s add up to their total",
    (dimension) => {
      const wholeOf = (row: Row) => {
        const { [dimension]: member, ...members } = row.members;
        return member === undefined ? null : place({ ...row, members });
      };
      expect(unequal(wholeOf)).toEqual([]);
    },
  );

  test("have no more counted than there are, and every share has somebody", () => {
    const shares = illustrative.filter(({ denominator }) => denominator !== undefined);
    const wrong = shares.filter(
      ({ numerator = 0, denominator = 0 }) => numerator > denominator || denominator < 1,
    );
    expect(wrong).toEqual([]);
  });
});

test("whatever happened, words were sent within their limits", () => {
  const words = made.deliveries.flatMap(({ rows }) =>
    rows.map(({ commentary }) => commentary).filter(Boolean),
  );
  const odd = words.filter(
    (text) => text.length < 60 || text.length > 500 || /[{}]|undefined|NaN/.test(text),
  );
  expect(odd).toEqual([]);
});
