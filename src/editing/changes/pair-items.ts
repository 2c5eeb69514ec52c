/** Pairs the items of a list with those of its earlier state: equal ones first, then those that are most alike. Pure. */
import { mostAlike } from './most-alike.ts';
import { isDeepEqual, isGroup } from '../is-deep-equal.ts';

/** An item as it was and as it is, with its places; without one of them it is new, or gone. */
export interface Pair {
  readonly was?: number;
  readonly is?: number;
}

/** The items that are not equal in both lists. The order of items says nothing. */
export function differingItems(before: readonly unknown[], after: readonly unknown[]): Pair[] {
  const old = new Set(before.keys());
  const now: number[] = [];
  for (const [index, item] of after.entries()) {
    const same = [...old].find((at) => isDeepEqual(before[at], item));
    if (same === undefined) now.push(index);
    else old.delete(same);
  }
  const pairs = mostAlike([...old], now, (was, is) => likeness(before[was], after[is], was === is));
  for (const [was] of pairs) old.delete(was);
  const taken = new Set(pairs.map(([, is]) => is));
  return [
    ...pairs.map(([was, is]) => ({ was, is })),
    ...[...old].map((was) => ({ was })),
    ...now.filter((is) => !taken.has(is)).map((is) => ({ is })),
  ].sort((one: Pair, other: Pair) => (one.is ?? one.was!) - (other.is ?? other.was!));
}

/** How many of their fields two items share; nothing if they are of different form, or share too little. */
function likeness(one: unknown, other: unknown, isSamePlace: boolean): number {
  if (!isGroup(one) || !isGroup(other))
    return isGroup(one) || isGroup(other) ? 0 : isSamePlace ? 2 : 1;
  const names = new Set([...Object.keys(one), ...Object.keys(other)]);
  const shared = [...names].filter((name) => isDeepEqual(one[name], other[name])).length;
  const share = shared / names.size;
  return share >= 0.34 || (isSamePlace && share > 0) ? share + (isSamePlace ? 0.1 : 0) : 0;
}
