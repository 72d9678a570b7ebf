// Which return is typed in: an indicator of one's own, and one of the periods for which it can be sent.
import { useNavigate } from "react-router";
import type { ReturnForm } from "#api/contract/templates.ts";
import { useCatalogue } from "#dashboard/api-client/use-catalogue.ts";
import { useMay, useViewer } from "#dashboard/app/viewer.ts";
import { RETURN_WORDS } from "#dashboard/pages/returns/calendar/ReturnState.tsx";
import { Empty } from "#dashboard/ui/Empty.tsx";

type Named = { id: string; title: string };
type Props = { indicator: string | null; form: ReturnForm | null };

export function ChooseReturn(props: Props) {
  const own = useViewer()?.indicators ?? [];
  // Two components, so that nobody loads the whole catalogue for the sake of a few of their own.
  return useMay("oversee-returns") ? <OfAll {...props} /> : <Choice {...props} indicators={own} />;
}

function OfAll(props: Props) {
  const { data } = useCatalogue();
  const named = props.form ? [props.form.indicator] : [];
  return <Choice {...props} indicators={data ?? named} comes={data === undefined} />;
}

type ChoiceProps = Props & { indicators: readonly Named[]; comes?: boolean };

function Choice({ indicator, form, indicators, comes = false }: ChoiceProps) {
  const navigate = useNavigate();
  const go = (query: Record<string, string>) => navigate(`/returns/enter?${new URLSearchParams(query)}`);
  const byTitle = [...indicators].sort((a, b) => a.title.localeCompare(b.title, "en-GB"));
  if (indicators.length === 0 && !comes)
    return (
      <Empty title="You answer for no indicator yet">Ask a performance lead to make you an owner.</Empty>
    );
  return (
    <div className="enter-choice no-print">
      <label className="govuk-label">
        Indicator
        <select
          className="govuk-select"
          value={indicator ?? ""}
          onChange={({ target }) => go({ indicator: target.value })}
        >
          {indicator === null && <option value="">Choose an indicator</option>}
          {indicator !== null && !indicators.some(({ id }) => id === indicator) && (
            <option value={indicator}>{form?.indicator.title ?? indicator}</option>
          )}
          {byTitle.map(({ id, title }) => (
            <option key={id} value={id}>
              {title}
            </option>
          ))}
        </select>
      </label>
      {form && indicator !== null && (
        <label className="govuk-label">
          Period
          <select
            className="govuk-select"
            value={form.period}
            onChange={({ target }) => go({ indicator, period: target.value })}
          >
            {form.periods.some(({ period }) => period === form.period) || (
              <option value={form.period}>{form.periodText}</option>
            )}
            {form.periods.map(({ period, periodText, state }) => (
              <option key={period} value={period}>
                {periodText}: {RETURN_WORDS[state].toLowerCase()}
              </option>
            ))}
          </select>
        </label>
      )}
    </div>
  );
}
