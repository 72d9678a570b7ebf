// What is compared, and by what it is taken apart: one form, so that one change is one step back.
import type { SyntheticEvent } from "react";
import { useNavigate } from "react-router";
import type { ChangePage } from "#api/contract/change.ts";
import type { ExplorerPage } from "#api/contract/explorer.ts";
import type { Explored } from "#dashboard/pages/explore/address.ts";
import { periodList } from "#dashboard/pages/explore/period-list.ts";
import { type WhyAsked, whyAddress } from "./why-address.ts";

type Props = {
  explorer: ExplorerPage;
  state: Explored;
  asked: WhyAsked;
  axes: ChangePage["axes"];
  hrefOf: (state: Explored) => string;
};

type Option = readonly [value: string, text: string];

export function WhyControls({ explorer, state, asked, axes, hrefOf }: Props) {
  const navigate = useNavigate();
  const listed = periodList(explorer).map(({ period, text }): Option => [period, text]);
  const above = explorer.area.path.slice(0, -1).map(({ code, name }): Option => [code, name]);

  function show(event: SyntheticEvent<HTMLFormElement>) {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const said = (name: string) => String(form.get(name) ?? "") || null;
    const [from, to] = [said("from"), said("to")];
    const chosen = { by: said("by"), against: said("against"), periods: said("periods") };
    navigate(whyAddress(hrefOf({ ...state, from, to, view: "why", sort: null }), chosen));
  }

  return (
    <form
      className="period-form explore__controls why__controls no-print"
      onSubmit={show}
      key={[asked.by, asked.against, asked.periods, state.from, state.to, axes.length].join(" ")}
    >
      <Choice
        name="by"
        title="By"
        chosen={asked.by}
        none="What explains most"
        options={byOptions(asked.by, axes)}
      />
      {above.length > 0 && (
        <Choice
          name="against"
          title="Compared with"
          chosen={asked.against}
          none="An earlier time"
          options={above}
        />
      )}
      {asked.against === null && (
        <Choice
          name="from"
          title="Before begins"
          chosen={state.from}
          none="Two years earlier"
          options={listed}
        />
      )}
      <Choice name="to" title="After ends" chosen={state.to} none="The newest" options={listed} />
      {LENGTHS[explorer.indicator.frequency] && (
        <Choice
          name="periods"
          title="Length of each"
          chosen={asked.periods}
          none="Usual"
          options={LENGTHS[explorer.indicator.frequency] ?? []}
        />
      )}
      <button type="submit" className="govuk-button govuk-button--secondary">
        Show
      </button>
    </form>
  );
}

const LENGTHS: Partial<Record<ExplorerPage["indicator"]["frequency"], readonly Option[]>> = {
  month: [
    ["1", "1 month"],
    ["3", "3 months"],
    ["6", "6 months"],
    ["12", "12 months"],
  ],
  quarter: [
    ["1", "1 quarter"],
    ["2", "2 quarters"],
    ["4", "4 quarters"],
  ],
};

/** Every axis, every area level with every dimension, and the one in view where it is none of these. */
function byOptions(chosen: string | null, axes: ChangePage["axes"]): Option[] {
  const single = axes.map(({ id, title }): Option => [id, title]);
  const levels = axes.filter(({ id }) => id.startsWith("area."));
  const dimensions = axes.filter(({ id }) => !id.startsWith("area."));
  const pairs = levels.flatMap((level) =>
    dimensions.map(
      ({ id, title }): Option => [`${level.id},${id}`, `${level.title} and ${title.toLowerCase()}`],
    ),
  );
  const all = [...single, ...pairs];
  return chosen === null || all.some(([id]) => id === chosen) ? all : [...all, [chosen, chosen]];
}

type ChoiceProps = {
  name: string;
  title: string;
  chosen: string | null;
  none: string;
  options: readonly Option[];
};

function Choice({ name, title, chosen, none, options }: ChoiceProps) {
  return (
    <label className="govuk-label">
      {title}
      <select className="govuk-select" name={name} defaultValue={chosen ?? ""}>
        <option value="">{none}</option>
        {options.map(([value, text]) => (
          <option key={value} value={value}>
            {text}
          </option>
        ))}
      </select>
    </label>
  );
}
