// Who may import whom. The table is the architecture; each folder's tsconfig.json says the same to the compiler.
import { execFileSync } from "node:child_process";
import { globSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";

const root = join(import.meta.dirname, "..");

/** A folder, what it may import of ours, and why no more. */
const MAY_IMPORT: Record<string, { from: string[]; why: string }> = {
  "api/contract": { from: [], why: "both sides read it, so it knows neither" },
  indicators: {
    from: ["api/contract"],
    why: "definitions use the words of the contract and have no behaviour",
  },
  "api/domain": {
    from: ["api/contract", "indicators"],
    why: "pure rules: no file, network, environment, clock",
  },
  "api/db": { from: ["api/contract", "indicators", "api/domain"], why: "answers questions; does not judge" },
  "api/ingest": {
    from: ["api/contract", "indicators", "api/domain", "api/db"],
    why: "writes; shows nothing",
  },
  "api/jobs": {
    from: ["api/contract", "indicators", "api/domain", "api/db", "api/reading"],
    why: "does later what was decided before; answers nobody",
  },
  "api/reading": {
    from: ["api/contract", "indicators", "api/domain", "api/db"],
    why: "reads, judges and hides; writes nothing",
  },
  "api/protection": {
    from: ["api/contract", "indicators", "api/domain", "api/db"],
    why: "works out what is hidden beside small numbers, and keeps it; shows nothing",
  },
  "api/register": {
    from: ["api/contract", "indicators", "api/domain", "api/db", "api/reading"],
    why: "keeps the register of risk areas: what figures raise, and what people do about it",
  },
  "api/access": {
    from: ["api/contract", "indicators", "api/domain", "api/db"],
    why: "says who may; does none of it",
  },
  "api/present": {
    from: ["api/contract", "indicators", "api/domain"],
    why: "cannot reach a row: only what is safe to show",
  },
  "api/http": {
    from: [
      "api/contract",
      "indicators",
      "api/domain",
      "api/db",
      "api/ingest",
      "api/jobs",
      "api/access",
      "api/reading",
      "api/register",
      "api/protection",
      "api/present",
    ],
    why: "joins a question to an answer",
  },
  api: {
    from: [
      "api/contract",
      "indicators",
      "api/domain",
      "api/db",
      "api/ingest",
      "api/jobs",
      "api/access",
      "api/reading",
      "api/register",
      "api/protection",
      "api/present",
      "api/http",
    ],
    why: "the composition root knows everybody, and nobody knows it",
  },
  dashboard: { from: ["api/contract"], why: "draws what the server says" },
};
const folders = Object.keys(MAY_IMPORT).sort((a, b) => b.length - a.length);
const folderOf = (path: string) => folders.find((folder) => path === folder || path.startsWith(`${folder}/`));

describe.each(Object.entries(MAY_IMPORT))("%s", (folder, { from, why }) => {
  const sources = globSync(`${folder}/**/*.{ts,tsx}`, { cwd: root }).filter(
    (file) => folderOf(file) === folder && !/\.test\.tsx?$|browser-tests|vite\.config|\/dist\//.test(file),
  );

  test(`imports only ${from.join(", ") || "nothing of ours"}: ${why}`, () => {
    expect(sources.length).toBeGreaterThan(0);
    const strayed = sources.flatMap((file) =>
      specifiers(file)
        .filter((specifier) => specifier.startsWith("#"))
        .map((specifier) => ({ file, into: folderOf(specifier.slice(1)) }))
        .filter(({ into }) => into !== folder && (into === undefined || !from.includes(into))),
    );
    expect(strayed).toEqual([]);
  });

  test("reaches other folders by name, and never by ../", () => {
    const climbing = sources.flatMap((file) =>
      specifiers(file).filter((specifier) => specifier.startsWith("..")),
    );
    expect(climbing).toEqual([]);
  });

  test("says the same to the compiler", () => {
    const config = JSON.parse(readFileSync(join(root, folder, "tsconfig.json"), "utf8")) as {
      references: { path: string }[];
    };
    const references = config.references.map(({ path }) => join(folder, path));
    expect(references.sort()).toEqual([...from].sort());
  });
});

test("the compiler refuses an import that the table does not allow", { timeout: 60_000 }, () => {
  const stray = mkdtempSync(join(root, "api/domain/stray-"));
  try {
    writeFileSync(
      join(stray, "stray.ts"),
      'import { openDatabases } from "#api/db/pool.ts";\nexport const open = openDatabases;\n',
    );
    expect(compile("api/domain")).toContain("TS6307");
    writeFileSync(join(stray, "stray.ts"), "export const port = process.env;\n");
    expect(compile("api/domain")).toContain("Cannot find name 'process'");
  } finally {
    rmSync(stray, { recursive: true });
  }
  expect(compile("api/domain")).toBe("");
});

test("the domain takes the clock and chance as parameters", () => {
  const impure = globSync("api/domain/**/*.ts", { cwd: root })
    .filter((file) => !file.endsWith(".test.ts"))
    .filter((file) =>
      /Date\.now|new Date\(\)|Math\.random|performance\.now/.test(readFileSync(join(root, file), "utf8")),
    );
  expect(impure).toEqual([]);
});

test("no indicator is named in code: ids live in indicators/ alone", () => {
  const ids = globSync("indicators/*/*.yaml", { cwd: root }).map(
    (file) => file.split("/").at(-1)?.replace(".yaml", "") ?? "",
  );
  const named = globSync("{api,dashboard}/**/*.{ts,tsx}", { cwd: root })
    .filter((file) => !/\.test\.tsx?$|browser-tests|gallery|\/dist\//.test(file))
    .flatMap((file) => {
      const text = readFileSync(join(root, file), "utf8").replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, "");
      return ids
        .filter((id) => id.includes("-") && new RegExp(`["'\`]${id}["'\`]`).test(text))
        .map((id) => ({ file, id }));
    });
  expect(ids.length).toBeGreaterThan(50);
  expect(named).toEqual([]);
});

function specifiers(file: string): string[] {
  const text = readFileSync(join(root, file), "utf8");
  return [...text.matchAll(/(?:from|import)\s*\(?\s*"([^"]+)"/g)].map((match) => match[1] ?? "");
}

function compile(project: string): string {
  try {
    execFileSync("node", [join(root, "node_modules/typescript/bin/tsc"), "-b", project], {
      cwd: root,
      encoding: "utf8",
    });
    return "";
  } catch (error) {
    return String((error as { stdout: string }).stdout);
  }
}
