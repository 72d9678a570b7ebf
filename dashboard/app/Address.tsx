// Binds the router to the browser's address bar. React Router's own BrowserRouter does the same, but brings
// forms, fetchers and scroll keepers with it: 6 KiB that the overview has no use for.
import { type ReactNode, startTransition, useEffect, useMemo, useState } from "react";
import { createPath, type NavigationType, type Navigator, parsePath, Router, type To } from "react-router";

type Place = { url: string; how: "POP" | "PUSH" | "REPLACE"; state: unknown };

const here = (how: Place["how"]): Place => ({
  url: window.location.pathname + window.location.search + window.location.hash,
  how,
  state: window.history.state,
});

const hrefOf = (to: To): string => (typeof to === "string" ? to : createPath(to));

export function Address({ children }: { children: ReactNode }) {
  const [place, setPlace] = useState(() => here("POP"));

  useEffect(() => {
    const moved = () => startTransition(() => setPlace(here("POP")));
    window.addEventListener("popstate", moved);
    return () => window.removeEventListener("popstate", moved);
  }, []);

  const navigator = useMemo<Navigator>(
    () => ({
      createHref: hrefOf,
      go: (steps) => window.history.go(steps),
      push(to, state) {
        window.history.pushState(state ?? null, "", hrefOf(to));
        startTransition(() => setPlace(here("PUSH")));
      },
      replace(to, state, { flushSync } = {}) {
        window.history.replaceState(state ?? null, "", hrefOf(to));
        const move = () => setPlace(here("REPLACE"));
        flushSync ? move() : startTransition(move);
      },
    }),
    [],
  );

  const location = useMemo(() => ({ ...parsePath(place.url), state: place.state }), [place]);

  return (
    <Router location={location} navigationType={place.how as NavigationType} navigator={navigator}>
      {children}
    </Router>
  );
}
