// The choice of another indicator to explore. The catalogue is asked for by those who open it.
import { type SyntheticEvent, useState } from "react";
import { useNavigate } from "react-router";
import type { ExplorerPage } from "#api/contract/explorer.ts";
import { useCatalogue } from "#dashboard/api-client/use-catalogue.ts";
import { Details } from "#dashboard/ui/Details.tsx";
import { Failed } from "#dashboard/ui/Failed.tsx";
import { Skeleton } from "#dashboard/ui/Skeleton.tsx";
import { exploreAddress } from "./address.ts";

export function OtherIndicator({ page }: { page: ExplorerPage }) {
  const [open, setOpen] = useState(false);
  return (
    <div className="explore__other no-print">
      <Details summary="Explore another indicator" onToggle={setOpen} key={page.indicator.id}>
        {open && <Picker page={page} />}
      </Details>
    </div>
  );
}

function Picker({ page: { indicator, area } }: { page: ExplorerPage }) {
  const navigate = useNavigate();
  const { data, error, refetch } = useCatalogue();
  if (error) return <Failed problem={error} retry={refetch} />;
  if (!data) return <Skeleton height={64} />;

  // Each stands once, under the outcome that is its home.
  const groups = Map.groupBy(data, ({ outcomes }) => outcomes[0]?.title ?? "Others");

  function show(event: SyntheticEvent<HTMLFormElement>) {
    event.preventDefault();
    const id = String(new FormData(event.currentTarget).get("indicator"));
    const found = data?.find((one) => one.id === id);
    // Some are for the whole trust alone.
    const kept = found?.levels.includes(area.level) && area.level !== "trust" ? area.code : null;
    navigate(exploreAddress(id, { area: kept }));
  }

  return (
    <form className="period-form explore__pick" onSubmit={show}>
      <label className="govuk-label">
        Indicator
        <select className="govuk-select" name="indicator" defaultValue={indicator.id}>
          {[...groups].map(([outcome, indicators]) => (
            <optgroup key={outcome} label={outcome}>
              {indicators.map(({ id, title }) => (
                <option key={id} value={id}>
                  {title}
                </option>
              ))}
            </optgroup>
          ))}
        </select>
      </label>
      <button type="submit" className="govuk-button govuk-button--secondary">
        Explore
      </button>
    </form>
  );
}
