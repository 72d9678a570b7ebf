// Marks a small number, which this reader may see and the board may not.
import { SMALL_NOTE } from "#api/contract/vocabulary.ts";

export function SmallMark() {
  return (
    <>
      {" "}
      <span className="small-mark">
        <span data-picture>small</span>
        <span className="govuk-visually-hidden"> number, hidden from the board</span>
      </span>
    </>
  );
}

/** The sentence that belongs once near the top of every page with such figures. */
export const SmallNote = () => (
  <p className="govuk-body-s small-note">
    <span className="small-mark">small</span> {SMALL_NOTE}
  </p>
);
