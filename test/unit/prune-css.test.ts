import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { reachedFrom } from '../../src/build/finish/finish-pages.ts';
import { detours, withoutDetours } from '../../src/build/finish/inline-reexports.ts';
import { inlineOf, policyOf, sourceOf } from '../../src/build/finish/csp.ts';
import { slimStyles, classesOfScripts } from '../../src/build/finish/prune-css.ts';

const css =
  '@layer a,b;@layer b{.used{color:red}.unused{color:#00f}.used p{color:#00f}.byScript{color:green}.gone{color:#ff0}p{margin:0}}';
const page = `<meta http-equiv="content-security-policy" content="style-src ${sourceOf(css)}"><style>${css}</style><p class="one used">$&</p>`;
const slim = slimStyles(page, classesOfScripts(['e.className=`byScript`']));

describe('the styles in a page', () => {
  test('keep what the page or a script uses, in their order and layers', () => {
    expect(inlineOf(slim).styles).toEqual([
      '@layer a;@layer b{.used{color:red}.used p{color:#00f}.byScript{color:green}p{margin:0}}',
    ]);
  });
  test('are known to its policy as they now are', () =>
    expect(policyOf(slim)!.get('style-src')).toEqual(inlineOf(slim).styles.map(sourceOf)));
  test('change nothing else', () => expect(slim).toContain('<p class="one used">$&</p>'));
});

describe('the classes that scripts give', () => {
  const given = (script: string) => [...classesOfScripts([script])].sort();
  test('are those they name, and no other word of theirs', () => {
    expect(
      given(
        'n.id=n.className=`word-note`;e.classList.toggle("hidden",t);m(`p`,{className:`buttons quiet`});x.popover=`manual`',
      ),
    ).toEqual(['buttons', 'hidden', 'quiet', 'word-note']);
    expect(given('a.innerHTML=`<div class="wide" role="note">`')).toEqual(['wide']);
    expect(given('e.className===`rule`&&["timetable"]')).toEqual([]);
  });
  test.each([
    'e.className=t?`one`:`two`',
    'e.classList.add(t);f(`one`,`two`)',
    'e.setAttribute(`class`,t?`one`:`two`)',
    'm({className:t.one+`two`})',
  ])('may be any of their words where one is worked out: %s', (script) =>
    expect(given(script)).toEqual(expect.arrayContaining(['one', 'two'])),
  );
});

describe('the scripts whose words count for a page', () => {
  const scripts = new Map([
    ['page.a1.js', 'import"./shared.b2.js";const e=()=>import(`./asked.c3.js`)'],
    ['shared.b2.js', ''],
    ['asked.c3.js', 'import("./page.a1.js")'],
    ['form.d4.js', ''],
  ]);
  test('are those it names and those they import, at once or later, and no others', () => {
    expect(
      reachedFrom('<script type="module" src="/guide/_astro/page.a1.js"></script>', scripts),
    ).toEqual(['asked.c3.js', 'page.a1.js', 'shared.b2.js']);
    expect(
      reachedFrom('<script type="module">import"/_astro/form.d4.js"</script>', scripts),
    ).toEqual(['form.d4.js']);
    expect(reachedFrom('<p>', scripts)).toEqual([]);
  });
});

describe('a sheet of some pages only', () => {
  const folder = join(import.meta.dirname, '../../src/styles');
  const order = readFileSync(join(folder, 'index.css'), 'utf8').match(/^@layer [^;{]+;/m)![0];
  // A page may read its own sheet first; the first line that names the layers decides their order.
  test.each(readdirSync(join(folder, 'pages')))(
    '%s states the order of the layers first',
    (file) => {
      expect(readFileSync(join(folder, 'pages', file), 'utf8').startsWith(order)).toBe(true);
    },
  );
});

describe('a script that only imports another', () => {
  const detour = detours(
    new Map([
      ['shell.a1.js', 'import"./page.b2.js";\n'],
      ['page.b2.js', 'import{t}from"./crumb.c3.js";t()'],
      ['lost.d4.js', 'import"./gone.e5.js";'],
    ]),
  );
  test('gives its place in a page to the other, so that one request does', () => {
    expect(
      withoutDetours('<script type="module" src="/guide/_astro/shell.a1.js"></script>', detour),
    ).toBe('<script type="module" src="/guide/_astro/page.b2.js"></script>');
  });
  test('keeps it if it does more, or if the other is not there', () =>
    expect([...detour.keys()]).toEqual(['shell.a1.js']));
});
