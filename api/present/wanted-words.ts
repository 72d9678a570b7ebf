// A figure that commentary is wanted for, or can be written for.
import type { WantedWords as WantedWordsView } from "#api/contract/explaining.ts";
import type { Catalogue } from "#api/domain/catalogue.ts";
import { periodLabel } from "#api/domain/period-label.ts";
import { formatPeriod } from "#api/domain/periods.ts";
import type { WantedWords } from "#api/domain/wanted-words.ts";
import { authorName } from "./author-name.ts";
import { presentTarget, presentValue } from "./value.ts";

export function presentWantedWords(
  { indicator, area, period, safe, compulsory, text, standing, before }: WantedWords,
  catalogue: Catalogue,
): WantedWordsView {
  return {
    indicator: { id: indicator.id, title: indicator.title },
    area: { code: area.code, name: area.name },
    period: formatPeriod(period),
    periodText: periodLabel(period),
    value: presentValue(safe.value, indicator),
    target: presentTarget(safe.target, indicator),
    status: safe.status,
    compulsory,
    text,
    standing: standing && {
      text: standing.body,
      author: authorName(standing.author, standing.authorName, catalogue),
      at: standing.at.toISOString(),
    },
    before: before && { periodText: periodLabel(before.period), text: before.text },
  };
}
