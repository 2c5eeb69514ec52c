/** The redirects of a content folder, for pages and for hosts. */
import { readRedirects } from '../editing/published-addresses.ts';
import type { Redirects } from '../model/redirects.ts';

/** Each old address with its new one, sorted, as the content folder has them. What is badly written there, the check has refused before. */
export const redirectsOf = (folder: string): Redirects => {
  const { redirects } = readRedirects(folder);
  return Object.fromEntries(Object.entries(redirects).sort(([a], [b]) => (a < b ? -1 : 1)));
};
