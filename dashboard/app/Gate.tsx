// Lets a page be seen by somebody who is signed in. Anybody else signs in at the same address, and then sees it.
import { lazy, type ReactNode, Suspense, useState } from "react";
import { useLocation } from "react-router";
import { useSession } from "#dashboard/api-client/use-answer.ts";
import { PageSkeleton } from "#dashboard/ui/Skeleton.tsx";
import { LEFT } from "./viewer.ts";

const SignInPage = lazy(() => import("#dashboard/pages/sign-in/SignInPage.tsx"));
const WantedPage = lazy(() => import("#dashboard/pages/account/WantedPage.tsx"));

/** For those who cannot sign in yet. */
const OPEN = /^\/(forgotten|set)-password$/;

export function Gate({ children }: { children: ReactNode }) {
  const viewer = useSession().data?.viewer;
  const { pathname, state } = useLocation();
  // Who was signed in until now, unless they signed out themselves.
  const [last, setLast] = useState<string | null>(null);
  const now = viewer?.id ?? (state === LEFT ? null : last);
  if (now !== last) setLast(now);

  // The page is asked for beside the session, not after it; most who come are signed in.
  if (viewer === undefined || OPEN.test(pathname)) return children;
  if (viewer?.secondFactor.wanted === false) return children;
  return (
    <Suspense fallback={<PageSkeleton />}>
      {viewer === null ? <SignInPage last={last} /> : <WantedPage />}
    </Suspense>
  );
}
