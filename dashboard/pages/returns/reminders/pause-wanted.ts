// A pause of reminders as it is asked for: how it begins, and what is wrong with it.
import type { ReminderPause } from "#api/contract/reminders.ts";
import type { TagColour } from "#dashboard/ui/Tag.tsx";

export type PauseWanted = { owner: string; from: string; until: string; reason: string };

/** No owner's id: theirs are words of the catalogue with at least a letter. */
export const EVERYBODY = "";
const UNCHOSEN = "?";

export const STATE_WORDS: Record<ReminderPause["state"], { text: string; colour: TagColour }> = {
  running: { text: "Running", colour: "yellow" },
  "to-come": { text: "To come", colour: "blue" },
  over: { text: "Over", colour: "grey" },
  ended: { text: "Ended", colour: "grey" },
};

/** Whoever may stop one person's alone need not choose. */
export const emptyPause = (owners: readonly { id: string }[], today: string): PauseWanted => ({
  owner: owners.length === 1 ? (owners[0]?.id ?? UNCHOSEN) : UNCHOSEN,
  from: today,
  until: "",
  reason: "",
});

export const isChosen = ({ owner }: Pick<PauseWanted, "owner">): boolean => owner !== UNCHOSEN;

/** What can be said without the server. */
export function faultsOf(wanted: PauseWanted): { at: string; text: string }[] {
  const { from, until, reason } = wanted;
  return [
    isChosen(wanted) ? null : { at: "pause-owner", text: "Choose whose reminders stop" },
    from === "" ? { at: "pause-from", text: "Enter the first day without reminders" } : null,
    until === ""
      ? { at: "pause-until", text: "Enter the last day without reminders" }
      : from !== "" && until < from
        ? { at: "pause-until", text: "The last day must be the first day or after it" }
        : null,
    reason.trim().length < 3 ? { at: "pause-reason", text: "Say why, such as “On leave”" } : null,
    reason.trim().length > 300 ? { at: "pause-reason", text: "Say why in 300 characters or fewer" } : null,
  ].filter((fault) => fault !== null);
}
