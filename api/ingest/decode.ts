// First step: bytes to text. Tells UTF-8, UTF-16 and Windows-1252 apart as Excel saves them, and turns away what is not text.
import { isAscii } from "node:buffer";
import { TextDecoder } from "node:util";
import { Refused } from "./refused.ts";
import { refuseOtherFormats } from "./signatures.ts";

export type Encoding = "utf-8" | "utf-16le" | "utf-16be" | "windows-1252";

export type Decoder = {
  /** What the bytes turned out to be; plain ASCII until the end counts as UTF-8. */
  readonly encoding: Encoding;
  push(bytes: Uint8Array): string;
  end(): string;
};

/** Bytes that no encoding explains become U+FFFD, which the check reports with its row and column. */
export function openDecoder(): Decoder {
  let started = false;
  let decided: { encoding: Encoding; decoder: TextDecoder } | null = null;
  let held = new Uint8Array(0);

  const decide = (encoding: Encoding) => {
    decided = { encoding, decoder: new TextDecoder(encoding) };
    return decided;
  };

  function start(bytes: Uint8Array): void {
    started = true;
    refuseOtherFormats(bytes);
    const marked = byMark(bytes) ?? utf16WithoutMark(bytes);
    if (marked) decide(marked);
  }

  return {
    get encoding() {
      return decided?.encoding ?? "utf-8";
    },
    push(piece) {
      if (!started) start(piece);
      const wide = decided?.encoding === "utf-16le" || decided?.encoding === "utf-16be";
      if (!wide && piece.includes(0)) throw notText();
      if (decided) return decided.decoder.decode(piece, { stream: true });

      // ASCII reads the same in both, so the choice can wait for the first byte that tells.
      const bytes = held.length > 0 ? Buffer.concat([held, piece]) : piece;
      const whole = withoutCutSequence(bytes);
      if (isAscii(whole)) {
        held = Uint8Array.from(bytes.subarray(whole.length));
        return Buffer.from(whole.buffer, whole.byteOffset, whole.length).toString("latin1");
      }
      held = new Uint8Array(0);
      return decide(utf8OrWindows(whole)).decoder.decode(bytes, { stream: true });
    },
    end() {
      if (decided) return decided.decoder.decode();
      return held.length > 0 ? decide("windows-1252").decoder.decode(held) : "";
    },
  };
}

function byMark(bytes: Uint8Array): Encoding | null {
  const [a, b, c] = bytes;
  if (a === 0xef && b === 0xbb && c === 0xbf) return "utf-8";
  if (a === 0xff && b === 0xfe) return "utf-16le";
  return a === 0xfe && b === 0xff ? "utf-16be" : null;
}

/** English text in UTF-16 has a zero in every other byte; which one tells the order. */
function utf16WithoutMark(bytes: Uint8Array): Encoding | null {
  const length = Math.min(bytes.length, 2000) & ~1;
  if (length < 4) return null;
  let even = 0;
  let odd = 0;
  for (let at = 0; at < length; at += 2) {
    if (bytes[at] === 0) even++;
    if (bytes[at + 1] === 0) odd++;
  }
  const most = (length / 2) * 0.8;
  if (odd >= most && even === 0) return "utf-16le";
  return even >= most && odd === 0 ? "utf-16be" : null;
}

/** Windows-1252 text forms a valid UTF-8 sequence only by rare accident, so valid ones outweigh a few broken bytes. */
function utf8OrWindows(bytes: Uint8Array): Encoding {
  let valid = 0;
  let broken = 0;
  for (let at = 0; at < bytes.length; ) {
    const length = sequenceLength(bytes[at] ?? 0);
    if (length === 1) {
      at++;
      continue;
    }
    let follow = 1;
    while (follow < length && isContinuation(bytes[at + follow])) follow++;
    if (length > 1 && follow === length) valid++;
    else broken++;
    at += follow;
  }
  return valid > 0 && valid >= broken ? "utf-8" : "windows-1252";
}

const isContinuation = (byte: number | undefined) => byte !== undefined && byte >> 6 === 0b10;

/** Bytes of the UTF-8 sequence that starts with this one; 0 when none does. */
function sequenceLength(byte: number): number {
  if (byte < 0x80) return 1;
  if (byte < 0xc2 || byte > 0xf4) return 0;
  return byte < 0xe0 ? 2 : byte < 0xf0 ? 3 : 4;
}

/** The bytes without a last sequence that the next piece may complete. */
function withoutCutSequence(bytes: Uint8Array): Uint8Array {
  for (let back = 1; back <= Math.min(3, bytes.length); back++) {
    const byte = bytes[bytes.length - back] ?? 0;
    if (isContinuation(byte)) continue;
    return sequenceLength(byte) > back ? bytes.subarray(0, bytes.length - back) : bytes;
  }
  return bytes;
}

const notText = () =>
  new Refused(
    415,
    "This is not a CSV file",
    "The file contains bytes that no text file has. In the spreadsheet, choose Save As, then Excel Workbook (.xlsx) or CSV, and send that file.",
  );
