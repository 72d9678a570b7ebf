// GOV.UK's error summary: takes the focus when it appears, and leads to each problem.
import { type MouseEvent, type ReactNode, useEffect, useRef } from "react";

type Props = {
  title?: string;
  problems: readonly { at: string; text: string }[];
  children?: ReactNode;
};

export function ErrorSummary({ title = "There is a problem", problems, children }: Props) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => box.current?.focus(), []);
  return (
    <div className="govuk-error-summary" ref={box} tabIndex={-1}>
      <div role="alert">
        <h2 className="govuk-error-summary__title">{title}</h2>
        <div className="govuk-error-summary__body">
          {children && <p>{children}</p>}
          {problems.length > 0 && (
            <ul className="govuk-list govuk-error-summary__list">
              {problems.map(({ at, text }) => (
                <li key={at}>
                  <a href={`#${at}`} onClick={(event) => goTo(event, at)}>
                    {text}
                  </a>
                </li>
              ))}
            </ul>
          )}
        </div>
      </div>
    </div>
  );
}

/** The address stays as it is, so that Back leaves the page at once. */
function goTo(event: MouseEvent, id: string): void {
  const target = document.getElementById(id);
  if (!target) return;
  event.preventDefault();
  target.scrollIntoView();
  target.focus({ preventScroll: true });
}
