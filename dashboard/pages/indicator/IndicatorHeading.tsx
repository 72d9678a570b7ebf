// The page's name, the way back up (trust → locality → cluster), and the choice of another area.
import type { SyntheticEvent } from "react";
import { useNavigate } from "react-router";
import type { IndicatorPage } from "#api/contract/indicator.ts";
import { useSearch } from "#dashboard/app/search.ts";
import { Breadcrumbs } from "#dashboard/ui/Breadcrumbs.tsx";
import { PageHeading } from "#dashboard/ui/PageHeading.tsx";
import { indicatorAddress } from "./address.ts";

type Props = { page: IndicatorPage; keep: string | undefined };

export function IndicatorHeading({ page, keep }: Props) {
  const { definition, area } = page;
  const [home] = definition.outcomes;
  const [trust] = area.path;
  const above = area.path.filter(({ code }) => code !== area.code);
  const crumbs = [
    ...(home ? [{ to: `/outcomes/${home.id}`, text: home.title }] : []),
    ...above.map(({ code, name }) => ({
      to: indicatorAddress(definition.id, { area: code, by: keep }, trust?.code),
      text: code === trust?.code ? definition.title : name,
    })),
  ];
  const isTrust = area.level === "trust";
  return (
    <>
      <Breadcrumbs crumbs={crumbs} />
      {/* Another area is another page: its heading takes the focus anew. */}
      <PageHeading
        key={area.code}
        title={isTrust ? definition.title : `${definition.title}: ${area.name}`}
        caption={[definition.reference, definition.aim.title].filter(Boolean).join(" · ")}
      >
        <AreaForm page={page} keep={keep} />
      </PageHeading>
    </>
  );
}

function AreaForm({ page: { definition, area, areas }, keep }: Props) {
  const navigate = useNavigate();
  const search = useSearch();
  if (areas.length < 2) return null;

  function show(event: SyntheticEvent<HTMLFormElement>) {
    event.preventDefault();
    const query = new URLSearchParams(search);
    query.delete("by");
    if (keep) query.set("by", keep);
    query.set("area", String(new FormData(event.currentTarget).get("area")));
    navigate(`/indicators/${definition.id}?${query}`);
  }

  return (
    <form
      className="period-form no-print"
      action={`/indicators/${definition.id}`}
      onSubmit={show}
      key={area.code}
    >
      <label className="govuk-label">
        Area
        <select className="govuk-select" name="area" defaultValue={area.code}>
          {areas.map(({ code, name, depth }) => (
            <option key={code} value={code}>
              {"\u2003".repeat(depth) + name}
            </option>
          ))}
        </select>
      </label>
      <button type="submit" className="govuk-button govuk-button--secondary">
        Show
      </button>
    </form>
  );
}
