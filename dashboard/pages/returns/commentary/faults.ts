// Which commentary would stop the return, and where to write it.
import type { WantedWords } from "#api/contract/explaining.ts";
import type { Words } from "#dashboard/pages/returns/submission/use-draft.ts";
import { firstField, textFor } from "./draft.ts";
import { lengthFault } from "./text.ts";

export function commentaryFaults(
  wanted: readonly WantedWords[],
  draft: Words,
): { at: string; text: string }[] {
  return wanted.flatMap((one) => {
    const fault = lengthFault(textFor(draft, one), one.compulsory);
    if (fault === null) return [];
    return [{ at: firstField(one), text: `${one.indicator.title}, ${one.area.name}: ${lowered(fault)}` }];
  });
}

const lowered = (text: string) => text.charAt(0).toLowerCase() + text.slice(1);
