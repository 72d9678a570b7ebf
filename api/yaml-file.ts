// Reads one YAML file so that every fault, in its spelling or found later in its content, has a line.
import {
  type Document,
  isMap,
  isScalar,
  isSeq,
  LineCounter,
  parseDocument,
  visit,
  type YAMLError,
} from "yaml";
import type { CataloguePath } from "#api/domain/catalogue-configs.ts";

export type LineProblem = { line: number; sentence: string };
export type YamlFile = {
  value: unknown;
  problems: LineProblem[];
  /** The line of the key or item at a path; of the nearest one above it where the path ends early. */
  lineOf: (path: CataloguePath) => number;
};

export function readYaml(text: string): YamlFile {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  const lineAt = (offset: number) => Math.max(1, lines.linePos(offset).line);
  const problems = worthTelling(document.errors).map((error) => ({
    line: lineAt(isOpenQuote(error) ? lastScalar(document) : error.pos[0]),
    sentence: sentenceFor(error, text),
  }));
  if (problems.length === 0 && document.contents === null)
    problems.push({ line: 1, sentence: "the file is empty" });

  const lineOf = (path: CataloguePath) => {
    let node: unknown = document.contents;
    let offset = 0;
    for (const step of path) {
      const [found, next]: [unknown, unknown] = isMap(node)
        ? pairOf(node.items, step)
        : isSeq(node) && typeof step === "number"
          ? [node.items[step], node.items[step]]
          : [undefined, undefined];
      const start = rangeOf(found);
      if (start === undefined) break;
      offset = start;
      node = next;
    }
    return lineAt(offset);
  };
  return { value: problems.length > 0 ? undefined : document.toJS(), problems, lineOf };
}

function pairOf(items: { key: unknown; value: unknown }[], step: string | number): [unknown, unknown] {
  const pair = items.find(({ key }) => isScalar(key) && String(key.value) === String(step));
  return [pair?.key, pair?.value];
}

const rangeOf = (node: unknown): number | undefined =>
  isScalar(node) || isMap(node) || isSeq(node) ? node.range?.[0] : undefined;

/** One wrong line puts the parser out of step, so that only the first fault is surely one; a key twice does not. */
function worthTelling(errors: readonly YAMLError[]): YAMLError[] {
  const first = errors.find(({ code }) => code !== "DUPLICATE_KEY");
  return errors.filter((error) => error === first || error.code === "DUPLICATE_KEY");
}

/** The parser notices at the end of the file, where there is nothing to see. */
const isOpenQuote = ({ message }: YAMLError) => message.startsWith("Missing closing");

function lastScalar(document: Document): number {
  let start = 0;
  visit(document, {
    Scalar: (_, { range }) => {
      start = range?.[0] ?? start;
    },
  });
  return start;
}

/** What to do about a fault in the spelling, for the ones that people make; in the parser's words for the rest. */
function sentenceFor(error: YAMLError, text: string): string {
  const { code, message } = error;
  const [start] = error.pos;
  const line = text.slice(text.lastIndexOf("\n", start - 1) + 1).split("\n", 1)[0] ?? "";
  if (/^ *\t/.test(line)) return "this line is indented with a tab: use spaces";
  if (code === "DUPLICATE_KEY") {
    const key =
      text
        .slice(start)
        .match(/^[^:\n]+/)?.[0]
        .trim() ?? "";
    return `"${key}" stands here twice: keep one of them`;
  }
  if (message.includes("and end with a")) return "the brackets that are opened above are not closed";
  if (isOpenQuote(error)) return "a quote is opened here and never closed";
  if (code === "BAD_SCALAR_START") return `text that begins with ${text[start]} must be in quotes`;
  if (code === "BAD_INDENT" || message.includes("without - indicator"))
    return "this line does not stand under the one above it: check the spaces in front of it";
  if (code === "BLOCK_AS_IMPLICIT_KEY" || code === "MULTILINE_IMPLICIT_KEY")
    return 'this line cannot be read: put text that has ": " in it in quotes';
  return `this line cannot be read: ${lowerFirst(message)}`;
}

const lowerFirst = (text: string) => text.charAt(0).toLowerCase() + text.slice(1);
