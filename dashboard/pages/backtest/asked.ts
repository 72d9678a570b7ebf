// What a back-test is asked: read from the address, and written into it, so that a link opens the same trial.

const NAMES = ["goal", "low", "high", "tolerance", "in", "run"] as const;
export type Asked = Partial<Record<(typeof NAMES)[number], string>>;

export const askedFrom = (search: URLSearchParams): Asked =>
  Object.fromEntries(
    NAMES.flatMap((name) => {
      const value = search.get(name)?.trim();
      return value ? [[name, value]] : [];
    }),
  );

/** @param trust code of the area that an address without one means */
export function backtestAddress(id: string, asked: Asked, area?: string, trust?: string): string {
  const query = new URLSearchParams();
  if (area && area !== trust) query.set("area", area);
  for (const name of NAMES) {
    const value = asked[name]?.trim();
    // Points are what is meant when nothing is said, and say nothing without a tolerance.
    if (value && (name !== "in" || (value === "percent" && asked.tolerance?.trim()))) query.set(name, value);
  }
  const text = query.toString();
  return `/backtest/${id}${text ? `?${text}` : ""}`;
}

export type Fault = { at: string; text: string };

/** What the server would refuse, said beside the field before it is asked. */
export function faultsOf(asked: Asked, measured: { kind: string; polarity: string }): Fault[] {
  const faults: Fault[] = [];
  const say = (at: string, text: string) => faults.push({ at, text });
  const numbers = [
    ["goal", "target"],
    ["low", "lower end"],
    ["high", "upper end"],
    ["tolerance", "tolerance"],
  ] as const;
  for (const [name, what] of numbers) {
    const text = asked[name]?.trim();
    if (!text) continue;
    const value = Number(text);
    if (!Number.isFinite(value)) say(name, `The ${what} must be a number, like 80 or 79.5`);
    else if (name === "tolerance" && value < 0) say(name, "The tolerance must be 0 or more");
    else if (name !== "tolerance" && measured.kind === "proportion" && (value < 0 || value > 100))
      say(name, `The ${what} of a percentage must be between 0 and 100`);
  }
  const { low = "", high = "" } = asked;
  if (measured.polarity === "range" && faults.length === 0 && (low || high)) {
    if (!low) say("low", "Enter the lower end too");
    else if (!high) say("high", "Enter the upper end too");
    else if (Number(low) >= Number(high)) say("low", "The lower end must be less than the upper end");
  }
  return faults;
}
