/** The moments that pages carry for a reader's own clock are those that the API names. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, inject, test } from 'vitest';

const { folder } = inject('site');
const file = (name: string) => readFileSync(join(folder, name), 'utf8');
interface Named {
  readonly page: string;
  readonly title: string;
  readonly step?: string;
  readonly phase?: string;
  readonly opens?: string;
  readonly closes?: string;
  readonly opensAt?: string;
  readonly closesAt?: string;
}
const { steps, calls } = JSON.parse(file('api/v1/open.json')) as { steps: Named[]; calls: Named[] };

const minute = (instant = '') => instant.slice(0, 16);
const momentsIn = (html: string) =>
  [...html.matchAll(/<time datetime="([^"]+)" data-instant[^>]*>/g)].map(([, at]) => minute(at));
/** A day on which something begins has no minute; an hour has, and so has every end. */
const momentsOf = ({ opens, opensAt, closesAt }: Named) =>
  [opens?.includes(' ') ? opensAt : undefined, closesAt].flatMap((at) => (at ? minute(at) : []));

test.each([...steps, ...calls].map((one) => [one.step ?? one.title, one] as const))(
  'the page of %s carries its minutes',
  (_, one) => {
    const html = file(`${new URL(one.page).pathname.slice(1)}index.html`);
    expect(momentsOf(one).length).toBeGreaterThan(0);
    expect(momentsIn(html)).toEqual(expect.arrayContaining(momentsOf(one)));
  },
);

test.each([...new Set([...steps, ...calls].map(({ page }) => new URL(page).pathname))])(
  'no other minute is on %s',
  (address) => {
    const own = [...steps, ...calls].filter(({ page }) => page.endsWith(address));
    const found = momentsIn(file(`${address.slice(1)}index.html`));
    expect(found.filter((at) => !own.flatMap(momentsOf).includes(at))).toEqual([]);
  },
);

test('the list of what is open says when a coming step begins, or until when it lasts where only its end is known', () => {
  const rows = file('open/index.html').match(/<li data-opens=.*?<\/li>/gs) ?? [];
  const said = steps.map((one) => {
    const row = rows.find(
      (text) => text.includes(`<b>${one.step}</b>`) && text.includes(one.title),
    )!;
    return [one.step, /class="until">(.*?)</.exec(row)![1], momentsIn(row)];
  });
  expect(said).toEqual(
    steps.map((one) => {
      const isEnd = one.phase === 'now' ? one.closes : !one.opens;
      const hasMinute = isEnd || one.opens!.includes(' ');
      return [
        one.step,
        isEnd ? 'until' : 'on',
        hasMinute ? [minute(isEnd ? one.closesAt : one.opensAt)] : [],
      ];
    }),
  );
  expect(steps.some(({ opens, phase }) => !opens && phase === 'coming')).toBe(true);
});

test.each(['index.html', 'open/index.html'])(
  'every minute on %s is one that the API names',
  (name) => {
    const named = [...steps, ...calls].flatMap(momentsOf);
    expect(momentsIn(file(name)).filter((at) => !named.includes(at))).toEqual([]);
  },
);
