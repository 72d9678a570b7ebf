// Whether a gap is for the better or the worse, by shape; the words beside it say the same.
type Props = { better: boolean | null };

export function GapMark({ better }: Props) {
  return (
    <svg className="lens-mark" viewBox="0 0 16 16" aria-hidden="true" focusable="false">
      {better === null ? (
        <path d="M2.5 5.5h11M2.5 10.5h11" fill="none" stroke="currentColor" strokeWidth="2" />
      ) : (
        <path d={better ? "M8 2 15 14H1z" : "M8 14 1 2h14z"} fill="currentColor" />
      )}
    </svg>
  );
}
