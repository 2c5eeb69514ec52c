/** The invented world in three languages: every page of each of them, and what English has of the others. */
import {
  appendFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import type { Browser } from 'playwright-core';
import { beforeAll, describe, expect, test } from 'vitest';
import { placeOf, rootOf } from '../../../src/i18n/addresses.ts';
import { writePo } from '../../../src/languages/po.ts';
import { poFile, unitKinds } from '../../../src/languages/files.ts';
import { builtPages, leadsOn, type BuiltPage } from '../../support/built-pages.ts';
import {
  unpackCatalogue,
  unpackSummaries,
  type PackedCatalogue,
  type PackedSummaries,
} from '../../../src/search/catalogue.ts';
import { runBuild, temporaryFolder, worldBuild } from '../../support/build.ts';
import { overflow, upwards } from '../../support/a11y-checks.ts';
import { axeFaults } from '../../support/axe.ts';
import { launchChromium } from '../../support/chromium.ts';
import { htmlFaults } from '../../support/html-faults.ts';
import { watchMoves } from '../../support/moves.ts';
import { serve, type Served } from '../../support/server.ts';
import { strayTexts } from '../../support/stray-letters.ts';
import { strayEnglish } from '../../support/stray-english.ts';
import { translatedMessages } from '../../support/translations.ts';
import { theWorld, worldFolder } from '../../support/world.ts';

const languages = ['fr', 'ar'] as const;
/** A record that has no page in the other languages, for its summary is not translated. */
const untranslated = 'groups/beta summary';
/** The old address of a record that has a page in every language; the others of the world lead to the one that has none. */
const renamed = '/groups/first-alpha/';
const { folder: around, remove } = temporaryFolder();
const site = join(around, 'site');
let pages: BuiltPage[] = [];
let printed = '';
let browser: Browser;
let served: Served;
const text = (file: string) => readFileSync(join(site, file), 'utf8');

beforeAll(async () => {
  const content = join(around, 'content');
  cpSync(worldFolder, content, { recursive: true });
  appendFileSync(join(content, 'redirects.yml'), `${renamed}: /groups/alpha/#sources\n`);
  const world = theWorld();
  const rulebook = join(content, 'sources/rulebook.yml');
  writeFileSync(
    rulebook,
    readFileSync(rulebook, 'utf8')
      .replace('title: Rulebook', "title: 'Regeln: was gilt?'\ntitleLanguage: de")
      .replace('publisher: Invented wiki', 'publisher: The club’s archive') +
      "note: 'Undated: it’s old.'\n",
  );
  for (const language of languages)
    for (const kind of unitKinds) {
      const file = join(content, poFile(language, kind));
      mkdirSync(dirname(file), { recursive: true });
      const messages = translatedMessages(world, kind).map((one) =>
        one.places.includes(untranslated) ? { ...one, text: '' } : one,
      );
      writeFileSync(file, writePo(language, messages));
    }
  const build = await runBuild(worldBuild(site, { CONTENT_DIR: content, INVENTED_WORDS: 'yes' }));
  if (build.code !== 0) throw new Error(build.printed + build.complaint);
  printed = build.printed;
  pages = builtPages(site);
  [browser, served] = await Promise.all([launchChromium(), serve(site)]);
  return async () => {
    await browser.close();
    await served.close();
    remove();
  };
});

const translated = () =>
  pages.filter((page) => placeOf(page.address).language !== 'en' && !leadsOn(page));
const attribute = (html: string, name: string) =>
  new RegExp(`<html[^>]* ${name}="(\\w+)"`).exec(html)?.[1];
/** The addresses that a page names as its own in each language. */
const alternatesOf = (html: string) =>
  Object.fromEntries(
    [
      ...html.matchAll(
        /<link rel="alternate" hreflang="([\w-]+)" href="https:\/\/guide\.example([^"]+)"/g,
      ),
    ].map(([, language, address]) => [language!, address!]),
  );

test('the build says in how many languages it draws and drew, and how to draw only one', () => {
  expect(printed).toMatch(
    /^Drawing the guide in 3 languages, en, fr, ar\. .*LANGUAGES=en npm run build/m,
  );
  expect(printed).toContain(' pages built in 3 languages,');
});

test('the sitemap names each page in each language with all the others', () => {
  const entry = (address: string) =>
    new RegExp(`<url><loc>https://guide\\.example${address}</loc>.*`).exec(
      text('sitemap.xml'),
    )?.[0];
  const named = (address: string) =>
    [...(entry(address) ?? '').matchAll(/hreflang="([^"]+)"/g)].map(([, language]) => language);
  expect(['/open/', '/fr/open/', '/ar/open/'].map(named)).toEqual(
    Array.from({ length: 3 }, () => ['en', 'fr', 'ar', 'x-default']),
  );
  expect(named('/groups/beta/')).toEqual([]);
  expect(entry('/fr/groups/beta/')).toBeUndefined();
});

