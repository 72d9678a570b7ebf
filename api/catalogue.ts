// Loads the catalogue, or refuses with file, line and reason; and loads it again when its files change.
import { watch } from "node:fs";
import type { Catalogue } from "#api/domain/catalogue.ts";
import { type FileProblem, readCatalogue } from "./read-catalogue.ts";

export class CatalogueError extends Error {
  override readonly name = "CatalogueError";
  readonly problems: readonly FileProblem[];

  constructor(problems: readonly FileProblem[]) {
    super(problems.map(({ file, line, sentence }) => `${file}:${line}: ${sentence}`).join("\n"));
    this.problems = problems;
  }
}

export function loadCatalogue(directory: string): Catalogue {
  const read = readCatalogue(directory);
  if ("problems" in read) throw new CatalogueError(read.problems);
  return read.catalogue;
}

/** An editor saves a file in several steps, and a checkout changes many files: wait until they have settled. */
const SETTLE_MS = 200;

/** Calls `onLoaded` with each changed catalogue that is whole, and `onBroken` for each that is not; the caller
 * keeps the last whole one meanwhile. Returns a function that stops the watching. */
export function watchCatalogue(
  directory: string,
  onLoaded: (catalogue: Catalogue) => void,
  onBroken: (error: CatalogueError) => void,
): () => void {
  let timer: NodeJS.Timeout | undefined;
  let last = "";
  const reload = () => {
    const read = readCatalogue(directory);
    if ("catalogue" in read) {
      if (read.catalogue.version === last) return;
      last = read.catalogue.version;
      onLoaded(read.catalogue);
    } else {
      const error = new CatalogueError(read.problems);
      if (error.message === last) return;
      last = error.message;
      onBroken(error);
    }
  };
  const watcher = watch(directory, { recursive: true, persistent: false }, () => {
    clearTimeout(timer);
    timer = setTimeout(reload, SETTLE_MS).unref();
  });
  return () => {
    clearTimeout(timer);
    watcher.close();
  };
}
