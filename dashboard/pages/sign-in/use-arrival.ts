// What follows a sign-in: the page that was asked for is shown, or the one that this person begins on.
import { useQueryClient } from "@tanstack/react-query";
import { useLocation, useNavigate } from "react-router";
import { arrive } from "#dashboard/app/change-viewer.ts";
import { pageAsked } from "./page-asked.ts";

/** @param last who was signed in on this page before */
export function useArrival(last: string | null): () => Promise<void> {
  const queries = useQueryClient();
  const navigate = useNavigate();
  const place = useLocation();
  return async () => {
    const asked = pageAsked(place);
    await arrive(queries, last, ({ start }) =>
      navigate(asked === "/" ? start : asked, { replace: true, flushSync: true }),
    );
    // The form that had the focus is gone.
    window.scrollTo(0, 0);
    document.getElementById("main")?.focus({ preventScroll: true });
  };
}
