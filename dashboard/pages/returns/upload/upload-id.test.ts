// The number of an upload.
import { expect, test } from "vitest";
import { z } from "zod";
import { uploadId } from "./upload-id.ts";

test.each([
  [0x00, "00000000-0000-4000-8000-000000000000"], // version and variant are there in any case
  [0xff, "ffffffff-ffff-4fff-bfff-ffffffffffff"],
  [0x0a, "0a0a0a0a-0a0a-4a0a-aa0a-0a0a0a0a0a0a"], // a leading nought is kept
])("of bytes %d it is %s", (byte, id) => {
  expect(uploadId(new Uint8Array(16).fill(byte))).toBe(id);
});

test("each is its own, and what the contract takes for a UUID", () => {
  const ids = Array.from({ length: 50 }, () => uploadId());
  expect(new Set(ids).size).toBe(50);
  expect(ids.every((id) => z.uuid().safeParse(id).success)).toBe(true);
});
