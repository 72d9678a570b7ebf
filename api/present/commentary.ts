// An owner's words, with who said them and whether they still fit.
import type { Commentary as CommentaryView } from "#api/contract/values.ts";
import type { Catalogue } from "#api/domain/catalogue.ts";
import type { Commentary } from "#api/domain/commentary.ts";
import { periodLabel } from "#api/domain/period-label.ts";
import { formatPeriod, periodFromKey } from "#api/domain/periods.ts";
import { authorName } from "./author-name.ts";

export function presentCommentary(comment: Commentary, catalogue: Catalogue): CommentaryView {
  const period = periodFromKey(comment.period);
  return {
    area: { code: comment.area, name: catalogue.areas.get(comment.area)?.name ?? comment.area },
    period: formatPeriod(period),
    periodText: periodLabel(period),
    text: comment.body,
    author: authorName(comment.author, comment.authorName, catalogue),
    at: comment.at.toISOString(),
    submission: String(comment.submission),
    stale: comment.stale,
  };
}
