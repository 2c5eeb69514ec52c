import { existsSync, globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseAtomFeed, parseJsonFeed } from 'feedsmith';
import { describe, expect, inject, test } from 'vitest';
import { kindNames } from '../../src/model/kinds.ts';
import { builtPages, heaviestOf, leadsOn } from '../support/built-pages.ts';
import { readCsv } from '../support/csv.ts';
import { atomFaults, jsonFeedFaults } from '../support/feed-rules.ts';
import { closedValidator, faultsOf } from '../support/schemas.ts';
import { thingFaults } from '../support/schema-org.ts';

const { folder, content } = inject('site');
const all = builtPages(folder);
/** How many records of a kind, or of all, the site was built from. */
const countOf = (kind = '*') => globSync(`${kind}/*.{md,mdx,yml}`, { cwd: content }).length;
const group = heaviestOf(all, 'groups').address.slice(1);
const region = heaviestOf(all, 'regions').address.slice(1);
/** All pages that stand somewhere for good: not those that lead on, nor the one for what is not there. */
const pages = all.filter((page) => page.address !== '/404.html' && !leadsOn(page));
/** Pages one works with. */
const others =
  /^\/(search|editing\/change|editing\/correct|editing\/translating\/form|editing\/new\/[^/]+)\/$/;
const texts = pages.filter(({ address }) => !others.test(address));
const text = (file: string) => readFileSync(join(folder, file), 'utf8');
const files = (pattern: string) => globSync(pattern, { cwd: folder }).sort();
const root = /<loc>(https?:\/\/[^<]*?)\/<\/loc>/.exec(text('sitemap.xml'))![1]!;
/** The file at an absolute address of the site; fails for another host. */
const fileAt = (address: string) => {
  if (!address.startsWith(`${root}/`)) throw new Error(`${address} does not lie on this site.`);
  const path = address.slice(root.length + 1).split('#')[0]!;
  return path === '' || path.endsWith('/') ? `${path}index.html` : path;
};
const missing = (addresses: readonly string[]) =>
  [...new Set(addresses)].filter((address) => !existsSync(join(folder, fileAt(address))));
/** The instant of the build. */
const { asOf } = JSON.parse(text('api/v1/open.json')) as { asOf: string };
const metaOf = (html: string, property: string) =>
  new RegExp(`<meta (?:property|name)="${property}" content="([^"]*)"`).exec(html)?.[1];

describe('feeds', () => {
  const names = files('feeds/*.xml').map((file) => file.replace('.xml', ''));
  test('there is one of changes, one of what is open, and one for each region', () =>
    expect(names.length).toBe(2 + countOf('regions')));
  test.each(names)('%s can be read in both formats, and leads to pages that are there', (name) => {
    const atom = parseAtomFeed(text(`${name}.xml`));
    const json = parseJsonFeed(JSON.parse(text(`${name}.json`)));
    expect(
      missing(
        (atom.entries ?? []).flatMap((entry) => entry.links?.map((link) => link.href!) ?? []),
      ),
    ).toEqual([]);
    expect((json.items ?? []).map((item) => item.id)).toEqual(
      (atom.entries ?? []).map((entry) => entry.id),
    );
    expect(
      missing([
        ...(atom.links ?? []).map((link) => link.href!),
        json.feed_url!,
        json.home_page_url!,
        json.icon!,
        atom.icon!,
      ]),
    ).toEqual([]);
  });
  test.each(names)('%s keeps what its standards demand', (name) => {
    expect(atomFaults(text(`${name}.xml`), `${root}/${name}.xml`, asOf)).toEqual([]);
    expect(jsonFeedFaults(text(`${name}.json`), `${root}/${name}.json`, asOf)).toEqual([]);
  });
  test('home, lists and regions name theirs to browsers', () => {
    const named = (file: string) =>
      [
        ...text(file).matchAll(
          /type="application\/atom\+xml" title="[^"]+" href="[^"]*?(\/feeds\/[^"]+)"/g,
        ),
      ].map((match) => match[1]);
    expect(named('index.html')).toEqual(['/feeds/changes.xml', '/feeds/open.xml']);
    expect(named('groups/index.html')).toEqual(['/feeds/changes.xml']);
    expect(named('opportunities/index.html')).toEqual(['/feeds/open.xml']);
    expect(named('open/index.html')).toEqual(['/feeds/open.xml']);
    expect(named(`${region}index.html`)).toEqual([`/feeds/${region.split('/')[1]}.xml`]);
    expect(named(`${group}index.html`)).toEqual([]);
  });
});

