// Will we make it? Where the figure stands and where it is heading, side by side; the pace there is and the pace that is needed.
import type { Forecast } from "#api/contract/forecast.ts";
import type { IndicatorPage } from "#api/contract/indicator.ts";
import { Details } from "#dashboard/ui/Details.tsx";
import { StatusTag } from "#dashboard/ui/StatusTag.tsx";

export function ForecastSection({ page: { forecast } }: { page: IndicatorPage }) {
  return (
    <section className="forecast keep-together" aria-labelledby="forecast">
      <h2 className="govuk-heading-m" id="forecast">
        Will we make it?
      </h2>
      {forecast.kind === "none" ? <p className="govuk-body">{forecast.text}</p> : <Projected {...forecast} />}
    </section>
  );
}

type ProjectedProps = Extract<Forecast, { kind: "projected" }>;

function Projected(forecast: ProjectedProps) {
  const { fromText, atText, current, currentText, status, text, pace, gap, note, method } = forecast;
  return (
    <>
      <div className="forecast__sides">
        <div>
          <h3 className="govuk-heading-s">Now: {fromText}</h3>
          {current && <StatusTag status={current} />}
          <p>{currentText}</p>
          {gap && <p>{gap.text}</p>}
        </div>
        <div>
          <h3 className="govuk-heading-s">Projected: {atText}</h3>
          {status && <StatusTag status={status} />}
          <p>{text}</p>
        </div>
        <div>
          <h3 className="govuk-heading-s">Pace</h3>
          <p>{pace.text}</p>
        </div>
      </div>
      {note && <p className="forecast__note">{note}</p>}
      <Details summary="How this is worked out">{method}</Details>
    </>
  );
}
