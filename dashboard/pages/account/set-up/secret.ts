// The key of an authenticator app, as a person can read it off and type it.

/** In groups of four; apps do not mind the spaces.
 * @example secretOf("otpauth://totp/Trust:pat?secret=JBSWY3DPEHPK3PXP") // "JBSW Y3DP EHPK 3PXP" */
export function secretOf(uri: string): string {
  const secret = new URLSearchParams(uri.slice(uri.indexOf("?") + 1)).get("secret") ?? "";
  return secret.replace(/(.{4})(?=.)/g, "$1 ");
}
