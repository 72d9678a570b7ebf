// Reads and checks a folder of catalogue files, and gives every problem its file, line and sentence.
import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { isAbsolute, join, relative } from "node:path";
import type { z } from "zod";
import { buildCatalogue } from "#api/domain/build-catalogue.ts";
import type { Catalogue } from "#api/domain/catalogue.ts";
import type { Boundaries } from "#api/domain/catalogue-configs.ts";
import { jsonSchema, type SchemaName } from "#indicators/json-schema.ts";
import { type IndicatorConfig, SCHEMAS } from "#indicators/schema.ts";
import { sentencesFor } from "./config-sentences.ts";
import { readBoundaries } from "./read-boundaries.ts";
import { readYaml, type YamlFile } from "./yaml-file.ts";

export type FileProblem = {
  /** As a person in the project's folder would open it: indicators/stay-safe/referrals.yaml. */
  file: string;
  line: number;
  sentence: string;
};
export type ReadCatalogue = { catalogue: Catalogue } | { problems: FileProblem[] };

const SHARED = ["areas", "dimensions", "outcomes", "owners", "pathways", "trust"] as const;

export function readCatalogue(directory: string): ReadCatalogue {
  const reader = new Reader(directory);
  const { shared, folders } = reader.list();

  const areas = reader.read("areas.yaml", "areas", SCHEMAS.areas);
  const dimensions = reader.read("dimensions.yaml", "dimensions", SCHEMAS.dimensions);
  const outcomes = reader.read("outcomes.yaml", "outcomes", SCHEMAS.outcomes);
  const owners = reader.read("owners.yaml", "owners", SCHEMAS.owners);
  const pathways = reader.read("pathways.yaml", "pathways", SCHEMAS.pathways);
  const trust = reader.read("trust.yaml", "trust", SCHEMAS.trust);
  for (const file of shared)
    if (!SHARED.some((name) => file === `${name}.yaml`))
      reader.say(file, 1, "an indicator belongs in the folder of its home outcome, named <id>.yaml");

  const indicators: { file: string; config: IndicatorConfig }[] = [];
  const unreadable: string[] = [];
  for (const file of folders) {
    const config = file.endsWith(".yaml") ? reader.read(file, "indicator", SCHEMAS.indicator) : undefined;
    if (config) indicators.push({ file, config });
    else unreadable.push(file.replace(/^.*\/|\.ya?ml$/g, ""));
    if (file.endsWith(".yml")) reader.say(file, 1, "rename the file so that it ends in .yaml");
  }

  // Without the files that all share, nearly every name would seem unknown.
  if (!areas || !dimensions || !outcomes || !owners || !pathways || !trust)
    return { problems: reader.sorted() };
  const boundaries = areas.boundaries === undefined ? null : reader.boundaries(areas.boundaries);
  if (boundaries === undefined) return { problems: reader.sorted() };
  const version = reader.version();
  const built = buildCatalogue({
    version,
    boundaries,
    areas,
    dimensions,
    outcomes,
    owners,
    pathways,
    trust,
    indicators,
    unreadable,
  });
  if ("problems" in built)
    for (const { file, path, sentence } of built.problems)
      reader.say(file, reader.lineOf(file, path), sentence);
  const problems = reader.sorted();
  if (problems.length > 0 || "problems" in built) return { problems };
  return built;
}

/** Keeps what was read of each file, so that a problem found later can still be given its line. */
class Reader {
  readonly #directory: string;
  readonly #files = new Map<string, YamlFile>();
  readonly #problems: FileProblem[] = [];
  readonly #hash = createHash("sha256");

  constructor(directory: string) {
    this.#directory = directory;
  }

  list(): { shared: string[]; folders: string[] } {
    const files: string[] = [];
    try {
      files.push(...readdirSync(this.#directory, { recursive: true, encoding: "utf8" }));
    } catch {
      this.say("", 1, "there is no such folder");
    }
    const yaml = files
      .map((file) => file.replaceAll("\\", "/"))
      .filter((file) => /\.ya?ml$/.test(file) && !/(^|\/)\./.test(file))
      .sort();
    return {
      shared: yaml.filter((file) => !file.includes("/")),
      folders: yaml.filter((file) => file.includes("/")),
    };
  }

  read<Schema extends z.ZodType>(
    file: string,
    name: SchemaName,
    schema: Schema,
  ): z.infer<Schema> | undefined {
    let text: string;
    try {
      text = readFileSync(join(this.#directory, file), "utf8");
    } catch {
      this.say(file, 1, "the file is missing or cannot be opened");
      return undefined;
    }
    this.#hash.update(`${file}\n${text}\n`);
    const yaml = readYaml(text);
    this.#files.set(file, yaml);
    for (const { line, sentence } of yaml.problems) this.say(file, line, sentence);
    if (yaml.problems.length > 0) return undefined;
    const checked = schema.safeParse(yaml.value, { reportInput: true });
    if (checked.success) return checked.data;
    const described = jsonSchema(name);
    for (const { path, sentence } of sentencesFor(checked.error.issues, described))
      this.say(file, yaml.lineOf(path), sentence);
    return undefined;
  }

  boundaries(file: string): Boundaries | undefined {
    let text = "";
    try {
      text = readFileSync(join(this.#directory, file), "utf8");
    } catch {
      this.say(file, 1, "the file is missing or cannot be opened: areas.yaml names it");
      return undefined;
    }
    this.#hash.update(`${file}\n${text}\n`);
    const found = readBoundaries(text);
    if (found === null)
      this.say(file, 1, "these are no boundaries: make the file anew with scripts/make-boundaries.ts");
    return found ?? undefined;
  }

  lineOf(file: string, path: readonly (string | number)[]): number {
    return this.#files.get(file)?.lineOf(path) ?? 1;
  }

  say(file: string, line: number, sentence: string): void {
    const near = relative("", this.#directory);
    const directory = near.startsWith("..") || isAbsolute(near) ? this.#directory : near;
    this.#problems.push({ file: join(directory, file), line, sentence });
  }

  sorted(): FileProblem[] {
    return this.#problems.toSorted((a, b) =>
      a.file === b.file ? a.line - b.line : a.file < b.file ? -1 : 1,
    );
  }

  version(): string {
    return this.#hash.copy().digest("hex").slice(0, 16);
  }
}
