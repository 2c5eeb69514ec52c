/** Where a link in prose may lead, and what its words must say. */
import { kindNames, type Kind } from '../model/kinds.ts';
import { addressFault } from '../model/addresses.ts';
import { hasHistory, historyAddress } from '../model/history.ts';
import { isPageAddress, pageAddresses } from '../model/page-addresses.ts';
import { isStaticAddress } from '../model/static-pages.ts';
import { didYouMean } from '../model/problem.ts';
import type { RuleName } from '../model/check-rules.ts';
import type { Site } from '../model/site.ts';
import { historySections, sectionAnchors } from './section-anchors.ts';

/** What is known of the pages of the guide. */
export interface Known {
  /** The names `kind/id` of all records. */
  readonly names: ReadonlySet<string>;
  /** The anchors of the headings in the prose of a record. */
  readonly anchorsOf: (name: string) => ReadonlySet<string>;
  /** The parts that the page of a record has by its fields; undefined where they are not known. */
  readonly sectionsOf?: (name: string) => ReadonlySet<string> | undefined;
  /** The record whose prose is read, as `kind/id`. */
  readonly here?: string;
  /** Whether a picture stands at an address of the site; undefined where that is not known. */
  readonly hasPicture?: ((address: string) => boolean) | undefined;
  /** All records, for components that draw what they say. */
  readonly site?: Site;
  /** The host of the site itself, if it is known. */
  readonly ownHost: string | undefined;
}

type Fault = readonly [
  rule: RuleName,
  message: string,
  repair: string,
  level?: 'warning' | undefined,
];

const saysNothing =
  /^(?:click|click here|click this|press here|tap here|here|this|that|it|this (?:page|link|site|document|one)|the link|link|links|page|website|web page|url|read|read more|more|learn more|see more|more info|more information|details|continue|go|open|download|see here|see this|start here|read this|over here|right here)[.!…:]*$/i;

/** What is wrong with the words of a link. */
export function checkLinkWords(text: string): Fault | undefined {
  const words = text.replaceAll(/[\s\u200B-\u200F\u2060\uFEFF]+/g, ' ').trim();
  if (words === '')
    return [
      'empty-link',
      'A link has no words to follow.',
      'Write what it leads to between the square brackets.',
    ];
  if (saysNothing.test(words))
    return [
      'link-words',
      `The words of the link, \`${words}\`, do not say where it leads.`,
      'Use the name of the page it leads to.',
    ];
  if (!/[\p{L}\p{N}]/u.test(words))
    return [
      'link-words',
      `The words of the link, \`${words}\`, do not say where it leads.`,
      'Use the name of the page it leads to.',
    ];
  if (/^(?:https?:\/\/|www\.)\S+$/i.test(words))
    return [
      'bare-link',
      'A bare address stands in the text.',
      'Write [the name of the page](its address).',
      'warning',
    ];
  return undefined;
}

