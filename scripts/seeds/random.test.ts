// Chance that can be planned with: the same every time, and never far from what was asked for.
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { bell, between, chooseEvenly, pick, randomStream, share } from "./random.ts";

const draws = (name: string, count: number) => {
  const random = randomStream(name);
  return Array.from({ length: count }, random);
};
const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0);

test("a stream depends on its name alone", () => {
  expect(draws("south 2026-06", 5)).toEqual(draws("south 2026-06", 5));
  expect(draws("south 2026-06", 5)).not.toEqual(draws("south 2026-07", 5));
});

test("draws fill 0 to 1 evenly", () => {
  const all = draws("even", 10_000);
  expect(Math.min(...all)).toBeGreaterThanOrEqual(0);
  expect(Math.max(...all)).toBeLessThan(1);
  // Four standard errors of the mean of 10,000 uniforms: 4 × 0.2887 ÷ 100.
  expect(Math.abs(sum(all) / all.length - 0.5)).toBeLessThan(0.012);
});

test("a bell has mean 0 and spread 1", () => {
  const random = randomStream("bell");
  const all = Array.from({ length: 4_000 }, () => bell(random));
  expect(Math.abs(sum(all) / all.length)).toBeLessThan(0.07);
  expect(Math.abs(Math.sqrt(sum(all.map((one) => one ** 2)) / all.length) - 1)).toBeLessThan(0.05);
});

describe("choosing", () => {
  test.each([
    [{ health: 1, school: 0 }, "health"], // a weight of nothing is never picked
    [{ health: 0, school: 3 }, "school"], // and neither when it comes first
  ] as const)("from %o picks %s", (weights, expected) => {
    expect(pick(randomStream("pick"), weights)).toBe(expected);
  });

  test("nothing to pick from is said, not answered with undefined", () => {
    expect(() => pick(randomStream("pick"), { health: 0 })).toThrow(RangeError);
  });

  test("both ends of a range can come up", () => {
    const random = randomStream("dice");
    const seen = new Set(Array.from({ length: 200 }, () => between(random, 1, 6)));
    expect([...seen].sort()).toEqual([1, 2, 3, 4, 5, 6]);
  });
});

test("shares are whole and add up to the total, whatever the weights", () => {
  const weights = fc.array(fc.integer({ min: 1, max: 50 }), { minLength: 1, maxLength: 40 });
  fc.assert(
    fc.property(fc.string(), fc.nat(500), weights, (name, total, given) => {
      const shares = share(randomStream(name), total, given);
      expect(sum(shares)).toBe(total);
      for (const [index, one] of shares.entries()) {
        const fair = (total * (given[index] ?? 0)) / sum(given);
        expect(Math.abs(one - fair)).toBeLessThanOrEqual(1 + 1e-9);
      }
    }),
  );
});

test("any run of neighbours gets its expected number to within one", () => {
  const chances = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 60 });
  fc.assert(
    fc.property(fc.string(), chances, fc.nat(60), fc.nat(60), (name, given, a, b) => {
      const chosen = chooseEvenly(randomStream(name), given);
      const [from, to] = [Math.min(a, b), Math.max(a, b)];
      const count = chosen.slice(from, to).filter(Boolean).length;
      expect(Math.abs(count - sum(given.slice(from, to)))).toBeLessThan(1 + 1e-6);
    }),
  );
});
