/** What is worked out when it is first asked for, and kept: it follows from one thing that never changes. */
import type { Site } from './site.ts';

/** Of an object: kept as long as the object. */
export function oncePer<Of extends object, T>(derive: (of: Of) => T): (of: Of) => T {
  const known = new WeakMap<Of, { readonly value: T }>();
  return (of) => {
    let found = known.get(of);
    if (!found) known.set(of, (found = { value: derive(of) }));
    return found.value;
  };
}

/** Of a whole site. */
export const oncePerSite = <T>(derive: (site: Site) => T): ((site: Site) => T) => oncePer(derive);

/** Of short texts and numbers of which many are asked for again: kept for good. */
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
