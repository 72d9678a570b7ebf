// Says that alerts have been seen, once they stand on a page that somebody looks at.
import { useQueryClient } from "@tanstack/react-query";
import { useEffect } from "react";
import { seeAlerts } from "#api/contract/alerts.ts";
import { call } from "#dashboard/api-client/call.ts";
import { BELL_KEY } from "#dashboard/app/Bell.tsx";

export function useSeen(newest: string | null): void {
  const queries = useQueryClient();
  useEffect(() => {
    if (newest === null) return;
    const looking = new AbortController();
    const see = () => {
      if (document.visibilityState !== "visible") return;
      looking.abort();
      call(seeAlerts, { body: { upTo: newest } })
        .then(() => queries.invalidateQueries({ queryKey: BELL_KEY }))
        // They stay new, and are seen on the next visit.
        .catch(() => undefined);
    };
    document.addEventListener("visibilitychange", see, { signal: looking.signal });
    see();
    return () => looking.abort();
  }, [newest, queries]);
}
