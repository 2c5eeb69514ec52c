import { existsSync, globSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { publishedAddresses } from '../../src/editing/published-addresses.ts';
import { checkContent } from '../../src/editing/check.ts';
import { kindNames } from '../../src/model/kinds.ts';
import { pageAddresses } from '../../src/model/page-addresses.ts';
import { addressesIn, followMoves, unanswered, withNew } from '../../src/build/hosts/permalinks.ts';
import { redirectsIn, redirectsOf } from '../../src/context/redirects.ts';
import { copyOf, oneLine, problemsWith, worldFolder, worldNow } from '../support/world.ts';

describe('what an editor reads about addresses', () => {
  const moved = (lines: string) =>
    problemsWith(
      'redirects.yml',
      `/groups/gamma/: /groups/beta/\n/groups/gamma-archive/: /groups/beta/\n${lines}\n`,
    );

  test('a page that moved to a page is fine, and so is a part of a page', () => {
    expect(
      moved(
        '/teams/alpha/: /groups/alpha/\n/teams/: /groups/alpha/#what-happens-here\n/old.ics: /about/',
      ),
    ).toBe('');
  });
  test('a part that is not there is named, and what a redirect would hide', () => {
    expect(moved('/teams/: /groups/alpha/#nowhere')).toContain('error anchor-link');
    for (const hidden of [
      '/groups/alpha/index.md',
      '/api/v1/groups/alpha.json',
      '/sitemap.xml',
      '/editing/rules/',
    ])
      expect(moved(`${hidden}: /about/`)).toContain('error redirect-hides');
  });
  test('a redirect to no page is answered with the page that was meant', () => {
    expect(moved('/teams/alpha/: /groups/alfa/')).toMatchInlineSnapshot(
      `"redirects.yml:3:1 error redirect-nowhere: \`/teams/alpha/\` leads to \`/groups/alfa/\`, where no page is. Did you mean \`/groups/alpha/\`?"`,
    );
  });
  test('a redirect to another redirect is answered with the last address', () => {
    expect(moved('/groups/delta/: /groups/gamma/')).toMatchInlineSnapshot(
      `"redirects.yml:3:1 error redirect-chain: \`/groups/delta/\` leads to \`/groups/gamma/\`, which has moved too. Write \`/groups/beta/\` instead."`,
    );
  });
  test('redirects in a circle are both reported', () => {
    expect(moved('/teams/a/: /teams/b/\n/teams/b/: /teams/a/')).toMatchInlineSnapshot(`
      "redirects.yml:3:1 error redirect-circle: \`/teams/a/\` leads in a circle, so no page is ever reached. Write the address of a page that exists.
      redirects.yml:4:1 error redirect-circle: \`/teams/b/\` leads in a circle, so no page is ever reached. Write the address of a page that exists."
    `);
  });
  test('a redirect that would hide a page is refused', () => {
    expect(moved('/groups/alpha/: /groups/beta/')).toMatchInlineSnapshot(
      `"redirects.yml:3:1 error redirect-hides: \`/groups/alpha/\` is a page or a file of the site; a redirect would hide it. Remove the redirect, or move the page first."`,
    );
  });
  test('a redirect out of the site, and an old address without slashes, are not addresses', () => {
    expect(moved('/teams/: https://example.org/\ngroups/delta: /groups/beta/'))
      .toMatchInlineSnapshot(`
      "redirects.yml:3:10 error redirect: \`https://example.org/\` is not an address of this site. Write one line for each, the old address first: \`/groups/old-name/: /groups/new-name/\`. Small letters, with a slash at both ends.
      redirects.yml:4:1 error redirect: \`groups/delta\` is not an address of this site. Write one line for each, the old address first: \`/groups/old-name/: /groups/new-name/\`. Small letters, with a slash at both ends."
    `);
  });
  test('an old address written twice', () => {
    expect(moved('/groups/gamma/: /groups/alpha/')).toContain(
      'redirects.yml:3:1 error duplicate-field: The same field stands here twice.',
    );
  });
  test('a page that is not in the list is new, or its line was taken out', () => {
    const folder = copyOf(worldFolder);
    const listed = pageAddresses.filter((address) => !address.startsWith('/editing/'));
    writeFileSync(
      join(folder, 'addresses.txt'),
      `${listed.filter((address) => address !== '/about/').join('\n')}\n`,
    );
    expect(checkContent(folder, worldNow).problems.map(oneLine)).toEqual([
      'addresses.txt:1:1 warning lost-address: `/about/` is a page of this site, but does not stand in the list. If its line was taken out, put it back. If the page is new, leave the list: `npm run addresses` adds it once it is published.',
    ]);
  });
  test('a removed record is named with the line to add', () => {
    expect(problemsWith('redirects.yml', '# nothing\n')).toMatchInlineSnapshot(`
      "addresses.txt:5:1 error lost-address: \`/groups/gamma/\` was published, but nothing stands there now. Add the line \`/groups/gamma/: /the/new/address/\` to redirects.yml, or bring back groups/gamma.md: what has ended keeps its page and changes its status.
      addresses.txt:6:1 error lost-address: \`/groups/gamma-archive/\` was published, but nothing stands there now. Add the line \`/groups/gamma-archive/: /the/new/address/\` to redirects.yml, or bring back groups/gamma-archive.md: what has ended keeps its page and changes its status."
    `);
  });
  test('a renamed record is offered the line that leads to its new name', () => {
    const folder = copyOf(worldFolder);
    writeFileSync(join(folder, 'addresses.txt'), '/opportunities/seeds/\n');
    expect(checkContent(folder, worldNow).problems.map(oneLine).join('\n')).toContain(
      'Add the line `/opportunities/seeds/: /opportunities/seed-fund/`',
    );
  });
  test('a record that cannot be read is not lost', () => {
    expect(problemsWith('groups/beta.md', 'no fields')).not.toContain('lost-address');
  });
  test('a new record needs no line anywhere', () => {
    const folder = copyOf(worldFolder);
    writeFileSync(join(folder, 'addresses.txt'), '/\n');
    expect(checkContent(folder, worldNow).problems).toEqual([]);
  });
});

describe('the list of published addresses', () => {
  const built = (...more: string[]) => {
    const folder = copyOf(join(worldFolder, 'groups'));
    const files = [
      'index.html',
      'index.md',
      'calendar.ics',
      '404.html',
      'sw.js',
      '_astro/page.js',
      'pagefind/index.html',
      'index.html.br',
    ];
    const pages = ['groups/alpha/index.html', 'groups/alpha/index.md', 'api/v1/groups/alpha.json'];
    const data = [
      'api/v1/index.json',
      'feeds/open.json',
      'search/catalogue.json',
      '.well-known/security.txt',
    ];
    for (const file of [...files, ...pages, ...data, ...more]) {
      mkdirSync(join(folder, file, '..'), { recursive: true });
      writeFileSync(join(folder, file), `I am ${file}.`);
    }
    return folder;
  };

  test('holds pages, what people subscribe to and data, not what belongs to one build; what stands beside a record follows its address', () => {
    expect(addressesIn(built())).toEqual([
      '/',
      '/.well-known/security.txt',
      '/api/v1/index.json',
      '/calendar.ics',
      '/feeds/open.json',
      '/groups/alpha/',
      '/index.md',
      '/sw.js',
    ]);
  });
  test('holds nothing of other languages: a build of fewer languages has not lost it', () => {
    const others = ['fr/index.html', 'fr/groups/alpha/index.html', 'ar/calendars/all.ics'];
    expect(addressesIn(built(...others))).toEqual(addressesIn(built()));
  });
  test('takes in what is new and never loses what was there', () => {
    const { text, added } = withNew(['/groups/gone/', '/'], ['/', '/groups/alpha/']);
    expect(added).toEqual(['/groups/alpha/']);
    expect(text.split('\n').filter((line) => line.startsWith('/'))).toEqual([
      '/',
      '/groups/alpha/',
      '/groups/gone/',
    ]);
  });
  test('a published page or file that was not built is found; one that moved is not missed', () => {
    const folder = built();
    for (const file of ['calendar.ics', 'feeds/open.json', 'index.md']) rmSync(join(folder, file));
    const published = [
      '/',
      '/groups/alpha/',
      '/groups/gone/',
      '/calendar.ics',
      '/feeds/open.json',
      '/index.md',
      '/groups/moved/',
    ];
    expect(unanswered(folder, published, { '/groups/moved/': '/' })).toEqual([
      '/groups/gone/',
      '/calendar.ics',
      '/feeds/open.json',
      '/index.md',
    ]);
  });
  test.each(['groups/alpha/index.md', 'api/v1/groups/alpha.json'])(
    '%s is missed, though it has no line of its own',
    (file) => {
      const folder = built();
      rmSync(join(folder, file));
      expect(unanswered(folder, ['/', '/groups/alpha/'], {})).toEqual([`/${file}`]);
    },
  );
  test('data, Markdown, calendar and feeds of a page that moved also answer at their old addresses', () => {
    const folder = built('calendars/groups/alpha.ics', 'feeds/alpha.xml');
    const files = [
      'groups/old/index.md',
      'api/v1/groups/old.json',
      'calendars/groups/old.ics',
      'feeds/old.xml',
    ];
    expect(followMoves(folder, { '/groups/old/': '/groups/alpha/#join' })).toBe(files.length);
    expect(files.map((file) => readFileSync(join(folder, file), 'utf8'))).toEqual(
      files.map((file) => `I am ${file.replace('/old', '/alpha')}.`),
    );
  });
  test('a page that moved to one without data takes its Markdown along, a file goes where it is sent, and nothing that is there is lost', () => {
    const folder = built();
    expect(
      followMoves(folder, {
        '/groups/old/': '/',
        '/old.ics': '/calendar.ics',
        '/feeds/open.json': '/api/v1/index.json',
      }),
    ).toBe(2);
    const text = (file: string) => readFileSync(join(folder, file), 'utf8');
    expect([text('groups/old/index.md'), text('old.ics'), text('feeds/open.json')]).toEqual([
      'I am index.md.',
      'I am calendar.ics.',
      'I am feeds/open.json.',
    ]);
    expect(existsSync(join(folder, 'api/v1/groups/old.json'))).toBe(false);
  });
  test('in another language its own copies, the English Markdown where its page leads to English, and no data', () => {
    const folder = built(
      'calendars/groups/alpha.ics',
      'fr/calendars/groups/alpha.ics',
      'fr/feeds/alpha.xml',
    );
    followMoves(folder, { '/fr/groups/old/': '/groups/alpha/' });
    expect(
      globSync('fr/**/*old*{,/**}', { cwd: folder })
        .filter((file) => /\.\w+$/.test(file))
        .sort()
        .map((file) => readFileSync(join(folder, file), 'utf8')),
    ).toEqual([
      'I am fr/calendars/groups/alpha.ics.',
      'I am fr/feeds/alpha.xml.',
      'I am groups/alpha/index.md.',
    ]);
  });
  test('comments and empty lines are no addresses, and redirects come sorted', () => {
    expect(publishedAddresses(worldFolder)[0]).toBe('/');
    expect(Object.keys(redirectsOf(worldFolder))).toEqual([
      '/groups/gamma-archive/',
      '/groups/gamma/',
    ]);
  });
});

describe('redirects in every language', () => {
  const there = new Set([
    '/groups/new/',
    '/groups/new/history/',
    '/groups/merged/',
    '/about/',
    '/fr/groups/new/',
    '/fr/groups/new/history/',
    '/fr/about/',
    '/fr/calendar.ics',
  ]);
  const made = (written: Record<string, string>) =>
    redirectsIn(['en', 'fr', 'ar'], written, (address) => there.has(address));

  test('a record that was renamed answers in each, and so does the page of what is over', () =>
    expect(made({ '/groups/old/': '/groups/new/#join' })).toEqual({
      '/groups/old/': '/groups/new/#join',
      '/groups/old/history/': '/groups/new/history/',
      '/fr/groups/old/': '/fr/groups/new/#join',
      '/fr/groups/old/history/': '/fr/groups/new/history/',
      '/ar/groups/old/': '/groups/new/#join',
      '/ar/groups/old/history/': '/groups/new/history/',
    }));
  test('what is over leads to the record where that keeps all on one page, and wherever editors wrote', () => {
    expect(made({ '/groups/old/': '/groups/merged/' })).toMatchObject({
      '/groups/old/history/': '/groups/merged/',
      '/fr/groups/old/history/': '/groups/merged/',
    });
    expect(
      made({ '/groups/old/': '/groups/new/', '/groups/old/history/': '/about/' }),
    ).toMatchObject({ '/groups/old/history/': '/about/', '/fr/groups/old/history/': '/fr/about/' });
  });
  test('pages of editors and data are in no other language; a file is where it is drawn', () =>
    expect(
      made({
        '/editing/old/': '/about/',
        '/api/v1/old.json': '/api/v1/index.json',
        '/old.ics': '/calendar.ics',
      }),
    ).toEqual({
      '/editing/old/': '/about/',
      '/api/v1/old.json': '/api/v1/index.json',
      '/old.ics': '/calendar.ics',
      '/fr/old.ics': '/fr/calendar.ics',
    }));
  test('a glossary entry has no page of what is over', () =>
    expect(Object.keys(made({ '/glossary/old/': '/groups/new/' }))).toEqual([
      '/glossary/old/',
      '/fr/glossary/old/',
      '/ar/glossary/old/',
    ]));
});

describe('addresses in views', () => {
  /** Records that a view leads to by their address without asking anywhere whether they exist. */
  const blind = (text: string) =>
    [...text.matchAll(new RegExp(`href\\('/((?:${kindNames.join('|')})/[a-z0-9-]+)/`, 'g'))]
      .map(([, name]) => name!)
      .filter((name) => !text.includes(`site.find('${name}')`));
  const views = join(import.meta.dirname, '../../src/views');

  test('no view takes for granted that a record exists: another content folder may not have it', () => {
    expect(
      globSync('**/*.astro', { cwd: views }).flatMap((file) =>
        blind(readFileSync(join(views, file), 'utf8')),
      ),
    ).toEqual([]);
  });
  test('one that does would be found', () => {
    expect(blind("<a href={href('/guides/first-steps/')}>")).toHaveLength(1);
    expect(
      blind("{site.find('guides/first-steps') && <a href={href('/guides/first-steps/')}>}"),
    ).toHaveLength(0);
    expect(blind("<a href={href('/guides/')}>")).toHaveLength(0);
  });
});
