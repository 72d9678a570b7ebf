// Whose password was right in a browser that owes the code of a second factor.
import type { BetterAuthPlugin } from "better-auth";
import { createAuthEndpoint } from "better-auth/api";

/** The cookie that better-auth's second factor sets meanwhile. */
const COOKIE = "two_factor";

/** No route: for our own code alone. What an unsigned cookie says is not believed. */
export const challengePlugin = {
  id: "challenge",
  endpoints: {
    challengedPerson: createAuthEndpoint.serverOnly(
      { method: "GET", requireHeaders: true },
      async (context): Promise<{ id: string | null }> => {
        const { createAuthCookie, internalAdapter, secret } = context.context;
        const challenge = await context.getSignedCookie(createAuthCookie(COOKIE).name, secret);
        const found = challenge ? await internalAdapter.findVerificationValue(challenge) : null;
        return { id: found && found.expiresAt > new Date() ? found.value : null };
      },
    ),
  },
} satisfies BetterAuthPlugin;
