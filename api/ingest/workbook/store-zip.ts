// Writes a zip file without compressing: the workbook's parts that were unpacked and measured, handed to the reader again,
// so that it sees those and nothing else that the sender's zip file may hold.
import { crc32 } from "node:zlib";

const LOCAL = 0x04034b50;
const CENTRAL = 0x02014b50;
const END = 0x06054b50;

/** @see https://pkware.cachefly.net/webdocs/casestudies/APPNOTE.TXT */
export function storeZip(files: Readonly<Record<string, Uint8Array>>): Buffer {
  const parts: Uint8Array[] = [];
  const directory: Uint8Array[] = [];
  let at = 0;
  for (const [path, bytes] of Object.entries(files)) {
    const name = Buffer.from(path);
    const sum = crc32(bytes);
    const local = Buffer.alloc(30);
    local.writeUInt32LE(LOCAL, 0);
    local.writeUInt16LE(20, 4); // the version that reads it
    const central = Buffer.alloc(46);
    central.writeUInt32LE(CENTRAL, 0);
    central.writeUInt16LE(20, 4);
    central.writeUInt16LE(20, 6);
    central.writeUInt32LE(at, 42);
    for (const [header, from] of [
      [local, 14],
      [central, 16],
    ] as const) {
      header.writeUInt32LE(sum, from);
      header.writeUInt32LE(bytes.length, from + 4);
      header.writeUInt32LE(bytes.length, from + 8);
      header.writeUInt16LE(name.length, from + 12);
    }
    parts.push(local, name, bytes);
    directory.push(central, name);
    at += local.length + name.length + bytes.length;
  }
  const end = Buffer.alloc(22);
  end.writeUInt32LE(END, 0);
  end.writeUInt16LE(directory.length / 2, 8);
  end.writeUInt16LE(directory.length / 2, 10);
  end.writeUInt32LE(
    directory.reduce((sum, part) => sum + part.length, 0),
    12,
  );
  end.writeUInt32LE(at, 16);
  return Buffer.concat([...parts, ...directory, end]);
}