const hostIn = /^(?:https?:\/\/)?(?:www\.)?((?:[a-z0-9-]+\.)+[a-z]{2,})(?:[/?#]\S*)?$/i;

/** What is wrong with the words of a link that are an address themselves: readers take them for where it leads. */
export function checkShownAddress(text: string, url: string): Fault | undefined {
  const words = text.trim();
  if (url.startsWith('mailto:')) {
    const shown = /^[\w.+-]+@[\w.-]+$/.exec(words)?.[0].toLowerCase();
    const address = url.slice('mailto:'.length).split('?')[0]!.toLowerCase();
    return shown && shown !== address ? otherAddress(words, address) : undefined;
  }
  const shown = hostIn.exec(words)?.[1]?.toLowerCase();
  const host = URL.parse(url)?.hostname.replace(/^www\./, '');
  // A file's name, such as rules.pdf, is no host.
  if (!shown || !host || /\.(?:pdf|docx?|html?|txt|md|xlsx?|pptx?|ics|csv)$/.test(shown))
    return undefined;
  return host === shown || host.endsWith(`.${shown}`) ? undefined : otherAddress(words, host);
}

const otherAddress = (words: string, address: string): Fault => [
  'other-address',
  `The words of the link are \`${words}\`, but it leads to ${address}.`,
  'Write the name of the page instead, or correct the address.',
];

/** What is wrong with where a link leads. `anchors` are those of the page it stands on. */
export function checkLink(
  url: string,
  anchors: ReadonlySet<string>,
  known: Known | undefined,
): Fault | undefined {
  const bare = url.replaceAll(
    /[\u0000-\u0020\u007F-\u00A0\u200B-\u200F\u2028\u2029\u2060\uFEFF]/g,
    '',
  );
  const scheme = /^([a-z][a-z0-9+.-]*):/i.exec(decoded(bare))?.[1]?.toLowerCase();
  if (scheme && !['https', 'http', 'mailto'].includes(scheme))
    return [
      'unsafe-link',
      `A link begins with \`${scheme}:\`.`,
      'Link to a page that begins with https://, or to mailto: and a role address.',
    ];
  if (bare === '' || bare === '#')
    return ['empty-link', 'A link leads nowhere.', 'Write the address between the round brackets.'];
  if (scheme === 'mailto') return undefined;
  if (scheme || bare.startsWith('//') || bare.startsWith('\\')) return outside(bare, known);
  if (bare.startsWith('#'))
    return anchorFault(
      bare.slice(1),
      anchors,
      'this page',
      known?.here === undefined ? undefined : known.sectionsOf?.(known.here),
    );
  return pageFault(url, known);
}

function outside(url: string, known: Known | undefined): Fault | undefined {
  if (!URL.canParse(url, 'https://example.org'))
    return [
      'broken-link',
      `\`${url}\` is not a web address.`,
      'Copy the address from the browser again.',
    ];
  const { host, pathname, hash, username, protocol } = new URL(url, 'https://example.org');
  if (known?.ownHost && host === known.ownHost)
    return [
      'own-address',
      'A link to our own site is written with its full address, which breaks when the site moves.',
      `Write ${pathname}${hash}.`,
    ];
  if (username)
    return [
      'unsafe-link',
      `The link carries a name before the host: \`${username}@\`.`,
      'Remove it; readers would take it for the host.',
    ];
  const fault = /^https?:\/\//i.test(url) ? addressFault(url) : undefined;
  if (fault) return [fault.rule, `\`${url}\` ${fault.complaint}.`, fault.repair, fault.level];
  if (!/^https?:\/\//i.test(url))
    return [
      'broken-link',
      `The link \`${url}\` does not say how to reach the page.`,
      `Write ${protocol}//${host}${pathname}.`,
    ];
  if (!host.includes('.') && !host.includes(':'))
    return [
      'broken-link',
      `\`${host}\` is not the name of a web site.`,
      'Copy the address from the browser again.',
    ];
  return undefined;
}

function pageFault(url: string, known: Known | undefined): Fault | undefined {
  const [beforeAnchor = '', anchor] = url.split('#');
  const path = beforeAnchor.split('?')[0]!;
  if (!path.startsWith('/')) {
    if (/^www\.|^[\w-]+(?:\.[\w-]+)+(?:\/|$)/i.test(path) && !/\.(?:md|mdx|yml|html?)$/i.test(path))
      return [
        'broken-link',
        `The link \`${url}\` does not begin with https://.`,
        `Write https://${url}.`,
      ];
    return [
      'page-link',
      `The link \`${url}\` does not begin with /.`,
      'Link to another page as /groups/cpwg/.',
    ];
  }
  if (/\/\/|\/\.{1,2}(?:\/|$)/.test(path))
    return [
      'page-link',
      `The link \`${url}\` has two slashes or a dot where a name should be.`,
      'Write the address as the browser shows it, for example /groups/cpwg/.',
    ];
  if (!path.endsWith('/'))
    return [
      'page-link',
      `The link \`${url}\` does not end with /.`,
      `Write ${path.replace(/\.(?:md|mdx|yml|html?)$/, '')}/.`,
    ];
  const [kind = '', id, ...deeper] = path.slice(1, -1).split('/');
  if (!known) return undefined;
  const missing = (repair: string): Fault => ['page-link', `There is no page ${path}.`, repair];
  // What parts those pages have, no content says.
  if (isPageAddress(path))
    return anchor
      ? [
          'anchor-link',
          `The link leads to a part of ${path}, whose parts may change.`,
          `Link to the page: ${path}.`,
        ]
      : undefined;
  if (isStaticAddress(path))
    return missing(didYouMean(path, pageAddresses, 'Write the address as the browser shows it.'));
  if (!kindNames.includes(kind as Kind))
    return missing(
      didYouMean(kind, kindNames, `Addresses begin with one of ${kindNames.join(', ')}.`),
    );
  if (!id) return undefined;
  const name = `${kind}/${id}`;
  const record = known.site?.find(name);
  if (record && path === historyAddress(record) && hasHistory(known.site!, record))
    return anchor
      ? anchorFault(anchor, new Set(), path, historySections(known.site!, record))
      : undefined;
  if (known.names.has(name) && deeper.length === 0)
    return anchor
      ? anchorFault(anchor, known.anchorsOf(name), path, known.sectionsOf?.(name))
      : undefined;
  const ids = [...known.names]
    .filter((one) => one.startsWith(`${kind}/`))
    .map((one) => one.slice(kind.length + 1));
  return missing(didYouMean(id, ids, 'Link to an existing page, or add it first.'));
}

function anchorFault(
  anchor: string,
  anchors: ReadonlySet<string>,
  where: string,
  sections: ReadonlySet<string> = sectionAnchors,
): Fault | undefined {
  const name = decoded(anchor);
  const isOneOfMany = sections === sectionAnchors && /^(?:rule|step)-[\w-]+$/.test(name);
  if (anchors.has(name) || sections.has(name) || isOneOfMany) return undefined;
  return [
    'anchor-link',
    `There is no heading \`#${name}\` on ${where}.`,
    didYouMean(
      name,
      anchors,
      'Write the words of the heading in small letters, with hyphens for spaces.',
    ),
  ];
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
