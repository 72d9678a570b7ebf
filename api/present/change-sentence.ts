// What a change comes from, in one or two sentences that somebody could read aloud.
import { fractionWords } from "./fraction-words.ts";
import { sentenceCase } from "./words.ts";

export type PartSaid = {
  title: string;
  total: number;
  chance: boolean | null;
  /** "November 2025": since when it has stayed below or above its earlier level. */
  since: { text: string; side: "below" | "above" } | null;
};

export type ChangeSaid = {
  compares: "periods" | "areas";
  /** Null: why there is none stands in `without`. */
  change: number | null;
  without: "hidden" | "missing" | "no-parts" | null;
  /** Something is left of it at the published precision. */
  moved: boolean;
  chance: boolean | null;
  /** Those shown, largest first. */
  parts: readonly PartSaid[];
  rest: { total: number; hidden: number } | null;
  mix: number | null;
  /** cluster and agency; empty where there is nothing to cut by. */
  cut: string;
  tellsApart: boolean | null;
};

/** A part that makes less of it than this explains nothing by itself. */
const LEADS = 0.29;
/** A part that makes more of it than all others can lead also where it did no otherwise than they. */
const OUTWEIGHS = 0.55;
/** A part that went the other way, and the mix, are worth a word from here. */
const WORTH_SAYING = 0.25;

export function changeSentence(said: ChangeSaid): string {
  const { change, parts, moved } = said;
  if (change === null) return WITHOUT[said.without ?? "missing"];
  if (parts.length === 0) return nothingShown(said);
  if (!moved) return standstill(said);
  const name = nounOf(said);
  const known = parts.filter(({ chance }) => chance !== null);
  if (said.chance === true && known.length > 0 && known.every(({ chance }) => chance === true))
    return `The ${name} is within chance, and so is what each part did.`;
  return [mainSentence(said, change, name), mixSentence(said, change, name)].filter(Boolean).join(" ");
}

const WITHOUT = {
  hidden:
    "The whole is hidden, so that no child can be recognised from a small number: nothing can be said of its parts.",
  missing: "There is no figure on one of the two sides, so there is nothing to compare.",
  "no-parts":
    "These figures came without their numerators and denominators, so it cannot be said what each part contributed.",
};

const nounOf = ({ compares, change }: ChangeSaid) =>
  compares === "areas" ? "difference" : (change ?? 0) < 0 ? "fall" : "rise";

function nothingShown({ rest, cut, ...said }: ChangeSaid): string {
  const from = said.moved
    ? `where the ${nounOf({ rest, cut, ...said })} comes from`
    : "whether its parts moved";
  if (cut === "") return `There is nothing to cut this by, so it cannot be said ${from}.`;
  if (rest && rest.hidden > 0)
    return `Every part by ${cut} is hidden, so that no child can be recognised from a small number: it cannot be said ${from}.`;
  return `No part by ${cut} was returned for both sides, so it cannot be said ${from}.`;
}

function standstill({ parts, compares }: ChangeSaid): string {
  const moved = parts.find(({ chance }) => chance === false);
  if (compares === "areas")
    return moved
      ? `The two do not differ as a whole, but they do in ${moved.title}, by more than chance allows.`
      : "The two do not differ, and nor does any part by more than chance allows.";
  if (!moved) return "The whole did not move, and no part did by more than chance allows.";
  const did = moved.total < 0 ? "fell" : "rose";
  return `The whole did not move, but ${moved.title} ${did} by more than chance allows, and others made up for it.`;
}

function mainSentence(said: ChangeSaid, change: number, name: string): string {
  const { parts, rest, chance } = said;
  const top = parts.find(({ total }) => total * change > 0);
  const hidden = rest && rest.hidden > 0 ? rest.total / change : 0;
  if (!top || hidden > top.total / change) {
    if (hidden <= 0) return `The ${name} lies in none of these parts: they came to another whole.`;
    const shown = top
      ? ` Of the parts that are shown, ${top.title} did most: ${fractionOf(top, change)} of it.`
      : "";
    return `${sentenceCase(fractionWords(hidden))} of the ${name} lies in parts that are hidden.${shown}`;
  }
  const share = top.total / change;
  if (said.tellsApart === false && said.compares === "periods" && parts.length > 1) {
    const alike = `by ${said.cut}, no part changed otherwise than the rest by more than chance allows`;
    return share < OUTWEIGHS || top.chance !== false
      ? `The ${name} is shared: ${alike}. ${top.title} did most, ${fractionWords(share)} of it.`
      : `${sentenceCase(fractionWords(share))} of the ${name} comes from ${top.title}${detail(top)}; even so, ${alike}.`;
  }
  const lead =
    share < LEADS
      ? `No one part explains the ${name}: ${top.title} did most, ${fractionWords(share)} of it`
      : `${sentenceCase(fractionWords(share))} of the ${name} comes from ${top.title}`;
  const whole = chance === true ? ` The ${name} of the whole is within chance.` : "";
  return `${lead}${detail(top)}${against(parts, change, share)}.${whole}`;
}

const fractionOf = ({ total }: PartSaid, change: number) => fractionWords(total / change);

function detail({ chance, since }: PartSaid): string {
  if (chance === true) return ", but what it did is within chance";
  return since ? `, ${since.side} its earlier level since ${since.text}` : "";
}

/** What went the other way by more than chance. */
function against(parts: readonly PartSaid[], change: number, share: number): string {
  const other = parts.find((part) => part.total / change <= -WORTH_SAYING && part.chance !== true);
  if (other) return `; ${other.title} went the other way`;
  return fractionWords(share) === "more than all" ? "; other parts went the other way" : "";
}

function mixSentence({ mix }: ChangeSaid, change: number, name: string): string {
  const share = (mix ?? 0) / change;
  if (share < WORTH_SAYING) return "";
  return `${sentenceCase(fractionWords(share))} of the ${name} comes from the mix: from the share of the cases that each part has, not from how it did.`;
}
