// Signing in, by better-auth: which of it is switched on, and where it meets the rest of the system.
import { apiKey } from "@better-auth/api-key";
import { betterAuth } from "better-auth";
import { APIError } from "better-auth/api";
import { twoFactor } from "better-auth/plugins/two-factor";
import { Kysely, PostgresDialect } from "kysely";
import pg from "pg";
import { personToSignIn } from "#api/db/queries/people.ts";
import type { Client } from "#api/db/queries/transaction.ts";
import { challengePlugin } from "./challenge.ts";
import { createProvider, type ProviderSettings } from "./provider.ts";
import { TransactionScope } from "./transaction-scope.ts";

export type AuthSettings = {
  pool: pg.Pool;
  /** Signs cookies and encrypts the secrets of second factors. */
  secret: string;
  /** Where people reach this server, as https://dashboard.example.gov.uk; null on this machine alone. */
  publicUrl: string | null;
  trust: string;
  /** False where single sign-on is the only way in. */
  passwords: boolean;
  provider: ProviderSettings | null;
  /** Whether the accounts of the demonstration, whose password is published, may sign in. */
  demonstration: boolean;
  /** @param origin of the pages that the person speaks to */
  sendResetLink(
    client: Client,
    person: { email: string; name: string },
    link: { origin: string; token: string; until: Date },
  ): Promise<void>;
  log: { warn(facts: object, message: string): void; error(facts: object, message: string): void };
};

export type Auth = ReturnType<typeof createAuth>;

const MINUTE = 60;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** A session ends after this long without a request… */
const IDLE = 8 * HOUR;
/** …and this long after signing in, whatever happens in between (ASVS 7.3.1 and 7.3.2). */
export const LONGEST_SESSION_MS = 7 * DAY * 1000;
/** How long a link to set a password works when it was asked for, and when it came with an invitation. */
export const RESET_LINK_SECONDS = HOUR;
export const INVITATION_SECONDS = 7 * DAY;

/** So many wrong codes in a row at sign-in, and no code is taken for a while. */
export const WRONG_CODES = 10;

export const KEY_PREFIX = "oda_";

/** In the address of the page that single sign-on leads back to, it says why nobody is signed in. */
export const SIGN_IN_ERROR = "sign-in-error";

export function createAuth(settings: AuthSettings) {
  const { pool, secret, publicUrl, trust, passwords, log } = settings;
  const provider = settings.provider ? createProvider(settings.provider) : null;
  const scope = new TransactionScope(pool);
  const db = new Kysely<unknown>({ dialect: new PostgresDialect({ pool: scope }) }).withSchema("auth");
  const secure = publicUrl?.startsWith("https:") ?? false;

  const auth = betterAuth({
    appName: trust,
    secret,
    baseURL: publicUrl ?? {
      allowedHosts: ["127.0.0.1:*", "localhost:*", "[::1]:*"],
      protocol: "http",
      // For what is asked without a request, such as whose key this is.
      fallback: "http://127.0.0.1",
    },
    database: { db, type: "postgres" },
    telemetry: { enabled: false },
    // Limits are kept by our own counters, which also lock an account: see limits.ts.
    rateLimit: { enabled: false },
    logger: {
      level: "warn",
      log: (level, message) => log[level === "error" ? "error" : "warn"]({ from: "better-auth" }, message),
    },
    advanced: {
      cookiePrefix: "outcomes",
      useSecureCookies: secure,
      defaultCookieAttributes: { httpOnly: true, sameSite: "lax", secure },
      ipAddress: { ipAddressHeaders: ["x-client-address"] },
      // Migrations make the tables, and a test holds them against what this version wants.
      database: { validateSchema: false },
    },
    emailAndPassword: {
      enabled: passwords,
      disableSignUp: true,
      minPasswordLength: 12,
      maxPasswordLength: 128,
      revokeSessionsOnPasswordReset: true,
      resetPasswordTokenExpiresIn: RESET_LINK_SECONDS,
      sendResetPassword: async ({ user, token }, request) => {
        // Who may not sign in gets no link; the answer is the same, so that nobody learns who has an account.
        if (!request || ("deactivatedAt" in user && user.deactivatedAt)) return;
        const until = new Date(Date.now() + RESET_LINK_SECONDS * 1000);
        const { origin } = new URL(request.url);
        // better-auth swallows what is thrown here, and says that a letter was sent.
        await scope.essential((client) => settings.sendResetLink(client, user, { origin, token, until }));
      },
    },
    session: {
      expiresIn: IDLE,
      updateAge: 5 * MINUTE,
      additionalFields: { way: { type: "string", required: true, input: false, defaultValue: "password" } },
    },
    user: {
      modelName: "person",
      additionalFields: {
        role: { type: "string", required: true, input: false },
        localities: { type: "string[]", required: true, input: false, defaultValue: [] },
        invitedAt: { type: "date", required: false, input: false },
        lastSignInAt: { type: "date", required: false, input: false },
        deactivatedAt: { type: "date", required: false, input: false },
        demonstration: { type: "boolean", required: true, input: false, defaultValue: false },
      },
    },
    account: {
      // The provider is the council's own: it says whose address it is, also of somebody invited who never set a password.
      accountLinking: { enabled: true, trustedProviders: ["sso"], requireLocalEmailVerified: false },
      // Nothing is asked of the provider later, so none of its tokens is kept.
      updateAccountOnSignIn: false,
    },
    verification: { storeIdentifier: "hashed" },
    // Where an arrival from the provider goes that belongs to no sign-in begun here.
    onAPIError: {
      errorURL: `/?${SIGN_IN_ERROR}=failed`,
      onError: (error) => {
        // A database that fails is no matter of signing in: it is told of as everywhere else, and not on the console.
        if (error instanceof pg.DatabaseError) throw error;
        if (!(error instanceof APIError)) log.error({ err: error, from: "better-auth" }, "signing in broke");
      },
    },
    databaseHooks: {
      account: {
        create: {
          before: async (account) => ({
            data: {
              ...account,
              accessToken: null,
              refreshToken: null,
              idToken: null,
              accessTokenExpiresAt: null,
              refreshTokenExpiresAt: null,
            },
          }),
        },
      },
      session: {
        create: {
          before: async (session, context) => {
            const person = await personToSignIn(scope.client(), session.userId);
            if (!person || person.deactivated) throw refused("DEACTIVATED");
            if (person.demonstration && !settings.demonstration) throw refused("DEMONSTRATION_ONLY");
            return { data: { ...session, way: context?.path?.startsWith("/callback") ? "sso" : "password" } };
          },
        },
      },
    },
    plugins: [
      twoFactor({
        issuer: trust,
        accountLockout: { enabled: true, maxFailedAttempts: WRONG_CODES, durationSeconds: 15 * MINUTE },
      }),
      apiKey({
        defaultPrefix: KEY_PREFIX,
        defaultKeyLength: 40,
        requireName: true,
        // As long as the contract lets it be: this library's own limit is shorter.
        maximumNameLength: 80,
        startingCharactersConfig: { shouldStore: true, charactersLength: KEY_PREFIX.length + 4 },
        rateLimit: { enabled: false },
        enableSessionForAPIKeys: false,
      }),
      challengePlugin,
      ...(provider ? [provider.plugin] : []),
    ],
  });
  return { auth, scope, provider };
}

const refused = (code: string) => new APIError("FORBIDDEN", { code, message: code });
