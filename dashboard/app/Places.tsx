// Where one can go: each place for those who may see it.
import { useLocation } from "react-router";
import type { Permission } from "#api/contract/vocabulary.ts";
import { useSession } from "#dashboard/api-client/use-answer.ts";
import { Link } from "#dashboard/ui/Link.tsx";

/** `within`: the pages that belong to it, where they are others than those below it. */
type Place = { to: string; text: string; within?: RegExp };

const PLACES: readonly Place[] = [
  { to: "/", text: "Overview", within: /^\/($|outcomes)/ },
  { to: "/risk-areas", text: "Risk areas", within: /^\/(risk-areas|cases)/ },
  { to: "/indicators", text: "Indicators" },
  { to: "/explore", text: "Explore", within: /^\/(explore|pathways|lenses|my-page)/ },
  { to: "/returns", text: "Returns" },
  { to: "/guide", text: "Guide" },
];

const FOR_LEADS: readonly (Place & { needs: Permission })[] = [
  { to: "/people", text: "People", needs: "manage-people" },
  { to: "/keys", text: "Keys", needs: "manage-keys" },
  { to: "/audit", text: "Audit", needs: "read-audit" },
  { to: "/mail", text: "Mail", needs: "read-mail" },
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
            aria-current={
              pathname === to
                ? "page"
                : (within?.test(pathname) ?? pathname.startsWith(to))
                  ? "true"
                  : undefined
            }
          >
            {text}
          </Link>
        </li>
      ))}
    </ul>
  );
}
