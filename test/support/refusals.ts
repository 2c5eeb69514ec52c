/** What the build refuses, planted in copies of the invented world. */
import { appendFileSync, cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { plant } from './world.ts';

/** Prose in the place of the heading of the guide, which stands on line 11. */
export const prose =
  (text: string) =>
  (folder: string): void =>
    void plant(folder, 'guides/first-day.md', '## Where do I go?', text);
const mdx =
  (text: string) =>
  (folder: string): void =>
    writeFileSync(
      join(folder, 'guides/second-day.mdx'),
      readFileSync(join(folder, 'guides/first-day.md'), 'utf8')
        .replace('Your first day', 'Your second day')
        .replace('A first day', 'A second day')
        .replace('## Where do I go?', text),
    );

/** Which step of the build refuses it by itself; nothing if only the check knows. */
type Step = 'loads' | 'draws' | 'compiles' | 'publishes';
export interface Refused {
  readonly what: string;
  readonly change: (folder: string) => void;
  readonly place: string;
  readonly step?: Step;
}

/**
 * Everything in content for which the build stops: the loader and the compiler refuse a file, the reader of built pages finds two
 * first headings, an id twice, something unsafe, a link or a picture that leads nowhere, or an address that no longer answers.
 */
const table: readonly (readonly [string, Refused['change'], place: string, step?: Step])[] = [
  ['a second first heading', prose('# Again'), 'guides/first-day.md:11', 'draws'],
  ...['Sources', 'Content', 'Q', 'All pages', 'Source 1'].map((heading): (typeof table)[number] => [
    `a heading named like a part of the page: ${heading}`,
    prose(`## ${heading}`),
    'guides/first-day.md:11',
    'draws',
  ]),
  ...['Related', 'Named by', 'Conflicts'].map((heading): (typeof table)[number] => [
    `a heading named like a part that the page may get: ${heading}`,
    prose(`## ${heading}`),
    'guides/first-day.md:11',
  ]),
  ['a picture that is missing', prose('![A map](/no-map.svg)'), 'guides/first-day.md:11', 'draws'],
  [
    'a picture by reference that is missing',
    prose('![A map][map]\n\n[map]: /no-map.svg'),
    'guides/first-day.md:11',
    'draws',
  ],
  [
    'a picture from elsewhere by reference',
    prose('![A map][map]\n\n[map]: https://example.org/map.svg'),
    'guides/first-day.md:11',
    'draws',
  ],
  ['a link to no page', prose('[the map](/groups/map/)'), 'guides/first-day.md:11', 'draws'],
  [
    'a link to no page of the manual',
    prose('[the map](/editing/map/)'),
    'guides/first-day.md:11',
    'draws',
  ],
  ['a link below a page', prose('[what is open](/open/now/)'), 'guides/first-day.md:11', 'draws'],
  ['a link with two slashes', prose('[the group](/groups//alpha/)'), 'guides/first-day.md:11'],
  [
    'a link with steps up',
    prose('[the group](/groups/../alpha/)'),
    'guides/first-day.md:11',
    'draws',
  ],
  ['a link to no part of this page', prose('[above](#above)'), 'guides/first-day.md:11', 'draws'],
  [
    'a link to a part that this page lacks',
    prose('[the steps](#steps)'),
    'guides/first-day.md:11',
    'draws',
  ],
  [
    'a link to a part that another page lacks',
    prose('[the members](/groups/alpha/#members)'),
    'guides/first-day.md:11',
    'draws',
  ],
  ...['#conflicts', '#named-by', '/groups/beta/#related'].map((address): (typeof table)[number] => [
    `a link to a part that a page has only where something stands in it: ${address}`,
    prose(`[more](${address})`),
    'guides/first-day.md:11',
    'draws',
  ]),
  [
    'a link to a paragraph that is not there',
    prose('[the rule](/groups/alpha/#rule-alpha-rules-2030-9-9)'),
    'guides/first-day.md:11',
    'draws',
  ],
  ['a script', prose('<script>1</script>'), 'guides/first-day.md:11', 'draws'],
  ['a frame', prose('<iframe src="/"></iframe>'), 'guides/first-day.md:11', 'draws'],
  ['a link with a script', prose('[the page](javascript:1)'), 'guides/first-day.md:11', 'draws'],
  ['an expression', mdx('Two is {1 + 1}.'), 'guides/second-day.mdx:11', 'compiles'],
  ['an import', mdx("import a from 'a'"), 'guides/second-day.mdx:11', 'compiles'],
  ['MDX that does not compile', mdx('One <two.'), 'guides/second-day.mdx:11', 'compiles'],
  [
    'two files with one address',
    (folder: string) =>
      writeFileSync(
        join(folder, 'guides/first-day.mdx'),
        readFileSync(join(folder, 'guides/first-day.md')),
      ),
    'guides/first-day.mdx:1',
  ],
  [
    'a file called as a language',
    (folder: string) => cpSync(join(folder, 'glossary/alg.yml'), join(folder, 'glossary/fr.yml')),
    'glossary/fr.yml:1',
  ],
  [
    'a field that is none',
    (folder: string) => void plant(folder, 'groups/alpha.md', 'title:', 'titel:'),
    'groups/alpha.md:2',
    'loads',
  ],
  [
    'a redirect to nowhere',
    (folder: string) => appendFileSync(join(folder, 'redirects.yml'), '/old/: /groups/gone/\n'),
    'redirects.yml:4',
  ],
  [
    'a published page that is gone',
    (folder: string) => appendFileSync(join(folder, 'addresses.txt'), '/groups/gone/\n'),
    'addresses.txt:7',
    'publishes',
  ],
];
export const refused = table.map(([what, change, place, step]): Refused => ({
  what,
  change,
  place,
  ...(step && { step }),
}));