describe('the API', () => {
  const answers = files('api/v1/**/*.json').filter((file) => !file.includes('/schemas/'));
  const schemas = new Map(
    files('api/v1/schemas/*.json').map((file) => [file, closedValidator(JSON.parse(text(file)))]),
  );
  const parsed = new Map(
    answers.map((file) => [file, JSON.parse(text(file)) as { about: { schema: string } }]),
  );

  test('has an answer for every record', () => {
    const records = globSync(`{${kindNames.join()}}/*.{md,mdx,yml}`, { cwd: content });
    expect(records.length).toBeGreaterThan(10);
    const answer = (record: string) => `api/v1/${record.replace(/\.\w+$/, '.json')}`;
    expect(records.filter((record) => !answers.includes(answer(record)))).toEqual([]);
  });
  test('every answer keeps the published schema that it names, and says no more', () => {
    const faults = [...parsed].flatMap(([file, answer]) =>
      faultsOf(schemas.get(fileAt(answer.about.schema))!, answer).map(
        (fault) => `${file}: ${fault}`,
      ),
    );
    expect(faults).toEqual([]);
  });
  test('every address of this site that an answer gives leads to a file', () => {
    const given = answers.flatMap((file) =>
      [...text(file).matchAll(new RegExp(`"(${root}/[^"]*)"`, 'g'))].map((match) => match[1]!),
    );
    expect(given.length).toBeGreaterThan(answers.length);
    expect(missing(given)).toEqual([]);
  });
  test('the index leads to every list, table, feed and schema', () => {
    const index = text('api/v1/index.json');
    const unnamed = [
      ...files('api/v1/*.{json,csv}'),
      ...files('api/v1/schemas/*.json'),
      ...files('feeds/*.{xml,json}'),
    ].filter((file) => !index.includes(`"${root}/${file}"`));
    expect(unnamed).toEqual([]);
  });
  test.each(files('api/v1/*.csv'))('%s is a table: every row as wide as its header', (file) => {
    const [header = [], ...rows] = readCsv(text(file));
    expect(header.length).toBeGreaterThan(1);
    expect(rows.filter((row) => row.length !== header.length)).toEqual([]);
  });
});

/** What a page is, by its address, for the kinds that schema.org has a word for. */
const expected: readonly [RegExp, string][] = [
  [/^\/(groups|regions)\/[^/]+\/$/, 'Organization'],
  [/^\/glossary\/[^/]+\/$/, 'DefinedTerm'],
  [/^\/glossary\/$/, 'DefinedTermSet'],
];

/** What pages do not say that they are, given what each tells. */
const lackingTypes = (told: readonly string[]) =>
  pages.flatMap(({ address }, index) => {
    const { '@graph': things } = JSON.parse(told[index]!) as { '@graph': { '@type': string }[] };
    const wanted = [
      ...expected.filter(([pattern]) => pattern.test(address)).map(([, type]) => type),
      address === '/' ? 'WebSite' : 'BreadcrumbList',
    ];
    return wanted
      .filter((type) => !things.some((thing) => thing['@type'] === type))
      .map((type) => `${address}: ${type}`);
  });

