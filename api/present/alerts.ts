// Alerts as the bell and its page show them, and who is told of what.
import { ALERT_CHOICE_WORDS, type Alert, AlertChoice, type AlertsPage } from "#api/contract/alerts.ts";
import type { Role } from "#api/contract/vocabulary.ts";
import type { AlertEvent } from "#api/domain/alerts/alert-event.ts";
import { usualChoice } from "#api/domain/alerts/choice.ts";
import { alertTitle } from "#api/domain/alerts/words.ts";
import type { Catalogue } from "#api/domain/catalogue.ts";
import { dayOf } from "#api/domain/day.ts";
import { dateLabel } from "#api/domain/period-label.ts";
import { levelsOf } from "#api/domain/risk/escalation.ts";

/** @returns nothing of what has left the catalogue: it has no page to lead to */
export function presentAlert(event: AlertEvent, catalogue: Catalogue, unseen: boolean): Alert[] {
  const { id, kind, at, risk } = event;
  const indicator = catalogue.indicators.get(risk.indicator);
  const area = catalogue.areas.get(risk.area);
  if (!indicator || !area) return [];
  return [
    {
      id: String(id),
      kind,
      at: at.toISOString(),
      dayText: dateLabel(dayOf(at)),
      title: alertTitle(event, { indicator, catalogue }),
      risk: String(risk.id),
      warning: risk.kind === "warning",
      indicator: { id: indicator.id, title: indicator.title },
      area: { code: area.code, name: area.name },
      unseen,
    },
  ];
}

export const presentChoices = (role: Role): AlertsPage["choices"] =>
  AlertChoice.options.map((id) => ({
    id,
    title: ALERT_CHOICE_WORDS[id],
    usual: id === usualChoice(role),
  }));

/** Who is told of what, by the levels of escalation. */
export function alertRule(catalogue: Catalogue): string {
  const from = (who: "partnership" | "board" | "lead") =>
    levelsOf(catalogue.trust).find(({ tells }) => tells.includes(who))?.periods;
  const groups = [
    ["the members of its outcome's partnership", from("partnership")],
    ["the board", from("board")],
    ["performance leads", from("lead")],
  ] as const;
  const told = groups.flatMap(([who, periods]) =>
    periods === undefined
      ? []
      : [`${who} from the ${ORDINALS[periods - 1] ?? `${periods}th`} figure off target`],
  );
  const others = told.length === 0 ? "" : `; ${told.join(", ")}`;
  return `The owner of an indicator is told of everything about its risk areas and warnings${others}. Performance leads are told of warnings too, and analysts see all of it here. Nobody is told of what they did themselves, nor of a risk area whose figures they may not see.`;
}

const ORDINALS = ["first", "second", "third", "fourth", "fifth", "sixth"];

/** How letters reach somebody. */
export function alertDelivery(
  email: string,
  { on, leavesThrough }: { on: boolean; leavesThrough: string | null },
): string {
  if (!on)
    return "E-mails about risk areas are turned off on this server. Everything stands here all the same.";
  return leavesThrough === null
    ? "No mail server is set on this server, so no e-mail leaves it. Everything stands here all the same."
    : `E-mails go to ${email}.`;
}
