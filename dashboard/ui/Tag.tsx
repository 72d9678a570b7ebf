// A word that tells one thing from others of its kind, as GOV.UK draws it. The word says it; the colour only helps.
import "./forms.scss";

export type TagColour = "grey" | "green" | "yellow" | "red" | "blue" | "purple" | "teal";

export function Tag({ colour, children }: { colour: TagColour; children: string }) {
  return <strong className={`govuk-tag govuk-tag--${colour}`}>{children}</strong>;
}
