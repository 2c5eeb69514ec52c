import { existsSync, globSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readRedirects } from '../../src/editing/published-addresses.ts';
import { checkContent } from '../../src/editing/check.ts';
import { frontmatterOf } from '../support/frontmatter.ts';
import { compare, type Version } from '../../src/maintenance/diff/compare.ts';
import { copyOf, oneLine, plant, worldFolder, worldNow } from '../support/world.ts';

const manual = join(import.meta.dirname, '../../src/editor-guide');
const read = (name: string) => readFileSync(join(manual, name), 'utf8');
const pages = globSync('**/*.md', { cwd: manual })
  .map((name) => name.replaceAll('\\', '/'))
  .sort();
const howTos = pages.filter((name) => name.startsWith('how-to/'));

interface Example {
  readonly how: 'diff' | 'whole';
  readonly file: string;
  readonly text: string;
}

/** The examples of a page that name a file: a whole file, or the lines that change. */
const examplesOf = (text: string): Example[] =>
  [...text.matchAll(/^```(diff|yaml) (\S+)\n(.*?)^```$/gms)].map(([, language, file, body]) => ({
    how: language === 'diff' ? 'diff' : 'whole',
    file: file!,
    text: body!,
  }));

/** Does to a copy of the invented world what the example shows. */
function follow(folder: string, { how, file, text }: Example): void {
  if (how === 'whole') {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), text, { flag: 'wx' });
    return;
  }
  const side = (leftOut: string) =>
    text
      .split('\n')
      .filter((line) => line !== '' && !line.startsWith(leftOut))
      .map((line) => `${line.slice(1)}\n`)
      .join('');
  expect(
    readFileSync(join(folder, file), 'utf8').split(side('+')),
    `${file} holds the lines of the example once`,
  ).toHaveLength(2);
  plant(folder, file, side('+'), side('-'));
}

function versionIn(folder: string): Version {
  const { readable, problems } = checkContent(folder, worldNow);
  return { site: readable, problems, redirects: readRedirects(folder).redirects };
}

const world = versionIn(worldFolder);

/** What following a page means, in the words of `npm run diff`, and what the check says about it. */
function afterFollowing(text: string) {
  const folder = copyOf(worldFolder);
  for (const example of examplesOf(text)) follow(folder, example);
  const after = versionIn(folder);
  return {
    problems: after.problems.map(oneLine),
    meaning: compare(world, after)
      .records.flatMap(({ name, fate, says }) => [
        `${name} ${fate}`,
        ...says.map((one) => one.text),
      ])
      .join('\n'),
  };
}

/** The ten commonest changes, and what `npm run diff` says when one has followed the page. */
const tasks: Readonly<Record<string, string>> = {
  'change-a-chair': 'chair added: `User One` (`Chair`), from `2031-01-08`, seen `2031-01`',
  'add-a-cycle': 'cycles/2032-gardener added',
  'record-a-departure': 'departure from `nomination-window` recorded',
  'add-a-call': 'opportunities/tree-team added',
  'add-a-group': 'groups/tree-wg added',
  'close-or-merge-a-group': 'groups/bee-wg added',
  'correct-a-fact': 'purpose added: `It looks after the garden and the park beside it.`',
  'add-a-source': 'sources/wiki-2031-garden-plan added',
  'record-a-conflict': 'conflicts added: `the year it was founded`',
  'add-a-glossary-word': 'glossary/compost added',
};

describe('the editors’ manual', () => {
  test('tells how to do the ten commonest changes', () => {
    expect(howTos.map((name) => basename(name, '.md')).sort()).toEqual(Object.keys(tasks).sort());
  });
  test.each(Object.entries(tasks))(
    'whoever follows "%s" to the letter gets no message from the check and changes what the page promises',
    (name, promised) => {
      const { problems, meaning } = afterFollowing(read(`how-to/${name}.md`));
      expect(problems).toEqual([]);
      expect(meaning).toContain(promised);
    },
  );
  test.each(howTos)(
    '%s tells the change, the way without a terminal and the way with one',
    (name) => {
      const headings = [...read(name).matchAll(/^## (.*)$/gm)].map((match) => match[1]);
      expect(headings).toEqual(['The change', 'Without a terminal', 'With a terminal']);
    },
  );
  test.each(pages)(
    '%s has a title, a place in the list and a summary that fits search results',
    (name) => {
      expect(frontmatterOf(read(name))).toEqual({
        title: expect.any(String),
        summary: expect.any(String),
        order: expect.any(Number),
      });
      expect(frontmatterOf(read(name))['summary']!.toString().length).toBeLessThanOrEqual(160);
    },
  );
  test('names only commands that exist', () => {
    const { scripts } = JSON.parse(readFileSync(join(manual, '../../package.json'), 'utf8')) as {
      scripts: Record<string, string>;
    };
    const named = pages.flatMap((name) =>
      [...read(name).matchAll(/npm run ([\w:]+)/g)].map((match) => match[1]!),
    );
    expect(named.length).toBeGreaterThan(20);
    expect(named.filter((name) => !(name in scripts))).toEqual([]);
  });
  test('names only forms for issues that exist', () => {
    expect(read('how-to/correct-a-fact.md')).toContain('the form **Correct a fact**');
    expect(existsSync(join(manual, '../../.github/ISSUE_TEMPLATE/correct-a-fact.yml'))).toBe(true);
  });

  test('an example with a slip would be found', () => {
    const page = read('how-to/change-a-chair.md');
    expect(afterFollowing(page.replace('+    asOf: 2031-01\n', '')).problems.join()).toContain(
      '`asOf` is missing',
    );
    expect(
      afterFollowing(page.replace('+      - minutes', '+      - minute')).problems.join(),
    ).toContain('Did you mean `minutes`?');
    expect(() => afterFollowing(page.replace(' chairs:', ' chair:'))).toThrow(
      'holds the lines of the example once',
    );
  });
});
