// Looks for marks that do not stand out from the page, where axe looks at letters alone. Runs inside the page.

/** Status shapes, lines and bars whose colour has less than 3:1 against the page. */
export function faintMarks(): { marks: number; faint: string[] } {
  const channels = (colour: string) => (colour.match(/[\d.]+/g) ?? []).map(Number);
  const luminance = (colour: string) => {
    const [red = 0, green = 0, blue = 0] = channels(colour)
      .slice(0, 3)
      .map((part) => part / 255)
      .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  };
  const probe = document.createElement("p");
  probe.style.color = "Canvas";
  document.body.append(probe);
  const behind = luminance(getComputedStyle(probe).color);
  probe.remove();
  const contrast = (colour: string) => {
    const own = luminance(colour);
    return (Math.max(own, behind) + 0.05) / (Math.min(own, behind) + 0.05);
  };
  const selector =
    ".status-shape > path:first-child, .status-shape > circle, .recharts-line-curve, .chart-row__bar, .chart-target__line";
  const marks = [...document.querySelectorAll<SVGElement>(selector)].filter((mark) => mark.checkVisibility());
  const faint = marks.flatMap((mark) => {
    const { fill, stroke } = getComputedStyle(mark);
    const colour = stroke === "none" ? fill : stroke;
    const name = mark.getAttribute("class") ?? mark.parentElement?.getAttribute("class") ?? "";
    return contrast(colour) < 3 ? [`${name}: ${colour}`] : [];
  });
  return { marks: marks.length, faint: [...new Set(faint)] };
}
