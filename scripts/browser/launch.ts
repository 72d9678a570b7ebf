// Opens a Chromium for tests and screenshots: the packed one, or the machine's own where the packed one does not run.
import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { type Browser, chromium } from "playwright-core";
import { exists } from "#scripts/database/files.ts";
import { type Unpacked, unpackChromium } from "./unpack.ts";

const execute = promisify(execFile);
const installed = [
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
];

export async function launchBrowser(): Promise<Browser> {
  const { program, env } = await findChromium();
  return chromium.launch({
    executablePath: program,
    env: { ...process.env, ...env },
    args: ["--font-render-hinting=none", "--disable-lcd-text", "--force-color-profile=srgb"],
  });
}

async function findChromium(): Promise<Unpacked> {
  // The packed one is for Linux on x64 alone, and needs a C library no older than its own.
  if (process.platform === "linux" && process.arch === "x64") {
    const packed = await unpackChromium();
    if (await runs(packed)) return packed;
  }
  for (const program of installed) {
    if (await exists(program)) return { program, env: {} };
  }
  throw new Error("No Chromium runs here: the packed one is for Linux on x64; install Chromium or Chrome.");
}

async function runs({ program, env }: Unpacked): Promise<boolean> {
  return execute(program, ["--version"], { env: { ...process.env, ...env } }).then(
    () => true,
    () => false,
  );
}
