// What someone does to a checked return on its page. What was written is kept in this tab until the server has it.
import { useQueryClient } from "@tanstack/react-query";
import { useRef, useState } from "react";
import { askForApproval, getWantedWords, saveReasons, writeWords } from "#api/contract/explaining.ts";
import { type Arrangement, type Mend, matchHeadings, mendSubmission } from "#api/contract/mending.ts";
import { publishSubmission, type Submission } from "#api/contract/submissions.ts";
import { call } from "#dashboard/api-client/call.ts";
import { everyPage } from "#dashboard/api-client/every-page.ts";
import { ProblemError } from "#dashboard/api-client/problem.ts";
import { figureOf, wordsOf } from "#dashboard/pages/returns/commentary/draft.ts";
import { mendsOf } from "#dashboard/pages/returns/mending/draft.ts";
import { matchedText, outcomeText } from "#dashboard/pages/returns/mending/outcome.ts";
import { showSubmission } from "./show-submission.ts";
import { useDraft, type Words, without } from "./use-draft.ts";

export type Doing = "check" | "match" | "save" | "publish" | "ask";

/** What the page is told of. */
export type Listener = {
  checked: (what: string) => void;
  published: () => Promise<void>;
  asked: () => void;
  refused: (doing: Doing, problem: ProblemError) => Promise<void>;
};

/** As many as the server takes at once. */
const MENDS_AT_ONCE = 1000;
const WORDS_AT_ONCE = 200;

export type Work = ReturnType<typeof useWork>;

export function useWork(submission: Submission, listener: Listener) {
  const { id } = submission;
  const params = { id };
  const queries = useQueryClient();
  const [mends, setMends] = useDraft(`mends ${id}`);
  const [words, setWords] = useDraft(`words ${id}`);
  const [reasons, setReasons] = useDraft(`reasons ${id}`);
  const [doing, setDoing] = useState<Doing | null>(null);
  const [keeping, setKeeping] = useState<"no" | "kept" | "failed">("no");
  const busy = useRef(false);
  const beingKept = useRef<Promise<void>>(Promise.resolve());

  const show = (next: Submission) => showSubmission(queries, next);

  async function act(what: Doing, work: () => Promise<void>): Promise<void> {
    if (busy.current) return;
    busy.current = true;
    setDoing(what);
    try {
      // A reason on its way to be kept would come too late for a return that is published meanwhile.
      await beingKept.current;
      await work();
    } catch (problem) {
      if (!(problem instanceof ProblemError)) throw problem;
      await listener.refused(what, problem);
    } finally {
      busy.current = false;
      setDoing(null);
    }
  }

  async function sendMends(latest: Submission, extra: readonly Mend[]): Promise<Submission> {
    const sent = mends;
    const all = [...mendsOf(sent), ...extra];
    let after = latest;
    for (let at = 0; at < all.length; at += MENDS_AT_ONCE)
      after = await call(mendSubmission, { params, body: { mends: all.slice(at, at + MENDS_AT_ONCE) } });
    if (after !== latest) await show(after);
    setMends((now) => without(now, sent));
    return after;
  }

  /** @param revision what was looked at, where it is going to be published */
  async function sendWords(latest: Submission, revision?: string): Promise<Submission> {
    if (Object.keys(words).length === 0) return latest;
    const pages = await everyPage((cursor) =>
      call(getWantedWords, { params, query: { cursor, limit: WORDS_AT_ONCE } }),
    );
    // Words about a figure that the return has no more would have the server refuse all of them.
    const there = new Set(pages.flatMap(({ wanted }) => wanted.map(figureOf)));
    const sent = Object.fromEntries(Object.entries(words).filter(([figure]) => there.has(figure)));
    const all = wordsOf(sent);
    let after = latest;
    for (let at = 0; at < all.length; at += WORDS_AT_ONCE) {
      const seen = revision === undefined ? {} : { revision: after === latest ? revision : after.revision };
      after = await call(writeWords, { params, body: { words: all.slice(at, at + WORDS_AT_ONCE), ...seen } });
    }
    if (after !== latest) await show(after);
    setWords((now) => without(now, sent));
    return after;
  }

  const send = async (extra: readonly Mend[] = []) => sendWords(await sendMends(submission, extra));

  /** What the warnings of now are answered with. */
  const given = (): Words =>
    Object.fromEntries(
      submission.rules
        .filter(({ severity }) => severity === "warning")
        .map(({ rule }) => [rule, reasonFor(rule).trim()]),
    );
  const reasonFor = (rule: string): string => reasons[rule] ?? submission.reasons?.[rule] ?? "";

  /** @returns null when what was sent along has changed what stands here, which has to be seen first */
  async function readied(): Promise<Submission | null> {
    const unseen = Object.keys(mends).length > 0;
    const after = unseen ? await send() : await sendWords(submission, submission.revision);
    if (!unseen && after.errors === 0) return after;
    listener.checked(outcomeText(submission, after));
    return null;
  }

  return {
    submission,
    doing,
    mends,
    setMends,
    words,
    setWords,
    reasonFor,
    setReason(rule: string, text: string) {
      setReasons((now) => ({ ...now, [rule]: text }));
      setKeeping("no");
    },
    /** Whether the reasons are on the server. */
    keeping,
    /** Sends what was mended and written, and has the return checked again. */
    check: (extra: readonly Mend[] = []) =>
      act("check", async () => listener.checked(outcomeText(submission, await send(extra)))),
    saveWords: () =>
      act("save", async () => {
        await sendWords(submission);
        listener.checked("Your commentary is saved.");
      }),
    match: (arrangement: Arrangement, remember: boolean, done: () => void) =>
      act("match", async () => {
        const after = await call(matchHeadings, { params, body: { ...arrangement, remember } });
        await show(after);
        done();
        listener.checked(matchedText(after));
      }),
    /** Quietly, whenever someone leaves a reason. */
    keepReasons() {
      const sent = reasons;
      if (busy.current || Object.keys(sent).length === 0) return;
      const keep = async () => {
        try {
          const next = await call(saveReasons, { params, body: { reasons: sent } });
          // Somebody else may have changed its figures meanwhile.
          await showSubmission(queries, next, next.revision === submission.revision ? "only" : "all");
          setReasons((now) => without(now, sent));
          setKeeping("kept");
        } catch (problem) {
          if (!(problem instanceof ProblemError)) throw problem;
          setKeeping("failed");
        }
      };
      beingKept.current = beingKept.current.then(keep);
    },
    publish: () =>
      act("publish", async () => {
        const seen = await readied();
        if (seen === null) return;
        const reasoned = Object.keys(given()).length > 0 ? { reasons: given() } : {};
        await call(publishSubmission, { params, body: { ...reasoned, revision: seen.revision } });
        setReasons({});
        await listener.published();
      }),
    ask: () =>
      act("ask", async () => {
        if ((await readied()) === null) return;
        await show(await call(askForApproval, { params, body: { reasons: given() } }));
        setReasons({});
        listener.asked();
      }),
  };
}
