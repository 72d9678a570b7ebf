// To an owner whose returns are due soon, today or overdue: each of them, with a link that opens it. No figure stands in it.
import { daysBetween } from "#api/domain/due-date.ts";
import { dateLabel, periodLabel } from "#api/domain/period-label.ts";
import { formatPeriod } from "#api/domain/periods.ts";
import type { OwnerReminder, ReminderKind } from "#api/domain/reminders.ts";
import { compose, type Paragraph, type Words } from "./letter.ts";

export type ReturnReminder = {
  name: string;
  trust: string;
  /** Scheme, host and port of the pages that a link leads to. */
  origin: string;
  today: string;
  /** The oldest first. */
  returns: OwnerReminder["returns"];
};

/** Where nothing ever came there may be hundreds: the returns page has them all. */
const LISTED = 30;

export function returnReminder({ name, trust, origin, today, returns }: ReturnReminder): Words {
  const count = returns.length === 1 ? "a return" : `${returns.length} returns`;
  const more = returns.length - LISTED;
  return compose(subjectOf(returns), [
    `Hello ${name},`,
    `The outcomes dashboard of ${trust} is waiting for ${count} from you. ${returns.length === 1 ? "The link opens it." : "Each link opens the return above it."}`,
    ...returns.slice(0, LISTED).flatMap((each) => listed(each, today, origin)),
    ...(more > 0
      ? [`There ${more === 1 ? "is 1 more" : `are ${more} more`}. The returns page has all of them:`]
      : []),
    ...(more > 0 ? [{ link: `${origin}/returns` }] : []),
    "You get letters like this because you answer for these indicators. They end once the returns are in. If you will be away, stop them for that time on the returns page:",
    { link: `${origin}/returns` },
  ]);
}

/** @example 2 returns are overdue, 1 is due today */
export function subjectOf(
  returns: readonly Pick<ReturnReminder["returns"][number], "kind" | "facts">[],
): string {
  const of = (kind: ReminderKind) => returns.filter((each) => each.kind === kind);
  const days = of("before").map(({ facts }) => facts.due);
  const last = dateLabel(days.toSorted().at(-1) ?? "");
  const soon = new Set(days).size > 1 ? `due by ${last}` : `due on ${last}`;
  return [
    [of("overdue").length, "overdue"] as const,
    [of("due").length, "due today"] as const,
    [days.length, soon] as const,
  ]
    .filter(([count]) => count > 0)
    .map(([count, how], place) => {
      const noun = place > 0 ? "" : count === 1 ? " return" : " returns";
      return `${count}${noun} ${count === 1 ? "is" : "are"} ${how}`;
    })
    .join(", ");
}

function listed(
  { kind, facts: { indicator, period, due } }: ReturnReminder["returns"][number],
  today: string,
  origin: string,
): Paragraph[] {
  const ago = daysBetween(due, today);
  const when: Record<ReminderKind, string> = {
    overdue: `was due on ${dateLabel(due)}, ${ago === 1 ? "a day" : `${ago} days`} ago`,
    due: "is due today",
    before: `is due on ${dateLabel(due)}`,
  };
  const query = new URLSearchParams({ indicator: indicator.id, period: formatPeriod(period) });
  return [
    `${indicator.title}, ${periodLabel(period)}: ${when[kind]}.`,
    { link: `${origin}/returns/enter?${query}` },
  ];
}
