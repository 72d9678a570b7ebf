// Every member of the axis at every step, with those marked that differ from the rest by more than chance.
import type { ExplorerCell } from "#api/contract/explorer.ts";
import type { PathwayPage } from "#api/contract/pathway.ts";
import { ScrollRegion } from "#dashboard/charts/ScrollRegion.tsx";
import { partsText } from "#dashboard/charts/value-words.ts";
import { Link } from "#dashboard/ui/Link.tsx";
import { SmallMark } from "#dashboard/ui/SmallMark.tsx";
import { stepAddress } from "./address.ts";
import { splitMembers } from "./member-rows.ts";

export function MembersTable({ page, trust }: { page: PathwayPage; trust: string | undefined }) {
  const { by } = page;
  const steps = page.steps.filter(({ periods }) => periods.length > 0);
  if (by === null) return null;
  const { rows, without } = splitMembers({ ...page, steps });
  const caption = `Each ${by.title.toLowerCase()} at each step, ${page.spanText}`;
  return (
    <section aria-labelledby="members">
      <h2 className="govuk-heading-m" id="members">
        By {by.title.toLowerCase()}
      </h2>
      {rows.length > 0 && (
        <ScrollRegion label={caption}>
          <table className="table members-table">
            <caption className="quiet">{caption}</caption>
            <thead>
              <tr>
                <th scope="col">{by.title}</th>
                {steps.map(({ indicator, title, of }) => (
                  <th key={indicator.id} scope="col" className="numeric">
                    {title}
                    {of && <span className="under">of {of}</span>}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {rows.map(({ id, title, cells }) => (
                <tr key={id}>
                  <th scope="row">{title}</th>
                  {steps.map((step, index) => (
                    <td key={step.indicator.id} className="numeric">
                      <Figure cell={cells[index]} to={stepAddress(step, page, { trust, member: id })} />
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </ScrollRegion>
      )}
      {without.length > 0 && (
        <p className="govuk-body">
          {rows.length === 0 ? "No figure can be shown for any of them: " : "No figure can be shown for "}
          {without.join(", ")}.
        </p>
      )}
    </section>
  );
}

function Figure({ cell, to }: { cell: ExplorerCell | undefined; to: string }) {
  if (!cell) return null;
  const { value, funnel } = cell;
  // Why stands once below the steps; a table of it would be a wall of the same words.
  if (value.kind !== "shown") return <span className="value--none">{value.text.split(":")[0]}</span>;
  const parts = partsText(value);
  return (
    <>
      <Link to={to}>{parts ? value.text : value.value.toLocaleString("en-GB")}</Link>
      {value.small && <SmallMark />}
      {parts && <span className="under">{parts}</span>}
      {funnel?.outside && (
        <strong className="members-table__outside">
          {funnel.outside === "below" ? "▼ Lower" : "▲ Higher"} than chance
        </strong>
      )}
    </>
  );
}
