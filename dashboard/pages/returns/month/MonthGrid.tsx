// A month as a calendar, or day by day where the window is narrow. The roles are spelt out because a table that is laid out
// as blocks may no longer be told as one.
import { Fragment, useState } from "react";
import type { ReturnsMonth } from "#api/contract/calendar.ts";
import { ROLE } from "#dashboard/ui/CardTable.tsx";
import { DayCell } from "./DayCell.tsx";
import { OpenedDay } from "./OpenedDay.tsx";
import { isTold, WEEKDAYS, weeksOf } from "./weeks.ts";

export function MonthGrid({ month }: { month: ReturnsMonth }) {
  const [opened, setOpened] = useState<string | null>(null);
  const monthName = month.monthText.split(" ")[0] ?? "";

  function close(date: string) {
    setOpened(null);
    document.getElementById(`open-${date}`)?.focus();
  }

  return (
    <table {...ROLE.table} className="month">
      <caption className="govuk-visually-hidden">Returns due in {month.monthText}, day by day</caption>
      <thead {...ROLE.group}>
        <tr {...ROLE.row}>
          {WEEKDAYS.map((name, weekday) => (
            <th
              {...ROLE.column}
              key={name}
              scope="col"
              className={weekday > 4 ? "month__weekend" : undefined}
            >
              {weekday > 4 ? <abbr title={name}>{name.slice(0, 3)}</abbr> : name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody {...ROLE.group}>
        {weeksOf(month.days).map((week) => {
          const day = week.find((one) => one !== null && one.date === opened);
          return (
            <Fragment key={week.find((one) => one !== null)?.date}>
              <tr
                {...ROLE.row}
                className={week.some((one) => isTold(one, month.today)) ? undefined : "month__week--empty"}
              >
                {week.map((one, weekday) => (
                  <DayCell
                    key={WEEKDAYS[weekday]}
                    day={one}
                    today={month.today}
                    monthName={monthName}
                    isOpen={one !== null && one === day}
                    onOpen={() => setOpened(one === day ? null : (one?.date ?? null))}
                  />
                ))}
              </tr>
              {day && <OpenedDay day={day} monthName={monthName} onClose={() => close(day.date)} />}
            </Fragment>
          );
        })}
      </tbody>
    </table>
  );
}
