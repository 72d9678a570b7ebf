// Marks figures that were made up to show how the dashboard works.
export function IllustrativeTag() {
  return <span className="tag-illustrative">Illustrative</span>;
}

/** The sentence that belongs once on every page with such figures. */
export function IllustrativeNote() {
  return (
    <p className="govuk-body-s note-illustrative">
      <IllustrativeTag /> Figures marked so are made up to show how the dashboard works. They describe no real
      child, school or service.
    </p>
  );
}
