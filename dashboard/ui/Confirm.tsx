// The step before something that cannot simply be undone: what will happen, and whether to go on. It takes the focus.
import "./forms.scss";
import { type ReactNode, useEffect, useId, useRef } from "react";

type Props = {
  title: string;
  /** What the button says: "Deactivate this account". */
  action: string;
  waiting: boolean;
  onConfirm: () => void;
  onCancel: () => void;
  children: ReactNode;
};

export function Confirm({ title, action, waiting, onConfirm, onCancel, children }: Props) {
  const id = useId();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <section className="confirm" aria-labelledby={id}>
      <h3 className="govuk-heading-s" id={id} ref={heading} tabIndex={-1}>
        {title}
      </h3>
      <p className="govuk-body">{children}</p>
      <div className="button-row">
        <button
          type="button"
          className="govuk-button govuk-button--warning"
          aria-disabled={waiting}
          onClick={() => waiting || onConfirm()}
        >
          {action}
        </button>
        <button type="button" className="link-button" onClick={onCancel}>
          Cancel
        </button>
      </div>
    </section>
  );
}
