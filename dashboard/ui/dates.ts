// Dates as people read them: 7 June 2026. Instants are told in the trust's own time.
const day = new Intl.DateTimeFormat("en-GB", {
  day: "numeric",
  month: "long",
  year: "numeric",
  timeZone: "Europe/London",
});
const clock = new Intl.DateTimeFormat("en-GB", {
  hour: "numeric",
  minute: "2-digit",
  hour12: true,
  timeZone: "Europe/London",
});
const clockToTheSecond = new Intl.DateTimeFormat("en-GB", {
  hour: "numeric",
  minute: "2-digit",
  second: "2-digit",
  hour12: true,
  timeZone: "Europe/London",
});

/** Takes an ISO date or instant. @example dayText("2026-06-07") // "7 June 2026" */
export function dayText(iso: string): string {
  return day.format(new Date(iso));
}

/** @example momentText("2026-06-07T08:05:00Z") // "7 June 2026 at 9:05am" */
export function momentText(iso: string): string {
  return withTime(iso, clock);
}

/** Where the order of things within a minute matters. @example secondText("2026-06-07T08:05:09Z") // "7 June 2026 at 9:05:09am" */
export function secondText(iso: string): string {
  return withTime(iso, clockToTheSecond);
}

function withTime(iso: string, format: Intl.DateTimeFormat): string {
  const time = format.format(new Date(iso)).replace(/\s/g, "").toLowerCase();
  return `${dayText(iso)} at ${time}`;
}
