// Alerts under the days on which they came, each leading to its risk area.
import type { Alert } from "#api/contract/alerts.ts";
import { Link } from "#dashboard/ui/Link.tsx";
import { Tag } from "#dashboard/ui/Tag.tsx";
import { byDay } from "./by-day.ts";

export function AlertList({ alerts }: { alerts: readonly Alert[] }) {
  return byDay(alerts).map(({ day, alerts: theirs }) => (
    <section key={day} aria-labelledby={`alerts-${theirs[0]?.id}`}>
      <h2 className="govuk-heading-s alerts__day" id={`alerts-${theirs[0]?.id}`}>
        {day}
      </h2>
      <ul className="govuk-list alerts__list">
        {theirs.map(({ id, title, risk, unseen }) => (
          <li key={id}>
            <Link to={`/risk-areas/${risk}`}>{title}</Link> {unseen && <Tag colour="blue">New</Tag>}
          </li>
        ))}
      </ul>
    </section>
  ));
}
