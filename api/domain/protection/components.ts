// Which counts hang together through sums, directly or by way of others.
import type { System } from "./system.ts";

export type Components = {
  /** The component of each count. */
  component: readonly number[];
  /** The counts of each component. */
  members: readonly (readonly number[])[];
};

export function componentsOf({ counts, rows }: Pick<System, "counts" | "rows">): Components {
  const parent = counts.map((_, count) => count);
  const rootOf = (count: number): number => {
    let root = count;
    while (parent[root] !== root) root = parent[root] ?? root;
    for (let at = count; at !== root; ) {
      const next = parent[at] ?? root;
      parent[at] = root;
      at = next;
    }
    return root;
  };
  for (const { terms } of rows) {
    const [first, ...others] = terms.keys();
    if (first !== undefined) for (const other of others) parent[rootOf(other)] = rootOf(first);
  }
  const members: number[][] = [];
  const numbers = new Map<number, number>();
  const component = counts.map((_, count) => {
    const root = rootOf(count);
    const number = numbers.get(root) ?? members.push([]) - 1;
    numbers.set(root, number);
    members[number]?.push(count);
    return number;
  });
  return { component, members };
}
