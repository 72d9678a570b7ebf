// Which indicators answer to the words that someone typed.
import type { Definition } from "#api/contract/indicator.ts";
import { plainText } from "#dashboard/ui/plain-text.ts";

type Wanted = { words: string; outcome: string };
type Sought = Pick<
  Definition,
  "id" | "title" | "reference" | "aims" | "owner" | "outcomes" | "groups" | "priorities"
>;

/** Every word must be found somewhere, in any order; capitals and accents are no matter. */
export function matching<D extends Sought>(indicators: readonly D[], { words, outcome }: Wanted): D[] {
  const wanted = plainText(words).split(/\s+/).filter(Boolean);
  return indicators.filter((indicator) => {
    if (outcome !== "" && !indicator.outcomes.some(({ id }) => id === outcome)) return false;
    const text = plainText(textOf(indicator));
    return wanted.every((word) => text.includes(word));
  });
}

function textOf({ id, title, reference, aims, owner, outcomes, groups, priorities }: Sought): string {
  const titles = [...aims, ...outcomes, ...groups, ...priorities].map((named) => named.title);
  // A national reference is typed with its space and without.
  const references = reference === null ? [] : [reference, reference.replaceAll(" ", "")];
  return [id, title, ...references, ...titles, owner.name, owner.job].join("\n");
}
