// A chart on the page as a picture for a board paper: its title, what it shows, the chart, its notes and source.
import { CONTEXT, FONT, INK, PAPER, QUIET_INK } from "./colours.ts";
import { wrapWords } from "./label-places.ts";

type Words = { title: string; subtitle: string; notes: readonly string[]; source: string };
type Line = { text: string; size: number; bold: boolean; colour: string };

const EDGE = 24;
const SHARPNESS = 2;

/** Draws everything in `place` that is an SVG, a box marked data-picture-box or words marked data-picture, where it
 * stands on the page. */
export async function pictureOf(place: HTMLElement, words: Words): Promise<Blob> {
  // What is scrolled away belongs to the picture, and headings that stay in view would lie on it.
  for (const region of place.querySelectorAll(".scroll-region")) region.scrollTo(0, 0);
  const box = extentOf(place);
  const width = box.width + 2 * EDGE;
  const above = lines([words.title], 20, width, INK, true).concat(
    lines([words.subtitle], 14, width, QUIET_INK),
  );
  const below = lines([...words.notes, words.source], 12, width, QUIET_INK);
  const top = EDGE + heightOf(above);
  const height = top + box.height + heightOf(below) + EDGE;
  const svg = [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" font-family="${FONT}">`,
    `<rect width="100%" height="100%" fill="${PAPER}"/>`,
    drawn(above, EDGE),
    `<g transform="translate(${EDGE - box.left} ${top - box.top})">${partsOf(place).join("")}</g>`,
    drawn(below, top + box.height),
    "</svg>",
  ];
  return toPng(svg.join(""), width, height);
}

function lines(texts: readonly string[], size: number, width: number, colour: string, bold = false): Line[] {
  return texts
    .flatMap((text) => wrapWords(text, width - 2 * EDGE, size))
    .map((text) => ({ text, size, bold, colour }));
}

const heightOf = (all: readonly Line[]) => all.reduce((sum, { size }) => sum + size * 1.4, 12);

function drawn(all: readonly Line[], from: number): string {
  let y = from;
  return all
    .map(({ text, size, bold, colour }) => {
      y += size * 1.4;
      const weight = bold ? ' font-weight="700"' : "";
      return `<text x="${EDGE}" y="${y}" font-size="${size}" fill="${colour}"${weight}>${escaped(text)}</text>`;
    })
    .join("");
}

const boxesIn = (place: HTMLElement) => [...place.querySelectorAll<HTMLElement>("[data-picture-box]")];

/** The place, and the boxes of it that reach beyond what it shows. */
function extentOf(place: HTMLElement) {
  const { left, top, right, bottom } = place.getBoundingClientRect();
  const all = boxesIn(place).map((element) => element.getBoundingClientRect());
  const width = all.reduce((most, one) => Math.max(most, one.right), right) - left;
  const height = all.reduce((most, one) => Math.max(most, one.bottom), bottom) - top;
  return { left, top, width, height };
}

function partsOf(place: HTMLElement): string[] {
  const charts = [...place.querySelectorAll("svg")].filter((svg) => !svg.parentElement?.closest("svg"));
  const words = [...place.querySelectorAll<HTMLElement>("[data-picture]")];
  return [...boxesIn(place).map(asBox), ...charts.map(standalone), ...words.map(asText)];
}

/** Its colour; hatched where the page hatches it. */
function asBox(element: HTMLElement): string {
  const { left, top, width, height } = element.getBoundingClientRect();
  const { backgroundColor } = getComputedStyle(element);
  const box = `x="${left}" y="${top}" width="${width}" height="${height}"`;
  const hatched = element.dataset.pictureBox === "hatched";
  return `<rect ${box} fill="${backgroundColor}"/>${hatched ? hatch(left, top, width, height) : ""}`;
}

const HATCH = 5;

/** Strokes from one edge of a box to another, at half a right angle. */
function hatch(left: number, top: number, width: number, height: number): string {
  const strokes: string[] = [];
  for (let from = HATCH; from < width + height; from += HATCH) {
    const [x1, y1] = from <= height ? [0, from] : [from - height, height];
    const [x2, y2] = from <= width ? [from, 0] : [width, from - width];
    strokes.push(`M${left + x1} ${top + y1}L${left + x2} ${top + y2}`);
  }
  return `<path d="${strokes.join("")}" stroke="${CONTEXT}" stroke-width="1"/>`;
}

/** A copy with the looks that the style sheet gives it written into it. */
function standalone(svg: SVGSVGElement): string {
  const copy = svg.cloneNode(true) as SVGSVGElement;
  const originals = [svg, ...svg.querySelectorAll("*")];
  for (const [index, node] of [copy, ...copy.querySelectorAll("*")].entries()) {
    const original = originals[index];
    if (!original) continue;
    const looks = getComputedStyle(original);
    for (const name of LOOKS) node.setAttribute(name, looks.getPropertyValue(name));
    node.removeAttribute("style");
    node.removeAttribute("class");
  }
  const { left, top, width, height } = svg.getBoundingClientRect();
  copy.setAttribute("x", String(left));
  copy.setAttribute("y", String(top));
  copy.setAttribute("width", String(width));
  copy.setAttribute("height", String(height));
  return new XMLSerializer().serializeToString(copy);
}

const LOOKS = [
  "color",
  "fill",
  "fill-opacity",
  "stroke",
  "stroke-width",
  "stroke-dasharray",
  "font-size",
  "font-weight",
  "text-anchor",
];

function asText(element: HTMLElement): string {
  const { left, top, width } = element.getBoundingClientRect();
  const looks = getComputedStyle(element);
  const size = Number.parseFloat(looks.fontSize);
  // In a narrow cell words break as they do on the page; elsewhere another font may need a little more room.
  const inCell = element.dataset.picture === "in-cell" ? element.parentElement?.clientWidth : undefined;
  return wrapWords(element.textContent ?? "", inCell ?? Math.max(width * 1.2, size * 8), size)
    .map((text, line) => {
      const y = top + size + line * size * 1.25;
      return `<text x="${left}" y="${y}" font-size="${size}" font-weight="${looks.fontWeight}" fill="${looks.color}">${escaped(text)}</text>`;
    })
    .join("");
}

const escaped = (text: string) =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");

/** A data: address and not a blob: one, because Safari taints a canvas with the latter. */
async function toPng(svg: string, width: number, height: number): Promise<Blob> {
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
  await image.decode();
  const canvas = document.createElement("canvas");
  canvas.width = Math.ceil(width * SHARPNESS);
  canvas.height = Math.ceil(height * SHARPNESS);
  canvas.getContext("2d")?.drawImage(image, 0, 0, canvas.width, canvas.height);
  return new Promise((resolve, reject) =>
    canvas.toBlob(
      (blob) => (blob ? resolve(blob) : reject(new Error("The picture could not be made"))),
      "image/png",
    ),
  );
}
