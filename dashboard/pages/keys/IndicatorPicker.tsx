// Chooses indicators out of the whole catalogue. What was chosen stays chosen while the list is narrowed.
import { useDeferredValue, useState } from "react";
import { useCatalogue } from "#dashboard/api-client/use-catalogue.ts";
import { matching } from "#dashboard/pages/indicators/matching.ts";
import { Checkboxes } from "#dashboard/ui/Choices.tsx";
import { Failed } from "#dashboard/ui/Failed.tsx";
import { FieldSet } from "#dashboard/ui/Field.tsx";
import { number } from "#dashboard/ui/numbers.ts";
import { Skeleton } from "#dashboard/ui/Skeleton.tsx";

type Props = {
  chosen: ReadonlySet<string>;
  error: string | null;
  onChoose: (chosen: ReadonlySet<string>) => void;
};

export function IndicatorPicker({ chosen, error, onChoose }: Props) {
  const { data, error: problem, refetch } = useCatalogue();
  const [words, setWords] = useState("");
  const found = matching(data ?? [], { words: useDeferredValue(words), outcome: "" });
  const ids = found.map(({ id }) => id);
  const narrowed = found.length !== data?.length;

  if (!data) return problem ? <Failed problem={problem} retry={refetch} /> : <Skeleton height={420} />;
  return (
    <FieldSet
      id="key-indicators"
      label="Indicators it may send"
      hint="As few as the system needs."
      error={error}
    >
      <label className="govuk-label picker__find">
        Find by title, reference, aim, group or owner
        <input
          className="govuk-input"
          id="key-find"
          type="search"
          value={words}
          onChange={(event) => setWords(event.target.value)}
          // The form is not sent by the key that usually starts a search.
          onKeyDown={(event) => event.key === "Enter" && event.preventDefault()}
        />
      </label>
      <p className="picker__all">
        <span role="status">
          {number(chosen.size)} of {number(data.length)} chosen{narrowed && `, ${number(found.length)} shown`}
        </span>
        {found.length > 0 && (
          <button
            type="button"
            className="link-button"
            onClick={() => onChoose(new Set([...chosen, ...ids]))}
          >
            Choose {narrowed ? `these ${number(found.length)}` : `all ${number(found.length)}`}
          </button>
        )}
        {chosen.size > 0 && (
          <button type="button" className="link-button" onClick={() => onChoose(new Set())}>
            Choose none
          </button>
        )}
      </p>
      {found.length > 0 ? (
        <div className="picker">
          <Checkboxes
            name="indicator"
            choices={found.map(({ id, title, reference }) => ({
              id,
              text: (
                <>
                  {title}
                  {reference && <span className="picker__reference"> {reference}</span>}
                </>
              ),
            }))}
            chosen={chosen}
            onChoose={onChoose}
          />
        </div>
      ) : (
        <p className="govuk-body">No indicator matches. Try fewer words.</p>
      )}
    </FieldSet>
  );
}
