/** What is over of a long record, on a page of its own: see src/model/history.ts. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, inject, test } from 'vitest';
import { openSearch } from '../../bench/search/engine.ts';
import { builtPages, leadsOn } from '../../support/built-pages.ts';
import { oldEntries } from '../../support/long-record.ts';

const { folder } = inject('site');
const file = (name: string) => readFileSync(join(folder, name), 'utf8');
const record = file('groups/hedge-guild/index.html');
const history = file('groups/hedge-guild/history/index.html');
const sourcesIn = (html: string) =>
  [...html.matchAll(/<li id="source-\d+"><a href="\/sources\/([^/]+)\//g)].map(([, id]) => id!);

test('the record says how much there is, and leads to it where it was folded', () => {
  expect(record).toContain(
    `<p class="part fold" id="over"><a href="/groups/hedge-guild/history/">Earlier rules, people and events: ${oldEntries} entries</a></p>`,
  );
  expect(record).toContain('<a href="#over">Earlier rules, people and events</a>');
  for (const gone of ['Hedge 1 was cut', 'User Hedge', 'Hedge Rules of 2020', 'first hedge'])
    expect([gone, record.includes(gone), history.includes(gone)]).toEqual([gone, false, true]);
  for (const kept of ['Hedge Rules of 2030', 'how high a hedge may be'])
    expect([kept, new RegExp(kept, 'i').test(record)]).toEqual([kept, true]);
});

test('each of the two lists the sources that it cites', () => {
  expect(sourcesIn(record)).toEqual(['minutes', 'hedge-letter-10']);
  expect(sourcesIn(history)).not.toContain('minutes');
  expect(sourcesIn(history)[0]).toBe('hedge-letter-1');
});

test('the page of what is over stands where pages stand: with a title, a way back, in the sitemap, in Markdown and in search', () => {
  expect(history).toMatch(/<h1>Earlier rules, people and events: HDG<\/h1>/);
  expect(history).toContain('<a href="/groups/hedge-guild/">What holds now: Hedge Guild (HDG)</a>');
  expect(history).not.toContain('<details class="part fold">');
  expect(history.match(/Names come from public pages/g)).toHaveLength(1);
  expect(history).toContain('data-pagefind-body');
  expect(file('sitemap.xml')).toContain('/groups/hedge-guild/history/</loc>');
  expect(file('groups/hedge-guild/history/index.md')).toContain('Hedge 1 was cut.');
});

test('a paragraph of rules that were replaced is found there by its number', () => {
  const { paragraphs } = JSON.parse(file('search/paragraphs.json')) as {
    paragraphs: { address: string; number: string }[];
  };
  expect(paragraphs.find(({ number }) => number === '7.1')?.address).toBe(
    '/groups/hedge-guild/history/#rule-hedge-rules-2020-7-1',
  );
});

test('search leads to the record, and from there to the very place for whoever held a post before', async () => {
  const { fetch } = globalThis;
  try {
    const { engine } = await openSearch(folder);
    const address = '/groups/hedge-guild/';
    const first = async (query: string) => (await engine.ask(query)).hits[0];
    expect(await first('User Hedge')).toMatchObject({
      address,
      before: { title: 'User Hedge', address: `${address}history/#:~:text=User%20Hedge` },
    });
    for (const query of ['User Leaf', 'Hedge Guild']) {
      const hit = await first(query);
      expect(hit).toMatchObject({ address });
      expect(hit).not.toHaveProperty('before');
    }
  } finally {
    globalThis.fetch = fetch;
  }
});

test('no other record has such a page', () =>
  expect(
    builtPages(folder)
      .filter((page) => !leadsOn(page))
      .map(({ address }) => address)
      .filter((address) => address.endsWith('/history/')),
  ).toEqual(['/groups/hedge-guild/history/']));
