// Where one can go: each place for those who may see it.
import { useLocation } from "react-router";
import type { Permission } from "#api/contract/vocabulary.ts";
import { useSession } from "#dashboard/api-client/use-answer.ts";
import { Link } from "#dashboard/ui/Link.tsx";

type Place = { to: string; text: string; within: RegExp };

const PLACES: readonly Place[] = [
  { to: "/", text: "Overview", within: /^\/($|outcomes)/ },
  { to: "/risk-areas", text: "Risk areas", within: /^\/(risk-areas|cases)/ },
  { to: "/indicators", text: "Indicators", within: /^\/indicators/ },
  { to: "/returns", text: "Returns", within: /^\/returns/ },
  { to: "/guide", text: "Guide", within: /^\/guide/ },
];

const FOR_LEADS: readonly (Place & { needs: Permission })[] = [
  { to: "/people", text: "People", within: /^\/people/, needs: "manage-people" },
  { to: "/keys", text: "Keys", within: /^\/keys/, needs: "manage-keys" },
  { to: "/audit", text: "Audit", within: /^\/audit/, needs: "read-audit" },
  { to: "/mail", text: "Mail", within: /^\/mail/, needs: "read-mail" },
];

export function Places() {
  const session = useSession().data;
  const may = session?.viewer?.may ?? [];
  const forLeads = FOR_LEADS.filter(({ needs }) => may.includes(needs));
  // While it is not known who asks, the room that the places will take is kept.
  if (session && !may.includes("view-figures")) return null;
  return (
    <nav aria-label="Pages" className="site-nav">
      <PlaceList places={PLACES} />
      {forLeads.length > 0 && (
        <div className="site-nav__leads">
          <span className="site-nav__group" id="for-leads">
            Lead
          </span>
          <PlaceList places={forLeads} labelledBy="for-leads" />
        </div>
      )}
    </nav>
  );
}

function PlaceList({ places, labelledBy }: { places: readonly Place[]; labelledBy?: string }) {
  const { pathname } = useLocation();
  return (
    <ul aria-labelledby={labelledBy}>
      {places.map(({ to, text, within }) => (
        <li key={to}>
          <Link
            to={to}
            className="site-nav__link"
            aria-current={pathname === to ? "page" : within.test(pathname) ? "true" : undefined}
          >
            {text}
          </Link>
        </li>
      ))}
    </ul>
  );
}
