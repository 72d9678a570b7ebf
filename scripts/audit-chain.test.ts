// The chain of the record: hashes worked out elsewhere, and each way of tampering with its sentence.
import { describe, expect, test } from "vitest";
import { type ChainEntry, hashOf, type Noted, openChain } from "./audit-chain.ts";

/** Worked out with Python: sha256(previous + b"".join(b"-" if f is None else b"%d:%s" % (len(f), f) for f in fields)). */
const HASHES = [
  "ccce51c4d74954c1ce8097e70b51aed00696d102020cefea6eb8607a3ce03bda",
  "d1fdf39d2ca8f0be70746cce0d2cd9b28fc756c74de5844f5ab4724ed5718c21",
  "49423137dd01c5e2e2d78b3effbf51ac7f442b0118945b899e88402cc14366c6",
  "fd76610251ddf98f664b2f9cf6bc2c9a15bdebcd7beea6533dc1b218292b14d1",
] as const;

const SAYS: (string | null)[][] = [
  [
    "2026-11-18T09:00:00.000001Z",
    "system",
    null,
    "system",
    null,
    null,
    "catalogue-changed",
    null,
    null,
    '{"version":"a"}',
  ],
  [
    "2026-11-18T09:00:01.500000Z",
    "person",
    "p1",
    "zoë@demo.example",
    "lead",
    "::1",
    "sign-in",
    "zoë@demo.example",
    null,
    null,
  ],
  [
    "2026-11-18T09:00:02.000000Z",
    "key",
    "k1",
    "CMS",
    null,
    "10.0.0.7",
    "return-published",
    "submission 1042",
    '{"words":"say \\"no\\" 😀"}',
    '{"half":"\\ud83d"}',
  ],
  ["2026-11-18T09:00:03.000000Z", "nobody", null, "nobody", null, null, "refused", "", null, "null"],
];

const chain = (): ChainEntry[] =>
  SAYS.map((says, index) => ({
    number: index + 1,
    says,
    previous: HASHES[index - 1] ?? "00".repeat(32),
    hash: HASHES[index] ?? "",
  }));

function verdict(entries: readonly ChainEntry[], noted: Noted | null = null): string | null {
  const checked = openChain(entries.length, noted);
  for (const entry of entries) {
    const fault = checked.push(entry);
    if (fault) return fault;
  }
  return checked.end();
}

const at = (entries: ChainEntry[], number: number): ChainEntry => {
  const entry = entries[number - 1];
  if (!entry) throw new RangeError(`there is no entry ${number}`);
  return entry;
};
const says = (entry: ChainEntry, place: number, text: string | null): ChainEntry => ({
  ...entry,
  says: entry.says.with(place, text),
});
/** As somebody would who knows how the hash is made. */
const rehashed = (entry: ChainEntry): ChainEntry => ({ ...entry, hash: hashOf(entry) });

test.each([1, 2, 3, 4])("entry %d has the hash that was worked out elsewhere", (number) => {
  expect(hashOf(at(chain(), number))).toBe(HASHES[number - 1]);
});

describe("what stands between the fields cannot be moved", () => {
  const two = (...fields: (string | null)[]) =>
    hashOf({ number: 1, says: fields, previous: "00".repeat(32) });
  test.each([
    [["ab", "c"], ["a", "bc"], "a letter goes over to the next field"],
    [["", "a"], ["a", ""], "an empty field changes place"],
    [["-"], [null], "a dash is not nothing"],
    [[""], [null], "an empty text is not nothing"],
    [["a1:b"], ["a", "b"], "a text that looks like two fields"],
  ])("%j and %j differ: %s", (one, other, _reason) => {
    expect(two(...one)).not.toBe(two(...other));
  });
});

describe("a record", () => {
  test("that is whole is unbroken, and its last entry can be noted", () => {
    const checked = openChain(4);
    for (const entry of chain()) expect(checked.push(entry)).toBeNull();
    expect(checked.end()).toBeNull();
    expect(checked.last()).toEqual({ number: 4, hash: HASHES[3] });
  });

  test("of nothing is unbroken", () => {
    expect(verdict([])).toBeNull();
  });

  test.each<[string, (entries: ChainEntry[]) => ChainEntry[], RegExp]>([
    [
      "a field was changed",
      (all) => all.with(1, says(at(all, 2), 3, "ann@demo.example")),
      /^Entry 2 was changed/,
    ],
    [
      "only the time was",
      (all) => all.with(2, says(at(all, 3), 0, "2026-11-18T09:00:02.000001Z")),
      /^Entry 3 was changed/,
    ],
    ["a text became nothing", (all) => all.with(3, says(at(all, 4), 6, null)), /^Entry 4 was changed/],
    [
      "only the hash was changed",
      (all) => all.with(1, { ...at(all, 2), hash: "ab".repeat(32) }),
      /^Entry 2 was changed/,
    ],
    [
      "the last entry was changed",
      (all) => all.with(3, says(at(all, 4), 5, "refused too")),
      /^Entry 4 was changed/,
    ],
    // Its own hash is right again, and so the next one tells.
    [
      "a field and its hash",
      (all) => all.with(1, rehashed(says(at(all, 2), 3, "x"))),
      /^Entry 3 was not written after entry 2/,
    ],
    [
      "one in the middle was removed",
      (all) => all.toSpliced(1, 1),
      /^Entry 2 is missing: the next one there is number 3/,
    ],
    ["the first was removed", (all) => all.slice(1), /^Entry 1 is missing/],
    [
      "one removed, the others moved up",
      (all) => all.toSpliced(1, 1).map((entry, index) => ({ ...entry, number: index + 1 })),
      /^Entry 2 is out of order: it was written as number 3/,
    ],
    [
      "two were swapped",
      (all) => [at(all, 1), { ...at(all, 3), number: 2 }, { ...at(all, 2), number: 3 }, at(all, 4)],
      /^Entry 2 is out of order: it was written as number 3/,
    ],
    [
      "one was put before the first",
      (all) => [rehashed({ ...at(all, 1), previous: "11".repeat(32) }), ...all.slice(1)],
      /^Entry 1 is not the first/,
    ],
  ])("where %s", (_what, tamper, fault) => {
    expect(verdict(tamper(chain()))).toMatch(fault);
  });
});

describe("with an entry that was noted", () => {
  const noted = { number: 4, hash: HASHES[3] };

  test("the same record is unbroken, and so is one that has grown", () => {
    expect(verdict(chain(), noted)).toBeNull();
    expect(verdict(chain(), { number: 2, hash: HASHES[1] })).toBeNull();
  });

  test("a cut end shows, which nothing else would tell", () => {
    expect(verdict(chain().slice(0, 3))).toBeNull();
    expect(verdict(chain().slice(0, 3), noted)).toMatch(
      /^Entries were cut off the end: number 4 was noted, and the last one there is number 3/,
    );
    expect(verdict([], noted)).toMatch(/the last one there is number 0/);
  });

  test("a record written anew from some entry on shows, which nothing else would tell", () => {
    const forged: ChainEntry[] = [];
    for (const entry of chain())
      forged.push(
        rehashed({
          ...(entry.number === 2 ? says(entry, 3, "x") : entry),
          previous: forged.at(-1)?.hash ?? entry.previous,
        }),
      );
    expect(verdict(forged)).toBeNull();
    expect(verdict(forged, noted)).toMatch(/^Entry 4 is not the one that was noted/);
  });
});
