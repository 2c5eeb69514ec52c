/** Which files besides pages are kept for reading offline, by their path. */

import { placeOf } from '../i18n/addresses.ts';

/** What programs read: they must know that they are offline. And what this device fetches in order to keep the guide. */
const forPrograms = /^(api|calendars|feeds|schemas|offline)\//;

/** A file under a name that changes with what it holds, so a kept one is never stale. */
export function isUnchanging(path: string, base: string): boolean {
  return /^(_astro\/|pagefind\/(fragment|index)\/)/.test(below(path, base));
}

/** A file that pages load: a script, a list, a picture drawn by us, a piece of the index of search. */
export function isPart(path: string, base: string): boolean {
  const name = below(path, base);
  return (
    !forPrograms.test(name) &&
    /^(_astro|pagefind)\/[^/]|\.(json|svg|js)$/.test(name) &&
    name !== 'sw.js'
  );
}

/** The path below the root of the language of the page. */
const below = (path: string, base: string) =>
  path.startsWith(base) ? placeOf(path.slice(base.length - 1)).address.slice(1) : '';
