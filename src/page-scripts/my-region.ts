/** The reader's own region, kept on this device with the choices of display: style sheets know it before anything is painted. */
import { displayKey } from './inline';

const prefix = 'region-';

/** The words of display and region that are kept, `dark region-afralo`. */
const kept = (): string[] =>
  (document.documentElement.dataset['display'] ?? '').split(' ').filter(Boolean);

/** The id of the reader's region; undefined if none was chosen. */
export const myRegion = (): string | undefined =>
  kept()
    .find((word) => word.startsWith(prefix))
    ?.slice(prefix.length);

/** Keeps a region as the reader's own, or forgets it. */
export function keepRegion(id: string | undefined): void {
  const all = [
    ...kept().filter((word) => !word.startsWith(prefix)),
    ...(id === undefined ? [] : [prefix + id]),
  ].join(' ');
  document.documentElement.dataset['display'] = all;
  try {
    if (all) localStorage.setItem(displayKey, all);
    else localStorage.removeItem(displayKey);
  } catch {
    // A browser that keeps nothing still shows this page as chosen.
  }
}