test.each(languages)(
  'search in %s has its page, its names and its index below its root',
  (language) => {
    const page = text(`${language}/search/index.html`);
    expect(attribute(page, 'lang')).toBe(language);
    expect(page).toContain(`action="/${language}/search/"`);
    expect(page).toMatch(new RegExp(`href="/${language}/search/catalogue\\.json\\?\\w+"`));
    expect(Object.keys(alternatesOf(page))).toEqual(['en', ...languages, 'x-default']);
    for (const file of ['index.html', 'open/index.html'])
      expect(text(`${language}/${file}`)).toContain(`action="/${language}/search/"`);
    expect(text(`${language}/opensearch.xml`)).toContain(`/${language}/search/?q={searchTerms}`);
    const catalogue = JSON.parse(text(`${language}/search/catalogue.json`)) as PackedCatalogue;
    expect([catalogue.language, catalogue.root]).toEqual([language, `/${language}`]);
    const entries = unpackCatalogue(catalogue).map(({ entry }) => entry);
    const english = unpackCatalogue(JSON.parse(text('search/catalogue.json')) as PackedCatalogue);
    expect(entries.map(({ u }) => u)).toEqual(english.map(({ entry }) => entry.u));
    const summaries = JSON.parse(text(`${language}/search/summaries.json`)) as PackedSummaries;
    expect(summaries.built).toBe(catalogue.built);
    const addresses = entries.map(({ u }) => u);
    const said = unpackSummaries(summaries, addresses);
    expect(text(`${language}/groups/alpha/index.html`)).toContain(said.get('/groups/alpha/'));
    // A page that stands in English alone says so in English.
    expect(text('groups/beta/index.html')).toContain(said.get('/groups/beta/'));
    expect(said.get('/groups/beta/')).not.toBe('');
    for (const { u, e } of entries)
      expect([u, existsSync(join(site, language, u, 'index.html'))]).toEqual([u, !e]);
    expect(existsSync(join(site, language, 'pagefind/engine.js'))).toBe(true);
  },
);

