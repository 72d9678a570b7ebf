// What was said of the figure or of the period before, to go on from.
import type { WantedWords } from "#api/contract/explaining.ts";
import { Details } from "#dashboard/ui/Details.tsx";
import { dayText } from "#dashboard/ui/dates.ts";

type Props = { wanted: WantedWords; onStart: (text: string) => void };

export function SaidBefore({ wanted: { standing, before, periodText }, onStart }: Props) {
  return (
    <>
      {standing && (
        <Said
          summary={`What is published of ${periodText}`}
          text={standing.text}
          by={`${standing.author}, ${dayText(standing.at)}`}
          onStart={onStart}
        />
      )}
      {before && (
        <Said summary={`What was said of ${before.periodText}`} text={before.text} onStart={onStart} />
      )}
    </>
  );
}

type SaidProps = { summary: string; text: string; by?: string; onStart: (text: string) => void };

function Said({ summary, text, by, onStart }: SaidProps) {
  return (
    <Details summary={summary}>
      <p className="commentary__said">{text}</p>
      {by && <p className="govuk-body-s">{by}</p>}
      <button
        type="button"
        className="govuk-button govuk-button--secondary no-print"
        onClick={() => onStart(text)}
      >
        Start from it
      </button>
    </Details>
  );
}
