// The way on in a list that comes page by page.
type ShowMoreProps = { count: number; waiting: boolean; onMore: () => void };

export function ShowMore({ count, waiting, onMore }: ShowMoreProps) {
  return (
    <button
      type="button"
      className="govuk-button govuk-button--secondary"
      disabled={waiting}
      onClick={onMore}
    >
      Show {count} more
    </button>
  );
}
