/** What the tests of test/site look for is planted, and found. */
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, inject, test } from 'vitest';
import { verifySite } from '../../../src/build/finish/verify.ts';
import { pageBudget, scriptBudget, tooHeavy } from '../../support/budgets.ts';
import { followLinks } from '../../support/follow-links.ts';
import { builtPages, leadsOn } from '../../support/built-pages.ts';
import { htmlFaults } from '../../support/html-faults.ts';
import { reachedFrom } from '../../support/reached.ts';
import { silentAddresses } from '../../support/silent-addresses.ts';
import { copyOf, plant } from '../../support/world.ts';

const { folder: world, content } = inject('site');

test('a round that lies ahead stands in the answers of search', () =>
  expect(JSON.parse(readFileSync(join(world, 'search/answers.json'), 'utf8'))).toMatchObject({
    moments: expect.arrayContaining([
      expect.objectContaining({
        title: 'Head Gardener election 2031',
        text: expect.stringMatching(/^Nominations, /),
      }),
    ]),
  }));

test('an address that is gone is missed, with what stood beside it', async () => {
  const folder = copyOf(world);
  rmSync(join(folder, 'groups/beta'), { recursive: true });
  rmSync(join(folder, 'api/v1/groups/alpha.json'));
  expect((await silentAddresses({ folder, content })).sort()).toEqual([
    '/api/v1/groups/alpha.json',
    '/groups/beta/',
    '/groups/beta/index.md',
  ]);
});

test('a visitor reaches every page from the home page, and one to which nothing leads is found', async () => {
  const shown = builtPages(world).filter((page) => page.file !== '404.html' && !leadsOn(page));
  const { broken, seen } = await followLinks(world);
  expect(broken).toEqual([]);
  expect(shown.filter(({ address }) => !seen.has(address))).toEqual([]);
  const hidden = shown.map((page) => ({
    ...page,
    html: page.html.replaceAll('href="/about/"', 'href="/"'),
  }));
  const without = reachedFrom('/', hidden, world).seen;
  expect(shown.map(({ address }) => address).filter((address) => !without.has(address))).toEqual([
    '/about/',
  ]);
});

test('a link to a page without its last slash, by which the page would not be walked, is found', () => {
  const planted = builtPages(world).map((page) =>
    page.address === '/about/'
      ? { ...page, html: page.html.replace('</main>', '<a href="/groups/alpha">Alpha</a></main>') }
      : page,
  );
  expect(reachedFrom('/', planted, world).broken).toEqual(['/about/ → /groups/alpha']);
});

test('a fault in the HTML is found', async () => {
  const text = readFileSync(join(world, 'index.html'), 'utf8');
  const broken = text.replace('</h1>', '</h1><p id="content"><div></p>');
  expect(await htmlFaults(text, 'index.html')).toEqual([]);
  expect((await htmlFaults(broken, 'index.html')).length).toBeGreaterThan(0);
});

test('a record, a list and a script that are one byte too heavy are found', () => {
  const planted = [
    { address: '/groups/alpha/', bytes: 14_001 },
    { address: '/groups/', bytes: 40_001 },
    { address: '/about/', bytes: 14_000 },
  ];
  expect(tooHeavy(planted, pageBudget)).toEqual([
    '/groups/alpha/ has 14001 bytes and may have 14000',
    '/groups/ has 40001 bytes and may have 40000',
  ]);
  expect(tooHeavy([{ address: '/groups/alpha/', bytes: 2001 }], scriptBudget)).toHaveLength(1);
});

describe('the build refuses', () => {
  test('a broken link and a broken anchor, which a visitor would meet too', async () => {
    const folder = copyOf(world);
    plant(folder, 'about/index.html', 'href="/groups/"', 'href="/grups/"');
    plant(folder, 'about/index.html', 'href="#content"', 'href="#contents"');
    rmSync(join(folder, 'about/index.html.br'));
    const { broken } = await followLinks(folder, { from: '/about/', on: false });
    expect(broken.map((link) => link.split(' → ')[1]).sort()).toEqual(
      expect.arrayContaining(['/grups/', '/about/#contents']),
    );
    expect(reachedFrom('/', builtPages(folder), folder).broken.sort()).toEqual([
      '/about/ → #contents',
      '/about/ → /grups/',
    ]);
    expect(verifySite(folder, '/').problems).toEqual([
      'about/index.html: the link #contents leads to a part that is not there.',
      'about/index.html: the link /grups/ leads nowhere.',
    ]);
  });
  test('a link to a page without the slash at its end, where a host would have to lead on', () => {
    const folder = copyOf(world);
    plant(folder, 'about/index.html', 'href="/groups/"', 'href="/groups"');
    expect(verifySite(folder, '/').problems).toEqual([
      'about/index.html: the link /groups lacks the slash at its end.',
    ]);
  });
  test('a page that would load something from elsewhere is refused', () => {
    const folder = copyOf(world);
    plant(
      folder,
      'about/index.html',
      '</main>',
      '<img src="https://example.org/x.png" alt=""></main>',
    );
    expect(verifySite(folder, '/').problems).toEqual([
      'about/index.html: would load https://example.org/x.png from another server.',
    ]);
  });
  test('a page that names a picture, a feed or a Markdown file that is not there', () => {
    const folder = copyOf(world);
    plant(folder, 'about/index.html', '/share/guide.png', '/share/gide.png');
    plant(folder, 'index.html', '/feeds/changes.xml', '/feeds/change.xml');
    plant(folder, 'data/index.html', 'href="index.md"', 'href="page.md"');
    expect(verifySite(folder, '/').problems).toEqual([
      'about/index.html: the link /share/gide.png leads nowhere.',
      'data/index.html: the link page.md leads nowhere.',
      'index.html: the link /feeds/change.xml leads nowhere.',
    ]);
  });
});
