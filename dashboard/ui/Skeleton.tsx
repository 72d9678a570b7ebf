// Stands where something is on its way, at the size it will have, so that nothing moves when it comes.
type Props = { lines?: number; height?: number };

/** Lines of text, or a block of a height in pixels. */
export function Skeleton({ lines = 3, height }: Props) {
  return height === undefined ? (
    <div className="skeleton-lines" style={{ height: `${lines * 1.75}rem` }} aria-hidden="true" />
  ) : (
    <div className="skeleton" style={{ height }} aria-hidden="true" />
  );
}

/** A whole page on its way. */
export function PageSkeleton() {
  return (
    <div className="page-skeleton">
      <p className="govuk-visually-hidden" role="status">
        Loading the page
      </p>
      <div className="skeleton skeleton--heading" aria-hidden="true" />
      <Skeleton lines={2} />
      <Skeleton height={320} />
    </div>
  );
}
