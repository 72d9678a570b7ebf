// Between a day that a person picks and the instant the API is asked for: the end of that day where the trust is.
const ZONE = "Europe/London";
const day = new Intl.DateTimeFormat("en-CA", { timeZone: ZONE });
const offset = new Intl.DateTimeFormat("en-GB", { timeZone: ZONE, timeZoneName: "longOffset" });

/** @example endOfDay("2026-06-12") // "2026-06-12T23:59:59+01:00" */
export function endOfDay(date: string): string {
  const name = offset
    .formatToParts(new Date(`${date}T23:59:59Z`))
    .find((part) => part.type === "timeZoneName");
  return `${date}T23:59:59${name?.value.slice(3) || "+00:00"}`;
}

/** @example dayOf("2026-06-12T23:30:00Z") // "2026-06-13" */
export function dayOf(instant: string): string {
  const at = new Date(instant);
  return Number.isNaN(at.valueOf()) ? "" : day.format(at);
}
