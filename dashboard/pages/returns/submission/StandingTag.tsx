// How a submission stands: a shape and a word.
import { type Standing, standingOf } from "./standing.ts";

export function StandingTag({ submission }: { submission: Parameters<typeof standingOf>[0] }) {
  const { kind, word } = standingOf(submission);
  return (
    <span className={`standing standing--${kind}`}>
      <svg className="standing__shape" viewBox="0 0 16 16" aria-hidden="true" focusable="false">
        {SHAPES[kind]}
      </svg>
      {word}
    </span>
  );
}

const RING = <circle cx="8" cy="8" r="6.5" />;
const MARK = <path d="M8 2v7.5M8 12.2v1.8" />;
const CROSS = <path d="M3 3l10 10M13 3 3 13" />;
const TICK = <path d="M2 8.5l4 4 8-9" />;

const SHAPES: Record<Standing["kind"], React.ReactNode> = {
  errors: CROSS,
  words: MARK,
  warnings: MARK,
  asked: RING,
  ready: <path d="M8 14V3M3.5 7.5 8 3l4.5 4.5" />,
  nothing: <path d="M2 5.5h12M2 10.5h12" />,
  published: TICK,
  superseded: RING,
  withdrawn: (
    <>
      {RING}
      <path d="M3.5 12.5l9-9" />
    </>
  ),
};
