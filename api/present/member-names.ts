// What the parts of a cut are called: Health in Stanground.
import type { Members } from "#api/contract/vocabulary.ts";
import type { Area, Catalogue } from "#api/domain/catalogue.ts";
import type { CutAxis } from "#api/domain/cut-axis.ts";

export type MemberNames = {
  /** Health in Stanground. */
  short(members: Members): string;
  /** Health in Stanground (South): where a cluster or a school lies, unless that is the area in view. */
  long(members: Members): string;
};

export function memberNames(
  { axes, area }: { axes: readonly CutAxis[]; area: Area },
  catalogue: Catalogue,
): MemberNames {
  const title = (axis: CutAxis, members: Members) =>
    axis.members.find(({ id }) => id === members[axis.id])?.title ?? members[axis.id] ?? "";
  const within = (members: Members) => {
    const level = axes.find((axis) => axis.level !== null);
    const parent = catalogue.areas.get(members[level?.id ?? ""] ?? "")?.parent;
    const name = parent === area.code ? undefined : catalogue.areas.get(parent ?? "")?.name;
    return name === undefined ? "" : ` (${name})`;
  };
  const short = (members: Members) => {
    const place = axes.filter(({ level }) => level !== null).map((axis) => title(axis, members));
    const who = axes.filter(({ level }) => level === null).map((axis) => title(axis, members));
    return [who.join(", "), place.join(", ")].filter(Boolean).join(" in ");
  };
  return { short, long: (members) => short(members) + within(members) };
}
