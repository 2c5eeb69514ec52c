/** The documents that hold a section whole, held against the pages they are made of. */
import { describe, expect, test } from 'vitest';
import { wholeAddress, wholeKinds } from '../../src/model/printable-sections.ts';
import { builtPages } from '../support/dist.ts';

const pages = new Map(builtPages().map((page) => [page.address, page.html]));
const pagesOf = (kind: string) =>
  [...pages.keys()].filter(
    (address) =>
      new RegExp(`^/${kind}/[^/]+/$`).test(address) &&
      !pages.get(address)!.includes('http-equiv="refresh"'),
  );
const main = (html: string) => /<main[^>]*>(.*)<\/main>/s.exec(html)![1]!;
const words = (html: string) =>
  html
    .replaceAll(/<[^>]+>/g, ' ')
    .replaceAll(/\s+/g, ' ')
    .trim();
/** What a page says between its summary and its foot, without its contents and where else it is named. */
const textOf = (html: string) =>
  words(
    main(html)
      .replace(/.*?<\/header>/s, '')
      .replace(/<nav class="contents".*?<\/nav>/s, '')
      .replace(/<section class="part"><h2 id="named-by">.*?<\/section>/s, '')
      .replace(/<footer class="record-foot">.*/s, ''),
  );

describe.each(wholeKinds)('the section %s as one document', (kind) => {
  const html = pages.get(wholeAddress(kind))!;
  const records = pagesOf(kind);

  test('holds every word of every page of it', () => {
    const whole = words(main(html));
    expect(records.length).toBeGreaterThan(3);
    expect(records.filter((address) => !whole.includes(textOf(pages.get(address)!)))).toEqual([]);
  });
  test('names each record in its contents and prints the full address of each', () => {
    const contents = new Set([...html.matchAll(/<a href="#([^"]+)"/g)].map((match) => match[1]));
    for (const address of records) {
      expect(contents).toContain(address.slice(1, -1).replace('/', '-'));
      expect(html).toMatch(new RegExp(`>https://[^/<]+${address.replaceAll('.', '\\.')}</a>`));
    }
  });
  test('leads to no page that it holds itself', () => {
    const outside = [...main(html).matchAll(/ href="(\/[^"#]*)/g)].map((match) => match[1]!);
    expect(outside.filter((address) => records.includes(address))).toEqual([]);
  });
  test('names the list as the original, and is not in the search of the guide', () => {
    expect(html).toMatch(new RegExp(`<link rel="canonical" href="https://[^/"]+/${kind}/">`));
    expect(html).not.toContain('data-pagefind');
  });
  test('says its day, and is linked from the list with its weight', () => {
    expect(words(html)).toMatch(
      /As of \d+ \w+ \d{4}\. What is open, coming or past may have changed since\./,
    );
    expect(pages.get(`/${kind}/`)).toMatch(
      new RegExp(`<a href="/print/${kind}/">[^<]+</a> \\(\\d+ kB\\)`),
    );
  });
});

test('a document that lost a sentence would be found', () => {
  const [address] = pagesOf('groups');
  const lacking = words(main(pages.get('/print/groups/')!)).replace(
    textOf(pages.get(address!)!).slice(20, 60),
    '',
  );
  expect(lacking.includes(textOf(pages.get(address!)!))).toBe(false);
});
