// The key behind the picture.
import { expect, test } from "vitest";
import { secretOf } from "./secret.ts";

test.each([
  ["otpauth://totp/Trust:pat?secret=JBSWY3DPEHPK3PXP&issuer=Trust", "JBSW Y3DP EHPK 3PXP"],
  ["otpauth://totp/Peterborough%20Children's:p%40q?issuer=A%3FB&secret=ABCDEFGHI", "ABCD EFGH I"], // a length that four does not divide
  ["otpauth://totp/Trust?issuer=Trust", ""],
])("%s holds %s", (uri, secret) => {
  expect(secretOf(uri)).toBe(secret);
});
