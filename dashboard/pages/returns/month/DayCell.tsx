// One day of the month: its number, whether people work, and the first of the returns that are due.
import { ROLE } from "#dashboard/ui/CardTable.tsx";
import { plural } from "#dashboard/ui/numbers.ts";
import { ReturnList } from "./ReturnList.tsx";
import { byState, countsText, type Day, isTold, nameOf } from "./weeks.ts";

/** How many returns of a day are seen at once. */
const AT_ONCE = 6;

type Props = {
  day: Day | null;
  today: string;
  monthName: string;
  isOpen: boolean;
  onOpen: () => void;
};

export function DayCell({ day, today, monthName, isOpen, onOpen }: Props) {
  if (day === null) return <td {...ROLE.cell} className="month__day month__day--outside" />;
  const { date, holiday, working, returns } = day;
  const isToday = date === today;
  const more = returns.length - AT_ONCE;
  const kinds = [
    "month__day",
    working ? null : "month__day--off",
    isToday ? "month__day--today" : null,
    isTold(day, today) ? null : "month__day--empty",
  ];
  return (
    <td
      {...ROLE.cell}
      className={kinds.filter(Boolean).join(" ")}
      aria-current={isToday ? "date" : undefined}
    >
      <p className="month__date">
        <span className="month__number" aria-hidden="true">
          {Number(date.slice(-2))}
        </span>
        <span className="month__name">
          {nameOf(day)} {monthName}
        </span>
        {isToday && <strong className="month__mark">Today</strong>}
        {holiday && <span className="month__holiday">{holiday}</span>}
      </p>
      {more > 0 && (
        <p className="month__counts">
          {plural(returns.length, "return")}: {countsText(returns)}
        </p>
      )}
      {returns.length > 0 && !isOpen && <ReturnList returns={byState(returns).slice(0, AT_ONCE)} />}
      {more > 0 && (
        <button
          type="button"
          className="link-button month__more no-print"
          id={`open-${date}`}
          aria-expanded={isOpen}
          onClick={onOpen}
        >
          {isOpen ? "Close the day" : `And ${more} more`}
          <span className="govuk-visually-hidden"> on {nameOf(day)}</span>
        </button>
      )}
    </td>
  );
}
