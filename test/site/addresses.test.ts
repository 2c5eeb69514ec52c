import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { publishedAddresses } from '../../src/editing/published-addresses.ts';
import { besides } from '../../src/build/hosts/permalinks.ts';
import { redirectsOf } from '../../src/context/redirects.ts';
import { verifySite } from '../../src/build/finish/verify.ts';
import { project, runBuild, temporaryFolder, worldBuild } from '../support/build.ts';
import { builtPages, distFolder, serve } from '../support/dist.ts';
import { unfilledIn } from '../support/unfilled.ts';
import { copyOf } from '../support/world.ts';

const content = join(project, 'content');

describe('every address that was ever published', () => {
  const published = publishedAddresses(content).flatMap((address) => [
    address,
    ...besides(address),
  ]);
  const moved = redirectsOf(content);

  /** Addresses that answer neither with a page nor, where a host can redirect, with a redirect. */
  async function silent(folder: string): Promise<string[]> {
    const { origin, close } = await serve(folder);
    const answers = await Promise.all(
      published.map(async (address) => ({
        address,
        ok: (await fetch(origin + address)).ok || address in moved,
      })),
    );
    await close();
    return answers.filter(({ ok }) => !ok).map(({ address }) => address);
  }

  test('there are more than 2,800', () => expect(published.length).toBeGreaterThan(2800));
  test('answers', async () => expect(await silent(distFolder)).toEqual([]));
  test('is missed when it is gone', async () => {
    const folder = copyOf(distFolder);
    rmSync(join(folder, 'groups/cpwg'), { recursive: true });
    rmSync(join(folder, 'api/v1/groups/alac.json'));
    rmSync(join(folder, 'feeds/open.json'));
    expect((await silent(folder)).sort()).toEqual([
      '/api/v1/groups/alac.json',
      '/feeds/open.json',
      '/groups/cpwg/',
      '/groups/cpwg/index.md',
    ]);
  });
});

describe('under a base path', () => {
  const { folder, remove } = temporaryFolder();
  const site = join(folder, 'site');
  beforeAll(async () => {
    const { code, complaint } = await runBuild(worldBuild(site, { BASE_PATH: '/guide' }));
    if (code !== 0) throw new Error(complaint);
  });
  afterAll(remove);
  const page = (address: string) => builtPages(site).find((one) => one.address === address)!.html;

  test('prints no placeholder and no unformatted value while a round lies ahead', () => {
    expect(page('/search/')).toContain('Head Gardener election 2031: Nominations');
    expect(builtPages(site).flatMap(({ html }) => unfilledIn(html))).toEqual([]);
  });

  test('a page that moved leads on, names its new address, and asks to be left out of indexes', () => {
    const html = page('/groups/gamma/');
    expect(html).toContain('<meta http-equiv="refresh" content="0; url=/guide/groups/beta/">');
    expect(html).toContain(
      '<link rel="canonical" href="https://guide.example/guide/groups/beta/">',
    );
    expect(html).toContain('<meta name="robots" content="noindex">');
    expect(html).toMatch(/<main[^>]*>.*<a href="\/guide\/groups\/beta\/">/s);
  });
  test('it may lead to a part of a page', () =>
    expect(page('/groups/gamma-archive/')).toContain('0; url=/guide/groups/beta/#sources'));
  test('its data and its Markdown stand at the old address too', () => {
    for (const [old, now] of [
      ['api/v1/groups/gamma.json', 'api/v1/groups/beta.json'],
      ['groups/gamma/index.md', 'groups/beta/index.md'],
    ] as const)
      expect(readFileSync(join(site, old), 'utf8')).toBe(readFileSync(join(site, now), 'utf8'));
  });
  test('no link leaves it, and one that would is found', () => {
    expect(verifySite(site, '/guide')).toEqual({ pages: builtPages(site).length, problems: [] });
    expect(verifySite(site, '/other').problems.length).toBeGreaterThan(0);
  });
  test('all that the worker for reading offline keeps from the start is there', () => {
    const kept = [...readFileSync(join(site, 'sw.js'), 'utf8').matchAll(/url:"([^"]*)"/g)].map(
      (match) => match[1]!,
    );
    expect(kept.length).toBeGreaterThan(5);
    expect(
      kept.filter(
        (address) =>
          !address.startsWith('/guide/') ||
          !existsSync(join(site, address.slice('/guide/'.length))),
      ),
    ).toEqual([]);
  });
  test('every address a page tells the world begins with it', () => {
    for (const { html } of builtPages(site))
      for (const [, address] of html.matchAll(/https:\/\/guide\.example([^"<\s]*)/g))
        expect(address).toMatch(/^\/guide\//);
  });
  test('a site that lost a published page is not published', async () => {
    const copy = copyOf(join(project, 'test/support/world'));
    rmSync(join(copy, 'redirects.yml'));
    const { code, complaint, printed } = await runBuild(
      worldBuild(join(folder, 'lost'), { CONTENT_DIR: copy }),
    );
    expect([code, complaint]).toEqual([
      1,
      'The content has errors, so nothing was built. The site that was built before is untouched.\n',
    ]);
    expect(printed).toContain('lost-address');
  });
});
