// What an expert says of a figure that is judged against a target and against its own history, and why.
import type { Assurance, VariationIcon } from "./variation.ts";

/** `tail` follows the status: "Off target, 6.3 points below target" + ", but improving, and not by chance". */
export type VerdictWords = { readonly tail: string; readonly reason: string };

/** Of some pairs the figure would have to lie outside its own limits: they are rare, and have their words all the same.
 * `neither` is met only where the target is a range, and no side is better. */
export const JUDGED_WORDS: Record<
  "missed" | "near" | "met",
  Record<VariationIcon, Record<Assurance, VerdictWords>>
> = {
  missed: {
    improvement: {
      passes: {
        tail: ", but improving, and not by chance; it normally meets the target",
        reason: "A rare miss, and the figures are already on their way back: see that they get there.",
      },
      "hit-or-miss": {
        tail: ", but improving, and not by chance",
        reason: "The change is real, goes the right way and brings the target within reach: keep at it.",
      },
      fails: {
        tail: ", but improving, and not by chance; not yet enough to reach the target",
        reason: "The change is real, but even a good figure still misses: keep what works and add to it.",
      },
    },
    concern: {
      passes: {
        tail: ", getting worse, and not by chance, where it used to meet the target",
        reason: "Something has gone wrong in what used to work: find out what changed, and when.",
      },
      "hit-or-miss": {
        tail: ", getting worse, and not by chance",
        reason: "The change is real and goes the wrong way: waiting for a better figure will not mend it.",
      },
      fails: {
        tail: ", getting worse, and not by chance; it will not recover by itself",
        reason: "It never reaches the target and moves further away: it needs a different way of working.",
      },
    },
    neither: {
      passes: {
        tail: ", changing, and not by chance, where it used to meet the target",
        reason: "It used to stay inside the range, and something real has moved it out: find out what.",
      },
      "hit-or-miss": {
        tail: ", changing, and not by chance",
        reason: "Something real has moved it: look at which end of the range it has left, and why.",
      },
      fails: {
        tail: ", changing, and not by chance; it will not reach the target as it is",
        reason: "It has moved, but all of its usual swing lies outside the range: ask if the range is right.",
      },
    },
    common: {
      passes: {
        tail: ", which is unusual: it normally meets the target",
        reason: "One miss where none is to be expected: check the figure first, then ask what happened.",
      },
      "hit-or-miss": {
        tail: ", within its usual swing; it cannot be relied on to meet the target",
        reason:
          "Nothing has changed: it crosses its target by chance, so mend the process and not the month.",
      },
      fails: {
        tail: ", and it will stay so unless something changes",
        reason: "Nothing has changed, and even a good figure misses: only a different way of working helps.",
      },
    },
  },
  near: {
    improvement: {
      passes: {
        tail: ", improving, and not by chance; it normally meets the target",
        reason: "A rare miss by little, and the figures are on their way back: nothing to do but watch.",
      },
      "hit-or-miss": {
        tail: ", improving, and not by chance",
        reason: "Close to the target, and the change is real and goes the right way: hold the course.",
      },
      fails: {
        tail: ", improving, and not by chance, but not yet enough to meet the target reliably",
        reason:
          "The change is real, but most of its history lies on the wrong side: it needs more of it, and to last.",
      },
    },
    concern: {
      passes: {
        tail: ", but getting worse, and not by chance, where it used to meet the target",
        reason: "It used to meet the target and something real has changed: act while the gap is small.",
      },
      "hit-or-miss": {
        tail: ", but getting worse, and not by chance",
        reason: "The tolerance hides a real change for the worse: act before it is off target.",
      },
      fails: {
        tail: ", but getting worse, and not by chance; soon it will be off target",
        reason: "It never reaches the target and moves further away: what is left of the tolerance will go.",
      },
    },
    neither: {
      passes: {
        tail: ", but changing, and not by chance, where it used to meet the target",
        reason: "It used to stay inside the range, and something real has moved it to the edge.",
      },
      "hit-or-miss": {
        tail: ", but changing, and not by chance",
        reason: "Something real has moved it: look at which end of the range it has left, and why.",
      },
      fails: {
        tail: ", changing, and not by chance; it will not reach the target as it is",
        reason: "It has moved, but all of its usual swing lies outside the range: ask if the range is right.",
      },
    },
    common: {
      passes: {
        tail: ", which is unusual: it normally meets the target",
        reason: "One small miss where none is to be expected: check the figure, and wait for the next.",
      },
      "hit-or-miss": {
        tail: ", within its usual swing; it cannot be relied on to meet the target",
        reason:
          "Nothing has changed: it crosses its target by chance, and the next figure may lie on either side.",
      },
      fails: {
        tail: ", and it will not meet the target unless something changes",
        reason: "Nothing has changed, and even a good figure misses: the tolerance has become the target.",
      },
    },
  },
  met: {
    improvement: {
      passes: {
        tail: ", improving, and not by chance; it can be relied on to stay there",
        reason:
          "Real progress, with the target safe: find what worked, and ask if the target is still hard enough.",
      },
      "hit-or-miss": {
        tail: ", improving, and not by chance, but it cannot yet be relied on",
        reason: "Real progress, but its usual swing still crosses the target: do not let go of it yet.",
      },
      fails: {
        tail: ", improving, and not by chance, where it used to miss the target",
        reason: "This is new, and was out of reach before: see that it lasts before relying on it.",
      },
    },
    concern: {
      passes: {
        tail: ", but getting worse, and not by chance; the target is not yet at risk",
        reason: "A real change for the worse while there is room to spare: the cheapest time to ask why.",
      },
      "hit-or-miss": {
        tail: ", but getting worse, and not by chance; it may not stay there",
        reason: "Green this time, but a real change for the worse is taking it across the target: act now.",
      },
      fails: {
        tail: ", but getting worse, and not by chance; it will not stay there",
        reason: "It is normally off target and is on its way back to that: this one figure comforts wrongly.",
      },
    },
    neither: {
      passes: {
        tail: ", changing, and not by chance; the target is not at risk",
        reason: "Something real has moved it, inside the range: find out what, so that it stays there.",
      },
      "hit-or-miss": {
        tail: ", but changing, and not by chance; it may not stay there",
        reason: "Something real is moving it, and its usual swing crosses an end of the range.",
      },
      fails: {
        tail: ", changing, and not by chance, where it used to miss the target",
        reason: "This is new, since it was outside the range before: see that it lasts before relying on it.",
      },
    },
    common: {
      passes: {
        tail: ", and it can be relied on to stay there",
        reason: "Nothing has changed, and even a poor figure meets the target: nothing needs doing.",
      },
      "hit-or-miss": {
        tail: ", but the process cannot be relied on to stay there",
        reason: "Nothing has changed: it crosses its target by chance, and the next figure may well miss it.",
      },
      fails: {
        tail: ", which is unusual: it normally misses the target",
        reason: "One good figure where none is to be expected: check the figure before praising it.",
      },
    },
  },
};
