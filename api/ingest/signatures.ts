// Recognises files that are not text by how they begin, so that the refusal can say what to do instead.
import { Refused } from "./refused.ts";

const SAVE_AS_CSV = "Open it, choose Save As, then CSV (comma separated), and send that file.";

const FORMATS: readonly { begins: string | RegExp; title: string; detail: string }[] = [
  {
    begins: "%PDF",
    title: "This is a PDF",
    detail: "A PDF holds pages, not rows. Send the CSV file it was made from.",
  },
  {
    begins: "PK\u0003\u0004",
    title: "This is a workbook or a zip file",
    detail: `Excel and OpenDocument workbooks cannot be read yet. ${SAVE_AS_CSV}`,
  },
  { begins: "\u00d0\u00cf\u0011\u00e0", title: "This is an Excel 97 workbook", detail: SAVE_AS_CSV },
  {
    begins: "\u001f\u008b",
    title: "This file is compressed",
    detail: "Unpack it and send the CSV file inside.",
  },
  { begins: "\u0089PNG", title: "This is a picture", detail: "Send the figures as a CSV file." },
  { begins: "\u00ff\u00d8\u00ff", title: "This is a picture", detail: "Send the figures as a CSV file." },
  { begins: "GIF8", title: "This is a picture", detail: "Send the figures as a CSV file." },
  { begins: "{\\rtf", title: "This is a word-processor document", detail: "Send the figures as a CSV file." },
  {
    begins: /^\s*<(!doctype|html|\?xml|table)/i,
    title: "This is a web page or XML file",
    detail: `Some systems give web pages the name .xls. ${SAVE_AS_CSV}`,
  },
  { begins: /^\s*[{[]\s*["{[]/, title: "This is JSON", detail: "Send the figures as a CSV file." },
];

export function refuseOtherFormats(bytes: Uint8Array): void {
  const mark = bytes[0] === 0xef && bytes[1] === 0xbb ? 3 : 0;
  const start = Buffer.from(bytes.subarray(mark, mark + 200)).toString("latin1");
  const format = FORMATS.find(({ begins }) =>
    typeof begins === "string" ? start.startsWith(begins) : begins.test(start),
  );
  if (format) throw new Refused(415, format.title, format.detail);
}
