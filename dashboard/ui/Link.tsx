// A link inside the dashboard. It keeps the period and the "as it stood on" of the page it stands on.
import type { AnchorHTMLAttributes, MouseEvent } from "react";
import { useHref, useLocation, useNavigate } from "react-router";
import { carry } from "#dashboard/app/search.ts";

type Props = Omit<AnchorHTMLAttributes<HTMLAnchorElement>, "href"> & { to: string };

export function Link({ to, className = "govuk-link", onClick, ...rest }: Props) {
  const navigate = useNavigate();
  const target = carry(to, useLocation().search);
  const href = useHref(target);

  function follow(event: MouseEvent<HTMLAnchorElement>) {
    onClick?.(event);
    // A new tab, a download or a drag is the browser's own affair.
    const plain = event.button === 0 && !(event.metaKey || event.altKey || event.ctrlKey || event.shiftKey);
    if (event.defaultPrevented || !plain || rest.target || rest.download !== undefined) return;
    event.preventDefault();
    navigate(target);
  }

  return <a {...rest} className={className} href={href} onClick={follow} />;
}
