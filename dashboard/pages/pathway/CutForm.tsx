// What a pathway is cut by: where, for whom, by what, over which months. It all goes into the address, so that Back works.
import { type SyntheticEvent, useState } from "react";
import { useNavigate } from "react-router";
import type { PathwayPage } from "#api/contract/pathway.ts";
import { useSite } from "#dashboard/api-client/use-answer.ts";
import { carry, useSearch } from "#dashboard/app/search.ts";
import { type Asked, fitting, pathwayAddress } from "./address.ts";
import { Choice } from "./Choice.tsx";

/** How far an area stands in from the trust, in a list that cannot be indented otherwise. */
const INDENT: Record<string, string> = {
  locality: "",
  cluster: "\u2003",
  school: "\u2003\u2003",
  centre: "\u2003\u2003",
};

export function CutForm({ page, asked }: { page: PathwayPage; asked: Asked }) {
  const navigate = useNavigate();
  const search = useSearch();
  const site = useSite().data;
  const [cut, setCut] = useState(asked);
  const areas = site?.areas.filter(({ level }) => level !== "comparator") ?? [];
  const trust = areas[0]?.code;
  const cuts = [...page.where.map(({ dimension }) => dimension), ...page.cuts.dimensions.map(({ id }) => id)];
  const dimensions = site?.dimensions.filter(({ id }) => cuts.includes(id)) ?? [];
  const chosen = (dimension: string) =>
    cut.where.find((filter) => filter.startsWith(`${dimension}:`))?.slice(dimension.length + 1) ?? "";
  const [first, last] = [page.periods[0]?.period ?? "", page.periods.at(-1)?.period ?? ""];

  function show(event: SyntheticEvent<HTMLFormElement>) {
    event.preventDefault();
    navigate(carry(pathwayAddress(page.id, fitting(cut, areas), trust), `?${search}`));
  }
  const filter = (dimension: string, member: string) =>
    setCut({
      ...cut,
      where: [
        ...cut.where.filter((one) => !one.startsWith(`${dimension}:`)),
        ...(member === "" ? [] : [`${dimension}:${member}`]),
      ],
    });

  const axes = [...page.cuts.levels, ...dimensions.map(({ id, title }) => ({ id, title }))];
  return (
    <form className="cut-form no-print" onSubmit={show} aria-label="Cut the pathway">
      <div className="cut-form__fields">
        <Choice
          label="Area"
          value={cut.area ?? trust ?? ""}
          onChoose={(area) => setCut({ ...cut, area: area === trust ? null : area })}
          options={areas.map(({ code, name, level }) => ({
            id: code,
            title: `${INDENT[level] ?? ""}${name}`,
          }))}
        />
        <Choice
          label="Compare by"
          value={cut.by ?? ""}
          onChoose={(by) => setCut({ ...cut, by: by || null })}
          options={[{ id: "", title: "Nothing" }, ...axes]}
        />
        <Choice
          label="From"
          value={cut.from ?? first}
          onChoose={(from) => setCut({ ...cut, from })}
          options={page.months}
        />
        <Choice
          label="To"
          value={cut.to ?? last}
          onChoose={(to) => setCut({ ...cut, to })}
          options={page.months}
        />
      </div>
      <details className="govuk-details" open={page.where.length > 0}>
        <summary className="govuk-details__summary">
          <span className="govuk-details__summary-text">
            Only some children
            {page.where.length > 0 && `: ${page.where.map((one) => one.memberTitle).join(", ")}`}
          </span>
        </summary>
        <div className="cut-form__fields">
          {dimensions.map(({ id, title, members }) => (
            <Choice
              key={id}
              label={title}
              value={chosen(id)}
              onChoose={(member) => filter(id, member)}
              options={[{ id: "", title: "All" }, ...members]}
            />
          ))}
        </div>
      </details>
      <button type="submit" className="govuk-button govuk-button--secondary">
        Show
      </button>
    </form>
  );
}
