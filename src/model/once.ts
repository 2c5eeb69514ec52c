/** What follows from a whole site, worked out when it is first asked for. A site never changes, so it holds as long as the site. */
import type { Site } from './site.ts';

export function oncePerSite<T>(derive: (site: Site) => T): (site: Site) => T {
  const known = new WeakMap<Site, { readonly value: T }>();
  return (site) => {
    let found = known.get(site);
    if (!found) known.set(site, (found = { value: derive(site) }));
    return found.value;
  };
}
