// How a file was read, in words.
import type { Submission } from "#api/contract/submissions.ts";

const ENCODINGS: Record<string, string> = {
  "utf-8": "UTF-8",
  "utf-16le": "UTF-16, as some spreadsheets save “Unicode text”",
  "utf-16be": "UTF-16, as some spreadsheets save “Unicode text”",
  xlsx: "An Excel workbook",
  "windows-1252": "Windows-1252, as older Excel saves CSV",
};

const DELIMITERS: Record<string, string> = { ",": "commas", ";": "semicolons", "\t": "tabs" };

export const encodingText = ({ encoding }: Submission["reading"]): string => ENCODINGS[encoding] ?? encoding;

export const delimiterText = ({ delimiter }: Submission["reading"]): string =>
  DELIMITERS[delimiter] ?? `“${delimiter}”`;
