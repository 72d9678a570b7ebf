// A small catalogue in a folder of its own, to be spoilt in one place by each test.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { CatalogueError, loadCatalogue } from "#api/catalogue.ts";

// Small enough that the lines that a test names can be counted by eye.
export const FILES: Record<string, string> = {
  "areas.yaml": `trust:
  code: town
  name: Town
  level: trust
  areas:
    - code: south
      name: South
      level: locality
comparators: []
`,
  "dimensions.yaml": `dimensions:
  - id: agency
    title: Agency
    partition: true
    members: [{ id: health, title: Health }]
`,
  "outcomes.yaml": `outcomes:
  - id: stay-safe
    title: Stay safe
    summary: Children are safe.
    partnership: safe
    aims:
      - { id: "2.1", title: Protected, type: aim }
partnerships:
  - { id: safe, title: Safe, chair: Chair, contract: Promise }
priorities: []
groups: []
`,
  "owners.yaml": `owners:
  - { id: coordinator, name: Ann Lee, job: Lead, email: ann@demo.example }
`,
  "pathways.yaml": "pathways: []\n",
  "trust.yaml": `name: Trust
holidays: { country: GB }
attribution: []
escalation: []
demonstration: { clock: 2026-11-18, note: Made up }
`,
  "stay-safe/caf-completed.yaml": `id: caf-completed
title: Assessments completed
aims: ["2.1"]
kind: proportion
unit: "%"
decimals: 1
polarity: higher
frequency: month
counting: flow
accumulation: none
owner: coordinator
partnership: safe
numerator: Completed
denominator: Due
why: It matters
source: Records
levels: [trust]
dimensions: [agency]
returns: { due: 10, from: 2023-04 }
targets:
  - from: 2023-04
    goal: 75
    tolerance: { points: 5 }
    basis: demonstration
`,
};
export const CAF = "stay-safe/caf-completed.yaml";

export type CatalogueFolder = {
  path: string;
  write: (file: string, text: string) => void;
  /** Replaces a text in a file as it was at first; other changes to that file are undone. */
  change: (file: string, from: string, to: string) => void;
  remove: () => void;
};

/** What loading it says, without where the folder lies. */
export function problemsIn({ path }: CatalogueFolder): string[] {
  try {
    loadCatalogue(path);
    return [];
  } catch (error) {
    if (!(error instanceof CatalogueError)) throw error;
    return error.message.split("\n").map((line) => line.replace(`${path}/`, ""));
  }
}

export function createCatalogueFolder(): CatalogueFolder {
  const path = mkdtempSync(join(tmpdir(), "catalogue-"));
  const write = (file: string, text: string) => {
    mkdirSync(dirname(join(path, file)), { recursive: true });
    writeFileSync(join(path, file), text);
  };
  for (const [file, text] of Object.entries(FILES)) write(file, text);
  return {
    path,
    write,
    change: (file, from, to) => {
      const text = FILES[file] ?? "";
      if (!text.includes(from)) throw new Error(`${file} has no "${from}"`);
      write(file, text.replace(from, to));
    },
    remove: () => rmSync(path, { recursive: true }),
  };
}
