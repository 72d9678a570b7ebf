// How a file is written that people open in a spreadsheet.

/** Text that a spreadsheet would run as a formula is quoted: PapaParse puts an apostrophe before it. */
export const FOR_SPREADSHEETS = { newline: "\r\n", escapeFormulae: /^[=+\-@\t\r]/ } as const;
