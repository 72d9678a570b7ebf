// The nearest word is offered only when it is near enough to be what was meant.
import fc from "fast-check";
import { expect, test } from "vitest";
import { closest } from "./closest.ts";

test.each([
  ["plarity", "polarity"], // a letter left out
  ["polarrity", "polarity"], // a letter too many
  ["polaritv", "polarity"], // a wrong letter
  ["poalrity", "polarity"], // neighbours swapped
  ["Owner", "owner"], // capitals are no mistake worth counting
  ["ams", null], // one wrong letter in three turns any short word into any other
  ["onwer", "owner"], // a swap counts once, so that a short word can still be recognised
  ["temperature", null], // nothing like it
  ["", null], // nothing was written
] as const)("%j was meant to be %j", (text, meant) => {
  expect(closest(text, ["owner", "polarity", "period", "aims"])).toBe(meant);
});

test("of two that are near, the nearer one; of two as near, the first", () => {
  expect(closest("aimss", ["aim", "aims"])).toBe("aims");
  expect(closest("rates", ["rater", "rated"])).toBe("rater");
});

test.each([
  [60, true],
  [61, false], // nobody types so long a name nearly right, and to look would cost the square of its length
] as const)("a name of %d letters, one of them wrong, is recognised: %s", (length, recognised) => {
  const name = "north "
    .repeat(10)
    .slice(0, length - 1)
    .padEnd(length, "s");
  expect(closest(`x${name.slice(1)}`, [name])).toBe(recognised ? name : null);
});

test("giving up early loses no name that is near enough", () => {
  const letter = fc.constantFrom(..."abcde fgh");
  const name = fc.array(letter, { minLength: 9, maxLength: 40 });
  const mistake = fc.record({
    kind: fc.constantFrom("leave out", "add", "change", "swap"),
    at: fc.nat(),
    letter,
  });
  fc.assert(
    fc.property(name, fc.array(mistake, { maxLength: 2 }), (letters, mistakes) => {
      const typed = [...letters];
      for (const { kind, at: anywhere, letter: wrong } of mistakes) {
        const at = anywhere % (typed.length - 1);
        const [a = "", b = ""] = typed.slice(at, at + 2);
        if (kind === "leave out") typed.splice(at, 1);
        else if (kind === "add") typed.splice(at, 0, wrong);
        else if (kind === "change") typed.splice(at, 1, wrong);
        else typed.splice(at, 2, b, a);
      }
      // Two mistakes, and a swap that another mistake parts counts as two: three edits, and one letter in three may be wrong.
      fc.pre(typed.length >= 9);
      expect(closest(typed.join(""), [letters.join("")])).toBe(letters.join(""));
    }),
  );
});
