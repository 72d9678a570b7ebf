// Recognises files that are not text by how they begin, so that the refusal can say what to do instead.
import { Refused } from "./refused.ts";
import { protectedByPassword } from "./workbook/unpack.ts";

const SAVE_AS = "Open it, choose Save As, then Excel Workbook (.xlsx) or CSV, and send that file.";
const SEND = "Send the figures as a workbook or a CSV file.";

const FORMATS: readonly { begins: string | RegExp; title: string; detail: string }[] = [
  {
    begins: "%PDF",
    title: "This is a PDF",
    detail: "A PDF holds pages, not rows. Send the workbook or CSV file it was made from.",
  },
  { begins: "\u00d0\u00cf\u0011\u00e0", title: "This is an Excel 97 workbook", detail: SAVE_AS },
  {
    begins: "\u001f\u008b",
    title: "This file is compressed",
    detail: "Unpack it and send the workbook or CSV file inside.",
  },
  { begins: "\u0089PNG", title: "This is a picture", detail: SEND },
  { begins: "\u00ff\u00d8\u00ff", title: "This is a picture", detail: SEND },
  { begins: "GIF8", title: "This is a picture", detail: SEND },
  { begins: "{\\rtf", title: "This is a word-processor document", detail: SEND },
  {
    begins: /^\s*<(!doctype|html|\?xml|table)/i,
    title: "This is a web page or XML file",
    detail: `Some systems give web pages the name .xls. ${SAVE_AS}`,
  },
  { begins: /^\s*[{[]\s*["{[]/, title: "This is JSON", detail: SEND },
];

export function refuseOtherFormats(bytes: Uint8Array): void {
  if (isProtectedWorkbook(bytes)) throw protectedByPassword();
  const mark = bytes[0] === 0xef && bytes[1] === 0xbb ? 3 : 0;
  const start = Buffer.from(bytes.subarray(mark, mark + 200)).toString("latin1");
  const format = FORMATS.find(({ begins }) =>
    typeof begins === "string" ? start.startsWith(begins) : begins.test(start),
  );
  if (format) throw new Refused(415, format.title, format.detail);
}

/** With a password, a workbook lies encrypted in the container that workbooks of 1997 were; the name of its part tells. */
const isProtectedWorkbook = (bytes: Uint8Array): boolean =>
  bytes[0] === 0xd0 &&
  bytes[1] === 0xcf &&
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).includes(ENCRYPTED);
const ENCRYPTED = Buffer.from("EncryptedPackage", "utf16le");
