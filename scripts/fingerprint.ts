// One hash for many files: tells whether something built from them is stale.
import { createHash } from "node:crypto";
import { glob, readFile } from "node:fs/promises";
import { join } from "node:path";

export async function fingerprint(root: string, patterns: string[], exclude: string[] = []): Promise<string> {
  const files: string[] = [];
  for await (const entry of glob(patterns, { cwd: root, exclude, withFileTypes: true })) {
    if (entry.isFile()) files.push(join(entry.parentPath, entry.name));
  }
  const hash = createHash("sha256");
  for (const file of files.sort()) {
    const content = await readFile(file);
    // The length keeps the end of one file from passing for the beginning of the next.
    hash.update(`${file.slice(root.length)}\0${content.length}\0`).update(content);
  }
  return hash.digest("hex");
}
