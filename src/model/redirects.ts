/** Addresses that moved, and the promise that an address once published always answers. Pure. */
import { z } from './zod.ts';
import { kindNames, kinds } from './kinds.ts';
import { isPageAddress } from './page-addresses.ts';
import { isStaticAddress, staticPages } from './static-pages.ts';
import type { RuleName } from './check-rules.ts';
import { didYouMean, type Problem } from './problem.ts';

const part = '[a-z0-9]+(?:[.-][a-z0-9]+)*';

/** Below the site's root: a page, `/groups/cpwg/`, or a file, `/open.ics`. */
const old = z
  .string()
  .regex(
    new RegExp(`^/(?:${part}/)*(?:${part}\\.[a-z]+)?$`),
    'is not an address of this site; write it as /groups/cpwg/',
  );
/** Where a reader is led: such an address, perhaps with the name of a part. */
const present = z
  .string()
  .regex(
    new RegExp(`^/(?:${part}/)*(?:${part}\\.[a-z]+)?(?:#[\\w-]+)?$`),
    'is not an address of this site; write it as /groups/cpwg/ or /groups/cpwg/#join',
  );

/** `content/redirects.yml`: each old address with the address that took its place. */
export const redirectTable = z.record(old, present);
export type Redirects = Readonly<z.infer<typeof redirectTable>>;

/** Whether a text is an address as this site has them. */
export const isSiteAddress = (text: string): boolean =>
  /^\/(?:[\w.-]+\/)*(?:[\w-][\w.-]*)?$/.test(text) && !/(?:^|\/)\.{1,2}(?:\/|$)/.test(text);

/** Files that the build writes for every page, and those of the whole site: a redirect there would hide them. */
function isMade(address: string, living: ReadonlySet<string>): boolean {
  const copy = /^(\/.*)index\.md$/.exec(address)?.[1];
  const data = /^\/api\/v1(\/[a-z]+\/(?:[a-z0-9-]+)?)\.json$/.exec(address)?.[1];
  const files = /^\/(?:calendars|editing\/files)(\/[a-z]+\/[a-z0-9-]+)(?:\.ics)?$/.exec(
    address,
  )?.[1];
  return (
    siteFiles.test(address) ||
    [copy, data && `${data}/`, files && `${files}/`].some((page) => page && living.has(page))
  );
}

const siteFiles =
  /^\/(?:sitemap\.xml|robots\.txt|llms\.txt|llms-full\.txt|opensearch\.xml|manifest\.webmanifest|favicon\.(?:svg|ico)|404\.html|open\.ics|_headers|_redirects|\.well-known\/.*|pictures\/.*|pagefind\/.*|_astro\/.*|api\/v1\/(?:index|open)\.json|editing\/records\.json)$/;

/** What is wrong with a line of a list of addresses: which address, and the words for an editor. */
interface ListedFault extends Pick<Problem, 'level' | 'rule' | 'message' | 'repair'> {
  readonly address: string;
}

const bare = (address: string) => address.replace(/#.*/, '');

/** The folder of records an address belongs to, or undefined: `/groups/cpwg/` → groups. */
const kindOf = (address: string) =>
  kindNames.find((kind) => new RegExp(`^/${kind}/[^/]+/$`).test(address));

/** Every page the content makes: the home page, lists, pages of no single record, and one for each file, whether it can be read or not. */
export function livingAddresses(files: readonly { kind: string; id: string }[]): Set<string> {
  const fixed = ['/', ...staticPages.map(({ address }) => address)];
  return new Set([...fixed, ...files.map(({ kind, id }) => `/${kind}/${id}/`)]);
}

/** The ends of an address that are addresses too, the longest first: `/print/groups/` ends in `/groups/`. */
const endsOf = (address: string): string[] =>
  [...address.slice(1).matchAll(/\/./g)].map(({ index }) => address.slice(index + 1));

/** Redirects that hide a page, lead nowhere, lead to another redirect, or back to where they began. */
export function* faultyRedirects(
  redirects: Redirects,
  living: ReadonlySet<string>,
): Iterable<ListedFault> {
  for (const [from, to] of Object.entries(redirects)) {
    const fault = (rule: RuleName, message: string, repair: string): ListedFault => ({
      address: from,
      level: 'error',
      rule,
      message,
      repair,
    });
    const target = bare(to);
    const named = endsOf(from).find((end) => living.has(end) || isPageAddress(end));
    if (living.has(from) || isMade(from, living) || isPageAddress(from))
      yield fault(
        'redirect-hides',
        `\`${from}\` is a page or a file of the site; a redirect would hide it.`,
        'Remove the redirect, or move the page first.',
      );
    else if (endOf(redirects, target) === undefined)
      yield fault(
        'redirect-circle',
        `\`${from}\` leads in a circle, so no page is ever reached.`,
        'Write the address of a page that exists.',
      );
    else if (Object.hasOwn(redirects, target))
      yield fault(
        'redirect-chain',
        `\`${from}\` leads to \`${target}\`, which has moved too.`,
        `Write \`${endOf(redirects, target)}\` instead.`,
      );
    else if (!mayExist(target, living))
      yield fault(
        'redirect-nowhere',
        `\`${from}\` leads to \`${target}\`, where no page is.`,
        didYouMean(target, living, 'Write the address of a page that exists.'),
      );
    else if (named !== undefined && !target.startsWith(named))
      yield {
        ...fault(
          'redirect',
          `\`${from}\` ends like \`${named}\`, but leads to \`${target}\`.`,
          `Write ${named} if that is the page that took its place.`,
        ),
        level: 'warning',
      };
  }
}

/** Addresses that were published, where neither a record nor a redirect stands now. */
export function lostAddresses(
  published: readonly string[],
  redirects: Redirects,
  living: ReadonlySet<string>,
): ListedFault[] {
  const before = new Set(published);
  return published.flatMap((address): ListedFault[] => {
    const kind = kindOf(address);
    if (!kind || living.has(address) || Object.hasOwn(redirects, address)) return [];
    const file = `${address.slice(1, -1)}.${kinds[kind].extensions[0]}`;
    const heirs = [...living].filter((one) => kindOf(one) === kind && !before.has(one));
    const heir = heirs.length === 1 ? heirs[0] : undefined;
    return [
      {
        address,
        level: 'error',
        rule: 'lost-address',
        message: `\`${address}\` was published, but nothing stands there now.`,
        repair: `Add the line \`${address}: ${heir ?? '/the/new/address/'}\` to redirects.yml, or bring back ${file}: what has ended keeps its page and changes its status.`,
      },
    ];
  });
}

/** Where a chain of redirects ends; undefined if it never does. */
function endOf(redirects: Redirects, start: string): string | undefined {
  const seen = new Set<string>();
  let address = start;
  for (let next = redirects[address]; next !== undefined; next = redirects[address]) {
    if (seen.has(address)) return undefined;
    seen.add(address);
    address = bare(next);
  }
  return address;
}

/** Only addresses of records can be known from the content; others are followed when the pages are built. */
const mayExist = (address: string, living: ReadonlySet<string>) =>
  living.has(address) || !address.endsWith('/') || (!kindOf(address) && isStaticAddress(address));
