// A zip file that is no Excel workbook: what it is, and what to do instead.
import { Refused } from "#api/ingest/refused.ts";
import type { Archive } from "./unpack.ts";

const SAVE_AS = "Open it, choose Save As, then Excel Workbook (.xlsx) or CSV, and send that file.";

export function otherArchive({ names }: Pick<Archive, "names">): Refused {
  const all = [...names];
  const refused = (title: string, detail: string) => new Refused(415, title, detail);
  const hasIn = (folder: string) => all.some((name) => name.startsWith(folder));
  if (names.has("xl/workbook.bin")) return refused("This is a binary workbook (.xlsb)", SAVE_AS);
  if (names.has("mimetype") && names.has("content.xml"))
    return refused("This is an OpenDocument file", SAVE_AS);
  if (hasIn("word/"))
    return refused("This is a Word document", "Send the figures as a workbook or a CSV file.");
  if (hasIn("ppt/"))
    return refused("This is a presentation", "Send the figures as a workbook or a CSV file.");
  if (hasIn("Index/"))
    return refused(
      "This is an Apple document",
      "In Numbers choose File, Export To, then Excel or CSV, and send that file.",
    );
  return refused("This is a zip file", "Unpack it and send the workbook or CSV file inside.");
}
