// Any failure to start or go on, as the text to show: one sentence when it is somebody's to mend, the whole stack when it is a bug.
import { CatalogueError } from "./catalogue.ts";
import { StartupError } from "./startup-error.ts";

const diskFull = "The disk is full: make room, then start again.";

export function explainFailure(error: unknown): string {
  if (error instanceof StartupError || error instanceof CatalogueError) return error.message;
  if (!(error instanceof Error)) return String(error);
  const { code, path } = error as NodeJS.ErrnoException;
  if (code === "ENOSPC" || code === "EDQUOT" || code === "53100") return diskFull;
  if (code === "EACCES" || code === "EPERM" || code === "EROFS") {
    return `This user may not write ${path ?? "there"}: change its owner, or start as the user that it belongs to.`;
  }
  if (code === "42501")
    return `The database user lacks a right: ${error.message}. Grant it, then start again.`;
  return error.stack ?? error.message;
}
