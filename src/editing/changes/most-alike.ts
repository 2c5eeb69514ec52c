/**
 * Pairs each thing with the one that is most like it, the most alike first; what is like nothing is in no pair. Things are distinguished by
 * value, so neither list may hold one twice. Pure.
 */
export function mostAlike<T>(
  before: readonly T[],
  after: readonly T[],
  likeness: (was: T, is: T) => number,
): (readonly [was: T, is: T])[] {
  const [paired, found] = [new Set<T>(), new Set<T>()];
  return before
    .flatMap((was) => after.map((is) => ({ was, is, alike: likeness(was, is) })))
    .filter(({ alike }) => alike > 0)
    .sort((one, other) => other.alike - one.alike)
    .flatMap(({ was, is }) => {
      if (paired.has(was) || found.has(is)) return [];
      paired.add(was);
      found.add(is);
      return [[was, is] as const];
    });
}
