// Why an indicator changed, as a page: the two sides, what each part contributed, and what that comes to in words.
import type { z } from "zod";
import type { ChangePage, ChangePart } from "#api/contract/change.ts";
import type { Members } from "#api/contract/vocabulary.ts";
import type { Catalogue } from "#api/domain/catalogue.ts";
import type { ChangePart as Part } from "#api/domain/change/explain.ts";
import type { ChangeFacts } from "#api/domain/change/facts.ts";
import type { CutAxis } from "#api/domain/cut-axis.ts";
import { dateLabel, sinceLabel, spanLabel } from "#api/domain/period-label.ts";
import { roundTo } from "#api/domain/round.ts";
import { changeNotes, methodText } from "./change-method.ts";
import { changeText, partSays, restSays, restTitle } from "./change-parts.ts";
import { changeSentence } from "./change-sentence.ts";
import { isIllustrative } from "./cut.ts";
import { memberNames } from "./member-names.ts";
import { presentValue } from "./value.ts";
import { list, sentenceCase } from "./words.ts";

type Beside = {
  catalogue: Catalogue;
  where: Members;
  today: string;
  asAt: string | null;
  mayExport: boolean;
};

export function presentChange(facts: ChangeFacts, beside: Beside): ChangePage {
  const { indicator, area, axes, whole, explained, compares, available, better } = facts;
  const { change, chance, rate, mix } = explained;
  const moved = change !== null && roundTo(change, indicator.decimals) !== 0;
  const cut = cutText(axes);
  const names = memberNames(facts, beside.catalogue);
  return {
    indicator: {
      id: indicator.id,
      title: indicator.title,
      unit: indicator.unit,
      decimals: indicator.decimals,
    },
    area: { code: area.code, name: area.name },
    by: axes.map(({ id }) => id),
    byText: cut,
    compares,
    before: { title: sideTitle(facts, "before"), value: presentValue(whole.before.value, indicator) },
    after: { title: sideTitle(facts, "after"), value: presentValue(whole.after.value, indicator) },
    change,
    changeText: changeText(facts),
    chance,
    parts: [
      ...explained.parts.map((part) => presentPart(part, names.short(part.cell.members), facts, moved)),
      ...presentRest(facts, moved),
    ],
    rate,
    mix,
    sentence: changeSentence({
      ...{ compares, change, without: explained.without, moved, chance, rest: explained.rest, mix, cut },
      tellsApart: facts.tellsApart,
      parts: explained.parts.map((part) => ({
        title: names.long(part.cell.members),
        total: part.total,
        chance: part.chance,
        since: sinceOf(part, facts),
      })),
    }),
    notes: changeNotes(facts),
    method: methodText(facts),
    axes: available.map(({ id, title }) => ({ id, title })),
    suggestions: better.map((cut) => ({
      by: cut.map(({ id }) => id).join(","),
      text: sentenceCase(cutText(cut)),
    })),
    illustrative: [whole.before, whole.after].some(({ value }) => isIllustrative(value)),
    source: indicator.source,
    todayText: dateLabel(beside.today),
    asAt: beside.asAt,
    may: { export: beside.mayExport },
  };
}

/** cluster and agency. */
const cutText = (axes: readonly CutAxis[]) => list(axes.map(({ title }) => title.toLowerCase()));

function sideTitle({ compares, sides }: ChangeFacts, side: "before" | "after"): string {
  const { area, periods } = sides[side];
  const [first, last] = [periods[0], periods.at(-1)];
  const span = first && last ? spanLabel(first, last) : "";
  return compares === "areas" ? `${area.name}, ${span}` : sentenceCase(span);
}

function sinceOf(part: Part, { since }: ChangeFacts) {
  const found = since.get(part);
  return found ? { text: sinceLabel(found.period), side: found.side } : null;
}

function presentPart(
  part: Part,
  title: string,
  facts: ChangeFacts,
  moved: boolean,
): z.input<typeof ChangePart> {
  const { indicator, explained } = facts;
  const { cell, rate, mix, total, interval, chance } = part;
  return {
    members: cell.members,
    title,
    hidden: false,
    before: presentValue(cell.before.value, indicator),
    after: presentValue(cell.after.value, indicator),
    ...{ rate, mix, total, interval, chance },
    share: moved && explained.change !== null ? total / explained.change : null,
    says: partSays(part, title, facts, sinceOf(part, facts)),
  };
}

function presentRest({ indicator, explained }: ChangeFacts, moved: boolean): z.input<typeof ChangePart>[] {
  const { rest, parts, change } = explained;
  if (rest === null || parts.length === 0 || change === null) return [];
  return [
    {
      members: {},
      title: restTitle(rest),
      hidden: rest.hidden > 0,
      before: null,
      after: null,
      rate: null,
      mix: null,
      total: rest.total,
      share: moved ? rest.total / change : null,
      interval: null,
      chance: null,
      says: restSays(rest, indicator),
    },
  ];
}
