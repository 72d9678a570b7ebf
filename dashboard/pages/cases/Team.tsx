// Who works on the case, and from which partner each of them comes.
import type { SolutionCase } from "#api/contract/cases.ts";
import { CardTable, Cell, Row } from "#dashboard/ui/CardTable.tsx";

const COLUMNS = [{ text: "Name" }, { text: "Partner" }, { text: "Part in the case" }];

export function Team({ page: { team } }: { page: SolutionCase }) {
  return (
    <section aria-labelledby="team">
      <h2 className="govuk-heading-m" id="team">
        Team
      </h2>
      <CardTable caption="The team" quiet columns={COLUMNS}>
        <tbody>
          {team.map(({ name, organisation, part }) => (
            <Row key={`${name} ${organisation}`} head={name}>
              <Cell label="Partner">{organisation}</Cell>
              <Cell label="Part in the case">{part}</Cell>
            </Row>
          ))}
        </tbody>
      </CardTable>
    </section>
  );
}
