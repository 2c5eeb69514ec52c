/** Follows every link of a built site from its home page on, as a visitor could. */
import { LinkChecker } from 'linkinator';
import { builtPages, heaviestOf } from './built-pages.ts';
import { serve } from './server.ts';

export interface FollowedLinks {
  /** `/about/ → /grups/` */
  readonly broken: string[];
  /** Addresses that were reached. */
  readonly seen: Set<string>;
}

/** Follows what stands on one page, and on every page to which that leads unless `on` is false. */
export async function followLinks(
  folder: string,
  { from = '/', on = true } = {},
): Promise<FollowedLinks> {
  const { origin, close } = await serve(folder);
  const [, group] = heaviestOf(builtPages(folder), 'groups').address.split('/').slice(1);
  const following = new LinkChecker().check({
    path: origin + from,
    recurse: on,
    checkFragments: true,
    concurrency: 50,
    // One form serves every record, and the build itself follows the links to copies in Markdown: both would double the visits.
    linksToSkip: async (link) =>
      !link.startsWith(origin) ||
      (link.includes('/editing/change/?') &&
        !link.replace('%2F', '/').endsWith(`record=groups/${group}`)) ||
      link.endsWith('/index.md'),
    retryErrors: true,
  });
  const { links } = await following.finally(close);
  return {
    broken: links
      .filter((link) => link.state === 'BROKEN')
      .map((link) => `${link.parent?.replace(origin, '')} → ${link.url.replace(origin, '')}`),
    seen: new Set(
      links.filter((link) => link.state === 'OK').map((link) => new URL(link.url).pathname),
    ),
  };
}
