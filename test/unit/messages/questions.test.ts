import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { checkContent } from '../../../src/editing/check.ts';
import { readQuestions } from '../../../src/editing/questions.ts';
import { searchedPages } from '../../../src/model/page-addresses.ts';
import { copyOf, oneLine, worldFolder, worldNow } from '../../support/world.ts';

/** The world with files of questions. */
function withQuestions(files: Readonly<Record<string, string>>): string {
  const folder = copyOf(worldFolder);
  for (const [file, text] of Object.entries(files)) {
    const path = join(folder, 'questions', file);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
  }
  return folder;
}
/** What an editor reads about questions. */
const said = (files: Readonly<Record<string, string>>) =>
  checkContent(withQuestions(files), worldNow).problems.map(oneLine).join('\n');
const ofGroups = (text: string) => said({ 'en/groups.yml': text });

describe('what an editor reads about questions', () => {
  test('questions of records and of pages, in several languages, are fine', () =>
    expect(
      said({
        'en/groups.yml': 'alpha:\n  - who waters the roses\n  - "24"\n',
        'en/pages.yml':
          '/open/:\n  - what can i still do today\n/groups/:\n  - list of all clubs\n',
        'zh/groups.yml': 'alpha:\n  - 谁给玫瑰浇水\n',
      }),
    ).toBe(''));
  test('people may ask about what the guide would not say', () =>
    expect(ofGroups('alpha:\n  - fraud with seeds\n  - fifty fifty\n')).toBe(''));
  test('a record that is none', () =>
    expect(ofGroups('alfa:\n  - who waters the roses\n')).toMatchInlineSnapshot(
      `"questions/en/groups.yml:1:1 error question-page: There is no page \`/groups/alfa/\`. Did you mean \`alpha\`?"`,
    ));
  test('a record by its address, in the file of pages and in that of its kind', () =>
    expect(
      said({
        'en/pages.yml': '/groups/alpha/:\n  - who waters the roses\n',
        'en/groups.yml': 'groups/beta:\n  - who counted flowers\n',
      }),
    ).toMatchInlineSnapshot(`
      "questions/en/groups.yml:1:1 error question-page: \`groups/beta\` is the address of a record. Write \`beta\` in groups.yml, in the same folder.
      questions/en/pages.yml:1:1 error question-page: \`/groups/alpha/\` is the address of a record. Write \`alpha\` in groups.yml, in the same folder."
    `));
  test('a page that is none, and one that search does not know', () =>
    expect(
      said({ 'en/pages.yml': '/opem/:\n  - what is open\n/search/:\n  - where do i search\n' }),
    ).toMatchInlineSnapshot(`
      "questions/en/pages.yml:1:1 error question-page: There is no page \`/opem/\`. Did you mean \`/open/\`?
      questions/en/pages.yml:3:1 error question-page: Search does not lead to \`/search/\` by name. Put the questions under another page that answers them."
    `));
  test('a source', () =>
    expect(
      said({ 'en/pages.yml': '/sources/minutes/:\n  - what was decided\n' }),
    ).toMatchInlineSnapshot(
      `"questions/en/pages.yml:1:1 error question-page: \`/sources/minutes/\` is a source, and search leads to no source. Put the questions under a page that cites it."`,
    ));
  test('a question twice, under one page and under two, however it is written', () =>
    expect(
      said({
        'en/groups.yml': 'alpha:\n  - who waters the roses\n  - Who waters the roses?\n',
        'en/pages.yml': '/open/:\n  - "who waters: the roses"\n',
        'fr/groups.yml': 'beta:\n  - who waters the roses\n',
      }),
    ).toMatchInlineSnapshot(`
      "questions/en/groups.yml:3:5 error question-twice: \`Who waters the roses?\` stands here twice. Keep it under the page that answers it best, and remove the other.
      questions/en/pages.yml:2:5 error question-twice: \`who waters: the roses\` already stands under \`/groups/alpha/\`, and search cannot know which of the two pages answers it. Keep it under the page that answers it best, and remove the other."
    `));
  test('an empty question, one of several lines, and a text', () =>
    expect(
      ofGroups(`alpha:\n  - ''\n  - |\n    who waters\n    the roses\n  - ${'rose '.repeat(30)}\n`),
    ).toMatchInlineSnapshot(`
      "questions/en/groups.yml:2:5 error question-text: Here stands no question. Write words that people type, or remove the line.
      questions/en/groups.yml:3:5 error question-text: A question stands on several lines. Write it in one line, or as several questions, each after a hyphen.
      questions/en/groups.yml:6:5 error question-text: This question has 149 characters; nobody types so many into a search box. Keep the words that matter, in at most 100 characters, or make two of it."
    `));
  test('a number and a question without a list', () =>
    expect(ofGroups('alpha:\n  - 24\nbeta: who counted flowers\n')).toMatchInlineSnapshot(`
      "questions/en/groups.yml:2:5 error questions: A question of \`alpha\` is not a text. Write the name of a page with a colon, and below it one question a line, each after a hyphen; between quotes if it is a number or holds a colon.
      questions/en/groups.yml:3:1 error questions: \`beta\` has no list of questions. Write the name of a page with a colon, and below it one question a line, each after a hyphen; between quotes if it is a number or holds a colon."
    `));
  test('no list of pages at all', () =>
    expect(ofGroups('- who waters the roses\n')).toMatchInlineSnapshot(
      `"questions/en/groups.yml:1:1 error frontmatter: There are no fields here. Write one field a line, for example \`title: Consolidated Policy Working Group\`."`,
    ));
  test('a page without questions', () =>
    expect(ofGroups('alpha:\n')).toMatchInlineSnapshot(
      `"questions/en/groups.yml:1:1 error questions: \`alpha\` has no list of questions. Write the name of a page with a colon, and below it one question a line, each after a hyphen; between quotes if it is a number or holds a colon."`,
    ));
  test('the address of a person', () =>
    expect(ofGroups('alpha:\n  - write to rose.gardener@gmail.com\n')).toMatchInlineSnapshot(
      `"questions/en/groups.yml:2:5 error personal-address: \`rose.gardener@gmail.com\` looks like a person's address. Only role addresses are published, such as staff@atlarge.icann.org. Remove it."`,
    ));
  test('files of no language and of no kind', () =>
    expect(
      said({
        'de/groups.yml': 'alpha:\n  - wer giesst\n',
        'en.yml': 'alpha:\n  - who waters\n',
        'en/sources.yml': 'minutes:\n  - what was decided\n',
      }),
    ).toMatchInlineSnapshot(`
      "questions/de:1:1 error known-file: questions/de is not a file this guide knows. In questions/ stand only the folders en, fr, es, ar, ru, zh: move the questions there, and remove this.
      questions/en.yml:1:1 error known-file: questions/en.yml is not a file this guide knows. In questions/ stand only the folders en, fr, es, ar, ru, zh: move the questions there, and remove this.
      questions/en/sources.yml:1:1 error known-file: questions/en/sources.yml is not a file this guide knows. In questions/en/ stand only the files areas.yml, groups.yml, regions.yml, positions.yml, procedures.yml, cycles.yml, opportunities.yml, guides.yml, glossary.yml, pages.yml: move the questions there, and remove this."
    `));
});

test('questions are read by the address of their page; what has faults is left out', () => {
  const folder = withQuestions({
    'en/groups.yml': 'alpha:\n  - who waters the roses\n',
    'en/pages.yml': '/open/:\n  - what can i still do\n',
    'en/guides.yml': 'first-steps: how do i begin\n',
  });
  expect([...readQuestions(folder, 'en')]).toEqual([
    ['/groups/alpha/', ['who waters the roses']],
    ['/open/', ['what can i still do']],
  ]);
  expect([...readQuestions(folder, 'fr')]).toEqual([]);
  expect([...readQuestions(folder, 'de')]).toEqual([]);
});

test('a page that people have names for may have questions too, even where it is a tool', () => {
  expect(searchedPages).toContain('/editing/correct/');
  expect(searchedPages).not.toContain('/search/');
});
