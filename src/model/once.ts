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

/** Of a text, for texts of which many are alike and all are short: they are kept for good. */
export function oncePerText<Text extends string, T>(derive: (text: Text) => T): (text: Text) => T {
  const known = new Map<Text, T>();
  return (text) => {
    if (!known.has(text)) known.set(text, derive(text));
    return known.get(text)!;
  };
}
