// Unpacks the Chromium that came with npm, with the libraries and the font that it needs, once for each version.
import { execFile } from "node:child_process";
import { mkdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { dirname, join, resolve } from "node:path";
import { promisify } from "node:util";
import { exists } from "#scripts/database/files.ts";

const execute = promisify(execFile);
const cache = resolve(import.meta.dirname, "../../.cache");

export type Unpacked = { program: string; env: Record<string, string> };

export async function unpackChromium(): Promise<Unpacked> {
  const entry = createRequire(import.meta.url).resolve("@sparticuz/chromium");
  const manifest = await readFile(join(dirname(dirname(entry)), "package.json"), "utf8");
  const { version } = JSON.parse(manifest) as { version: string };
  const directory = join(cache, `chromium-${version}`);
  if (!(await exists(directory))) await unpack(entry, directory);
  return {
    program: join(directory, "chromium"),
    env: {
      LD_LIBRARY_PATH: join(directory, "al2023", "lib"),
      FONTCONFIG_FILE: join(directory, "fonts.conf"),
    },
  };
}

async function unpack(entry: string, directory: string): Promise<void> {
  const partial = `${directory}.${process.pid}`;
  await mkdir(partial, { recursive: true });
  // The package unpacks into the temporary directory, and its libraries only where it takes itself to be in the
  // cloud: a process of its own can be told both, and this one goes on as it was.
  const script = `import(${JSON.stringify(entry)}).then(({ default: chromium }) => chromium.executablePath())`;
  await execute(process.execPath, ["-e", script], {
    env: { ...process.env, TMPDIR: partial, AWS_EXECUTION_ENV: "AWS_Lambda_nodejs24.x" },
  });
  await writeFile(join(partial, "fonts.conf"), fontConfiguration(directory));
  await rename(partial, directory).catch(async (error: unknown) => {
    // Two runs may unpack at once; the first one home wins.
    await rm(partial, { recursive: true, force: true });
    if (!(await exists(directory))) throw error;
  });
}

/** The packed font and no other: text is then as wide on every machine, and a page breaks its lines alike. */
const fontConfiguration = (directory: string) => `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>${join(directory, "fonts", "fonts")}</dir>
  <cachedir>${join(directory, "fonts-cache")}</cachedir>
</fontconfig>
`;
