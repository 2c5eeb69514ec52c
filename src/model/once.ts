/** Memoization: each function returns one that derives a value on its first call and returns the same value from then on. */
import type { Site } from './site.ts';

/** Returns a function that derives a value once per object and keeps it as long as the object. */
export function oncePer<Of extends object, T>(derive: (of: Of) => T): (of: Of) => T {
  const known = new WeakMap<Of, { readonly value: T }>();
  return (of) => {
    let found = known.get(of);
    if (!found) known.set(of, (found = { value: derive(of) }));
    return found.value;
  };
}

/** Returns a function that derives a value once per site. */
export const oncePerSite = <T>(derive: (site: Site) => T): ((site: Site) => T) => oncePer(derive);

/** Returns a function that derives a value once per list of arguments, short texts or numbers, and keeps it for good. */
export function once<Of extends readonly (string | number | boolean)[], T>(
  derive: (...of: Of) => T,
): (...of: Of) => T {
  const known = new Map<string, { readonly value: T }>();
  return (...of) => {
    const key = of.join('\n');
    let found = known.get(key);
    if (!found) known.set(key, (found = { value: derive(...of) }));
    return found.value;
  };
}
