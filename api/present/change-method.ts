// How a change was taken apart, and what a reader must know beside it.
import type { ChangeFacts } from "#api/domain/change/facts.ts";
import { cutNotes } from "./cut.ts";

export function methodText({ indicator, axes }: ChangeFacts): string {
  const counted = indicator.kind === "count";
  return [
    counted
      ? "The change of a count is the sum of the changes of its parts."
      : "What each part contributed is split exactly into what its own rate did and what its share of the cases did; the parts add up to the change (Kitagawa 1955, each share of the cases held against the mean of both wholes).",
    ...(indicator.kind === "mean"
      ? ["How far it could be chance is not told: the spread of the scores is not returned."]
      : [
          `Within chance: a 95% interval of what a part did holds no change at all (${counted || indicator.kind === "rate" ? "Poisson counts, one added to each side" : "Agresti and Caffo 2000"}). One part in twenty lies outside by chance alone.`,
        ]),
    ...(axes.length > 0
      ? [
          "Where no cut is chosen, it is the one that best tells apart parts that changed otherwise than the rest, for the number of parts it has (Schwarz 1978; Chen and Chen 2008).",
        ]
      : []),
  ].join(" ");
}

export function changeNotes({ whole, explained }: ChangeFacts): string[] {
  const { rest, parts } = explained;
  const values = [whole, ...parts.map(({ cell }) => cell)].flatMap(({ before, after }) => [
    before.value,
    after.value,
  ]);
  return [
    ...(rest && rest.hidden > 0 && parts.length > 0
      ? [
          "Parts that are hidden, so that no child can be recognised from a small number, are shown together: what of the change the other parts leave.",
        ]
      : []),
    ...(rest && rest.absent > 0 && parts.length > 0
      ? [
          "Parts that were not returned for every period stand together: without a row there may have been no case.",
        ]
      : []),
    ...cutNotes(values),
  ];
}
