import { appendFileSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { checkContent } from '../../src/editing/check.ts';
import { copyOf, oneLine, plant, worldFolder, worldNow } from '../support/world.ts';

/** What the check says after a change of a copy of the world. */
function refusals(change: (folder: string) => void): string[] {
  const folder = copyOf(worldFolder);
  change(folder);
  return checkContent(folder, worldNow)
    .problems.filter(({ level }) => level === 'error')
    .map(oneLine);
}

/** Prose in the place of the heading of the guide, which stands on line 11. */
const prose =
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

type Refused = readonly [what: string, change: (folder: string) => void, place: string];

const refused: readonly Refused[] = [
  ['a second first heading', prose('# Again'), 'guides/first-day.md:11'],
  ...['Sources', 'Content', 'Related', 'Named by', 'Q', 'All pages', 'Source 1', 'Conflicts'].map(
    (heading): Refused => [
      `a heading named like a part of the page: ${heading}`,
      prose(`## ${heading}`),
      'guides/first-day.md:11',
    ],
  ),
  ['a picture that is missing', prose('![A map](/no-map.svg)'), 'guides/first-day.md:11'],
  [
    'a picture by reference that is missing',
    prose('![A map][map]\n\n[map]: /no-map.svg'),
    'guides/first-day.md:11',
  ],
  [
    'a picture from elsewhere by reference',
    prose('![A map][map]\n\n[map]: https://example.org/map.svg'),
    'guides/first-day.md:11',
  ],
  ['a link to no page', prose('[the map](/groups/map/)'), 'guides/first-day.md:11'],
  ['a link to no page of the manual', prose('[the map](/editing/map/)'), 'guides/first-day.md:11'],
  ['a link below a page', prose('[what is open](/open/now/)'), 'guides/first-day.md:11'],
  ['a link with two slashes', prose('[the group](/groups//alpha/)'), 'guides/first-day.md:11'],
  ['a link with steps up', prose('[the group](/groups/../alpha/)'), 'guides/first-day.md:11'],
  ['a link to no part of this page', prose('[above](#above)'), 'guides/first-day.md:11'],
  ['a link to a part that this page lacks', prose('[the steps](#steps)'), 'guides/first-day.md:11'],
  [
    'a link to a part that another page lacks',
    prose('[the members](/groups/alpha/#members)'),
    'guides/first-day.md:11',
  ],
  [
    'a link to a paragraph that is not there',
    prose('[the rule](/groups/alpha/#rule-alpha-rules-2030-9-9)'),
    'guides/first-day.md:11',
  ],
  ['a script', prose('<script>1</script>'), 'guides/first-day.md:11'],
  ['a frame', prose('<iframe src="/"></iframe>'), 'guides/first-day.md:11'],
  ['a link with a script', prose('[the page](javascript:1)'), 'guides/first-day.md:11'],
  ['an expression', mdx('Two is {1 + 1}.'), 'guides/second-day.mdx:11'],
  ['an import', mdx("import a from 'a'"), 'guides/second-day.mdx:11'],
  ['MDX that does not compile', mdx('One <two.'), 'guides/second-day.mdx:11'],
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
    'a field that is none',
    (folder: string) => void plant(folder, 'groups/alpha.md', 'title:', 'titel:'),
    'groups/alpha.md:2',
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
  ],
];

/**
 * Everything in content for which the build stops: the loader and the compiler refuse a file, the reader of built pages finds two
 * first headings, an id twice, something unsafe, a link or a picture that leads nowhere, or an address that no longer answers.
 */
describe('what the build would refuse, the check refuses first, with file and line', () => {
  test.each(refused)('%s', (_, change, place) => {
    const places = refusals(change).map((line) => line.split(':').slice(0, 2).join(':'));
    expect(places).toContain(place);
  });
  test('and parts that are there may be named', () => {
    expect(
      refusals(
        prose(
          '[one](#where-from) [two](/groups/alpha/#chairs) [three](/groups/alpha/#what-happens-here) [four](/groups/alpha/#rule-alpha-rules-2030-4-2) [five](/procedures/gardener-election/#step-vote)\n\n## Where from',
        ),
      ),
    ).toEqual([]);
  });
});
