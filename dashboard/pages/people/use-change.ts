// Asks the server for a change of an account. Whatever a page knew before is asked for anew afterwards.
import { useMutation, useQueryClient } from "@tanstack/react-query";
import type { Person } from "#api/contract/people.ts";
import type { ProblemError } from "#dashboard/api-client/problem.ts";
import type { Done } from "./changes.ts";

export function useChange(
  ask: () => Promise<Person>,
  done: (person: Person) => Done,
  onDone: (done: Done) => void,
) {
  const queries = useQueryClient();
  return useMutation<Person, ProblemError>({
    mutationFn: ask,
    onSuccess: async (person) => {
      // Told at once; what other pages hold is old from here on.
      onDone(done(person));
      await queries.invalidateQueries();
    },
    // The account may be other than the page shows: that may be the very reason.
    onError: (problem) => (problem.status === 409 ? queries.invalidateQueries() : undefined),
  });
}
