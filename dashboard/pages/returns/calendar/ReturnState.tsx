// How a return stands: a shape, a word, and the day that goes with it.
import "./return-state.scss";
import type { Return } from "#api/contract/returns.ts";
import { dayText } from "#dashboard/ui/dates.ts";
import { Link } from "#dashboard/ui/Link.tsx";
import { plural } from "#dashboard/ui/numbers.ts";

export const RETURN_WORDS: Record<Return["state"], string> = {
  missing: "Missing",
  late: "Late",
  due: "Due",
  "not-due": "Not due yet",
  received: "Received",
  corrected: "Corrected",
};

export function ReturnState({ one }: { one: Return }) {
  return (
    <>
      <span className={`return-state return-state--${one.state}`}>
        <ReturnShape state={one.state} />
        {one.submission ? (
          <Link to={`/returns/${one.submission}`}>{RETURN_WORDS[one.state]}</Link>
        ) : (
          RETURN_WORDS[one.state]
        )}
      </span>
      <span className="under">{detail(one)}</span>
    </>
  );
}

function detail({ state, daysLate, received, corrected }: Return): string | null {
  const late = daysLate > 0 ? `${plural(daysLate, "day")} late` : null;
  if (state === "received" || state === "corrected") {
    const when = corrected ?? received;
    return [when && dayText(when), late].filter(Boolean).join(", ");
  }
  return late;
}

/** Empty ring: still to come. Ring with a hand past its hour: overdue. Tick: here. None is the shape of a status. */
export function ReturnShape({ state }: Pick<Return, "state">) {
  return (
    <svg className="return-shape" viewBox="0 0 16 16" aria-hidden="true" focusable="false">
      {state === "received" || state === "corrected" ? (
        <path d="M2 8.5l4 4 8-9" />
      ) : (
        <circle cx="8" cy="8" r="6.5" strokeDasharray={state === "not-due" ? "2.5 2.6" : undefined} />
      )}
      {(state === "late" || state === "missing") && <path d="M8 4.2V8l2.8 2.2" />}
    </svg>
  );
}
