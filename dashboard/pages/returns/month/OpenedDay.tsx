// Every return of one day, across the whole calendar below its week.
import { useEffect, useRef } from "react";
import { ROLE } from "#dashboard/ui/CardTable.tsx";
import { plural } from "#dashboard/ui/numbers.ts";
import { ReturnList } from "./ReturnList.tsx";
import { byState, type Day, nameOf, WEEKDAYS } from "./weeks.ts";

type Props = { day: Day; monthName: string; onClose: () => void };

export function OpenedDay({ day, monthName, onClose }: Props) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <tr {...ROLE.row} className="month__opened">
      <td {...ROLE.cell} colSpan={WEEKDAYS.length}>
        <h2 className="govuk-heading-s" ref={heading} tabIndex={-1}>
          {nameOf(day)} {monthName}: {plural(day.returns.length, "return")}
        </h2>
        <ReturnList returns={byState(day.returns)} />
        <button type="button" className="link-button month__more" onClick={onClose}>
          Close the day
        </button>
      </td>
    </tr>
  );
}
