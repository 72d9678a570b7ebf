// Writes zip files for tests, also such as no honest program writes: sizes that are lies, entries without end.
import { constants, crc32, deflateRawSync } from "node:zlib";

export type ZipEntry = {
  name: string;
  bytes: string | Uint8Array;
  /** Compressed already, with what it says of its own size; else that is found out. */
  deflated?: { declared: number };
  encrypted?: boolean;
};

export function zipFile(entries: readonly ZipEntry[]): Buffer {
  const parts: Uint8Array[] = [];
  const directory: Uint8Array[] = [];
  let at = 0;
  for (const { name, bytes, deflated, encrypted } of entries) {
    const content = typeof bytes === "string" ? Buffer.from(bytes) : bytes;
    const data = deflated ? content : deflateRawSync(content);
    const common = Buffer.alloc(26);
    common.writeUInt16LE(20, 0);
    common.writeUInt16LE(encrypted ? 1 : 0, 2);
    common.writeUInt16LE(8, 4);
    common.writeUInt32LE(deflated ? 0 : crc32(content), 10);
    common.writeUInt32LE(data.length, 14);
    common.writeUInt32LE(deflated?.declared ?? content.length, 18);
    common.writeUInt16LE(Buffer.byteLength(name), 22);
    const offset = Buffer.alloc(14);
    offset.writeUInt32LE(at, 10);
    const local = Buffer.concat([Buffer.from("PK\u0003\u0004"), common, Buffer.from(name), data]);
    parts.push(local);
    directory.push(Buffer.from("PK\u0001\u0002\u0014\u0000"), common, offset, Buffer.from(name));
    at += local.length;
  }
  const listed = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.write("PK\u0005\u0006");
  end.writeUInt16LE(entries.length % 65_536, 8);
  end.writeUInt16LE(entries.length % 65_536, 10);
  end.writeUInt32LE(listed.length, 12);
  end.writeUInt32LE(at, 16);
  return Buffer.concat([...parts, listed, end]);
}

const MiB = 1024 * 1024;

/** Deflated spaces: a thousandth of what comes out of it. */
export function bomb(mebibytes: number): Buffer {
  const block = deflateRawSync(Buffer.alloc(MiB, " "), { finishFlush: constants.Z_FULL_FLUSH });
  return Buffer.concat([...Array.from({ length: mebibytes }, () => block), Buffer.from([3, 0])]);
}

type Sheet = { name: string; xml: string | Uint8Array; hidden?: boolean; deflated?: { declared: number } };
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

/** The least that is a workbook; `xml` is what stands in each sheet's sheetData. */
export function workbookEntries(
  sheets: readonly Sheet[],
  { strings = "", styles = "", from1904 = false } = {},
): ZipEntry[] {
  const relation = (id: string, type: string, target: string) =>
    `<Relationship Id="${id}" Type="${OFFICE}/${type}" Target="${target}"/>`;
  const tabs = sheets.map(
    ({ name, hidden }, at) =>
      `<sheet name="${name}" sheetId="${at + 1}" r:id="r${at}"${hidden ? ' state="hidden"' : ""}/>`,
  );
  const targets = sheets.map((_sheet, at) => relation(`r${at}`, "worksheet", `worksheets/sheet${at}.xml`));
  return [
    {
      name: "xl/workbook.xml",
      bytes: `<workbook xmlns:r="${OFFICE}"><workbookPr${from1904 ? ' date1904="1"' : ""}/><sheets>${tabs.join("")}</sheets></workbook>`,
    },
    {
      name: "xl/_rels/workbook.xml.rels",
      bytes: `<Relationships>${targets.join("")}${relation("t", "sharedStrings", "sharedStrings.xml")}${relation("u", "styles", "styles.xml")}</Relationships>`,
    },
    { name: "xl/sharedStrings.xml", bytes: `<sst>${strings}</sst>` },
    { name: "xl/styles.xml", bytes: `<styleSheet>${styles}</styleSheet>` },
    ...sheets.map(({ xml, deflated }, at) => ({
      name: `xl/worksheets/sheet${at}.xml`,
      bytes: typeof xml === "string" ? `<worksheet><sheetData>${xml}</sheetData></worksheet>` : xml,
      ...(deflated ? { deflated } : {}),
    })),
  ];
}

/** A row of cells as Excel writes them: what is no tag is text. */
export const rowXml = (row: number, cells: readonly string[]): string =>
  `<row r="${row}">${cells
    .map((cell, at) => {
      const place = `${String.fromCharCode(65 + at)}${row}`;
      return cell.startsWith("<c ")
        ? cell.replace("<c ", `<c r="${place}" `)
        : `<c r="${place}" t="inlineStr"><is><t>${cell}</t></is></c>`;
    })
    .join("")}</row>`;
