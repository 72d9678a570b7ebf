// Which day it is where the trust is.
const format = new Intl.DateTimeFormat("en-CA", { timeZone: "Europe/London", dateStyle: "short" });

/** The calendar day at an instant in England, as 2026-06-07: a return sent at ten past midnight in summer is not yesterday's. */
export const dayOf = (instant: Date): string => format.format(instant);

const clock = new Intl.DateTimeFormat("en-GB", {
  timeZone: "Europe/London",
  hour: "2-digit",
  minute: "2-digit",
  hourCycle: "h23",
});

/** The time of day at an instant in England, as 07:30. */
export const timeOf = (instant: Date): string => clock.format(instant);
