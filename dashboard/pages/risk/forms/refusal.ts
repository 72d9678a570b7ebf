// Which answers of a form the server will not have, by the names that the form gives them.
import type { ProblemError } from "#dashboard/api-client/problem.ts";

const WHERE = /^\/body\/(.+)$/;

/** @example "/body/team/0/name" is the field "team-0-name" */
export function refusedFields({ errors }: Pick<ProblemError, "errors">): Readonly<Record<string, string>> {
  return Object.fromEntries(
    errors.flatMap(({ pointer, detail }) => {
      const name = WHERE.exec(pointer)?.[1];
      return name === undefined ? [] : [[name.replaceAll("/", "-"), detail]];
    }),
  );
}
