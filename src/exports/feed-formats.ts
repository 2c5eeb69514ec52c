/**
 * A feed as Atom (RFC 4287) and as JSON Feed 1.1. Ids are made of addresses below the root, so they never change, not even with the host. In
 * another language they are others, whether a page is translated or not: who reads two languages in one place has two entries.
 */
import { generateAtomFeed, generateJsonFeed } from 'feedsmith';
import { api } from './api/addresses.ts';
import { jsonText } from './json.ts';
import { feedAddress, type Feed, type FeedEntry } from './feeds.ts';
import { icons } from './image-list.ts';
import { rootOf } from '../i18n/addresses.ts';
import type { Publication } from './publication.ts';

const idOf = (name: string, { uuidOf, words }: Publication) =>
  `urn:uuid:${uuidOf(rootOf(words.lang) + name)}`;

const entryId = ({ address, part }: FeedEntry, publication: Publication) =>
  idOf(part ? `${address}#${part}` : address, publication);

/** The feed as Atom. */
export function atomOf(feed: Feed, publication: Publication): string {
  const { site, at, words } = publication;
  const self = at(feedAddress(feed, 'xml'));
  const licence = words.t('feeds.licence', { address: at(api.licence) });
  return generateAtomFeed(
    {
      id: idOf(feedAddress(feed, 'xml'), publication),
      title: { value: `${site.settings.name}: ${feed.title}` },
      subtitle: { value: `${feed.description} ${site.settings.disclaimer}` },
      updated: new Date(feed.updated),
      authors: [{ name: site.settings.name, uri: at('/') }],
      links: [
        { href: self, rel: 'self', type: 'application/atom+xml' },
        { href: at(feed.page), rel: 'alternate', type: 'text/html' },
        { href: at(api.licence), rel: 'license', type: 'text/plain' },
      ],
      rights: { value: licence },
      icon: at(icons.small.address),
      xml: { lang: words.lang },
      entries: feed.entries.map((entry) => ({
        id: entryId(entry, publication),
        title: { value: entry.title },
        summary: { value: entry.summary },
        published: new Date(entry.published),
        updated: new Date(entry.updated),
        categories: [entry.category],
        links: [{ href: at(entry.address), rel: 'alternate', type: 'text/html' }],
      })),
    },
    { strict: true },
  );
}

/** The feed as JSON Feed. */
export function jsonFeedOf(feed: Feed, publication: Publication): string {
  const { site, at, words } = publication;
  const value = generateJsonFeed(
    {
      title: `${site.settings.name}: ${feed.title}`,
      description: `${feed.description} ${site.settings.disclaimer}`,
      icon: at(icons.large.address),
      home_page_url: at(feed.page),
      feed_url: at(feedAddress(feed, 'json')),
      language: words.lang,
      authors: [{ name: site.settings.name, url: at('/') }],
      items: feed.entries.map((entry) => ({
        id: entryId(entry, publication),
        url: at(entry.address),
        title: entry.title,
        content_text: entry.summary,
        date_published: new Date(entry.published),
        date_modified: new Date(entry.updated),
        tags: [entry.category.label],
      })),
    },
    { strict: true },
  );
  // The library leaves an empty list out, but a feed in which nothing is open is still a feed.
  return jsonText({ ...(value as object), items: (value as { items?: unknown[] }).items ?? [] });
}