describe('each page of another language', () => {
  test('says its language and from which side its lines run', () => {
    expect(translated().length).toBeGreaterThan(60);
    for (const { address, html } of translated()) {
      const { language } = placeOf(address);
      expect([address, attribute(html, 'lang'), attribute(html, 'dir')]).toEqual([
        address,
        language,
        language === 'ar' ? 'rtl' : 'ltr',
      ]);
    }
  });

  test('is valid HTML', async () => {
    const faults = await Promise.all(translated().map(({ html, file }) => htmlFaults(html, file)));
    expect(faults.flat()).toEqual([]);
  });

  test('names its own address in each language, as the others do', () => {
    const byAddress = new Map(pages.map((page) => [page.address, page]));
    for (const { address, html } of translated()) {
      const named = alternatesOf(html);
      expect(named[placeOf(address).language]).toBe(address);
      expect(named['x-default']).toBe(named['en']);
      for (const one of Object.values(named))
        expect(alternatesOf(byAddress.get(one)?.html ?? '')).toEqual(named);
    }
  });

  test('holds no English that does not say so', () => {
    const facts =
      /^[\W\d]*((ALG|NORTHLAND|Invented wiki|ICANN\d+|UTC|User \w+|[\w-]+@[\w.]+|https?:\S+|[\w/.-]+\.(xml|json|csv|txt)|Atom|JSON Feed|CSV|Rose|Europe\/Paris)[\W\d]*)+$/;
    const own = new Set(['fr', 'ar'].flatMap((language) => monthsAndPlaces(language)));
    const isFact = (said: string) =>
      facts.test(said) ||
      said.split(/[^\p{L}]+/u).every((word) => word.length < 2 || own.has(word));
    expect(
      translated().flatMap(({ address, html }) =>
        strayEnglish(html, isFact).map((one) => `${address}: ${one}`),
      ),
    ).toEqual([]);
  });

  test('marks words in other letters, the names of the languages above all', () =>
    expect(pages.flatMap(({ html }) => strayTexts(html))).toEqual([]));

  test('has no fault that a program finds, in either scheme, nor reaches over the edge of a small phone', async () => {
    const templates = ['/fr/', '/ar/', '/ar/groups/', '/ar/groups/alpha/', '/fr/groups/alpha/'];
    const page = await browser.newPage({ viewport: { width: 320, height: 640 } });
    const proven = new Set<string>();
    const found: string[] = [];
    for (const address of templates) {
      await page.goto(served.origin + address);
      const light = await axeFaults(page, 'everything', proven);
      await page.emulateMedia({ colorScheme: 'dark' });
      const dark = await axeFaults(page, 'colours', proven);
      await page.emulateMedia({ colorScheme: 'light' });
      const faults = [...light, ...dark, ...(await overflow(page))];
      found.push(...faults.map((fault) => `${address}: ${fault}`));
    }
    expect(found).toEqual([]);
  });

  test('is offered to whose language it is, beside the names of all, and to nobody who refused', async () => {
    const visit = async (locale: string, width: number) => {
      const viewport = { width, height: 640 };
      const page = await (await browser.newContext({ locale, viewport })).newPage();
      const moved = await watchMoves(page);
      await page.goto(`${served.origin}/open/`);
      return { page, moved };
    };
    const offered = '.offer';
    const seen: unknown[] = [];
    for (const width of [320, 1280]) {
      const { page, moved } = await visit('ar', width);
      await page.locator(offered).waitFor();
      seen.push({
        names: await page.locator('.tongues > a:visible').allInnerTexts(),
        offer: await page.locator(offered).evaluate((one) => {
          const { lang, dir } = one as HTMLElement;
          return [
            lang,
            dir,
            one.querySelector('a')!.pathname,
            one.querySelectorAll('button').length,
          ];
        }),
        moved: await moved(),
        faults: [...(await overflow(page)), ...(width === 320 ? await upwards(page) : [])],
      });
      await page.locator(`${offered} button`).click();
      await page.goto(`${served.origin}/about/`);
      await page.waitForLoadState('networkidle');
      seen.push(await page.locator(offered).count());
      await page.context().close();
    }
    // A reader of a language that the guide does not have is offered nothing.
    const { page: stranger } = await visit('de', 320);
    await stranger.waitForLoadState('networkidle');
    seen.push(await stranger.locator(offered).count());
    const offer = {
      names: ['English', 'Français', 'العربية'],
      offer: ['ar', 'rtl', '/ar/open/', 1],
      moved: [],
      faults: [],
    };
    expect(seen).toEqual([offer, 0, offer, 0, 0]);
  });

  test('is kept for reading offline, of which the page in another language tells, and reads there in its own', async () => {
    const context = await browser.newContext();
    const page = await context.newPage();
    await page.goto(`${served.origin}/fr/offline/`);
    await page.locator('[data-save]').click();
    await page.locator('[data-remove]:visible:enabled').waitFor();
    const told = async (address: string) => {
      await page.goto(served.origin + address);
      await page.locator('[data-controls]:visible').waitFor();
      return page.locator('[data-line]').innerText();
    };
    expect(await told('/fr/offline/')).toMatch(/^⟦.* is kept on this device\.⟧$/);
    expect(await told('/offline/')).toMatch(/is kept on this device\. \(French\)$/);
    await context.setOffline(true);
    await page.goto(`${served.origin}/fr/groups/alpha/`);
    const note = page.locator('[data-saved]');
    expect([await note.getAttribute('lang'), await note.innerText()]).toEqual([
      'fr',
      expect.stringMatching(/^⟦.*10 janvier 2031/),
    ]);
  });

  test('is offered where no page is below the root of a language, which its line says first', async () => {
    const visit = async (address: string, javaScriptEnabled = true) => {
      const page = await browser.newPage({ javaScriptEnabled });
      await page.goto(served.origin + address);
      const isFound = page.locator('.nearest a[href$="/groups/alpha/"]');
      if (javaScriptEnabled) await isFound.waitFor();
      return page.evaluate(() => {
        const spoken = ({ lang, dir }: HTMLElement) => `${lang} ${dir}`;
        const near = document.querySelector<HTMLElement>('.nearest')!;
        const ahead = document.querySelector('h1')!.previousElementSibling as HTMLElement | null;
        return {
          ahead: ahead && spoken(ahead),
          near: spoken(near),
          above: near.querySelector('b')!.textContent,
          leads: [...near.querySelectorAll('a')].every((link) => link.pathname.startsWith('/ar/')),
        };
      });
    };
    const [inArabic, inEnglish, plain] = [
      await visit('/ar/groups/alpa/'),
      await visit('/groups/alpa/'),
      await visit('/ar/groups/alpa/', false),
    ];
    expect(inArabic).toEqual({
      ahead: 'ar rtl',
      near: 'ar rtl',
      above: `⟦${inEnglish.above}⟧`,
      leads: true,
    });
    expect(inEnglish).toMatchObject({ ahead: null, near: ' ', leads: false });
    expect(plain).toMatchObject({ ahead: null, near: ' ', leads: false });
  });

  test('leads to pages of its language wherever there are some, and says where it does not', () => {
    const addresses = new Set(pages.map(({ address }) => address));
    const strays = translated().flatMap(({ address, html }) => {
      const { language } = placeOf(address);
      return [...html.matchAll(/<a(?: [^>]*)? href="(\/[^"#?]*)[^"]*"[^>]*>/g)].flatMap(
        ([tag, to]) => {
          const target = placeOf(to!);
          if (target.language !== 'en' || / hreflang="/.test(tag) || !to!.endsWith('/')) return [];
          return addresses.has(`/${language}${to}`)
            ? [`${address} → ${to}`]
            : [`${address} → ${to} unmarked`];
        },
      );
    });
    expect(strays).toEqual([]);
  });
});

test('a record that is not translated has no page, and links to it say that it is English', () => {
  expect(existsSync(join(site, 'fr/groups/beta/index.html'))).toBe(false);
  expect(text('fr/groups/index.html')).toMatch(
    /<a href="\/groups\/beta\/" hreflang="en">[^]*?<small>⟦\(in English\)⟧<\/small><\/a>/,
  );
  expect(alternatesOf(text('groups/beta/index.html'))).toEqual({});
});

test('a source says the language of its title, and of what the guide notes of it, on every page that names it', () => {
  const german = '<span lang="de" dir="ltr">Regeln: was gilt?</span>';
  const cited = (root: string) => [
    `<a href="${root}/sources/rulebook/">${german}</a>`,
    root === '' ? 'The club’s archive' : ' lang="en" dir="ltr">The club’s archive</',
  ];
  for (const root of ['', '/fr', '/ar'])
    for (const page of ['groups/alpha', 'sources'])
      for (const part of cited(root))
        expect([root, page, text(`${root.slice(1)}/${page}/index.html`).includes(part)]).toEqual([
          root,
          page,
          true,
        ]);
  for (const [root, title] of [
    ['', 'Regeln: was gilt? (Source)'],
    ['fr', '⟦Regeln: was gilt? (⟦Source⟧)⟧'],
  ] as const) {
    const page = text(`${root}/sources/rulebook/index.html`);
    expect(page).toMatch(/<h1>\s*<span lang="de" dir="ltr">Regeln: was gilt\?<\/span>/);
    expect(page).toContain(`<title>${title}`);
  }
  expect(text('fr/sources/rulebook/index.html')).toContain(
    '<dd lang="en" dir="ltr">Undated: it’s old.</dd>',
  );
});

describe('what moved', () => {
  const old = ['/groups/gamma/', '/groups/gamma-archive/', renamed];
  const roots = ['', ...languages.map(rootOf)];
  const ledFrom = (address: string) =>
    /content="0; url=([^"]+)"/.exec(pages.find((one) => one.address === address)?.html ?? '')?.[1];
  /** Old addresses in all languages that lead nowhere: those at which no page stands, or no page at the new one, or which hosts are not told. */
  const unled = (all: readonly string[], told: string) => {
    const there = new Set(pages.map(({ address }) => address));
    return all.filter((address) => {
      const to = ledFrom(address);
      return !to || !there.has(to.replace(/#.*/, '')) || !told.includes(`\n${address} ${to} 301\n`);
    });
  };
  const told = () => `\n${text('_redirects')}`;

  test('leads on in every language, on the page and for hosts', () => {
    const all = roots.flatMap((root) => old.map((address) => root + address));
    expect(all).toHaveLength(9);
    expect(unled(all, told())).toEqual([]);
    expect(
      unled(
        all.map((address) => `${address}history/`),
        told(),
      ),
    ).toEqual([]);
  });
  test('one that does not is found', () => {
    expect(unled(['/fr/groups/never/'], told())).toEqual(['/fr/groups/never/']);
    expect(unled(old, told().replaceAll('first-alpha', 'other'))).toEqual([renamed]);
  });
  test('leads to the page of its language, or to English where there is none', () => {
    expect(roots.map((root) => ledFrom(root + renamed))).toEqual(
      roots.map((root) => `${root}/groups/alpha/#sources`),
    );
    expect(roots.map((root) => ledFrom(`${root}/groups/gamma/`))).toEqual(
      roots.map(() => '/groups/beta/'),
    );
  });
  test('says so in its language, and leads from there to its other languages', () => {
    const page = pages.find(({ address }) => address === `/ar${renamed}`)!.html;
    expect([attribute(page, 'lang'), attribute(page, 'dir')]).toEqual(['ar', 'rtl']);
    expect(page).toMatch(/<h1>⟦[^<]+⟧<\/h1>/);
    expect(page).toMatch(/<main[^]*<a href="\/ar\/groups\/alpha\/#sources">/);
    expect(page).toContain(`<a href="/fr${renamed}" hreflang="fr"`);
    expect(page).toContain(
      '<link rel="canonical" href="https://guide.example/ar/groups/alpha/#sources">',
    );
  });
  test('takes along its copy in Markdown and its calendar, of its own language', () => {
    for (const root of roots)
      for (const [from, to] of [
        [`${renamed}index.md`, '/groups/alpha/index.md'],
        ['/calendars/groups/first-alpha.ics', '/calendars/groups/alpha.ics'],
      ] as const)
        if (existsSync(join(site, root, to))) expect(text(root + from)).toBe(text(root + to));
    expect(text(`fr${renamed}index.md`)).toContain('⟦');
  });
});

test('a page leads to itself in each language, and one without to its list there', () => {
  const line = (file: string) => /<nav class="tongues"[^]*?<\/nav>/.exec(text(file))![0];
  const led = (file: string) => [...line(file).matchAll(/href="([^"]+)"/g)].map(([, to]) => to);
  expect(led('fr/open/index.html')).toEqual(['/open/', '/fr/open/', '/ar/open/']);
  expect(led('groups/beta/index.html')).toEqual(['/groups/beta/', '/fr/groups/', '/ar/groups/']);
  expect(led('editing/index.html')).toEqual(['/editing/', '/fr/', '/ar/']);
});

test('headings of translated prose have the anchors of the English', () => {
  const anchors = (file: string) =>
    [...text(file).matchAll(/<h2 id="([^"]+)"/g)].map(([, id]) => id);
  expect(anchors('fr/guides/first-day/index.html')).toEqual(anchors('guides/first-day/index.html'));
});

test('calendars of each language have the same events on the same days', () => {
  const lines = (file: string) =>
    text(file)
      .split('\r\n')
      .filter((line) => /^(UID|DTSTART|DTEND|RRULE)/.test(line));
  expect(lines('calendars/all.ics').length).toBeGreaterThan(5);
  for (const language of languages)
    expect(lines(`${language}/calendars/all.ics`)).toEqual(lines('calendars/all.ics'));
});

test('search knows what pages are called in each language, as far as they are translated', () => {
  const { names } = JSON.parse(text('search/languages.json')) as {
    names: Record<string, string>;
  };
  expect(Object.keys(names).sort()).toEqual([...languages].sort());
  for (const lines of Object.values(names)) {
    expect(lines).toMatch(/^\/groups\/alpha\/\|⟦.+⟧/m);
    expect(lines).not.toContain('/groups/beta/');
  }
});

test('no file holds the marks of English', () => {
  const files = readdirSync(site, { recursive: true, encoding: 'utf8' }).filter(
    (file) =>
      /\.(html|json|xml|ics|txt|md|webmanifest)$/.test(file) && statSync(join(site, file)).isFile(),
  );
  expect(files.length).toBeGreaterThan(200);
  expect(files.filter((file) => /[\uE000-\uE003]|%EE%80%8[0-3]/.test(text(file)))).toEqual([]);
});

/** Words that Intl says in a language: months, weekdays, languages and countries. */
function monthsAndPlaces(language: string): string[] {
  const days = Array.from({ length: 366 }, (_, day) =>
    (['short', 'long'] as const)
      .map((month) =>
        new Intl.DateTimeFormat(language, {
          weekday: 'short',
          day: 'numeric',
          month,
          timeZone: 'UTC',
        }).format(new Date(Date.UTC(2028, 0, day + 1))),
      )
      .join(' '),
  );
  const names = (type: 'language' | 'region', codes: readonly string[]) => {
    const of = new Intl.DisplayNames(language, { type });
    return codes.map((code) => of.of(code) ?? '');
  };
  const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
  const regions = letters.flatMap((one) => letters.map((other) => one + other));
  return [
    ...days,
    ...names('region', regions),
    ...names('language', ['en', 'fr', 'es', 'ar', 'ru', 'zh', 'pt']),
    'et ou de la er UTC Europe Paris',
  ]
    .join(' ')
    .split(/[^\p{L}]+/u);
}
