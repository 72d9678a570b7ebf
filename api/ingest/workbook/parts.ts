// What a workbook says of itself: its sheets in the order of their tabs, and which file holds what. Tags are found by
// patterns that never go back over the text; a file that is written otherwise than all spreadsheets do is not understood.

export type Sheet = { name: string; path: string };

export type WorkbookParts = {
  /** Without hidden ones: what its sender does not see is not what they send. */
  sheets: Sheet[];
  strings: string | null;
  styles: string | null;
  /** Days are counted from 1904, as Excel for old Macs did. */
  from1904: boolean;
};

export const WORKBOOK = "xl/workbook.xml";
export const RELATIONS = "xl/_rels/workbook.xml.rels";

export function readParts(workbook: string, relations: string): WorkbookParts {
  const targets = new Map<string, { type: string; path: string }>();
  for (const { Id = "", Type = "", Target = "" } of tagsOf(relations, "Relationship"))
    targets.set(Id, { type: Type.split("/").at(-1) ?? "", path: pathOf(Target) });
  const path = (type: string) => [...targets.values()].find((target) => target.type === type)?.path ?? null;
  const sheets = tagsOf(workbook, "sheet").flatMap(({ name = "", state = "visible", ...rest }) => {
    const target = targets.get(relationId(rest));
    return state === "visible" && target?.type === "worksheet" ? [{ name, path: target.path }] : [];
  });
  const [settings] = tagsOf(workbook, "workbookPr");
  const from1904 = ["1", "true"].includes(settings?.date1904 ?? "");
  return { sheets, strings: path("sharedStrings"), styles: path("styles"), from1904 };
}

/** The namespace may have any prefix. */
const relationId = (attributes: Attributes): string =>
  Object.entries(attributes).find(([name]) => name.endsWith(":id"))?.[1] ?? "";

const pathOf = (target: string) => (target.startsWith("/") ? target.slice(1) : `xl/${target}`);

export type Attributes = Partial<Record<string, string>>;

/** The attributes of each tag of a name, whatever its prefix. */
export function tagsOf(xml: string, name: string): Attributes[] {
  const tags = new RegExp(`<(?:[\\w.-]{1,20}:)?${name}\\s([^<>]*)>`, "g");
  return Array.from(xml.matchAll(tags), ([, attributes = ""]) => attributesOf(attributes));
}

const ATTRIBUTE = /([\w.:-]{1,60})\s?=\s?(?:"([^"]*)"|'([^']*)')/g;

export function attributesOf(text: string): Attributes {
  const attributes: Attributes = {};
  for (const [, name = "", double, single] of text.matchAll(ATTRIBUTE))
    attributes[name] = unescaped(double ?? single ?? "");
  return attributes;
}

const ENTITIES: Record<string, string> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };

const unescaped = (text: string) =>
  text.replace(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|(\w{2,4}));/gi, (whole, decimal, hex, name) => {
    if (name) return ENTITIES[name] ?? whole;
    const code = decimal ? Number(decimal) : Number.parseInt(hex, 16);
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
