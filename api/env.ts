// The only reader of process.env: every setting, its default, and a plain sentence when one is wrong.
import { isIP } from "node:net";
import { resolve } from "node:path";
import { z } from "zod";
import { isLoopback } from "#api/domain/loopback.ts";
import { StartupError } from "./startup-error.ts";

const root = resolve(import.meta.dirname, "..");
const mebibyte = 1024 * 1024;
const wholeNumber = /^\d{1,15}$/;
const logLevels = ["fatal", "error", "warn", "info", "debug", "trace", "silent"] as const;

const yesOrNo = z
  .enum(["yes", "no", "true", "false", "on", "off", "1", "0"])
  .transform((word) => ["yes", "true", "on", "1"].includes(word));

const Settings = z.object({
  PORT: z
    .string()
    .regex(wholeNumber)
    .transform(Number)
    .refine((port) => port <= 65_535)
    .default(3000),
  HOST: z
    .string()
    .regex(/^[\w.:-]+$/)
    .default("127.0.0.1"),
  PUBLIC_URL: z
    .string()
    .refine(isPlainOrigin)
    .transform((url) => new URL(url).origin)
    .optional(),
  TRUST_PROXY: z
    .string()
    .transform((text) =>
      /^\s*\d{1,2}\s*$/.test(text) ? Number(text) : text.split(",").map((part) => part.trim()),
    )
    .refine((proxies) => typeof proxies === "number" || proxies.every(isProxy))
    .optional(),
  DATA_DIR: z
    .string()
    .default(resolve(root, ".data"))
    .transform((path) => resolve(path)),
  DATABASE_URL: z.string().refine(isPostgresAddress).optional(),
  MAX_UPLOAD_BYTES: z
    .string()
    .regex(wholeNumber)
    .transform(Number)
    .refine((bytes) => bytes > 0)
    .default(64 * mebibyte),
  LOG_LEVEL: z.enum(logLevels).default("info"),
  METRICS_TOKEN: z.string().min(16).optional(),
  SECRET: z.string().min(32).optional(),
  REQUIRE_2FA: yesOrNo.default(false),
  PASSWORDS: yesOrNo.default(true),
  OIDC_DISCOVERY_URL: z.string().refine(isSafeAddress).optional(),
  OIDC_CLIENT_ID: z.string().optional(),
  OIDC_CLIENT_SECRET: z.string().optional(),
  OIDC_ADDRESS_CLAIM: z
    .string()
    .regex(/^\S{1,100}$/)
    .default("email"),
  OIDC_NAME: z.string().max(60).default("your work account"),
  SMTP_URL: z
    .string()
    .refine((url) => URL.canParse(url) && ["smtp:", "smtps:"].includes(new URL(url).protocol))
    .optional(),
  MAIL_FROM: z.string().includes("@").max(200).optional(),
  REMINDERS: yesOrNo.default(true),
  ALERTS: yesOrNo.default(true),
  CATALOGUE_DIR: z
    .string()
    .default(resolve(root, "indicators"))
    .transform((path) => resolve(path)),
});

export type Env = Readonly<z.infer<typeof Settings>>;

const advice: Record<keyof Env, string> = {
  PORT: "PORT must be a number from 0 to 65535 (0 picks a free one)",
  HOST: "HOST must be an address of this machine, such as 127.0.0.1 or 0.0.0.0",
  PUBLIC_URL:
    "PUBLIC_URL must be the address that people type, without a path, such as https://outcomes.example.gov.uk",
  TRUST_PROXY:
    "TRUST_PROXY must be how many proxies stand before this server (0 is none), or their addresses with commas between, such as 10.0.0.0/8, or loopback, linklocal, uniquelocal",
  DATA_DIR: "DATA_DIR must be a directory",
  DATABASE_URL: "DATABASE_URL must look like postgres://user:password@host:5432/database",
  MAX_UPLOAD_BYTES: "MAX_UPLOAD_BYTES must be a whole number of bytes above 0",
  LOG_LEVEL: `LOG_LEVEL must be one of ${logLevels.join(", ")}`,
  CATALOGUE_DIR: "CATALOGUE_DIR must be a directory",
  METRICS_TOKEN: "METRICS_TOKEN must have 16 characters or more",
  SECRET: "SECRET must have 32 random characters or more, such as `openssl rand -base64 32` prints",
  REQUIRE_2FA: "REQUIRE_2FA must be yes or no",
  PASSWORDS: "PASSWORDS must be yes or no",
  OIDC_DISCOVERY_URL: "OIDC_DISCOVERY_URL must be the https address of the provider's openid-configuration",
  OIDC_CLIENT_ID: "OIDC_CLIENT_ID must be the id that the provider gave this application",
  OIDC_CLIENT_SECRET: "OIDC_CLIENT_SECRET must be the secret that the provider gave this application",
  OIDC_ADDRESS_CLAIM:
    "OIDC_ADDRESS_CLAIM must be the claim that holds people's e-mail addresses, such as email or preferred_username",
  OIDC_NAME: "OIDC_NAME must have 60 characters or fewer",
  SMTP_URL: "SMTP_URL must look like smtp://user:password@host:587",
  MAIL_FROM: "MAIL_FROM must be an e-mail address",
  REMINDERS: "REMINDERS must be yes or no",
  ALERTS: "ALERTS must be yes or no",
};

