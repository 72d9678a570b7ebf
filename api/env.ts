// The only reader of process.env: every setting, its default, and a plain sentence when one is wrong.
import { resolve } from "node:path";
import { z } from "zod";
import { StartupError } from "./startup-error.ts";

const root = resolve(import.meta.dirname, "..");
const mebibyte = 1024 * 1024;
const wholeNumber = /^\d{1,15}$/;
const logLevels = ["fatal", "error", "warn", "info", "debug", "trace", "silent"] as const;

const Settings = z.object({
  PORT: z
    .string()
    .regex(wholeNumber)
    .transform(Number)
    .refine((port) => port <= 65_535)
    .default(3000),
  HOST: z.string().refine(isLoopback).default("127.0.0.1"),
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
  CATALOGUE_DIR: z
    .string()
    .default(resolve(root, "indicators"))
    .transform((path) => resolve(path)),
});

export type Env = Readonly<z.infer<typeof Settings>>;

const advice: Record<keyof Env, string> = {
  PORT: "PORT must be a number from 0 to 65535 (0 picks a free one)",
  HOST: "HOST must be a loopback address such as 127.0.0.1: until people can sign in, only this machine may connect",
  DATA_DIR: "DATA_DIR must be a directory",
  DATABASE_URL: "DATABASE_URL must look like postgres://user:password@host:5432/database",
  MAX_UPLOAD_BYTES: "MAX_UPLOAD_BYTES must be a whole number of bytes above 0",
  LOG_LEVEL: `LOG_LEVEL must be one of ${logLevels.join(", ")}`,
  CATALOGUE_DIR: "CATALOGUE_DIR must be a directory",
};

export function readEnv(source: Record<string, string | undefined> = process.env): Env {
  // An empty setting is how a shell or a compose file says "not set".
  const given = Object.fromEntries(Object.entries(source).filter(([, value]) => value?.trim()));
  const read = Settings.safeParse(given);
  if (read.success) return read.data;
  const wrong = read.error.issues.map((issue) => issue.path[0] as keyof Env);
  const sentences = [...new Set(wrong)].map((name) => `${advice[name]}, not ${shown(name, given[name])}`);
  throw new StartupError(`${sentences.join(". ")}.`);
}

/** A password may be part of an address, so an address is not repeated. */
const shown = (name: keyof Env, value: unknown) =>
  name === "DATABASE_URL" ? "what is set" : JSON.stringify(value);

function isLoopback(host: string): boolean {
  return host === "localhost" || host === "::1" || /^127\.\d{1,3}\.\d{1,3}\.\d{1,3}$/.test(host);
}

function isPostgresAddress(address: string): boolean {
  return URL.canParse(address) && ["postgres:", "postgresql:"].includes(new URL(address).protocol);
}
