// A changed catalogue is loaded without a restart, a broken one is reported and does no harm.
import { renameSync, rmSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import {
  CAF,
  type CatalogueFolder,
  createCatalogueFolder,
  FILES,
} from "#scripts/testing/catalogue-folder.ts";
import { watchCatalogue } from "./catalogue.ts";

let folder: CatalogueFolder;
beforeEach(() => {
  folder = createCatalogueFolder();
});
afterEach(() => folder.remove());

test("a changed catalogue is loaded, a broken one reported, a mended one loaded again", async () => {
  const loaded: string[] = [];
  const broken: string[] = [];
  const stop = watchCatalogue(
    folder.path,
    (catalogue) => loaded.push(catalogue.findIndicator("caf-completed")?.title ?? ""),
    (error) => broken.push(error.problems.map(({ line, sentence }) => `${line}: ${sentence}`).join()),
  );
  try {
    folder.change(CAF, "Assessments completed", "Assessments finished");
    await vi.waitFor(() => expect(loaded).toEqual(["Assessments finished"]), 5000);
    folder.change(CAF, "decimals: 1", "decimals: 9");
    await vi.waitFor(() => expect(broken).toEqual(["6: decimals must be 3 or less"]), 5000);
    // As editors save: a new file beside the old one, put in its place.
    folder.write("stay-safe/.caf-completed.yaml.new", FILES[CAF] ?? "");
    renameSync(join(folder.path, "stay-safe/.caf-completed.yaml.new"), join(folder.path, CAF));
    await vi.waitFor(() => expect(loaded).toEqual(["Assessments finished", "Assessments completed"]), 5000);
  } finally {
    stop();
  }
});

test("a new indicator is noticed, also in a folder that was not there before", async () => {
  const sizes: number[] = [];
  const stop = watchCatalogue(
    folder.path,
    (catalogue) => sizes.push(catalogue.indicators.size),
    () => {},
  );
  try {
    rmSync(join(folder.path, "stay-safe"), { recursive: true });
    await vi.waitFor(() => expect(sizes.at(-1)).toBe(0), 5000);
    folder.write(CAF, FILES[CAF] ?? "");
    await vi.waitFor(() => expect(sizes.at(-1)).toBe(1), 5000);
    folder.write("stay-safe/caf-late.yaml", (FILES[CAF] ?? "").replace("caf-completed", "caf-late"));
    await vi.waitFor(() => expect(sizes.at(-1)).toBe(2), 5000);
  } finally {
    stop();
  }
});
