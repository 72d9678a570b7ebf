// The linear programs behind protection: by how much each count could be another one, when all that is shown stays true.
import { componentsOf } from "./components.ts";
import type { LinearProgramming } from "./linear-programming.ts";
import { type OpenComponent, openComponent } from "./open-component.ts";
import type { System, Unit } from "./system.ts";

/** Counts that would be others, by how much: another trust that shows the same figures. */
export type Exchange = ReadonlyMap<number, number>;

export type Exchanges = {
  /** Moves as many of these counts as it can towards as much as is said, at no cost, the more eager ones first. */
  towards(wanted: ReadonlyMap<number, Wish>): Exchange;
  /** Moves one count by so much, touching what costs least of what is not hidden; null: there is no way. */
  cheapest(count: number, by: number): Exchange | null;
  /** How far one count can be moved that way at any cost, though not by as much. */
  reach(count: number, by: number): number | null;
  /** What is shown may be moved at its cost from now on; until then it stays as it is. */
  offer(): void;
  /** What is shown stays as it is. */
  settle(): void;
  hide(unit: Unit): void;
  show(unit: Unit): void;
  close(): void;
};
export type Wish = { by: number; eager: number };

/** Counts that no sum ties to each other have a program each, which is opened when it is needed. */
export function openExchanges(system: System, solver: LinearProgramming): Exchanges {
  const { counts } = system;
  const { component, members } = componentsOf(system);
  const open = new Map<number, OpenComponent>();
  const unitCounts = new Map<Unit, number[]>();
  counts.forEach(({ owners }, count) => {
    for (const unit of owners) unitCounts.set(unit, [...(unitCounts.get(unit) ?? []), count]);
  });
  let onOffer = false;

  function programOf(count: number): OpenComponent {
    const id = component[count] ?? 0;
    const found = open.get(id) ?? openComponent(system, members[id] ?? [], solver, onOffer);
    open.set(id, found);
    return found;
  }
  const renew = (unit: Unit) => {
    for (const count of unitCounts.get(unit) ?? []) open.get(component[count] ?? 0)?.renew(count, onOffer);
  };
  const renewAll = () => {
    for (const program of open.values()) program.renewAll(onOffer);
  };

  return {
    towards(wanted) {
      const found = new Map<number, number>();
      for (const [program, wishes] of Map.groupBy(wanted, ([count]) => programOf(count)))
        for (const [count, by] of program.towards(wishes, onOffer) ?? []) found.set(count, by);
      return found;
    },
    cheapest: (count, by) => programOf(count).cheapest(count, by, onOffer),
    reach: (count, by) => programOf(count).reach(count, by, onOffer),
    offer() {
      onOffer = true;
      renewAll();
    },
    settle() {
      onOffer = false;
      renewAll();
    },
    hide(unit) {
      unit.hidden = true;
      renew(unit);
    },
    show(unit) {
      unit.hidden = false;
      renew(unit);
    },
    close() {
      for (const program of open.values()) program.close();
    },
  };
}