describe('what pages tell machines', () => {
  const scripts = pages.map((page) =>
    [...page.html.matchAll(/<script type="application\/ld\+json">(.*?)<\/script>/gs)].map(
      (match) => match[1]!,
    ),
  );
  test('every page says where it stands and what it is, in words of schema.org', () => {
    expect(
      pages.filter((_, index) => scripts[index]!.length !== 1).map((page) => page.address),
    ).toEqual([]);
    const faults = pages.flatMap((page, index) => {
      const data = JSON.parse(scripts[index]![0]!) as { '@context': string; '@graph': unknown[] };
      return [
        ...(data['@context'] === 'https://schema.org' ? [] : ['no context']),
        ...data['@graph'].flatMap(thingFaults),
      ].map((fault) => `${page.address}: ${fault}`);
    });
    expect(faults).toEqual([]);
  });
  test('a group is an organization on its page, a word a defined term, a dated round an event, home a site with search, and every other page says the way to it', () => {
    const told = scripts.map(([text = '']) => text);
    expect(lackingTypes(told)).toEqual([]);
    expect(lackingTypes(told.map((text) => text.replace('"Organization"', '"Thing"')))).toContain(
      `/${group}: Organization`,
    );
    expect(
      lackingTypes(told.map((text) => text.replace('"BreadcrumbList"', '"ItemList"'))),
    ).toHaveLength(pages.length - 1);
    const events = pages.filter(
      ({ address }, index) =>
        address.startsWith('/cycles/') && scripts[index]![0]!.includes('"@type":"Event"'),
    );
    expect(events.length).toBeGreaterThan(0);
  });
  test('every page can be shared: its title, its address and a picture that is there', () => {
    const faults = pages.filter(
      ({ html, address }) =>
        metaOf(html, 'og:url') !== root + address ||
        !metaOf(html, 'og:title') ||
        missing([metaOf(html, 'og:image') ?? '']).length > 0,
    );
    expect(faults.map((page) => page.address)).toEqual([]);
  });
  test('canonical addresses are those of the pages', () => {
    expect(
      pages
        .filter(
          ({ html, address }) => !html.includes(`<link rel="canonical" href="${root + address}">`),
        )
        .map((page) => page.address),
    ).toEqual([]);
  });
  test('every page may be listed by search engines, but for those that only lead on; the page for what is not there names no address', () => {
    const unlisted = all.filter(({ html }) => /<meta name="robots"/.test(html));
    expect(unlisted.filter((page) => !leadsOn(page)).map((page) => page.address)).toEqual([]);
    const missing = text('404.html');
    expect(
      ['rel="canonical"', 'property="og:url"', 'type="text/markdown"'].filter((name) =>
        missing.includes(name),
      ),
    ).toEqual([]);
  });
  test('no two pages describe themselves in the same words', () => {
    const described = Map.groupBy(
      pages,
      ({ html }) =>
        `${/<title>([^<]*)</.exec(html)![1]} ${/<meta name="description" content="([^"]*)"/.exec(html)![1]}`,
    );
    expect(
      [...described.values()]
        .filter((same) => same.length > 1)
        .map((same) => same.map((page) => page.address)),
    ).toEqual([]);
  });
  test('pictures are PNG of 1200 by 630, icons as large as the manifest says', () => {
    const sizeOf = (file: string) => {
      const png = readFileSync(join(folder, file));
      return png.subarray(1, 4).toString() === 'PNG'
        ? `${png.readUInt32BE(16)}x${png.readUInt32BE(20)}`
        : 'no PNG';
    };
    expect(new Set(files('share/**/*.png').map(sizeOf))).toEqual(new Set(['1200x630']));
    const { icons } = JSON.parse(text('manifest.webmanifest')) as {
      icons: { src: string; sizes: string; type: string }[];
    };
    expect(
      icons
        .filter((icon) => icon.type === 'image/png')
        .filter((icon) => sizeOf(icon.src.slice(1)) !== icon.sizes),
    ).toEqual([]);
    expect(sizeOf('apple-touch-icon.png')).toBe('180x180');
  });
  test('every page of text has its Markdown beside it, with its title and its address, and names it; no other page does', () => {
    const twinOf = (page: { file: string }) => join(folder, page.file.replace(/html$/, 'md'));
    expect(
      pages
        .filter((page) => page.html.includes('type="text/markdown"'))
        .map((page) => page.address),
    ).toEqual(texts.map((page) => page.address));
    expect(pages.filter((page) => existsSync(twinOf(page))).length).toBe(texts.length);
    const faults = texts.filter((page) => {
      const twin = twinOf(page);
      return (
        !existsSync(twin) ||
        !new RegExp(`^# .+\n\nPage: <${root}${page.address}>\n`).test(readFileSync(twin, 'utf8'))
      );
    });
    expect(faults.map((page) => page.address)).toEqual([]);
  });
  test('sources are numbered in the order in which a page cites them, on pages of many records for each record', () => {
    const linked = /<a href="#([^"]*)source-(\d+)"[^>]*>(\d+)<\/a>/g;
    const faults = all.filter(({ html }) => {
      const cited = Map.groupBy(
        [...html.matchAll(/<sup class="cite">(.*?)<\/sup>/gs)].flatMap((match) => [
          ...match[1]!.matchAll(linked),
        ]),
        (one) => one[1]!,
      );
      const firsts = [...cited.values()].map((links) => [
        ...new Set(links.map((one) => Number(one[2]))),
      ]);
      const agree = [...cited.values()].flat().every((one) => one[2] === one[3]);
      return (
        !agree ||
        html.includes('<sup class="cite"></sup>') ||
        firsts.some((numbers) => numbers.some((number, index) => number !== index + 1))
      );
    });
    expect(faults.map((page) => page.address)).toEqual([]);
  });
  test('the Markdown of a record tells its sources', () => {
    expect(text(`${group}index.md`)).toMatch(/\n## Sources\n\n1\. \[/);
    expect(text(`${group}index.md`)).toContain(' [1]');
  });
  test('a browser that adds the guide as a search engine is led to its search page, and every page names the file', () => {
    const found = text('opensearch.xml');
    const template = /<Url type="text\/html" template="([^"]*)"\/>/.exec(found)![1]!;
    expect(template).toBe(`${root}/search/?q={searchTerms}`);
    expect(missing([template.split('?')[0]!])).toEqual([]);
    expect(/<ShortName>([^<]*)</.exec(found)![1]!.length).toBeLessThanOrEqual(16);
    expect(
      pages.filter(({ html }) => !html.includes('rel="search"')).map((page) => page.address),
    ).toEqual([]);
  });
  test('robots.txt lets everything be read and names the sitemap', () => {
    expect(text('robots.txt')).toBe(`User-agent: *\nAllow: /\n\nSitemap: ${root}/sitemap.xml\n`);
  });
  test('llms.txt leads to files that are there', () => {
    const links = [...text('llms.txt').matchAll(/\]\(([^)]*)\)/g)].map((match) => match[1]!);
    expect(links.length).toBeGreaterThan(10);
    expect(missing(links)).toEqual([]);
  });
  test('the sitemap names every page of text, once, and no other', () => {
    const places = [...text('sitemap.xml').matchAll(/<loc>([^<]*)</g)].map((match) => match[1]!);
    expect(places.sort()).toEqual(texts.map(({ address }) => root + address).sort());
  });
  test('the sitemap gives each record the day of its last change, a round also that of its last turn, and no day that is still to come', () => {
    const dayOf = new Map(
      [...text('sitemap.xml').matchAll(/<loc>([^<]*)<\/loc><lastmod>([^<]*)</g)].map((match) => [
        match[1]!,
        match[2]!,
      ]),
    );
    const lists = kindNames.map(
      (kind) =>
        JSON.parse(text(`api/v1/${kind}.json`)) as {
          kind: string;
          records: { page: string; updated: string }[];
        },
    );
    const records = lists.flatMap(({ kind, records }) =>
      records.map((record) => ({ ...record, kind, day: dayOf.get(record.page)! })),
    );
    expect(records.length).toBe(countOf());
    expect(
      records.filter(
        ({ kind, day, updated }) =>
          kind !== 'cycles' && kind !== 'opportunities' && day !== updated.slice(0, 10),
      ),
    ).toEqual([]);
    expect(
      records.filter(({ day, updated }) => day < updated.slice(0, 10) || day > asOf.slice(0, 10)),
    ).toEqual([]);
  });
});
