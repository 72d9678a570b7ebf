// The reminders, a row each: when, about which return, to whom, and whether the letter left.
import type { Reminder } from "#api/contract/reminders.ts";
import { STATE_WORDS } from "#dashboard/pages/mail/letters.ts";
import { enterAddress } from "#dashboard/pages/returns/calendar/enter-address.ts";
import { CardTable, Cell, Row } from "#dashboard/ui/CardTable.tsx";
import { dayText } from "#dashboard/ui/dates.ts";
import { Link } from "#dashboard/ui/Link.tsx";
import { Tag } from "#dashboard/ui/Tag.tsx";

const COLUMNS = [
  { text: "Reminder" },
  { text: "Return" },
  { text: "To" },
  { text: "Day" },
  { text: "Letter" },
];

export function RemindersTable({ reminders }: { reminders: readonly Reminder[] }) {
  return (
    <CardTable className="reminders" caption="Reminders, newest first" quiet columns={COLUMNS}>
      <tbody>
        {reminders.map((one) => {
          const { text, colour } = STATE_WORDS[one.state];
          const { indicator, period } = one;
          return (
            <Row
              key={`${one.mail} ${one.kind} ${indicator?.id} ${period}`}
              head={<strong>{one.kindText}</strong>}
            >
              <Cell label="Return">
                {indicator && period ? (
                  <>
                    <Link to={enterAddress({ indicator, period })}>{indicator.title}</Link>
                    <span className="under">{one.periodText}</span>
                  </>
                ) : (
                  "Every return"
                )}
              </Cell>
              <Cell label="To">
                <span>{one.owner?.name ?? one.recipient}</span>
                {one.owner && <span className="under">{one.recipient}</span>}
              </Cell>
              <Cell label="Day">{dayText(one.day)}</Cell>
              <Cell label="Letter">
                <Tag colour={colour}>{text}</Tag>
              </Cell>
            </Row>
          );
        })}
      </tbody>
    </CardTable>
  );
}
