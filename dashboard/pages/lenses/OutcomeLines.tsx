// One outcome of a lens: a table of its indicators, and those that say nothing here, so that the silence is seen.
import { CardTable } from "#dashboard/ui/CardTable.tsx";
import { Details } from "#dashboard/ui/Details.tsx";
import { Link } from "#dashboard/ui/Link.tsx";
import { plural } from "#dashboard/ui/numbers.ts";
import { LineRow } from "./LineRow.tsx";
import type { Lens, OutcomeOfLens } from "./lens.ts";

type Props = { outcome: OutcomeOfLens; lens: Lens };

export function OutcomeLines({ outcome: { id, title, lines, without }, lens }: Props) {
  const columns = [
    { text: "Indicator" },
    { text: lens.title, numeric: true },
    { text: lens.otherTitle, numeric: true },
    { text: "Gap" },
    { text: "Over time" },
    { text: "Status" },
  ];
  return (
    <section className="lens-outcome" aria-labelledby={`lens-${id}`}>
      <h2 className="govuk-heading-m" id={`lens-${id}`}>
        {title}
      </h2>
      {lines.length === 0 ? (
        <p className="govuk-body">No indicator of this outcome is returned for {lens.title}.</p>
      ) : (
        <CardTable className="lens-table" caption={`${title}: ${lens.title}`} quiet columns={columns}>
          <tbody>
            {lines.map((line) => (
              <LineRow key={line.indicator.id} line={line} lens={lens} columns={columns.length} />
            ))}
          </tbody>
        </CardTable>
      )}
      <Without without={without} name={lens.title} />
    </section>
  );
}

function Without({ without, name }: { without: OutcomeOfLens["without"]; name: string }) {
  if (without.length === 0) return null;
  const wanted = without.filter((one) => one.wanted);
  return (
    <>
      {wanted.length > 0 && (
        <p className="govuk-body-s">
          Named as mattering to {name}, and not returned for them:{" "}
          {wanted.map(({ id, title }, index) => (
            <span key={id}>
              {index > 0 && "; "}
              <Link to={`/indicators/${id}`}>{title}</Link>
            </span>
          ))}
          .
        </p>
      )}
      <Details summary={`${plural(without.length, "indicator")} not returned for ${name}`}>
        <ul className="govuk-list govuk-list--bullet lens-without">
          {without.map(({ id, title }) => (
            <li key={id}>
              <Link to={`/indicators/${id}`}>{title}</Link>
            </li>
          ))}
        </ul>
      </Details>
    </>
  );
}
