// Links by the hundred: one listener follows them all inside the dashboard, and fetches ahead what one of them leads to.
import { useQueryClient } from "@tanstack/react-query";
import { type MouseEvent, type PointerEvent, type SyntheticEvent, useMemo, useRef } from "react";
import { useNavigate } from "react-router";
import { getExplorer } from "#api/contract/explorer.ts";
import { call } from "#dashboard/api-client/call.ts";
import { answerKey } from "#dashboard/api-client/use-answer.ts";
import { explored, queryOf } from "./address.ts";

/** A pointer on its way across a grid means none of what it crosses. */
const RESTS = 90;
const TRUSTED = 30_000;

const linkAt = ({ target }: SyntheticEvent) =>
  target instanceof Element ? target.closest<HTMLAnchorElement>("a[href]") : null;

/** Listeners for an element that holds links into the explorer. */
export function usePressed() {
  const navigate = useNavigate();
  const ahead = useAhead();
  const waiting = useRef<ReturnType<typeof setTimeout>>(undefined);
  return useMemo(() => {
    const rest = (event: SyntheticEvent) => {
      clearTimeout(waiting.current);
      const href = linkAt(event)?.getAttribute("href");
      if (href) waiting.current = setTimeout(() => ahead(href), RESTS);
    };
    return {
      onClick(event: MouseEvent) {
        const link = linkAt(event);
        // A new tab, a download or a drag is the browser's own affair.
        const plain =
          event.button === 0 && !(event.metaKey || event.altKey || event.ctrlKey || event.shiftKey);
        if (link === null || event.defaultPrevented || !plain) return;
        event.preventDefault();
        navigate(link.getAttribute("href") ?? "");
      },
      onPointerOver: (event: PointerEvent) => rest(event),
      onFocus: rest,
    };
  }, [navigate, ahead]);
}

/** Asks for what an address of the explorer will want, unless it is known already. */
export function useAhead(): (address: string) => void {
  const queries = useQueryClient();
  return useMemo(
    () => (address: string) => {
      const [, id, search] = /^\/explore\/([^/?]+)(\?.*)?$/.exec(address) ?? [];
      if (id === undefined) return;
      const asked = {
        params: { id: decodeURIComponent(id) },
        query: queryOf(explored(new URLSearchParams(search))),
      };
      void queries.prefetchQuery({
        queryKey: answerKey(getExplorer, asked),
        queryFn: ({ signal }) => call(getExplorer, { ...asked, signal }),
        staleTime: TRUSTED,
      });
    },
    [queries],
  );
}

/** Listeners for a page of links that follow themselves. */
export function useAheadOnHover() {
  const { onPointerOver, onFocus } = usePressed();
  return { onPointerOver, onFocus };
}
