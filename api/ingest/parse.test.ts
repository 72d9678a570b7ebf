// Text to rows: delimiters, quotes, line ends and line numbers, whatever the pieces the text comes in.
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { openParser, type RawRow } from "./parse.ts";

function parse(text: string, size = 100_000) {
  const parser = openParser();
  const rows: RawRow[] = [];
  for (let at = 0; at < text.length; at += size) rows.push(...parser.push(text.slice(at, at + size)));
  rows.push(...parser.end());
  return { delimiter: parser.delimiter, rows };
}
const lines = (text: string, size?: number) =>
  parse(text, size).rows.map(({ line, cells }) => [line, ...cells]);

describe.each([100_000, 5, 1])("in pieces of %d", (size) => {
  test.each([
    [
      "commas",
      "a,b\n1,2\n",
      [
        [1, "a", "b"],
        [2, "1", "2"],
      ],
    ],
    [
      "semicolons, as Excel writes where commas are decimal",
      "a;b\n1,5;2\n",
      [
        [1, "a", "b"],
        [2, "1,5", "2"],
      ],
    ],
    [
      "tabs, as Excel's Unicode Text",
      "a\tb\n1\t2\n",
      [
        [1, "a", "b"],
        [2, "1", "2"],
      ],
    ],
    [
      "Excel's separator line counts as a line",
      "sep=;\r\na;b\r\n1;2\r\n",
      [
        [2, "a", "b"],
        [3, "1", "2"],
      ],
    ],
    [
      "a delimiter inside a quoted heading does not count",
      '"a;b;c",d\n1,2\n',
      [
        [1, "a;b;c", "d"],
        [2, "1", "2"],
      ],
    ],
    [
      "Windows line ends",
      "a,b\r\n1,2\r\n",
      [
        [1, "a", "b"],
        [2, "1", "2"],
      ],
    ],
    [
      "line ends of old Macs",
      "a,b\r1,2\r",
      [
        [1, "a", "b"],
        [2, "1", "2"],
      ],
    ],
    [
      "no line end at the end",
      "a,b\n1,2",
      [
        [1, "a", "b"],
        [2, "1", "2"],
      ],
    ],
    [
      "a line end inside quotes moves the next row down",
      'a,b\n1,"x\r\ny"\n3,4\n',
      [
        [1, "a", "b"],
        [2, "1", "x\ny"],
        [4, "3", "4"],
      ],
    ],
    [
      "doubled quotes",
      'a,b\n1,"say ""so"""\n',
      [
        [1, "a", "b"],
        [2, "1", 'say "so"'],
      ],
    ],
    [
      "a quote inside an unquoted cell is itself",
      'a,b\n1,5" pipe\n',
      [
        [1, "a", "b"],
        [2, "1", '5" pipe'],
      ],
    ],
    [
      "blank lines keep their number",
      "a,b\n\n1,2\n",
      [
        [1, "a", "b"],
        [2, ""],
        [3, "1", "2"],
      ],
    ],
    [
      "blank lines before the headings",
      "\n\na;b\n1;2\n",
      [
        [1, ""],
        [2, ""],
        [3, "a", "b"],
        [4, "1", "2"],
      ],
    ],
    [
      "trailing delimiters are cells",
      "a,b,\n1,2,\n",
      [
        [1, "a", "b", ""],
        [2, "1", "2", ""],
      ],
    ],
    [
      "one column and no delimiter",
      "a\n1\n",
      [
        [1, "a"],
        [2, "1"],
      ],
    ],
    ["nothing", "", []],
  ])("%s", (_, text, rows) => {
    expect(lines(text, size)).toEqual(rows);
  });

  test("a quote that is never closed is a fault of the row that opens it", () => {
    const { rows } = parse('a,b\n1,2\n3,"x\n4,5\n', size);
    expect(rows.map(({ line, fault }) => [line, fault])).toEqual([
      [1, null],
      [2, null],
      [3, "quote-not-closed"],
    ]);
  });

  test("a quote inside quotes is a fault of its row alone", () => {
    const { rows } = parse('a,b\n1,"the "front door" team"\n3,4\n', size);
    expect(rows.map(({ line, fault }) => [line, fault])).toEqual([
      [1, null],
      [2, "quote-malformed"],
      [3, null],
    ]);
  });
});

test("a quote that is never closed does not gather a large file in memory", () => {
  const parser = openParser();
  const rows = parser.push('a,b\n1,"open\n');
  for (let piece = 0; piece < 50; piece++) rows.push(...parser.push("2,3\n".repeat(2000)));
  rows.push(...parser.end());
  expect(rows.map(({ line, fault }) => [line, fault])).toEqual([
    [1, null],
    [2, "quote-not-closed"],
  ]);
});

test("what is written by the rules of CSV is read back, however it is cut into pieces", () => {
  const cell = fc.string({ unit: fc.constantFrom("a", ",", ";", '"', "\n", " ", "é") });
  const quote = (text: string) => `"${text.replaceAll('"', '""')}"`;
  fc.assert(
    fc.property(
      fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { minLength: 1 }),
      fc.integer({ min: 1, max: 9 }),
      (rows, size) => {
        const text = `head,ing\n${rows.map((cells) => cells.map(quote).join(",")).join("\n")}\n`;
        expect(
          parse(text, size)
            .rows.slice(1)
            .map(({ cells }) => cells),
        ).toEqual(rows);
      },
    ),
  );
});

// These are time's, not only the answer's: a pattern that goes back over such a line takes minutes, and a test has five seconds.
test.each([
  ["letters", "a".repeat(1_000_000), "row-too-long"],
  ["letters after spaces", `${" ".repeat(500_000)}${"a".repeat(500_000)}`, "row-too-long"],
  ["spaces", " ".repeat(1_000_000), "row-too-long"],
  ["quotation marks", '"a'.repeat(500_000), "quote-not-closed"],
] as const)("a first line of a million %s is refused, not searched", (_, text, fault) => {
  expect(parse(text, 131_072).rows.map((row) => [row.line, row.fault])).toEqual([[1, fault]]);
});

test("a first line of blanks alone is no heading, however long it is", () => {
  const { delimiter, rows } = parse(`${"\v".repeat(60_000)}\na;b\n1;2\n`, 131_072);
  expect([delimiter, rows.length]).toEqual([";", 3]);
});
