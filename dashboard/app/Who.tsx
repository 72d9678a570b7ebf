// Who is signed in, at the head of every page, and the way out.
import { lazy, Suspense, useState } from "react";
import { useLocation } from "react-router";
import { Link } from "#dashboard/ui/Link.tsx";
import { useSignOut, useViewer } from "./viewer.ts";

const Bell = lazy(() => import("./Bell.tsx"));

export function Who() {
  const viewer = useViewer();
  const { pathname } = useLocation();
  const signOut = useSignOut();
  const [failed, setFailed] = useState(false);
  if (viewer === null) return null;
  return (
    <div className="who">
      <Link to="/account" className="who__link" aria-current={pathname === "/account" ? "page" : undefined}>
        <span className="who__name">{viewer.name}</span>, {viewer.roleText}
      </Link>
      <button
        type="button"
        className="who__link"
        onClick={() => {
          setFailed(false);
          signOut().catch(() => setFailed(true));
        }}
      >
        Sign out
      </button>
      {viewer.may.includes("view-figures") && (
        <Link to="/alerts" className="who__link who__alerts">
          Alerts
          <Suspense>
            <Bell />
          </Suspense>
        </Link>
      )}
      {failed && <span role="alert">You are still signed in. Check your connection, then try again.</span>}
    </div>
  );
}
