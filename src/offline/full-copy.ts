/** The whole guide as kept on a device: found the same way by the page that saves it and the worker that serves it. */
import { wholePlaces, type Parts } from './names';

/** A copy of the whole guide: its cache, and the list it was made from. */
export interface Whole {
  readonly place: string;
  readonly list: Parts;
}

/** Where the list of parts stands in a copy. It is put there last: a place without it holds no whole copy. */
export const listIn = (base: string) => `${base}offline/parts.json`;

/** The newest whole copy; undefined if none was ever finished. */
export async function keptWhole(base: string): Promise<Whole | undefined> {
  let newest: Whole | undefined;
  for (const place of wholePlaces(base)) {
    const answer = await caches.match(listIn(base), { cacheName: place });
    const list = answer && ((await answer.json()) as Parts);
    if (list && (!newest || list.day >= newest.list.day)) newest = { place, list };
  }
  return newest;
}

/** The place in which a new copy may grow while the present one stays. */
export const freePlace = (base: string, kept: Whole | undefined): string =>
  wholePlaces(base).find((place) => place !== kept?.place)!;
