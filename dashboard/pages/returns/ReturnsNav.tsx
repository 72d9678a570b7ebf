// The pages about returns, each for those who may see it.
import { useLocation } from "react-router";
import { useMay } from "#dashboard/app/viewer.ts";
import { Link } from "#dashboard/ui/Link.tsx";

export function ReturnsNav() {
  const { pathname } = useLocation();
  const oversees = useMay("oversee-returns");
  const sends = useMay("send-returns");
  const pages = [
    { to: "/returns", text: sends && !oversees ? "My returns" : "Returns", shown: true },
    { to: "/returns/enter", text: "Enter figures", shown: sends },
    { to: "/returns/month", text: "Month", shown: oversees },
    { to: "/returns/record", text: "Record", shown: true },
    { to: "/returns/reminders", text: "Reminders", shown: oversees },
  ].filter(({ shown }) => shown);
  return (
    <nav className="choice no-print" aria-label="Pages about returns">
      <ul>
        {pages.map(({ to, text }) => (
          <li key={to}>
            <Link to={to} className="choice__link" aria-current={pathname === to ? "page" : undefined}>
              {text}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
