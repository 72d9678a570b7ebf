// Keeps the view on a page of the reader's own, or takes it off again.
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { addPin, listPins, type Pin, removePin } from "#api/contract/pins.ts";
import { call } from "#dashboard/api-client/call.ts";
import type { ProblemError } from "#dashboard/api-client/problem.ts";
import { answerKey, useAnswer } from "#dashboard/api-client/use-answer.ts";
import { Link } from "./Link.tsx";

/** @param address the view, from its first slash, with all that makes it up */
export function PinButton({ title, address }: { title: string; address: string }) {
  const queries = useQueryClient();
  const pinned = useAnswer(listPins).data?.pins.find((pin) => pin.address === address);
  const change = useMutation<Pin | { removed: true }, ProblemError>({
    mutationFn: () =>
      pinned
        ? call(removePin, { params: { id: pinned.id }, body: {} })
        : call(addPin, { body: { title: title.slice(0, LONGEST), address } }),
    onSuccess: () => queries.invalidateQueries({ queryKey: answerKey(listPins) }),
  });
  return (
    <p className="copy">
      <button
        type="button"
        className="govuk-button govuk-button--secondary"
        aria-pressed={pinned !== undefined}
        aria-disabled={change.isPending}
        onClick={() => {
          if (!change.isPending) change.mutate();
        }}
      >
        {pinned ? "Unpin from my page" : "Pin to my page"}
      </button>
      <span role="status">
        {change.isSuccess && pinned && (
          <>
            Pinned. <Link to="/my-page">See my page</Link>
          </>
        )}
      </span>
      {change.error && <span role="alert">{change.error.message}</span>}
    </p>
  );
}

/** As long as the server takes a title. */
const LONGEST = 200;
