// The figures of one period as a table: the counts behind each, its target, and what chance alone would allow.
import { useMemo } from "react";
import { ScrollRegion } from "#dashboard/charts/ScrollRegion.tsx";
import { sentenceCase } from "#dashboard/charts/value-words.ts";
import { into } from "#dashboard/pages/explore/drill.ts";
import { cellsTitle } from "#dashboard/pages/explore/titles.ts";
import type { ViewProps } from "#dashboard/pages/explore/view-props.ts";
import { notesOf, subtitleOf } from "#dashboard/pages/explore/words.ts";
import { historyAddress } from "#dashboard/pages/history/address.ts";
import { Link } from "#dashboard/ui/Link.tsx";
import { number } from "#dashboard/ui/numbers.ts";
import { StatusTag } from "#dashboard/ui/StatusTag.tsx";
import { ValueText } from "#dashboard/ui/ValueText.tsx";
import { differenceText, type Sort, sortIn, type TableRow, tableRows } from "./table-rows.ts";

export function TableView({ page, state, at, hrefOf }: ViewProps) {
  const sort = sortIn(state.sort);
  const rows = useMemo(() => tableRows(page, at.period, sortIn(state.sort)), [page, at, state.sort]);
  const { indicator, axes } = page;
  const subtitle = subtitleOf(page, at.periodText);
  const parts = indicator.denominator !== null;
  const chance = rows.some(({ cell }) => cell.funnel !== null);
  const heading = (name: string, text: string, numeric = false) => (
    <Heading {...{ name, text, numeric, sort }} hrefOf={(asked) => hrefOf({ ...state, sort: asked })} />
  );
  return (
    <section aria-labelledby="explore-table" className="explore__table">
      <h2 className="chart__title" id="explore-table">
        {cellsTitle(page, at.period)}
      </h2>
      <p className="chart__subtitle">{subtitle}. Follow a figure to see its history.</p>
      <ScrollRegion label={subtitle} className="chart-numbers explore__numbers">
        <table className="chart-numbers__table">
          <caption className="govuk-visually-hidden">{subtitle}</caption>
          <thead>
            <tr>
              {heading("name", sentenceCase(axes[0]?.title ?? "Area"))}
              {axes[1] && <th scope="col">{sentenceCase(axes[1].title)}</th>}
              {parts && heading("numerator", "Numerator", true)}
              {parts && heading("denominator", "Denominator", true)}
              {heading("value", "Value", true)}
              <th scope="col" className="numeric">
                Target
              </th>
              {heading("difference", "Difference", true)}
              {heading("status", "Status")}
              {chance && <th scope="col">Chance</th>}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <Row
                key={row.id}
                {...{ row, parts, chance, page }}
                inside={
                  row.members.length === 0 ? null : hrefOf(into(state, page.cuts, row.members, at.period))
                }
              />
            ))}
          </tbody>
        </table>
      </ScrollRegion>
      <ul className="chart__notes">
        {parts && (
          <li>
            Numerator: {indicator.numerator}. Denominator: {indicator.denominator}.
          </li>
        )}
        {notesOf(page).map((note) => (
          <li key={note}>{note}</li>
        ))}
      </ul>
    </section>
  );
}

type HeadingProps = {
  name: string;
  text: string;
  numeric: boolean;
  sort: Sort | null;
  hrefOf: (sort: string) => string;
};

/** Names begin with the first of the alphabet, figures with the largest. */
function Heading({ name, text, numeric, sort, hrefOf }: HeadingProps) {
  const sorted = sort?.key === name;
  const turn = sorted ? !sort.descending : numeric;
  return (
    <th
      scope="col"
      className={numeric ? "numeric" : undefined}
      aria-sort={sorted ? (sort.descending ? "descending" : "ascending") : undefined}
    >
      <Link to={hrefOf(turn ? `-${name}` : name)} className="explore__sort">
        {text}
        <span aria-hidden="true">{sorted ? (sort.descending ? " ▼" : " ▲") : ""}</span>
        <span className="govuk-visually-hidden">, sort by it</span>
      </Link>
    </th>
  );
}

type RowProps = {
  row: TableRow;
  page: ViewProps["page"];
  parts: boolean;
  chance: boolean;
  inside: string | null;
};

function Row({ row: { names, within, total, members, cell, difference }, page, ...props }: RowProps) {
  const { parts, chance, inside } = props;
  const { value, target, status, funnel } = cell;
  const [first = "", ...others] = names;
  const counts = value.kind === "shown" ? [value.numerator, value.denominator] : [];
  const history = historyOf({ members, cell }, page);
  return (
    <tr className={total ? "explore__total" : undefined}>
      <th scope="row">
        {inside === null ? first : <Link to={inside}>{first}</Link>}
        {within !== null && <span className="explore__within">{within}</span>}
      </th>
      {others.map((name) => (
        <td key={name}>{name}</td>
      ))}
      {parts &&
        [0, 1].map((place) => (
          <td key={place} className="numeric">
            {counts[place] === undefined ? "" : number(counts[place])}
          </td>
        ))}
      <td className="numeric">
        {history === null ? (
          <ValueText value={value} />
        ) : (
          <Link to={history}>
            <ValueText value={value} />
          </Link>
        )}
      </td>
      <td className="numeric explore__goal">{target?.text ?? ""}</td>
      <td className="numeric">
        {difference === null ? "" : differenceText(difference, page.indicator.decimals)}
      </td>
      <td>{value.kind === "shown" && status !== "no-target" && <StatusTag status={status} />}</td>
      {chance && <td>{funnel && <Chance funnel={funnel} />}</td>}
    </tr>
  );
}

const Chance = ({ funnel: { outside, text } }: { funnel: NonNullable<TableRow["cell"]["funnel"]> }) => (
  <span title={text}>
    {outside === null ? "Within chance" : <b>{outside === "above" ? "▲ Higher" : "▼ Lower"} than chance</b>}
  </span>
);

/** The history is kept of areas; of a figure that is cut further it is its parts' own. */
function historyOf({ members, cell }: Pick<TableRow, "members" | "cell">, page: ViewProps["page"]) {
  const cut = page.where.length > 0 || members.some(({ axis }) => axis.level === null);
  if (cut || cell.value.kind === "missing") return null;
  const area = members[0]?.member ?? page.area.code;
  return historyAddress({ indicator: page.indicator.id, period: cell.period, area }, page.area.path[0]?.code);
}
