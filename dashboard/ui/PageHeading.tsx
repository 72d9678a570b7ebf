// A page's heading. It names the browser's tab; for someone who arrives by a link it takes the focus and starts
// the page at its top, as a page load would. Back returns to where the reader was.
import { type ReactNode, useEffect, useRef } from "react";
import { useNavigationType } from "react-router";
import { useSession } from "#dashboard/api-client/use-answer.ts";

type Props = { title: string; caption?: ReactNode; children?: ReactNode };

export function PageHeading({ title, caption, children }: Props) {
  const heading = useRef<HTMLHeadingElement>(null);
  const how = useNavigationType();
  const trust = useSession().data?.trust;

  // Once for each page: a change of filter on it must not take the focus from the filter.
  const arrivedByLink = useRef(how === "PUSH");
  useEffect(() => {
    if (!arrivedByLink.current) return;
    window.scrollTo(0, 0);
    heading.current?.focus({ preventScroll: true });
  }, []);

  return (
    <div className="page-heading">
      <title>{trust ? `${title} – ${trust}` : title}</title>
      <div className="page-heading__words">
        {caption && <span className="govuk-caption-l">{caption}</span>}
        <h1 className="govuk-heading-l" ref={heading} tabIndex={-1} aria-live="polite">
          {title}
        </h1>
      </div>
      {children}
    </div>
  );
}
