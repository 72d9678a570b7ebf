// The shape of a status: one for each, told apart without colour. The word always stands beside it.
import type { Status } from "#api/contract/vocabulary.ts";

const SHAPES = {
  met: (
    <>
      <circle cx="8" cy="8" r="7.5" fill="currentColor" />
      <path d="M4.4 8.3l2.4 2.4 4.8-5.2" className="status-shape__mark" />
    </>
  ),
  near: <path d="M8 .3 15.7 8 8 15.7.3 8z" fill="currentColor" />,
  missed: (
    <>
      <path d="M8 .4 16 15H0z" fill="currentColor" />
      <path d="M8 5.6v4.6M8 12v1.6" className="status-shape__mark" />
    </>
  ),
  agreed: <path d="M8 2 14.6 14H1.4z" fill="none" stroke="currentColor" strokeWidth="2" />,
  none: <path d="M2.5 8h11" fill="none" stroke="currentColor" strokeWidth="2.5" />,
};

/** `agreed`: off target, and accepted by the board for a time. */
export function StatusShape({ status }: { status: Status | "agreed" }) {
  const shape = status in SHAPES ? (status as keyof typeof SHAPES) : "none";
  return (
    <svg
      className={`status-shape status-shape--${shape}`}
      viewBox="0 0 16 16"
      aria-hidden="true"
      focusable="false"
    >
      {SHAPES[shape]}
    </svg>
  );
}
