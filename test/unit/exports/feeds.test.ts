import { parseAtomFeed, parseJsonFeed } from 'feedsmith';
import { describe, expect, test } from 'vitest';
import { atomOf, jsonFeedOf } from '../../../src/exports/feed-formats.ts';
import { feedsOf } from '../../../src/exports/feeds.ts';
import { wordsOf } from '../../../src/i18n/index.ts';
import { siteIn, translationsFrom } from '../../../src/languages/translate.ts';
import { atomFaults, jsonFeedFaults } from '../../support/feed-rules.ts';
import { host, thePublication } from '../../support/publication.ts';
import { allMessages } from '../../support/translations.ts';
import { copyOf, plant, theWorld, worldFolder } from '../../support/world.ts';

const publication = thePublication();
const feeds = feedsOf(publication);
const feed = (name: string, of = feeds) => of.find((one) => one.name === name)!;

describe('feeds', () => {
  test('there is one of changes, one of what is open, and one for each region', () => {
    expect(feeds.map((one) => one.name)).toEqual(['changes', 'open', 'northland']);
  });
  test('the latest change comes first and says what it is', () => {
    expect(feed('changes').entries[0]).toMatchObject({
      title: 'Changed: Alpha Group (ALG)',
      updated: '2031-01-10T09:30:00Z',
      published: '2030-02-01T08:00:00Z',
    });
    expect(feed('northland').entries[0]?.title).toBe('New: Northland (NORTHLAND)');
  });
  test('sources are no news', () => {
    expect(
      feed('changes').entries.filter((entry) => entry.address.startsWith('/sources/')),
    ).toEqual([]);
  });
  test('a region hears of its own page and of what belongs to it, and of nothing else', () => {
    expect(feed('northland').entries.map((entry) => entry.address)).toEqual([
      '/regions/northland/',
    ]);
  });
  test('a step that is open says until when, one to come from when', () => {
    const open = (day: string) =>
      feed('open', feedsOf(thePublication(Temporal.Instant.from(`${day}T12:00:00Z`)))).entries.map(
        ({ title, summary }) => `${title} ${summary}`,
      );
    expect(open('2031-04-15')).toMatchInlineSnapshot(`
      [
        "Nominations: Head Gardener election 2031 Open until 25 April 2031, 23:59 UTC.",
        "Acceptance: Head Gardener election 2031 Open until 2 May 2031, 23:59 UTC.",
        "Vote: Head Gardener election 2031 From 5 May 2031, 12:00 UTC.",
      ]
    `);
    expect(open('2035-01-01')).toEqual([]);
  });
  test('an entry whose text changes because a step opens is dated by that instant, and so is the feed', () => {
    const open = (instant: string) => {
      const { updated, entries } = feed(
        'open',
        feedsOf(thePublication(Temporal.Instant.from(instant))),
      );
      return {
        feed: updated,
        entries: entries.map((entry) => [entry.part, entry.summary, entry.updated]),
      };
    };
    expect(open('2031-04-13T23:59:59Z')).toMatchInlineSnapshot(`
      {
        "entries": [
          [
            "nominations",
            "From 14 April 2031.",
            "2031-01-10T00:00:00Z",
          ],
          [
            "acceptance",
            "By 2 May 2031, 23:59 UTC.",
            "2031-01-10T00:00:00Z",
          ],
          [
            "vote",
            "From 5 May 2031, 12:00 UTC.",
            "2031-01-10T00:00:00Z",
          ],
        ],
        "feed": "2031-02-01T17:01:00Z",
      }
    `);
    expect(open('2031-04-14T00:00:00Z')).toMatchInlineSnapshot(`
      {
        "entries": [
          [
            "nominations",
            "Open until 25 April 2031, 23:59 UTC.",
            "2031-04-14T00:00:00Z",
          ],
          [
            "acceptance",
            "Open until 2 May 2031, 23:59 UTC.",
            "2031-04-14T00:00:00Z",
          ],
          [
            "vote",
            "From 5 May 2031, 12:00 UTC.",
            "2031-01-10T00:00:00Z",
          ],
        ],
        "feed": "2031-04-14T00:00:00Z",
      }
    `);
    expect(open('2031-05-06T15:00:00Z')).toMatchInlineSnapshot(`
      {
        "entries": [
          [
            "vote",
            "Open until 9 May 2031, 23:59 UTC.",
            "2031-05-05T12:00:00Z",
          ],
        ],
        "feed": "2031-05-05T12:00:00Z",
      }
    `);
  });
  test('the feed of what is open is dated by the end of what it no longer names', () => {
    expect(
      feed('open', feedsOf(thePublication(Temporal.Instant.from('2035-01-01T12:00:00Z')))),
    ).toMatchObject({
      updated: '2031-05-10T00:00:00Z',
      entries: [],
    });
  });
  test('whatever the instant, an entry with another text has another date, and no date lies ahead', () => {
    const first = Temporal.Instant.from('2031-04-01T00:00:00Z');
    const seen = new Map<string, string>();
    for (let hours = 0; hours < 24 * 45; hours += 11) {
      const now = first.add({ hours });
      const { entries, updated } = feed('open', feedsOf(thePublication(now)));
      for (const entry of [
        ...entries,
        {
          ...entries[0],
          part: 'feed',
          summary: entries.map((one) => one.part + one.summary).join(),
          updated,
        },
      ]) {
        const [text, date] = [`${entry.part} ${entry.title} ${entry.summary}`, entry.updated];
        expect(Temporal.Instant.compare(date, now)).toBeLessThanOrEqual(0);
        expect(seen.get(`${entry.part} ${date}`) ?? text).toBe(text);
        seen.set(`${entry.part} ${date}`, text);
      }
    }
    expect(seen.size).toBeGreaterThan(8);
  });
  test('a call says until when it is open, and from when before it opens', () => {
    const folder = copyOf(worldFolder);
    plant(folder, 'opportunities/seed-fund.md', 'opens: 2031-01-02', 'opens: 2031-01-20');
    const call = (instant: string) => {
      const [entry] = feed(
        'open',
        feedsOf({ ...publication, site: theWorld(Temporal.Instant.from(instant), folder) }),
      ).entries;
      return [entry?.title, entry?.summary.split('. ').slice(1).join('. '), entry?.updated];
    };
    expect(call('2031-01-12T10:00:00Z')).toMatchInlineSnapshot(`
      [
        "Seed fund",
        "From 20 January 2031.",
        "2031-01-10T00:00:00Z",
      ]
    `);
    expect(call('2031-01-20T10:00:00Z')).toMatchInlineSnapshot(`
      [
        "Seed fund",
        "Open until 1 February 2031, 18:00 Europe/Paris.",
        "2031-01-20T00:00:00Z",
      ]
    `);
  });
  test('the time of the build does not show: two builds of the same content say the same', () => {
    const later = thePublication(Temporal.Instant.from('2031-01-11T03:00:00Z'));
    for (const [index, one] of feedsOf(later).entries())
      expect(atomOf(one, later)).toBe(atomOf(feeds[index]!, publication));
  });
});

