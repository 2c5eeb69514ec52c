import { existsSync } from 'node:fs';
import type { AstroIntegration } from 'astro';
import { describe, expect, test } from 'vitest';
import config from '../../astro.config.mjs';
import { numberSources } from '../../src/build/finish/citations.ts';
import { onRequest } from '../../src/dev-middleware.ts';

const cite = (...numbers: number[]) =>
  `<sup class="cite">${numbers.map((n) => `<a href="#source-${n}" aria-label="Source ${n}">${n}</a>`).join('')}</sup>`;
const sources = (...titles: string[]) =>
  `<ol class="sources">${titles.map((title, index) => `<li id="source-${index + 1}">${title}</li>`).join('')}</ol>`;

describe('the sources of a page', () => {
  test('are numbered in the order in which the page cites them; those it cites nowhere come last', () => {
    expect(
      numberSources(
        `<p>A${cite(3)} B${cite(1, 4)} C${cite(3)}</p>${sources('one of 1990', 'two', 'three', 'four')}`,
      ),
    ).toBe(
      `<p>A${cite(1)} B${cite(2, 3)} C${cite(1)}</p>${sources('three', 'one of 1990', 'four', 'two')}`,
    );
  });
  test('stand in ascending order where one fact has several', () => {
    expect(numberSources(`<p>A${cite(2)} B${cite(1, 2)}</p>${sources('one', 'two')}`)).toBe(
      `<p>A${cite(1)} B${cite(1, 2)}</p>${sources('two', 'one')}`,
    );
  });
  test('keep numbers of two digits apart', () => {
    const titles = Array.from({ length: 12 }, (_, index) => `title ${index + 1}`);
    const page = numberSources(
      `<p>${cite(12)}${cite(11)}${cite(1)}${cite(2)}</p>${sources(...titles)}`,
    );
    expect(page).toContain(`<p>${cite(1)}${cite(2)}${cite(3)}${cite(4)}</p>`);
    expect(
      [...page.matchAll(/<li id="source-(\d+)">title (\d+)</g)]
        .map((match) => `${match[1]}:${match[2]}`)
        .slice(0, 5),
    ).toEqual(['1:12', '2:11', '3:1', '4:2', '5:3']);
  });
  test('of many records on one page are numbered for each record, and no number is lost', () => {
    const named = (text: string, name: string) =>
      text.replaceAll(/(?<=#|id=")source-/g, `${name}--source-`);
    const page =
      named(`<p>A${cite(2)}${cite(1)}</p>${sources('one', 'two')}`, 'groups-a2') +
      named(`<p>B${cite(1, 2)}</p>${sources('one', 'two')}`, 'groups-b');
    expect(numberSources(page)).toBe(
      named(`<p>A${cite(1)}${cite(2)}</p>${sources('two', 'one')}`, 'groups-a2') +
        named(`<p>B${cite(1, 2)}</p>${sources('one', 'two')}`, 'groups-b'),
    );
  });
  test('leave other links beside a number alone', () => {
    const other = '<sup class="cite"><a href="#sources">1</a></sup>';
    expect(numberSources(`${other}${cite(2)}${sources('one', 'two')}`)).toBe(
      `${other}${cite(1)}${sources('two', 'one')}`,
    );
  });
  test('in a page that has none, nothing changes', () =>
    expect(numberSources('<p>No source.</p>')).toBe('<p>No source.</p>'));
});

describe('while someone writes', () => {
  const context = {} as Parameters<typeof onRequest>[0];
  const shown = async (text: string, type: string) =>
    (await onRequest(
      context,
      async () => new Response(text, { status: 203, headers: { 'content-type': type } }),
    )) as Response;
  const page = `<p>A${cite(2)}</p>${sources('one', 'two')}`;

  test('a page shows the numbers it will have when it is published', async () => {
    const response = await shown(page, 'text/html; charset=utf-8');
    expect([response.status, await response.text()]).toEqual([
      203,
      `<p>A${cite(1)}</p>${sources('two', 'one')}`,
    ]);
  });
  test('what is no page stays as it is', async () =>
    expect(await (await shown(page, 'application/json')).text()).toBe(page));
  test.each([
    ['dev', 1],
    ['build', 0],
  ])(
    'the command %s is helped %i times, for the build numbers sources itself',
    (command, times) => {
      const added: { entrypoint: URL }[] = [];
      const helper = config
        .integrations!.flat()
        .find((one) => one && one.name === 'while-writing') as AstroIntegration;
      const setup = helper.hooks['astro:config:setup'] as (options: object) => void;
      setup({ command, addMiddleware: (one: { entrypoint: URL }) => added.push(one) });
      expect(added.map(({ entrypoint }) => existsSync(entrypoint))).toEqual(
        Array(times).fill(true),
      );
    },
  );
});
