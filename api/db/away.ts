// Tells a database that is away from one that was asked something wrong.

/** Of PostgreSQL, classes 08 (connections), 57P (it is being stopped or started) and 53300 (no place is left); of the
 * network, what it says of a server that is not there. */
const CODES = /^(?:08...|57P0[1-5]|53300|ECONNREFUSED|ECONNRESET|EPIPE|ETIMEDOUT|EHOSTUNREACH|ENOTFOUND)$/;

/** The driver says these without a code. */
const WORDS =
  /^(?:Connection terminated|Client has encountered a connection error|timeout exceeded when trying to connect)/;

export function isDatabaseAway(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  if (error instanceof AggregateError && error.errors.some(isDatabaseAway)) return true;
  const { code } = error as { code?: unknown };
  return typeof code === "string" ? CODES.test(code) : WORDS.test(error.message);
}
