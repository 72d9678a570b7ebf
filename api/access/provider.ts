// Single sign-on with the council's own OpenID Connect provider, such as Entra ID.
import { AsyncLocalStorage } from "node:async_hooks";
import type { AuthContext, BetterAuthPlugin } from "@better-auth/core";
import type { OAuthProvider } from "@better-auth/core/oauth2";
import { type Arriving, findProvider, PROVIDER_ID, type ProviderSettings } from "./find-provider.ts";

export { PROVIDER_ID, type ProviderSettings } from "./find-provider.ts";

export type Provider = {
  plugin: BetterAuthPlugin;
  /** Whether the provider can be spoken to; looks for it where it has not been found yet. To be asked before each exchange. */
  answers(): Promise<boolean>;
  /** Runs better-auth's part of an arrival. */
  arrive<Answer>(arriving: Arriving, work: () => Promise<Answer>): Promise<Answer>;
};

/** The provider is looked for when it is first needed, and again as long as it does not answer: better-auth's own plugin looks
 * once, at the start, and a provider that is away then would stay away. */
export function createProvider(settings: ProviderSettings): Provider {
  const arrivals = new AsyncLocalStorage<Arriving>();
  let context: AuthContext | null = null;
  let found: OAuthProvider | null = null;
  let looking: Promise<OAuthProvider | null> | null = null;

  async function look(): Promise<OAuthProvider | null> {
    if (found || !context) return found;
    looking ??= findProvider(context, settings, () => arrivals.getStore() ?? null).finally(() => {
      looking = null;
    });
    found = await looking;
    return found;
  }
  /** Does not look: a transaction is open by now. */
  function known(): OAuthProvider {
    if (!found) throw new Error("the provider of single sign-on does not answer");
    return found;
  }

  const provider: OAuthProvider = {
    id: PROVIDER_ID,
    name: settings.name,
    // Every answer must say which question it belongs to.
    requiresIdTokenNonce: true,
    // Accounts are made where roles are given: see arrival.ts.
    disableSignUp: true,
    disableImplicitSignUp: true,
    get issuer() {
      return found?.issuer;
    },
    options: { disableSignUp: true },
    accountSubject: async (given) => known().accountSubject(given),
    createAuthorizationURL: async (data) => known().createAuthorizationURL(data),
    validateAuthorizationCode: async (data) => known().validateAuthorizationCode(data),
    getUserInfo: async (tokens) => known().getUserInfo(tokens),
  };

  return {
    plugin: {
      id: "single-sign-on",
      init: (given) => {
        context = given;
        return { context: { socialProviders: [provider] } };
      },
    },
    answers: async () => (await look()) !== null,
    arrive: (arriving, work) => arrivals.run(arriving, work),
  };
}
