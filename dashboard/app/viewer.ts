// Who is signed in, what they may do, and the way out.
import { useQueryClient } from "@tanstack/react-query";
import { useNavigate } from "react-router";
import type { Viewer } from "#api/contract/session.ts";
import { signOut, type signOutEverywhere } from "#api/contract/sign-in.ts";
import type { Permission } from "#api/contract/vocabulary.ts";
import { call } from "#dashboard/api-client/call.ts";
import { useSession } from "#dashboard/api-client/use-answer.ts";

/** Null when nobody is signed in, or while that is not known yet. */
export const useViewer = (): Viewer | null => useSession().data?.viewer ?? null;

/** A page shows only what the viewer may do; the server refuses the rest in any case.
 * @example const mayExport = useMay("export") */
export const useMay = (permission: Permission): boolean => useViewer()?.may.includes(permission) ?? false;

/** In the history's state: this person went of their own will. */
export const LEFT = "left";

/** Told to the window when what this tab keeps for a person is to be forgotten. */
export const PERSON_CHANGED = "person-changed";

/** Signs out here, or as `where` says, and goes back to the beginning. */
export function useSignOut() {
  const queries = useQueryClient();
  const navigate = useNavigate();
  return async (where: typeof signOut | typeof signOutEverywhere = signOut): Promise<void> => {
    await call(where, { body: {} });
    const changing = await import("./change-viewer.ts").catch(() => null);
    // Without the code that forgets, which a new version may have taken away, a new page has forgotten everything.
    if (changing === null) return window.location.assign("/");
    changing.leave(queries);
    navigate("/", { state: LEFT });
  };
}
