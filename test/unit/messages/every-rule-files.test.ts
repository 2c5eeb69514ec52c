import { describe, expect, test } from 'vitest';
import type { RuleName } from '../../../src/model/check-rules.ts';
import { kindNames } from '../../../src/model/kinds.ts';
import { problemsOfExample } from '../../support/rule-examples.ts';
import { oneLine } from '../../support/world.ts';

/** What an editor reads about the wrong example of a rule in the manual. */
const said = (name: RuleName) => {
  const problem = problemsOfExample(name, 'wrong').find(({ rule }) => rule === name);
  return problem && oneLine(problem);
};

describe('what an editor reads about files', () => {
  test('known-file', () =>
    expect(said('known-file')).toBe(
      `notes.md:1:1 error known-file: notes.md is not a file this guide knows. Move it into one of ${kindNames.join(', ')}, or remove it.`,
    ));
  test('nested-folder', () =>
    expect(said('nested-folder')).toMatchInlineSnapshot(
      `"glossary/old:1:1 error nested-folder: glossary/old is a folder inside a folder of records. Put its files directly into glossary/."`,
    ));
  test('hidden-file', () =>
    expect(said('hidden-file')).toMatchInlineSnapshot(
      `"glossary/.word.yml:1:1 error hidden-file: glossary/.word.yml begins with a dot, so it is hidden and would not be published. Remove it, or rename it."`,
    ));
  test('symbolic-link', () =>
    expect(said('symbolic-link')).toMatchInlineSnapshot(
      `"glossary/word.yml:1:1 error symbolic-link: glossary/word.yml is a symbolic link: it leads to a file elsewhere. Put the file itself in its place, or remove the link."`,
    ));
  test('extension', () =>
    expect(said('extension')).toMatchInlineSnapshot(
      `"glossary/word.YML:1:1 error extension: word.YML does not end in .yml, so it would not be published. Rename it to word.yml or remove it."`,
    ));
  test('file-name', () =>
    expect(said('file-name')).toMatchInlineSnapshot(
      `"glossary/Élan Vital.yml:1:1 error file-name: The file name \`Élan Vital\` cannot be an address. Rename it to elan-vital (lower-case letters, digits and single hyphens)."`,
    ));
  test('missing-file', () =>
    expect(said('missing-file')).toMatchInlineSnapshot(
      `"site.yml:1:1 error missing-file: There is no site.yml. Restore it from the history: it holds the name of the site, its contacts and the meetings."`,
    ));
  test('empty-file', () =>
    expect(said('empty-file')).toMatchInlineSnapshot(
      `"glossary/word.yml:1:1 error empty-file: The file is empty. Copy a neighbouring record into it, or remove the file."`,
    ));
  test('utf-8', () =>
    expect(said('utf-8')).toMatchInlineSnapshot(
      `"glossary/word.yml:1:1 error utf-8: This line is not written in UTF-8, so some letters would be lost. Save the file again with the encoding UTF-8."`,
    ));
  test('line-ends', () =>
    expect(said('line-ends')).toMatchInlineSnapshot(
      `"glossary/word.yml:1:1 error line-ends: This line ends with a carriage return alone, so programs take it and the next for one line. Save the file with the line ends of Linux or Windows, or run \`npm run check -- --fix\`."`,
    ));
  test('long-line', () =>
    expect(said('long-line')).toMatchInlineSnapshot(
      `"guides/first-day.md:11:1 warning long-line: The line holds 2520 characters. Break it where a sentence ends, so that later changes can be compared."`,
    ));
  test('frontmatter', () =>
    expect(said('frontmatter')).toMatchInlineSnapshot(
      `"guides/first-day.md:1:1 error frontmatter: The file does not begin with a block of fields. Begin the file with a line ---, then the fields, then a line ---."`,
    ));
  test('merge-mark', () =>
    expect(said('merge-mark')).toMatchInlineSnapshot(
      `"guides/first-day.md:11:1 error merge-mark: The line \`<<<<<<< HEAD\` was left by a merge: two versions stand here, one below the other. Keep the version that is right, and remove the other and all such lines."`,
    ));
  test('same-address', () =>
    expect(said('same-address')).toMatchInlineSnapshot(
      `"guides/first-day.md:1:1 error same-address: guides/first-day.md and guides/first-day.mdx would be the same page, /guides/first-day/. Keep one of them, or give one another name."`,
    ));
});
