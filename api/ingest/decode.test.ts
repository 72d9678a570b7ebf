// Bytes to text: every encoding that Excel and others save, whatever the pieces the bytes come in.
import { describe, expect, test } from "vitest";
import { openDecoder } from "./decode.ts";
import { Refused } from "./refused.ts";

const TEXT = "indicator,commentary\ncaf-completed,Zoë’s café – £5 lost\n";
const utf8 = Buffer.from(TEXT);
const le = Buffer.from(TEXT, "utf16le");
const be = Buffer.from(le).swap16();
// £ A3, é E9, ë EB as in Latin-1, and the marks that only Windows has there: ’ 92, – 96.
const windows = Buffer.from(TEXT.replace("’", "\u0092").replace("–", "\u0096"), "latin1");
const mark = (...bytes: number[]) => Buffer.from(bytes);

function decode(bytes: Uint8Array, size: number): { text: string; encoding: string } {
  const decoder = openDecoder();
  let text = "";
  for (let at = 0; at < bytes.length; at += size) text += decoder.push(bytes.subarray(at, at + size));
  return { text: text + decoder.end(), encoding: decoder.encoding };
}

// A mark is told by its first bytes together, and the pipeline never hands over less than it has of the first megabyte.
describe.each([100_000, 7, 3])("in pieces of %d", (size) => {
  test.each([
    ["UTF-8", utf8, "utf-8", TEXT],
    [
      "UTF-8 with its mark, as Excel's CSV UTF-8",
      Buffer.concat([mark(0xef, 0xbb, 0xbf), utf8]),
      "utf-8",
      TEXT,
    ],
    [
      "UTF-16 little-endian, as Excel's Unicode Text",
      Buffer.concat([mark(0xff, 0xfe), le]),
      "utf-16le",
      TEXT,
    ],
    ["UTF-16 big-endian", Buffer.concat([mark(0xfe, 0xff), be]), "utf-16be", TEXT],
    ["Windows-1252, as Excel's plain CSV", windows, "windows-1252", TEXT],
    ["ASCII, which is the same in all but UTF-16", Buffer.from("a,b\n"), "utf-8", "a,b\n"],
  ])("%s", (_, bytes, encoding, text) => {
    expect(decode(bytes, size)).toEqual({ text, encoding });
  });
});

test.each([
  ["UTF-8", utf8, "utf-8"],
  ["Windows-1252", windows, "windows-1252"],
])("%s is told byte by byte", (_, bytes, encoding) => {
  expect(decode(bytes, 1)).toEqual({ text: TEXT, encoding });
});

test.each([
  ["little-endian", le, "utf-16le"],
  ["big-endian", be, "utf-16be"],
])("UTF-16 %s without a mark is known by its zeros", (_, bytes, encoding) => {
  expect(decode(bytes, 100_000)).toEqual({ text: TEXT, encoding });
});

test.each([
  // One broken byte in a file whose other accents are good UTF-8 is a fault of that file, not another encoding.
  ["a broken byte among good UTF-8", [0xc3, 0xa9, 0x2c, 0xe9, 0x2c], "é,\ufffd,", "utf-8"],
  // An accent at the very end may be half of a sequence or a whole letter; at the end nothing follows.
  ["an accent as the last byte", [0x61, 0xe9], "aé", "windows-1252"],
  ["an accent in its own piece after plain text", [0x61, 0x2c, 0xe9, 0x2c], "a,é,", "windows-1252"],
  ["a sequence cut at the end of the file", [0xc3, 0xa9, 0xe2, 0x82], "é\ufffd", "utf-8"],
] as const)("%s", (_, bytes, text, encoding) => {
  expect(decode(Uint8Array.from(bytes), 100_000)).toEqual({ text, encoding });
});

test.each([
  ["a PDF", "%PDF-1.7\n", "This is a PDF"],
  ["a workbook of Excel 97", "\u00d0\u00cf\u0011\u00e0....", "This is an Excel 97 workbook"],
  [
    "a workbook with a password",
    "\u00d0\u00cf\u0011\u00e0....E\0n\0c\0r\0y\0p\0t\0e\0d\0P\0a\0c\0k\0a\0g\0e\0",
    "The workbook has a password",
  ],
  ["zero bytes", "a,b\n\u0000\u0000\u0000", "This is not a CSV file"],
  ["a web page behind a byte order mark", "\u00ef\u00bb\u00bf <html>", "This is a web page or XML file"],
  ["JSON", '\n{ "indicator": 1 }', "This is JSON"],
])("%s is turned away", (_, text, title) => {
  expect(() => decode(Buffer.from(text, "latin1"), 100_000)).toThrow(Refused);
  expect(() => decode(Buffer.from(text, "latin1"), 100_000)).toThrow(title);
});