export function readEnv(source: Record<string, string | undefined> = process.env): Env {
  // An empty setting is how a shell or a compose file says "not set".
  const given = Object.fromEntries(Object.entries(source).filter(([, value]) => value?.trim()));
  const read = Settings.safeParse(given);
  if (read.success) return consistent(read.data);
  const wrong = read.error.issues.map((issue) => issue.path[0] as keyof Env);
  const sentences = [...new Set(wrong)].map((name) => `${advice[name]}, not ${shown(name, given[name])}`);
  throw new StartupError(`${sentences.join(". ")}.`);
}

/** Passwords and secrets are not repeated; an address may hold one. */
const SECRETS: readonly (keyof Env)[] = [
  "DATABASE_URL",
  "SMTP_URL",
  "SECRET",
  "METRICS_TOKEN",
  "OIDC_CLIENT_SECRET",
];
const shown = (name: keyof Env, value: unknown) =>
  SECRETS.includes(name) ? "what is set" : JSON.stringify(value);

/** Settings that are right each by itself and wrong together. */
function consistent(env: Env): Env {
  const provider = [env.OIDC_DISCOVERY_URL, env.OIDC_CLIENT_ID, env.OIDC_CLIENT_SECRET];
  if (provider.some(Boolean) && !provider.every(Boolean))
    throw new StartupError(
      "Single sign-on wants OIDC_DISCOVERY_URL, OIDC_CLIENT_ID and OIDC_CLIENT_SECRET: set all three, or none.",
    );
  if (!env.PASSWORDS && !env.OIDC_DISCOVERY_URL)
    throw new StartupError(
      "PASSWORDS is off and single sign-on is not set, so nobody could sign in: set OIDC_DISCOVERY_URL, or PASSWORDS=yes.",
    );
  if (!isLoopback(env.HOST) && !env.PUBLIC_URL?.startsWith("https:"))
    throw new StartupError(
      `HOST=${env.HOST} lets other machines connect, so PUBLIC_URL must be the https address that they use: passwords would travel in the open.`,
    );
  if (env.PUBLIC_URL?.startsWith("https:") && env.TRUST_PROXY === undefined)
    throw new StartupError(
      "PUBLIC_URL is https and this server speaks http only, so a proxy with the certificate stands before it: set TRUST_PROXY to how many proxies there are, or to 0 where none of them says whom a request comes from.",
    );
  if (env.SMTP_URL && !env.MAIL_FROM)
    throw new StartupError("SMTP_URL is set: set MAIL_FROM too, the address that letters come from.");
  return env;
}

/** What Express takes: an address, a range of them, or a name for some. A range of all is everybody's word. */
function isProxy(text: string): boolean {
  if (["loopback", "linklocal", "uniquelocal"].includes(text)) return true;
  const [, address = "", bits = "1"] = /^([^/%]+)(?:\/([1-9]\d{0,2}))?$/.exec(text) ?? [];
  const family = isIP(address);
  return family !== 0 && Number(bits) <= (family === 4 ? 32 : 128);
}

function isPlainOrigin(address: string): boolean {
  if (!URL.canParse(address)) return false;
  const { protocol, pathname, search, username, hostname } = new URL(address);
  const plain = pathname === "/" && search === "" && username === "";
  return plain && (protocol === "https:" || (protocol === "http:" && isLoopback(hostname)));
}

/** In the open only on this machine, where a provider may run to try it out. */
function isSafeAddress(address: string): boolean {
  if (!URL.canParse(address)) return false;
  const { protocol, hostname } = new URL(address);
  return protocol === "https:" || (protocol === "http:" && isLoopback(hostname));
}

function isPostgresAddress(address: string): boolean {
  return URL.canParse(address) && ["postgres:", "postgresql:"].includes(new URL(address).protocol);
}
