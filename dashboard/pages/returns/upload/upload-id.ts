// The number by which a page asks how far a file that it sends has come.

/** A random UUID, version 4. Browsers keep crypto.randomUUID from pages that come without HTTPS. */
export function uploadId(bytes = crypto.getRandomValues(new Uint8Array(16))): string {
  const digits = [...bytes].map((byte) => byte.toString(16).padStart(2, "0")).join("");
  const variant = "89ab"[(bytes[8] ?? 0) & 3] ?? "8";
  return [
    digits.slice(0, 8),
    digits.slice(8, 12),
    `4${digits.slice(13, 16)}`,
    `${variant}${digits.slice(17, 20)}`,
    digits.slice(20),
  ].join("-");
}