describe('the two formats', () => {
  const now = publication.site.now.toString();
  test.each(feeds.map((one) => [one.name, one] as const))(
    'of %s keep what their standards demand',
    (name, one) => {
      expect(atomFaults(atomOf(one, publication), `${host}/feeds/${name}.xml`, now)).toEqual([]);
      expect(
        jsonFeedFaults(jsonFeedOf(one, publication), `${host}/feeds/${name}.json`, now),
      ).toEqual([]);
    },
  );
  test('of a time when nothing is open keep them too', () => {
    const later = thePublication(Temporal.Instant.from('2035-01-01T12:00:00Z'));
    const open = feed('open', feedsOf(later));
    expect(
      jsonFeedFaults(jsonFeedOf(open, later), `${host}/feeds/open.json`, '2035-01-01T12:00:00Z'),
    ).toEqual([]);
    expect(
      atomFaults(atomOf(open, later), `${host}/feeds/open.xml`, '2035-01-01T12:00:00Z'),
    ).toEqual([]);
  });
  const atom = atomOf(feed('changes'), publication);
  const idIn = (entry: string) => /<id>[^<]*<\/id>/.exec(entry)![0];
  const [, firstId = '', secondId = ''] = atom.split('<entry>').map(idIn);
  test.each<[string, string | RegExp, string, string]>([
    ['no language', ' xml:lang="en"', '', 'it does not say its language'],
    ['no own address', 'rel="self"', 'rel="related"', 'it does not name its own address'],
    ['no licence', 'rel="license"', 'rel="related"', 'it does not name its licence'],
    ['no author', /<author>.*?<\/author>/s, '', 'nobody has written it'],
    [
      'an address below the root',
      `href="${host}/groups/alpha/"`,
      'href="/groups/alpha/"',
      'entry 1 has a link that is not absolute',
    ],
    ['one id twice', secondId, firstId, 'an id stands twice'],
    [
      'an address of one host for an id',
      secondId,
      `<id>${host}/groups/alpha/</id>`,
      'entry 2 has an id that may change',
    ],
    [
      'an element of another kind of feed',
      '<subtitle',
      '<description>x</description><subtitle',
      'the feed has description, which Atom does not have there',
    ],
    [
      'a summary too many',
      '<summary',
      '<summary>x</summary><summary',
      'entry 1 has summary more than once',
    ],
    ['a link without a type', ' type="text/html"', '', 'the feed has a link without a type'],
    [
      'a sign that XML does not have',
      '<title>',
      '<title>\u0007',
      'it holds a sign that XML does not have',
    ],
    [
      'a day for an instant',
      '<updated>2031-01-10T09:30:00.000Z',
      '<updated>2031-01-10',
      'the feed has no true updated',
    ],
    [
      'a time ahead',
      '<updated>2031-01-10T09:30:00.000Z',
      '<updated>2031-01-10T13:30:00.000Z',
      'the feed has no true updated',
    ],
    [
      'marks of HTML',
      '<summary>The group',
      '<summary>The &lt;b&gt;group&lt;/b&gt;',
      'entry 1 has no plain summary',
    ],
    [
      'marks of HTML where XML would not see them',
      '<summary>The group',
      '<summary><![CDATA[The <b>group</b>]]>',
      'entry 1 has no plain summary',
    ],
    [
      'what is escaped twice',
      '<summary>The group',
      '<summary>The &amp;amp; group',
      'entry 1 has no plain summary',
    ],
    ['no title', /<title>Changed: Alpha[^<]*<\/title>/, '', 'entry 1 has not one title'],
    [
      'a change before the beginning',
      '<published>2030-02-01',
      '<published>2031-01-10T10',
      'entry 1 has no true published',
    ],
    [
      'an entry newer than the feed',
      '<updated>2031-01-10T09:30',
      '<updated>2031-01-10T09:20',
      'entry 1 is newer than the feed',
    ],
  ])('an Atom feed with %s is found', (_, from, to, fault) => {
    const broken = atom.replace(from, () => to);
    expect(broken).not.toBe(atom);
    expect(atomFaults(broken, `${host}/feeds/changes.xml`, now)).toContain(fault);
  });
  test.each([
    ['another version', 'version/1.1', 'version/1', 'it is no JSON Feed 1.1'],
    ['no language', '"language":"en"', '"language":"English"', 'it does not say its language'],
    [
      'an address of one host for an id',
      /"id":"[^"]*"/,
      '"id":7',
      'item 1 has an id that may change, or a page that is no address',
    ],
    [
      'a field of our own',
      '"tags":',
      '"kind":"groups","tags":',
      'item 1 has kind, which no reader knows',
    ],
    [
      'an empty text',
      /"content_text":"[^"]*"/,
      '"content_text":""',
      'item 1 has no plain title and text',
    ],
    [
      'a day for an instant',
      /"date_modified":"[^"]*"/,
      '"date_modified":"2031-01-10"',
      'item 1 has no true days',
    ],
  ])('a JSON Feed with %s is found', (_, from, to, fault) => {
    const text = jsonFeedOf(feed('changes'), publication);
    expect(
      jsonFeedFaults(
        text.replace(from, () => to),
        `${host}/feeds/changes.json`,
        now,
      ),
    ).toContain(fault);
  });

  test.each(feeds.map((one) => [one.name, one] as const))(
    'of %s hold the same entries, with absolute addresses and ids of their own',
    (_, one) => {
      const atom = parseAtomFeed(atomOf(one, publication));
      const json = parseJsonFeed(jsonFeedOf(one, publication));
      expect(atom.entries?.map((entry) => entry.id) ?? []).toEqual(
        json.items?.map((item) => item.id) ?? [],
      );
      const ids = atom.entries?.map((entry) => entry.id!) ?? [];
      expect(new Set(ids).size).toBe(ids.length);
      for (const entry of atom.entries ?? []) {
        expect(entry.links?.[0]?.href).toMatch(new RegExp(`^${host}/`));
        expect(entry.title?.value).toBeTruthy();
      }
      expect(atom.links?.find((link) => link.rel === 'self')?.href).toBe(
        `${host}/feeds/${one.name}.xml`,
      );
      expect(json.feed_url).toBe(`${host}/feeds/${one.name}.json`);
    },
  );
  test('keep their ids and those of their entries when the site moves to another host', () => {
    const moved = { ...publication, at: (path: string) => `https://other.example${path}` };
    const ids = (from: typeof publication) =>
      feeds.map((one) => {
        const { id, entries = [] } = parseAtomFeed(atomOf(one, from));
        return [id, ...entries.map((entry) => entry.id)];
      });
    expect(ids(moved)).toEqual(ids(publication));
    expect(new Set(ids(publication).map(([id]) => id)).size).toBe(feeds.length);
  });
  describe('in another language', () => {
    const { site, at } = publication;
    const french = {
      ...publication,
      site: siteIn(site, translationsFrom('fr', allMessages(site))),
      words: wordsOf('fr'),
      at: (path: string) => at(`/fr${path}`),
    };
    const inFrench = feedsOf(french);
    test.each(inFrench.map((one) => [one.name, one] as const))(
      'of %s keep what their standards demand',
      (name, one) => {
        expect(atomFaults(atomOf(one, french), `${host}/fr/feeds/${name}.xml`, now)).toEqual([]);
        expect(
          jsonFeedFaults(jsonFeedOf(one, french), `${host}/fr/feeds/${name}.json`, now),
        ).toEqual([]);
      },
    );
    test('have the entries and dates of the English ones, and ids of their own', () => {
      const entriesIn = (list: typeof feeds, from: typeof publication) =>
        list.flatMap((one) => {
          const { id, entries = [] } = parseAtomFeed(atomOf(one, from));
          return [
            { id, at: one.name, when: one.updated },
            ...entries.map((entry, index) => ({
              id: entry.id,
              at: one.entries[index]!.address,
              when: entry.updated,
            })),
          ];
        });
      const [english, others] = [entriesIn(feeds, publication), entriesIn(inFrench, french)];
      const bare = (list: typeof english) =>
        list.map((one) => `${one.at} ${String(one.when)}`).toSorted();
      expect(bare(others)).toEqual(bare(english));
      const ids = new Set(english.map(({ id }) => id));
      expect(others.filter(({ id }) => ids.has(id))).toEqual([]);
    });
  });
  test('signs that XML reads as its own are escaped', () => {
    const entry = { ...feed('changes').entries[0]!, title: 'A <b> & "c" ]]>' };
    expect(
      parseAtomFeed(atomOf({ ...feed('changes'), entries: [entry] }, publication)).entries?.[0]
        ?.title?.value,
    ).toBe('A <b> & "c" ]]>');
  });
});
