/**
 * What the standards demand of a feed, and what the feed validator of the W3C asks for beyond, held against its bytes: Atom (RFC 4287, RFC 4946 for
 * the licence) and JSON Feed 1.1.
 */
import { parseDocument } from 'htmlparser2';

type Node = ReturnType<typeof parseDocument>['children'][number];
type Element = Extract<Node, { attribs: unknown }>;

const isElement = (node: Node): node is Element => 'attribs' in node;
const named = (parent: Element, name: string) =>
  parent.children.filter(isElement).filter((child) => child.name === name);
/** The text of an element, also where it stands in a CDATA section. */
const textOf = (element: Node | undefined): string =>
  element && 'children' in element
    ? element.children
        .map((child) => ('data' in child ? String(child.data) : textOf(child)))
        .join('')
    : '';

const instant = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d+)?(Z|[+-]\d{2}:\d{2})$/;
const isInstant = (text: unknown) =>
  typeof text === 'string' && instant.test(text) && !Number.isNaN(Date.parse(text));
const isAbsolute = (address: unknown) =>
  typeof address === 'string' && /^https:\/\/[^\s<>"]+$/.test(address) && URL.canParse(address);
/** An id that says nothing of a host, so that it stays when the site moves. */
const isId = (id: unknown) =>
  typeof id === 'string' && /^urn:uuid:[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(id);

/** The elements of Atom that we use, by where they stand, and the attributes of each. */
const feedElements = 'id title subtitle updated author link rights icon entry';
const entryElements = 'id title summary updated published category link';
const once = ['id', 'title', 'subtitle', 'summary', 'updated', 'published', 'rights', 'icon'];
const attributes: Readonly<Record<string, string>> = {
  link: 'href rel type',
  category: 'term label scheme',
};

/** Words as a reader sees them hold neither marks of HTML nor what was escaped twice. */
const isPlain = (text: unknown) =>
  typeof text === 'string' &&
  text.trim() !== '' &&
  !/<\/?\w+[^>]*>|&(#\d+|\w+);|undefined|\[object/.test(text);
const isLanguage = (tag: unknown) => {
  try {
    return Intl.getCanonicalLocales(String(tag))[0] === tag;
  } catch {
    return false;
  }
};

/** What is wrong with an Atom feed that lives at an address, read at an instant. */
export function atomFaults(xml: string, self: string, now: string): string[] {
  const feed = parseDocument(xml, { xmlMode: true }).children.filter(isElement)[0];
  if (feed?.name !== 'feed' || feed.attribs['xmlns'] !== 'http://www.w3.org/2005/Atom')
    return ['it is no Atom feed'];
  const entries = named(feed, 'entry');
  const parts = [
    { where: 'the feed', element: feed },
    ...entries.map((element, index) => ({ where: `entry ${index + 1}`, element })),
  ];
  const links = (element: Element, rel: string) =>
    named(element, 'link').filter((link) => (link.attribs['rel'] ?? 'alternate') === rel);
  const ids = parts.map(({ element }) => textOf(named(element, 'id')[0]));
  const times = entries.map((entry) => textOf(named(entry, 'updated')[0]));
  return [
    ...(xml.startsWith('<?xml version="1.0" encoding="utf-8"?>')
      ? []
      : ['it does not say that it is XML in UTF-8']),
    ...(isLanguage(feed.attribs['xml:lang']) ? [] : ['it does not say its language']),
    ...(/(?![\t\n\r])[\p{Cc}\uFFFE\uFFFF]/u.test(xml)
      ? ['it holds a sign that XML does not have']
      : []),
    ...parts.flatMap(({ where, element }) => [
      ...['id', 'title', 'updated']
        .filter((name) => named(element, name).length !== 1)
        .map((name) => `${where} has not one ${name}`),
      ...['title', 'subtitle', 'summary', 'rights'].flatMap((name) =>
        named(element, name).flatMap((one) =>
          isPlain(textOf(one)) && (one.attribs['type'] ?? 'text') === 'text'
            ? []
            : [`${where} has no plain ${name}`],
        ),
      ),
      ...['updated', 'published'].flatMap((name) =>
        named(element, name).flatMap((one) =>
          isInstant(textOf(one)) && Date.parse(textOf(one)) <= Date.parse(now)
            ? []
            : [`${where} has no true ${name}`],
        ),
      ),
      ...(isId(textOf(named(element, 'id')[0])) ? [] : [`${where} has an id that may change`]),
      ...element.children
        .filter(isElement)
        .filter(
          ({ name }) =>
            !(element === feed ? feedElements : entryElements).split(' ').includes(name),
        )
        .map(({ name }) => `${where} has ${name}, which Atom does not have there`),
      ...once
        .filter((name) => named(element, name).length > 1)
        .map((name) => `${where} has ${name} more than once`),
      ...element.children.filter(isElement).flatMap(({ name, attribs }) =>
        Object.keys(attribs)
          .filter(
            (one) => name !== 'entry' && !(attributes[name] ?? 'type').split(' ').includes(one),
          )
          .map((one) => `${where} has ${name} with ${one}`),
      ),
      ...named(element, 'link').flatMap(({ attribs }) =>
        /^[a-z]+\/[a-z+.-]+$/.test(attribs['type'] ?? '')
          ? []
          : [`${where} has a link without a type`],
      ),
      ...named(element, 'link').flatMap((link) =>
        isAbsolute(link.attribs['href']) ? [] : [`${where} has a link that is not absolute`],
      ),
      ...(links(element, 'alternate').length === 1 ? [] : [`${where} has not one page`]),
      ...named(element, 'category').flatMap((one) =>
        one.attribs['term'] && one.attribs['label']
          ? []
          : [`${where} has a category without a name`],
      ),
    ]),
    ...entries.flatMap((entry, index) => [
      ...(named(entry, 'summary').length === 1 ? [] : [`entry ${index + 1} has no summary`]),
      ...(textOf(named(entry, 'published')[0]) <= times[index]!
        ? []
        : [`entry ${index + 1} changed before it was published`]),
      ...(times[index]! <= textOf(named(feed, 'updated')[0])
        ? []
        : [`entry ${index + 1} is newer than the feed`]),
    ]),
    ...(new Set(ids).size === ids.length ? [] : ['an id stands twice']),
    ...(named(feed, 'author').some((author) => textOf(named(author, 'name')[0]))
      ? []
      : ['nobody has written it']),
    ...(links(feed, 'self')
      .map((link) => link.attribs['href'])
      .join() === self
      ? []
      : ['it does not name its own address']),
    ...(links(feed, 'license').length === 1 ? [] : ['it does not name its licence']),
  ];
}

type Json = Readonly<Record<string, unknown>>;
const known = {
  feed: 'version title home_page_url feed_url description icon favicon language authors items',
  item: 'id url title content_text date_published date_modified tags',
};
const unknown = (value: Json, of: keyof typeof known) =>
  Object.keys(value).filter((key) => !known[of].split(' ').includes(key));

/** What is wrong with a JSON Feed that lives at an address, read at an instant. */
export function jsonFeedFaults(text: string, self: string, now: string): string[] {
  const feed = JSON.parse(text) as Json;
  const items = (feed['items'] ?? []) as Json[];
  const authors = (feed['authors'] ?? []) as Json[];
  const isPast = (time: unknown) => isInstant(time) && Date.parse(String(time)) <= Date.parse(now);
  return [
    ...(feed['version'] === 'https://jsonfeed.org/version/1.1' ? [] : ['it is no JSON Feed 1.1']),
    ...(Array.isArray(feed['items']) ? [] : ['it has no items']),
    ...(feed['feed_url'] === self ? [] : ['it does not name its own address']),
    ...(isLanguage(feed['language']) ? [] : ['it does not say its language']),
    ...(['title', 'description'].every((key) => isPlain(feed[key]))
      ? []
      : ['it has no plain title and description']),
    ...(['home_page_url', 'icon'].every((key) => isAbsolute(feed[key]))
      ? []
      : ['it has no page or no picture']),
    ...(authors.length > 0 && authors.every((one) => isPlain(one['name']) && isAbsolute(one['url']))
      ? []
      : ['nobody has written it']),
    ...unknown(feed, 'feed').map((key) => `it has ${key}, which no reader knows`),
    ...(new Set(items.map((item) => item['id'])).size === items.length
      ? []
      : ['an id stands twice']),
    ...items.flatMap((item, index) =>
      [
        ...(isId(item['id']) && isAbsolute(item['url'])
          ? []
          : ['has an id that may change, or a page that is no address']),
        ...(['title', 'content_text'].every((key) => isPlain(item[key]))
          ? []
          : ['has no plain title and text']),
        ...(['date_published', 'date_modified'].every((key) => isPast(item[key]))
          ? []
          : ['has no true days']),
        ...(Array.isArray(item['tags']) && item['tags'].every((tag) => isPlain(tag))
          ? []
          : ['has a tag that is no word']),
        ...unknown(item, 'item').map((key) => `has ${key}, which no reader knows`),
      ].map((fault) => `item ${index + 1} ${fault}`),
    ),
  ];
}
