// Which day it is where the trust is.
const format = new Intl.DateTimeFormat("en-CA", { timeZone: "Europe/London", dateStyle: "short" });

/** The calendar day at an instant in England, as 2026-06-07: a return sent at ten past midnight in summer is not yesterday's. */
export const dayOf = (instant: Date): string => format.format(instant);
