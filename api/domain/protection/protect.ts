// Hides beside the small numbers as little as it can so that none of them can be worked out.
import { type Exchange, type Exchanges, openExchanges, type Wish } from "./exchanges.ts";
import type { LinearProgramming } from "./linear-programming.ts";
import type { System, Unit } from "./system.ts";

/** One count has to be able to be so much more, or so much less; an exchange that does it is the proof. */
type Claim = { readonly count: number; by: number; proof: Proof | null };
type Proof = { readonly exchange: Exchange; readonly units: ReadonlySet<Unit> };

const NEAR = 1e-6;
/** An exchange for many claims takes as long as some for one. */
const PAYS = 4;

/** Marks the units that have to be hidden beside those that are.
 *
 * The protected interval (Cox 1980): by all that is shown, a small count may be anything from 1 or less to k or more. That is so
 * when two other trusts exist that show the same, one with the count at 1 and one at k. An exchange says by how much such
 * a trust differs; whatever it touches must be hidden (the model is that of Fischetti & Salazar 2001). For one count after
 * the other the exchange is found that touches least of what is shown, as a linear program (Kelly, Golden & Assad 1992;
 * Robertson 1993), and what it touches is hidden. Each exchange proves other counts too, and many are sought at once among
 * what is hidden already. At the end whatever can be shown again is.
 * @returns how many claims the solver had no answer for */
export function protect(system: System, solver: LinearProgramming): number {
  const claims = claimsOf(system);
  if (claims.length === 0) return 0;
  const exchanges = openExchanges(system, solver);
  const prover = proverOf(system, exchanges);
  const hiddenFor = new Map<Unit, Claim>();
  let failed = 0;

  prover.many(claims);
  for (const claim of claims.sort((a, b) => dear(b) - dear(a))) {
    if (claim.proof) continue;
    exchanges.offer();
    const exchange = exchanges.cheapest(claim.count, claim.by) ?? asFarAsItGoes(claim);
    const touched = exchange ? prover.settle(exchange, claims) : [];
    for (const unit of touched) {
      exchanges.hide(unit);
      hiddenFor.set(unit, claim);
    }
    exchanges.settle();
    if (touched.length > 0) prover.many(claims);
  }
  giveBack();
  exchanges.close();
  return failed;

  function dear({ count }: Claim): number {
    return system.counts[count]?.owners[0]?.weight ?? 0;
  }

  /** What a reader may see anyway can tell of a count whatever is hidden: it gets as much room as that leaves, and at least
   * one the other way if there is none this way. */
  function asFarAsItGoes(claim: Claim): Exchange | null {
    const { count, by } = claim;
    const reach = exchanges.reach(count, by);
    claim.by = wholly(reach ?? 0) || wholly(exchanges.reach(count, -Math.sign(by)) ?? 0);
    if (reach === null) failed += 1;
    return claim.by === 0 ? null : exchanges.cheapest(count, claim.by);
  }

  /** Shows again, dearest first, what the others do not need. Once needed is always needed, since what is hidden only gets
   * less: when all have had their turn, none of what is left could be shown by itself. */
  function giveBack() {
    for (const unit of [...hiddenFor.keys()].sort((a, b) => b.weight - a.weight)) {
      const needs = claims.filter(({ proof }) => proof?.units.has(unit));
      const before = needs.map(({ proof }) => proof);
      for (const claim of needs) claim.proof = null;
      exchanges.show(unit);
      // What it was hidden for is the likeliest to need it still.
      const first = needs.find((claim) => claim === hiddenFor.get(unit));
      if ((!first || alone(first, needs)) && others(needs)) continue;
      exchanges.hide(unit);
      needs.forEach((claim, index) => {
        claim.proof ??= before[index] ?? null;
      });
    }
  }

  function others(needs: readonly Claim[]): boolean {
    prover.many(needs);
    return needs.every((claim) => claim.proof !== null || alone(claim, needs));
  }

  function alone(claim: Claim, needs: readonly Claim[]): boolean {
    const exchange = exchanges.cheapest(claim.count, claim.by);
    if (exchange) prover.settle(exchange, needs);
    return exchange !== null;
  }
}

function claimsOf({ counts, guards }: System): Claim[] {
  return guards.flatMap(({ count, low, high }) => {
    const amount = counts[count]?.amount ?? 0;
    return [high - amount, low - amount].filter((by) => by !== 0).map((by) => ({ count, by, proof: null }));
  });
}

type Prover = {
  /** Proves what it can of these while what is shown stays. */
  many(claims: readonly Claim[]): void;
  /** Takes an exchange as the proof of all that it serves.
   * @returns what was shown and is not to be shown for it */
  settle(exchange: Exchange, claims: readonly Claim[]): Unit[];
};

function proverOf({ counts, rows }: System, exchanges: Exchanges): Prover {
  const lot = drawing();
  return { many, settle };

  /** Many at once, in an order drawn by lot: an exchange that serves many saves as many programs. */
  function many(claims: readonly Claim[]) {
    for (;;) {
      const open = claims.filter(({ proof }) => !proof);
      if (open.length < PAYS) return;
      const wanted = new Map<number, Wish>();
      for (const { count, by } of open)
        if (!wanted.has(count) || lot() < 0.5) wanted.set(count, { by, eager: 2 ** (8 * lot()) });
      settle(exchanges.towards(wanted), open);
      if (open.filter(({ proof }) => proof).length < PAYS) return;
    }
  }

  function settle(exchange: Exchange, claims: readonly Claim[]): Unit[] {
    const units = new Set([...exchange.keys()].flatMap((count) => counts[count]?.owners ?? []));
    const back = reversed(exchange);
    for (const claim of claims) {
      if (claim.proof) continue;
      if (serves(exchange, claim)) claim.proof = { exchange, units };
      else if (back && serves(back, claim)) claim.proof = { exchange: back, units };
    }
    return [...units].filter(({ hidden }) => !hidden);
  }

  /** The same the other way round, where no count falls below nothing and no sum leaves its bounds. */
  function reversed(exchange: Exchange): Exchange | null {
    const back = new Map<number, number>();
    for (const [count, by] of exchange) {
      const { amount, floor } = counts[count] ?? { amount: 0, floor: 0 };
      if (amount - by < floor - NEAR) return null;
      back.set(count, -by);
    }
    const moved = (terms: ReadonlyMap<number, number>) =>
      [...terms].reduce((sum, [count, sign]) => sum + sign * (back.get(count) ?? 0), 0);
    return rows.every(({ terms, least, most }) => least === most || moved(terms) <= most + NEAR)
      ? back
      : null;
  }
}

function serves(exchange: Exchange, { count, by }: Claim): boolean {
  const moved = exchange.get(count) ?? 0;
  return by > 0 ? moved >= by - NEAR : moved <= by + NEAR;
}

/** Whole children towards 0; the solver may say 2.9999999 for 3. */
const wholly = (by: number) => Math.trunc(by + Math.sign(by) * NEAR);

/** Numbers from 0 to 1 that look like chance and are the same each time (Press et al., Numerical Recipes, 7.1). */
function drawing(): () => number {
  let state = 1;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}
