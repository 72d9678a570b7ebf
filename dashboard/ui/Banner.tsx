// GOV.UK's notification banner of success: what was done, told at once. It takes the focus.
import { type ReactNode, useEffect, useId, useRef } from "react";

export function Banner({ title, children }: { title: string; children: ReactNode }) {
  const id = useId();
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => box.current?.focus(), []);
  return (
    <div
      className="govuk-notification-banner govuk-notification-banner--success"
      ref={box}
      tabIndex={-1}
      role="alert"
      aria-labelledby={id}
    >
      <div className="govuk-notification-banner__header">
        <h2 className="govuk-notification-banner__title" id={id}>
          {title}
        </h2>
      </div>
      <div className="govuk-notification-banner__content">{children}</div>
    </div>
  );
}
