// What is asked of the council's provider: what it is, what a code stands for, and who somebody is. None of it may take long.
import type { AuthContext } from "@better-auth/core";
import type { OAuthProvider } from "@better-auth/core/oauth2";
import { genericOAuth } from "better-auth/plugins/generic-oauth";
import { z } from "zod";
import type { Claims } from "#api/domain/role-by-claims.ts";

export type ProviderSettings = {
  discoveryUrl: string;
  clientId: string;
  clientSecret: string;
  /** What the button on the sign-in page says after "Sign in with". */
  name: string;
  /** The claim that holds somebody's e-mail address. */
  addressClaim: string;
};

export const PROVIDER_ID = "sso";

/** Somebody who comes back from the provider: what of their claims is needed, and who they are here. */
export type Arriving = {
  /** The claim that roles are given by; null where they are not. */
  claim: string | null;
  /** @returns null where they may not come in */
  admit(claims: ProviderClaims): Promise<{ email: string; name: string } | null>;
};

/** Somebody waits for each of these, and one of the database's connections with them. */
const PATIENCE_MS = 5000;

/** What its discovery document has that better-auth does not pass on (OpenID Connect Discovery 3). */
const Discovered = z.object({
  issuer: z.url(),
  jwks_uri: z.url(),
  userinfo_endpoint: z.url().optional(),
});
const Subject = z.looseObject({ sub: z.string().min(1).max(255) });
export type ProviderClaims = z.infer<typeof Subject>;

/** @returns null while it does not answer, or answers with something else */
export async function findProvider(
  context: AuthContext,
  settings: ProviderSettings,
  arriving: () => Arriving | null,
): Promise<OAuthProvider | null> {
  const { discoveryUrl, clientId, clientSecret, addressClaim } = settings;
  try {
    const discovered = Discovered.parse(await askJson(discoveryUrl));
    const claimsOf = async (idToken: string, accessToken: string | undefined, wanted: string | null) => {
      const token = Subject.parse(payloadOf(idToken));
      if (complete(token, [addressClaim, wanted])) return token;
      // What was signed counts before what was asked for.
      return { ...(await askUserInfo(discovered.userinfo_endpoint, accessToken, token.sub)), ...token };
    };
    const { init } = genericOAuth({
      config: [
        {
          providerId: PROVIDER_ID,
          discoveryUrl,
          clientId,
          clientSecret,
          scopes: ["openid", "email", "profile"],
          pkce: true,
          requireIdTokenVerification: true,
          accountSubject: ({ profile }) => profile.sub ?? "",
          // Called once the id_token was verified, if one came.
          getUserInfo: async ({ idToken, accessToken }) => {
            const arrival = arriving();
            if (!idToken || !arrival) return null;
            const claims = await claimsOf(idToken, accessToken, arrival.claim).catch((error: unknown) => {
              context.logger.error(`What single sign-on says of somebody cannot be read: ${String(error)}`);
              return null;
            });
            const person = claims && (await arrival.admit(claims));
            return person && { ...person, sub: claims.sub, emailVerified: true };
          },
        },
      ],
    });
    const { socialProviders } = (await inTime(init(context))).context;
    const provider = socialProviders.find(({ id }) => id === PROVIDER_ID);
    if (!provider) return null;
    return {
      ...provider,
      validateAuthorizationCode: (data) => inTime(provider.validateAuthorizationCode(data)),
    };
  } catch (error) {
    context.logger.error(
      `The provider of single sign-on does not answer at ${discoveryUrl}: ${String(error)}`,
    );
    return null;
  }
}

/** Many providers put no more than the subject into the token, and the rest where it can be asked for. */
const complete = (claims: Claims, wanted: readonly (string | null)[]): boolean =>
  wanted.every((claim) => claim === null || claims[claim] !== undefined);

/** @throws Error where the answer is about somebody else (OpenID Connect Core 5.3.2) */
async function askUserInfo(
  address: string | undefined,
  accessToken: string | undefined,
  subject: string,
): Promise<ProviderClaims | null> {
  if (!address || !accessToken) return null;
  const claims = Subject.parse(await askJson(address, { Authorization: `Bearer ${accessToken}` }));
  if (claims.sub !== subject) throw new Error("userinfo is about somebody else than the id_token");
  return claims;
}

async function askJson(address: string, headers: Record<string, string> = {}): Promise<unknown> {
  const response = await fetch(address, {
    headers: { Accept: "application/json", ...headers },
    // A token goes to whoever the discovery document names, and to nobody else.
    redirect: "error",
    signal: AbortSignal.timeout(PATIENCE_MS),
  });
  if (!response.ok) throw new Error(`${new URL(address).pathname} answers ${response.status}`);
  return response.json();
}

const payloadOf = (token: string): unknown =>
  JSON.parse(Buffer.from(token.split(".")[1] ?? "", "base64url").toString());

async function inTime<Answer>(work: Promise<Answer>): Promise<Answer> {
  let alarm: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    alarm = setTimeout(() => reject(new Error("it takes too long")), PATIENCE_MS);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(alarm);
  }
}
