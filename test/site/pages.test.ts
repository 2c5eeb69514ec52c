import { globSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { describe, expect, inject, test } from 'vitest';
import { askedScript } from '../../src/finder/questions.ts';
import { askedScript as askedPlaceScript } from '../../src/places/asked.ts';
import { inlineOf, policyOf, sourceOf } from '../../src/build/finish/csp.ts';
import { facets, searchFacets, searchName } from '../../src/model/facets.ts';
import { wordsOf } from '../../src/i18n/index.ts';
import { staticPages } from '../../src/model/static-pages.ts';
import { aheadRules, earlyScript } from '../../src/page-scripts/inline.ts';
import { heaviest, pageBudget, scriptBudget, tooHeavy } from '../support/budgets.ts';
import { builtPages, leadsOn, type BuiltPage } from '../support/built-pages.ts';
import { htmlFaults } from '../support/html-faults.ts';
import { reachedFrom } from '../support/reached.ts';
import { untoldIds } from '../support/untold-ids.ts';
import { unfilledIn } from '../support/unfilled.ts';

const { folder, content } = inject('site');
const pages = builtPages(folder);
/** Pages a reader finds; what only leads on from an old address is not one. */
const reading = pages.filter((page) => page.file !== '404.html' && !leadsOn(page));
const text = (file: string) => readFileSync(join(folder, file), 'utf8');
const failing = (test: (page: BuiltPage) => boolean) =>
  pages.filter((page) => !test(page)).map((page) => page.address);
/** Many pages share a script: each text is compressed once. */
const weights = new Map<string, number>();
function weightOf(script: string): number {
  const known = weights.get(script) ?? brotliCompressSync(script).length;
  weights.set(script, known);
  return known;
}
const weigh = (file: string) => weightOf(text(file));
/** Scripts, and what they import before they run. */
function withImports(files: readonly string[], found = new Set<string>()): Set<string> {
  for (const file of files) {
    if (found.has(file)) continue;
    found.add(file);
    const imports = [...text(file).matchAll(/(?:from|import)\s*["`']\.\/([^"`']+)["`']/g)].map(
      (match) => `/_astro/${match[1]}`,
    );
    withImports(imports, found);
  }
  return found;
}
const count = (html: string, pattern: RegExp) => html.match(pattern)?.length ?? 0;

test('a group that has ended does not say that nobody told how to join it', () => {
  const groups = pages.filter(({ address }) => /^\/groups\/[^/]+\/$/.test(address));
  const { t } = wordsOf('en');
  const row = (label: string) => new RegExp(`<dt[^>]*>${label}</dt>\\s*<dd[^>]*>([^]*?)</dd>`);
  const says = (html: string, label: string) => row(label).exec(html)?.[1] ?? '';
  const isOver = ({ html }: BuiltPage) =>
    [t('status.merged'), t('status.closed')].some((state) =>
      says(html, t('status.label')).includes(`>${state}<`),
    );
  const over = groups.filter(isOver);
  expect(over).not.toEqual([]);
  expect(
    over
      .filter(({ html }) => says(html, t('group.joining')).includes(t('record.notPublished')))
      .map(({ address }) => address),
  ).toEqual([]);
});

describe('every page', () => {
  test('has a title of its own', () => {
    const titles = pages.map((page) => /<title>(.*?)<\/title>/.exec(page.html)?.[1] ?? '');
    expect(
      titles.filter((title, index) => title === '' || titles.indexOf(title) !== index),
    ).toEqual([]);
  });
  test('has a description', () =>
    expect(
      failing((page) => /<meta name="description" content="[^"]{10,}"/.test(page.html)),
    ).toEqual([]));
  test('names its language', () =>
    expect(failing((page) => page.html.includes('<html lang="en" dir="ltr">'))).toEqual([]));
  test('has one main part, one header, one footer', () => {
    expect(
      failing(
        ({ html }) =>
          count(html, /<main[ >]/g) === 1 &&
          count(html, /<header class="site-header"/g) === 1 &&
          count(html, /<footer class="site-footer"/g) === 1,
      ),
    ).toEqual([]);
  });
  test('has one first heading and skips no level', () => {
    expect(
      failing(({ html }) => {
        const levels = [...html.matchAll(/<h([1-6])[ >]/g)].map((match) => Number(match[1]));
        return (
          levels.filter((level) => level === 1).length === 1 &&
          levels[0] === 1 &&
          levels.every((level, index) => index === 0 || level <= levels[index - 1]! + 1)
        );
      }),
    ).toEqual([]);
  });
  test('leads to the content, to search and home', () => {
    expect(
      failing(
        ({ html }) =>
          html.includes('href="#content"') &&
          html.includes('action="/search/"') &&
          html.includes('href="/"'),
      ),
    ).toEqual([]);
  });
  test('layers its styles in one order, so that no page undoes its own looks', () => {
    const first = (html: string) => /@layer ([a-z]+)/.exec(html)?.[1];
    expect(failing(({ html }) => first(html) === 'reset')).toEqual([]);
    expect(first('<style>@layer components{a{margin:1px}}@layer reset,components;</style>')).toBe(
      'components',
    );
  });
  test('carries the rules for every class in it that any sheet of the site knows', () => {
    const sheets = globSync('src/styles/**/*.css', {
      exclude: (name) => name.includes('on-demand'),
    });
    const classesIn = (css: string) =>
      [...css.replaceAll(/\/\*.*?\*\//gs, '').matchAll(/\.([a-z][\w-]*)/g)].map(
        (match) => match[1]!,
      );
    const known = new Set(sheets.flatMap((sheet) => classesIn(readFileSync(sheet, 'utf8'))));
    const lacking = (html: string) => {
      const [style = ''] = inlineOf(html).styles;
      const ruled = new Set(classesIn(style));
      const used = [...html.replace(style, '').matchAll(/ class="([^"]*)"/g)];
      return used
        .flatMap((match) => match[1]!.split(' '))
        .filter((name) => known.has(name) && !ruled.has(name));
    };
    expect(lacking('<style>.a{}</style><p class="badge">')).toEqual(['badge']);
    expect(
      pages.flatMap(({ address, html }) => lacking(html).map((name) => `${address} ${name}`)),
    ).toEqual([]);
  });
  test('sends its policy', () =>
    expect(
      failing(({ html }) =>
        html.includes('http-equiv="content-security-policy" content="default-src \'none\''),
      ),
    ).toEqual([]));
  test('allows compiled code only where search needs it', () => {
    expect(
      pages.filter(({ html }) => html.includes('wasm-unsafe-eval')).map((page) => page.address),
    ).toEqual(['/search/']);
  });
  test('loads nothing but itself before it can be read, and no script that blocks but the line that chooses the colours and, in the chooser and the look-up of regions, the one that reads the address', () => {
    const waits = (html: string) =>
      [...html.matchAll(/<script(?! type="(?:module|application\/ld\+json)")[^>]*>([^<]*)/g)].map(
        (match) => match[1],
      );
    const readers: Record<string, string> = {
      '/find-your-place/': askedScript,
      '/which-region/': askedPlaceScript,
    };
    const allowed = (address: string) => [earlyScript, readers[address]];
    expect(
      failing(
        ({ html, address }) =>
          count(html, /<link [^>]*rel="stylesheet"/g) === 0 &&
          waits(html).every((text) => allowed(address).includes(text)),
      ),
    ).toEqual([]);
  });
  test('has in its policy the hashes of its own scripts and styles and no other', () => {
    const hashes = (html: string) =>
      ['script-src', 'style-src'].flatMap((name) =>
        policyOf(html)!
          .get(name)!
          .filter((one) => one.startsWith("'sha256-")),
      );
    const own = (html: string) =>
      [...inlineOf(html).scripts, ...inlineOf(html).styles, aheadRules].map(sourceOf);
    expect(
      failing(({ html }) => hashes(html).sort().join() === [...new Set(own(html))].sort().join()),
    ).toEqual([]);
  });
  test('runs at most 2 kB of script on its own account, compressed, with what that script imports', () => {
    const onLoad = (html: string) =>
      inlineOf(html).scripts.reduce((sum, script) => sum + weightOf(script), 0) +
      [
        ...withImports([...html.matchAll(/<script[^>]* src="([^"]+)"/g)].map((match) => match[1]!)),
      ].reduce((sum, file) => sum + weigh(file), 0);
    expect(
      tooHeavy(
        pages.map(({ address, html }) => ({ address, bytes: onLoad(html) })),
        scriptBudget,
      ),
    ).toEqual([]);
    expect(onLoad(text('index.html'))).toBeGreaterThan(500);
  });
  test('asks for the script that all pages share as one file, without crumbs in files of their own', () => {
    const shared = [...text('index.html').matchAll(/<script[^>]* src="([^"]+)"/g)].map(
      (match) => match[1]!,
    );
    expect([...withImports(shared)]).toEqual(shared);
    expect(shared).toHaveLength(1);
    const scripts = readdirSync(join(folder, '_astro')).filter((file) => file.endsWith('.js'));
    // What is large is no crumb, and need not be compressed to know it.
    const small = scripts.filter((file) => text(`_astro/${file}`).length < 2000);
    // The forms load their check in steps, by files that pass on a part of what other files share.
    const isStep = (file: string) =>
      /^(?:import"[^"]+";|export\{[^}]*\}from"[^"]+";)+\s*$/.test(text(`_astro/${file}`)) &&
      /^(?:parse|validate|prose-tree)\./.test(file);
    expect(small.filter((file) => weigh(`_astro/${file}`) < 100 && !isStep(file))).toEqual([]);
  });
  test('names all scripts with which search begins, so that none waits for another to ask for it', () => {
    const named = [...text('search/index.html').matchAll(/<script[^>]* src="([^"]+)"/g)].map(
      (match) => match[1]!,
    );
    expect(named.length).toBeGreaterThan(1);
    expect([...withImports(named)]).toEqual(named);
  });

  test('there is one for each row of the table of pages, under the title and the sentence given there', () => {
    const { t } = wordsOf('en');
    const bare = (html: string) =>
      html.replaceAll(/&#(?:39|x27);|’/g, "'").replaceAll('&amp;', '&');
    for (const { address, title, lead } of staticPages) {
      const html = bare(text(`${address.slice(1)}index.html`));
      expect(html).toContain(`<title>${bare(t(title))} | `);
      // The manual says in its own file what it is for.
      if (address !== '/editing/')
        expect(html).toContain(`<meta name="description" content="${bare(t(lead))}"`);
    }
  });

  test('offers every facet where the table says', () => {
    const offered = (file: string, name: string) =>
      new RegExp(`<(?:select|input)[^>]* name="${name}"`).test(text(file));
    for (const facet of searchFacets)
      expect([facet.name, offered('search/index.html', searchName(facet))]).toEqual([
        facet.name,
        true,
      ]);
    for (const { name, lists } of facets)
      for (const kind of lists) {
        const list = text(`${kind}/index.html`);
        // Where all records of a list are alike there is nothing to choose.
        const values = new Set(
          list
            .matchAll(new RegExp(`<li[^>]* data-${name}="([^"]+)"`, 'g'))
            .map(([, value]) => value),
        );
        expect([name, kind, offered(`${kind}/index.html`, name)]).toEqual([
          name,
          kind,
          values.size > 1,
        ]);
      }
  });

  test('prints no placeholder and no unformatted value', () =>
    expect(
      pages.flatMap(({ address, html }) => unfilledIn(html).map((found) => `${address}: ${found}`)),
    ).toEqual([]));
});

describe('weight', () => {
  test('every page fits its budget in the compressed copy that hosts send', () => {
    const weights = reading.map(({ address, file }) => ({
      address,
      bytes: statSync(join(folder, `${file}.br`)).size,
    }));
    const lines = heaviest(weights, 10).map(
      ({ address, bytes }) => `  ${bytes} of ${pageBudget(address)} ${address}`,
    );
    console.log(`The ten heaviest pages (bytes with brotli):\n${lines.join('\n')}`);
    expect(tooHeavy(weights, pageBudget)).toEqual([]);
  });
});

test('the check knows every part of a record’s page that is no heading of its text, so that no heading takes its name', () => {
  expect(untoldIds(reading, content)).toEqual([]);
  const [first] = reading.filter(({ address }) => /^\/groups\/./.test(address));
  const planted = first!.html.replace('</main>', '<h2 id="news">News</h2></main>');
  expect(untoldIds([{ ...first!, html: planted }], content)).toEqual([`${first!.address} news`]);
});

test('no statement of a disagreement shows two of its sources by the same name', () => {
  const { html } = builtPages(inject('site').folder).find(
    ({ address }) => address === '/disagreements/',
  )!;
  const shown = [...html.matchAll(/<li>.*?<\/li>/gs)].map(([item]) =>
    [...item.matchAll(/<a class="rule"[^>]*>(.*?)<\/a>/gs)].map(([, name]) =>
      name!.replace(/<span class="hidden">.*?<\/span>/gs, ''),
    ),
  );
  expect(shown.flat().length).toBeGreaterThan(0);
  expect(shown.filter((names) => new Set(names).size < names.length)).toEqual([]);
});

test('the HTML of every page is valid', async () =>
  expect((await Promise.all(pages.map(({ file, html }) => htmlFaults(html, file)))).flat()).toEqual(
    [],
  ));

test('links inside the site all lead somewhere, anchors included, and every page is reached from the home page', () => {
  const { broken, seen } = reachedFrom('/', pages, folder);
  expect(broken).toEqual([]);
  expect(reading.map((page) => page.address).filter((address) => !seen.has(address))).toEqual([]);
});

describe('what machines read', () => {
  test('robots.txt leads to the sitemap', () =>
    expect(text('robots.txt')).toMatch(/^Sitemap: https:\/\/.*\/sitemap\.xml$/m));
  test('security.txt says where to report a weakness, and until when that may be believed', () => {
    const lines = text('.well-known/security.txt');
    expect(lines).toMatch(/^Contact: https:\/\/\S+$/m);
    const expires = Date.parse(/^Expires: (\S+)$/m.exec(lines)![1]!);
    const built = Date.parse(`${/Built on (\d+ \w+ \d+)/.exec(text('index.html'))![1]} UTC`);
    const days = (expires - built) / 86_400_000;
    expect(days).toBeGreaterThan(170);
    expect(days).toBeLessThan(365);
  });
  test('the search index holds every page that marks a body', () => {
    const entry = JSON.parse(text('pagefind/pagefind-entry.json')) as {
      languages: Record<string, { page_count: number }>;
    };
    expect(entry.languages['en']?.page_count).toBe(
      pages.filter((page) => page.html.includes('data-pagefind-body')).length,
    );
  });
});
